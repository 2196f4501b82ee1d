"""Makes docs/gallery.md: apps as the first answer gives them, in light, in dark and on a phone.

Run by hand: `python3 dev.py gallery`, or `python3 dev.py gallery garden tip` for some of them. Takes some ten seconds
a request; the requests are in `gallery.txt`. Nothing is edited between the answer and the picture.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QImage

from appforge_desktop.app.headless import run_headless
from appforge_desktop.app.wiring import Services
from appforge_desktop.domain.records import Project
from appforge_desktop.domain.turns import TurnRequest
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.foundation.paths import AppFolders
from appforge_desktop.presenters.naming import name_from_prompt

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "gallery"
PAGE = ROOT / "docs" / "gallery.md"
_QUALITY = 85
_WIDE = (1200, 780)
_PHONE = (390, 780)
_SHOTS = (("light", "light", _WIDE), ("dark", "dark", _WIDE), ("phone", "light", _PHONE))
"""What a picture is called, the mode, and the size. Twelve apps in three ways stay well below 6 MB."""
_MODE = re.compile(r'data-mode="\w+"')


@dataclass(frozen=True)
class Entry:
    """One app of the gallery."""

    name: str
    request: str


@dataclass(frozen=True)
class Shot:
    """What came of an entry.

    Attributes:
        answer: What the chat says.
    """

    entry: Entry
    answer: str
    seconds: float


def entries(text: str) -> list[Entry]:
    """The lines of gallery.txt."""
    lines = [line.partition("|") for line in text.splitlines() if "|" in line and not line.startswith("#")]
    return [Entry(name.strip(), request.strip()) for name, _, request in lines]


def main(names: Sequence[str]) -> int:
    """Build and picture the named entries, all without names; writes the page for all that have pictures."""
    known = entries(Path(__file__).with_name("gallery.txt").read_text("utf-8"))
    wanted = [one for one in known if not names or one.name in names]
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        folders = AppFolders.of_this_machine()
        own = replace(folders, data=Path(home, "data"), projects=Path(home, "projects"))
        shots = run_headless(lambda services, cancel: [_make(services, one, cancel) for one in wanted], folders=own)
    lost = [one for one in shots if one is None]
    pictured = [one for one in known if _picture(one, "light").exists()]
    PAGE.write_text(page(pictured), encoding="utf-8")
    size = sum(one.stat().st_size for one in PICTURES.glob("*.webp")) / 1e6
    print(f"{len(shots) - len(lost)} of {len(shots)} apps pictured; the gallery has {size:.1f} MB.")
    return 1 if lost else 0


def _make(services: Services, entry: Entry, cancel: CancelToken) -> Shot | None:
    """Ask for the app, as a person does, and take its pictures."""
    project = services.projects.create(name_from_prompt(entry.request), services.folders.projects)
    result = services.turns.run(TurnRequest(project.id, entry.request), lambda event: None, cancel)
    print(f"{entry.name}: {result.turn.seconds:.1f} s. {result.message}", flush=True)
    if not result.ok:
        return None
    index = project.folder / "index.html"
    as_made = index.read_text("utf-8")
    for kind, mode, (width, height) in _SHOTS:
        index.write_text(_MODE.sub(f'data-mode="{mode}"', as_made), encoding="utf-8")
        image = _shoot(services, project, width, height, cancel)
        image.save(str(_picture(entry, kind)), "WEBP", _QUALITY)  # type: ignore[call-overload]
    index.write_text(as_made, encoding="utf-8")
    return Shot(entry, result.message, result.turn.seconds)


def _shoot(services: Services, project: Project, width: int, height: int, cancel: CancelToken) -> QImage:
    url = services.preview.open(project)
    report = services.pages.visit(url, cancel, width=width, height=height, screenshot=True)
    if not report.screenshot:
        raise SystemExit(f"{project.name} shows nothing: {report.problems}")
    return QImage.fromData(report.screenshot)


def _picture(entry: Entry, kind: str) -> Path:
    return PICTURES / f"{entry.name}-{kind}.webp"


def page(shown: Sequence[Entry]) -> str:
    """docs/gallery.md."""
    rows = [_HEAD]
    for entry in shown:
        pictures = [f"gallery/{_picture(entry, kind).name}" for kind, *_ in _SHOTS]
        light, dark, phone = pictures
        rows.append(f"## {entry.name.capitalize()}\n\n> {entry.request}\n")
        rows.append(f'<img src="{light}" width="38%" alt="light"> <img src="{dark}" width="38%" alt="dark"> ')
        rows.append(f'<img src="{phone}" width="15%" alt="on a phone">\n')
    return "\n".join(rows)


_HEAD = """\
# Gallery

First answers of the built-in model, unedited: the request stands over the pictures. Left in light mode, in the middle
in dark mode, right on a phone; every app can do all three. `python3 dev.py gallery` makes this page and its pictures.
"""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
