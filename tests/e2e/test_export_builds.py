"""A compiled app is a plain project: it installs and builds without us."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from compiled_apps import compiled, lay_out, rich_blueprint
from requires import require_npm

INSTALL = ["ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"]


@pytest.mark.npm
def test_npm_installs_and_builds_a_rich_app(tmp_path: Path) -> None:
    npm = require_npm()
    lay_out(compiled(rich_blueprint()), tmp_path)
    for arguments in (INSTALL, ["run", "build"]):
        done = subprocess.run(
            [npm, *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
            env=dict(os.environ),
        )
        assert done.returncode == 0, done.stdout + done.stderr
    page = (tmp_path / "dist" / "index.html").read_text(encoding="utf-8")
    assert 'src="./assets/' in page
    assert list((tmp_path / "dist" / "assets").glob("*.css"))
