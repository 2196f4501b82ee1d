"""llama-cpp-python called directly, with nothing of ours around it: the reference of the benchmarks.

Run as a module it serves requests, one JSON object a line; `DirectModel` is the other end.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from appforge_desktop.adapters.llm.process import child_environment
from appforge_desktop.domain.ports.llm import ChatMessage
from appforge_desktop.foundation.errors import EnvironmentFault


@dataclass(frozen=True)
class Decoded:
    """What the direct call wrote, and the seconds from its first token to its last."""

    tokens: int
    seconds: float

    @property
    def tokens_per_s(self) -> float:
        return (self.tokens - 1) / self.seconds


class DirectModel:
    """The same model file in `llama_cpp.Llama`, in a process of its own.

    Raises:
        EnvironmentFault: From every call, when the process ended.
    """

    def __init__(self, path: Path, *, context_tokens: int = 2048, threads: int) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", __name__, str(path), str(context_tokens), str(threads)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=child_environment(),
        )

    def decode(self, messages: Sequence[ChatMessage], tokens: int, grammar: str | None = None) -> Decoded:
        """Write `tokens` tokens greedily, the end of the text or not; fewer where a grammar ends them."""
        answer = self._ask(do="decode", messages=_pairs(messages), tokens=tokens, grammar=grammar)
        return Decoded(answer["tokens"], answer["seconds"])

    def new_tokens(self, before: Sequence[ChatMessage], now: Sequence[ChatMessage]) -> int:
        """Tokens of the conversation `now` from the first that differs from `before` on."""
        return int(self._ask(do="new", before=_pairs(before), messages=_pairs(now))["new"])

    def close(self) -> None:
        """End the process."""
        self._child.kill()
        self._child.communicate()

    def _ask(self, **request: object) -> Any:
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        try:
            self._child.stdin.write(json.dumps(request) + "\n")
            self._child.stdin.flush()
            line = self._child.stdout.readline()
        except OSError:
            line = ""
        if not line:
            raise EnvironmentFault("llama-cpp-python, called directly, ended.", hint="Look at: appforge doctor")
        return json.loads(line)


def _pairs(messages: Sequence[ChatMessage]) -> list[tuple[str, str]]:
    return [(one.role, one.text) for one in messages]


class _Server:
    """The process's side."""

    def __init__(self, path: str, context: int, threads: int) -> None:
        import llama_cpp

        from appforge_desktop.adapters.llm.child.template import ChatTemplate

        self._api: Any = llama_cpp
        self._model = llama_cpp.Llama(path, n_ctx=context, n_threads=threads, n_threads_batch=threads, verbose=False)
        self._template = ChatTemplate(self._model.metadata.get("tokenizer.chat_template", ""), {})

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """Do what one request asks for."""
        prompt = self._tokens(request["messages"], open_answer=True)
        if request["do"] == "new":
            before = self._tokens(request["before"], open_answer=False)
            same = next((at for at, (a, b) in enumerate(zip(before, prompt, strict=False)) if a != b), len(before))
            return {"new": len(prompt) - same}
        return self._decode(prompt, request["tokens"], request["grammar"])

    def _tokens(self, messages: list[tuple[str, str]], *, open_answer: bool) -> list[int]:
        """Of a conversation; without `open_answer` it ends where the last message's text ends."""
        rendered = "".join(piece.text for piece in self._template.render([(role, text) for role, text in messages], ""))
        if not open_answer:
            last = messages[-1][1]
            rendered = rendered[: rendered.rindex(last) + len(last)]
        return list(self._model.tokenize(rendered.encode(), add_bos=False, special=True))

    def _decode(self, prompt: list[int], count: int, grammar: str | None) -> dict[str, Any]:
        rules = self._api.LlamaGrammar.from_string(grammar, verbose=False) if grammar else None
        stamps = [time.perf_counter() for _ in self._written(prompt, count, rules)]
        return {"tokens": len(stamps), "seconds": stamps[-1] - stamps[0]}

    def _written(self, prompt: list[int], count: int, rules: Any) -> Iterator[int]:
        ends = self._model.token_eos()
        for number, token in enumerate(self._model.generate(prompt, temp=0.0, repeat_penalty=1.0, grammar=rules), 1):
            if rules is not None and token == ends:
                return
            self._model.detokenize([token])
            yield token
            if number == count:
                return


def main() -> None:
    """Serve until standard input ends."""
    path, context, threads = sys.argv[1:4]
    server = _Server(path, int(context), int(threads))
    for line in sys.stdin:
        print(json.dumps(server.answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
