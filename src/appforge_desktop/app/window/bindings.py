"""Which function each command of the window runs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from appforge_desktop.app.window.presenters import Presenters
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.presenters.preview import Device
from appforge_desktop.presenters.tasks import Tasks
from appforge_desktop.ui.window.application import reveal_folder
from appforge_desktop.ui.window.choosing import choose_file, choose_folder
from appforge_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from appforge_desktop.app.wiring import Services
    from appforge_desktop.services.export import Format
    from appforge_desktop.ui.editor import EditorPanel

Handlers = dict[str, Callable[[], None]]


def preview_handlers(presenters: Presenters) -> Handlers:
    """`run` key to function, for the preview."""
    preview = presenters.preview
    devices: tuple[Device, ...] = ("phone", "tablet", "full")
    actions = ("reload", "back", "forward")
    return {
        **{f"preview:{device}": partial(preview.set_device, device) for device in devices},
        **{f"preview:{action}": partial(preview.action.emit, action) for action in actions},
        "preview:browser": preview.browse,
    }


def editor_handlers(editor: Callable[[], EditorPanel | None]) -> Handlers:
    """`run` key to function, for the editor, which is made when the first project opens."""

    def with_editor(act: Callable[[EditorPanel], None]) -> Callable[[], None]:
        def run() -> None:
            panel = editor()
            if panel is not None:
                act(panel)

        return run

    return {
        "editor:save": with_editor(lambda panel: panel.save()),
        "editor:save_all": with_editor(lambda panel: panel.save_all()),
        "editor:close_tab": with_editor(lambda panel: panel.close_tab()),
        "editor:undo": with_editor(lambda panel: panel.undo()),
        "editor:redo": with_editor(lambda panel: panel.redo()),
        "editor:find": with_editor(lambda panel: panel.open_find()),
        "editor:replace": with_editor(lambda panel: panel.open_replace()),
        "editor:go_to_line": with_editor(lambda panel: panel.go_to_line()),
    }


class Exports:
    """Asks where to, exports off the UI thread, says where it is; a running export can be stopped."""

    def __init__(
        self, window: MainWindow, presenters: Presenters, tasks: Tasks, services: Callable[[], Services]
    ) -> None:
        self._window, self._presenters, self._tasks, self._services = window, presenters, tasks, services

    def handlers(self) -> Handlers:
        """`run` key to function."""
        forms: tuple[Format, ...] = ("static", "vite", "zip")
        return {f"export:{form}": partial(self._ask, form) for form in forms}

    def _ask(self, form: Format) -> None:
        project = self._presenters.workspace.state.project
        if project is None:
            return
        beside = project.folder.with_name(f"{project.folder.name}-{form}")
        if form == "zip":
            out = choose_file(self._window, "Export as", beside.with_suffix(".zip"), "ZIP archive (*.zip)")
        else:
            out = choose_folder(self._window, "Export into an empty folder", beside.parent)
        if out is not None:
            self._run(project.folder, form, out)

    def _run(self, folder: Path, form: Format, out: Path) -> None:
        notices, cancel = self._presenters.notices, CancelToken()
        going = notices.show("Exporting…", seconds=0, action="Stop", on_action=cancel.set)

        def done(path: Path) -> None:
            where = path if path.is_dir() else path.parent
            notices.show(
                f"Exported to {path}.", kind="good", action="Show", on_action=lambda: reveal_folder(where), seconds=10
            )

        self._tasks.start(
            lambda: self._services().export.run(folder, form, out, cancel),
            done,
            notices.fault,
            settled=lambda: notices.dismiss(going),
        )
