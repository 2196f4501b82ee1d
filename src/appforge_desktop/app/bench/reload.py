"""`reload`: from a written file to the changed page, ours over Vite's dev server in the same WebEngine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from appforge_desktop.adapters.templates import load_parts
from appforge_desktop.adapters.watch import WatchdogFolderWatch
from appforge_desktop.adapters.web import LoopbackPreviewHost, Workshop
from appforge_desktop.app.bench.figures import Figure, Rounds, Target, make_figure
from appforge_desktop.app.bench.places import own_folders
from appforge_desktop.app.bench.vite import vite_server
from appforge_desktop.app.headless import prepare_offscreen
from appforge_desktop.app.web_packages import web_packages_folder
from appforge_desktop.domain.blueprint.compile import compile_blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.records import Project
from appforge_desktop.foundation.clock import SystemClock
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.events import Bus
from appforge_desktop.foundation.jobs import Pool
from appforge_desktop.foundation.paths import AppFolders, resource
from appforge_desktop.services.preview import Preview

if TYPE_CHECKING:
    from appforge_desktop.ui.browser.bench import Contender

TARGET = Target(1.0)
_APP = """\
app Recipe Box: keep every recipe in one place
entity Recipe
 title text required
 photo image
 rating rating
 cooking time duration default 30
page Recipes cards Recipe show title, photo, rating sort title search
"""
_EDITED = "src/pages/RecipesPage.tsx"
_HEADING = "Recipes"
_OTHERS, _EDITOR, _VITE = "others", "editor", "vite"


def figures(rounds: Rounds) -> Iterator[Figure]:
    """`reload`: the write of another program, which both notice by themselves. `reload_editor`: our editor saves.

    Raises:
        EnvironmentFault: Node, Vite, the web packages or WebEngine are missing.
    """
    laps = _measured(rounds)
    for name, mine in (("reload", _OTHERS), ("reload_editor", _EDITOR)):
        yield make_figure(name, laps[mine], "Vite's dev server", laps[_VITE], unit="s", target=TARGET)


def _measured(rounds: Rounds) -> dict[str, list[float]]:
    prepare_offscreen()
    from appforge_desktop.ui.browser.bench import measure_reload
    from appforge_desktop.ui.window.application import make_application

    application = make_application(["appforge-bench"])
    with own_folders() as folders, ExitStack() as closing:
        contenders = [_ours(folders, closing, _OTHERS), _vite(folders, closing), _ours(folders, closing, _EDITOR)]
        try:
            measure_reload(contenders, rounds=rounds.warm_up + rounds.measured, warm_ups=rounds.warm_up)
        except TimeoutError as late:
            raise EnvironmentFault(f"{late} Nothing was measured.") from late
        application.processEvents()
    return {one.name: one.laps for one in contenders}


def _ours(folders: AppFolders, closing: ExitStack, name: str) -> Contender:
    """Served by us; edits of `others` are noticed by the watch, those of `editor` are told."""
    from appforge_desktop.ui.browser.bench import Contender

    root = _project(folders.projects / name)
    workshop = Workshop(web_packages_folder(folders), folders.cache)
    closing.callback(workshop.close)
    host = LoopbackPreviewHost(workshop, Bus())
    closing.callback(host.close)
    pool = Pool("bench", 1)
    closing.callback(pool.close)
    if name == _OTHERS:
        now = SystemClock().now()
        preview = Preview(host, WatchdogFolderWatch())
        closing.callback(preview.close_all)
        return Contender(name, preview.open(Project(name, name, root, now, now)), _writer(root))
    url, write = host.open(name, root), _writer(root)

    def save(text: str) -> None:
        write(text)
        pool.submit(host.refresh, name, [_EDITED])

    return Contender(name, url, save)


def _vite(folders: AppFolders, closing: ExitStack) -> Contender:
    from appforge_desktop.ui.browser.bench import Contender

    root = _project(folders.projects / _VITE)
    url = closing.enter_context(vite_server(root, web_packages_folder(folders)))
    return Contender(_VITE, url, _writer(root))


def _project(root: Path) -> Path:
    """The exported project, in a folder of its own."""
    app, _ = parse(_APP)
    assert app is not None
    for path, text in compile_blueprint(app, load_parts(resource("templates", "react"))).items():
        target = root.joinpath(*path.split("/"))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return root


def _writer(root: Path) -> Callable[[str], None]:
    file = root.joinpath(*_EDITED.split("/"))
    original = file.read_text(encoding="utf-8")
    assert f'title="{_HEADING}"' in original

    def write(text: str) -> None:
        file.write_text(original.replace(f'title="{_HEADING}"', f'title="{text}"'), encoding="utf-8")

    return write
