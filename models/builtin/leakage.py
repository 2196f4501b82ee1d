"""`python -m models.builtin.leakage FOLDER`: how much of what is judged was seen in training, by runs of words.

Compares the prompts of `held_out.txt` and of the hand-written requests in tests/evaluation with the prompts of
`train.txt`. Fails when a whole prompt was seen, or when a domain is on both sides.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from models.builtin.examples import seeds_of

_RUN = 6
_START = re.compile(r"\n\n(?=\[(?:new|change|intent|copy)\] )")
_PROMPT = re.compile(r"\[(new|intent)\] (.*?)\n(?=app |(?:new_app|change|tweak|question|undo|redo|other)$)", re.S)


def prompts(path: Path) -> list[str]:
    """Requests of new apps, and messages, of a file of examples."""
    found = (_PROMPT.match(block) for block in _START.split(path.read_text(encoding="utf-8")))
    return [match[2] for match in found if match and len(match[2].split()) >= _RUN]


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of words of a text."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def shared_names() -> Iterator[str]:
    """Entities that stand on both sides."""
    ours = {one.entity.lower() for one in seeds_of(False).domains}
    yield from sorted(ours & {one.entity.lower() for one in seeds_of(True).domains})


def main() -> None:
    """The command."""
    folder = Path(sys.argv[1])
    seen: set[tuple[str, ...]] = set()
    for prompt in prompts(folder / "train.txt"):
        seen |= runs(prompt)
    written = Path(__file__).resolve().parents[2] / "tests" / "evaluation"
    hand = [line for name in ("requests.txt", "held_out.txt") for line in _requests(written / name)]
    bad = [f"on both sides: {name}" for name in shared_names()]
    for name, judged in (("held_out.txt", prompts(folder / "held_out.txt")), ("tests/evaluation", hand)):
        shares = [(len(runs(one) & seen) / max(len(runs(one)), 1), one) for one in judged]
        mean = sum(share for share, _ in shares) / len(shares)
        high = sorted(one for one in shares if one[0] > 0.5)
        sys.stdout.write(f"{name}: {mean:.1%} of runs of {_RUN} words seen, {len(high)} of {len(shares)} above half\n")
        sys.stdout.writelines(f"  {share:.0%} {text[:100]!r}\n" for share, text in high[-8:])
        bad += [f"seen: {text}" for share, text in shares if share == 1 and len(text.split()) > 2 * _RUN]
    sys.exit("\n".join(bad) or 0)


def _requests(path: Path) -> list[str]:
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    firsts = (next((line for line in block.splitlines() if not line.startswith("#")), "") for block in blocks)
    return [one for one in firsts if len(one.split()) >= _RUN]


if __name__ == "__main__":
    main()
