"""Handing an app over: a static site, the Vite project, or a zip of it. Appears whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from appforge_desktop.domain.ports.storage import OpenProjectFiles
from appforge_desktop.domain.ports.web import WebBuilder
from appforge_desktop.foundation.errors import EnvironmentFault, UserError
from appforge_desktop.foundation.jobs import CancelToken

Format = Literal["static", "vite", "zip"]

_MARK = ".appforge-export"
"""Says that a folder is an export of ours and may be replaced by the next one."""


class Export:
    """Writes a project to a place of the person's choice."""

    def __init__(self, builder: WebBuilder, open_files: OpenProjectFiles) -> None:
        self._builder = builder
        self._open_files = open_files

    def run(self, root: Path, form: Format, out: Path, cancel: CancelToken) -> Path:
        """Export the project in `root` to `out`: a folder, or a file for "zip".

        Returns:
            What was written: `out`, made absolute.

        Raises:
            UserError: `out` holds something that is not an export of ours, or the project does not build.
            EnvironmentFault: The disk is full or failed; what was at `out` is as it was.
            Cancelled: `cancel` was set; what was at `out` is as it was.
        """
        out = out.absolute()
        _refuse_foreign(out, form)
        try:
            out.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=f".{out.name}.", dir=out.parent) as beside:
                made = Path(beside, "made")
                self._make(root, form, made, cancel)
                cancel.raise_if_set()
                _put(made, out, Path(beside, "old"))
        except OSError as error:
            raise EnvironmentFault(f"The export could not be written: {error.strerror or error}.") from error
        return out

    def _make(self, root: Path, form: Format, made: Path, cancel: CancelToken) -> None:
        if form == "static":
            made.mkdir()
            self._bundle(root, made, cancel)
            return
        files = self._open_files(root).read_all()
        if form == "zip":
            _write_zip(made, files, root.name)
        else:
            _write_folder(made, files)

    def _bundle(self, root: Path, made: Path, cancel: CancelToken) -> None:
        problems = [problem for problem in self._builder.bundle(root, made, cancel) if problem.fatal]
        if problems:
            raise UserError(f"The app does not build: {problems[0]}", hint="Put that right, then export again.")
        (made / _MARK).write_bytes(b"")


def _refuse_foreign(out: Path, form: Format) -> None:
    if form == "zip":
        if out.is_dir() or (out.exists() and not zipfile.is_zipfile(out)):
            raise UserError(f"{out.name} is there already and is no zip file.", hint="Choose another name.")
    elif out.is_dir():
        if any(out.iterdir()) and not (out / _MARK).is_file():
            raise UserError(f"The folder {out.name} is not empty.", hint="Choose another one, or empty it.")
    elif out.exists():
        raise UserError(f"{out.name} is a file, not a folder.", hint="Choose another name.")


def _write_folder(made: Path, files: Mapping[str, bytes]) -> None:
    for path, content in {**files, _MARK: b""}.items():
        target = made.joinpath(*path.split("/"))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _write_zip(made: Path, files: Mapping[str, bytes], name: str) -> None:
    """The same files give the same bytes: sorted, and dated with the earliest day that a zip can have."""
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{name}/{path}", (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[path])


def _put(made: Path, out: Path, old: Path) -> None:
    """Swap the finished export in; a folder that was there is set aside first."""
    if not out.is_dir():
        os.replace(made, out)  # noqa: PTH105 (one call, atomic)
        return
    out.rename(old)
    try:
        made.rename(out)
    except OSError:
        old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
