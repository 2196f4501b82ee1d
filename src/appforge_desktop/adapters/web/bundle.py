"""A static site out of a project: one minified script, one style sheet, relative addresses."""

from __future__ import annotations

import posixpath
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

from appforge_desktop.adapters.web.candidates import candidates
from appforge_desktop.adapters.web.graph import Graph, GraphBuilder
from appforge_desktop.adapters.web.modules import problems_of
from appforge_desktop.adapters.web.page import Shell, read_shell
from appforge_desktop.adapters.web.sources import FolderSources
from appforge_desktop.adapters.web.styles import StyleBook, style_problem
from appforge_desktop.adapters.web.tailwind import StyleError
from appforge_desktop.adapters.web.workshop import Workshop
from appforge_desktop.domain.problems import Problem
from appforge_desktop.foundation.jobs import CancelToken

_FLAGS = (
    "--bundle",
    "--splitting",
    "--format=esm",
    "--minify",
    "--target=chrome111,firefox114,safari16.4",
    "--jsx=automatic",
    "--tsconfig-raw={}",
    "--entry-names=assets/[name]-[hash]",
    "--chunk-names=assets/[name]-[hash]",
    "--asset-names=assets/[name]-[hash]",
    "--legal-comments=none",
    "--metafile",
    "--log-level=silent",
    '--define:import.meta.env={"MODE":"production","DEV":false,"PROD":true,"SSR":false,"BASE_URL":"./"}',
    '--define:process.env.NODE_ENV="production"',
    "--alias:@=./src",
    *(f"--loader:.{ending}=file" for ending in ("svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico")),
    *(f"--loader:.{ending}=file" for ending in ("woff", "woff2", "ttf", "mp3", "mp4", "webm", "wav", "ogg")),
)
_ENTRY = "appforge-entry.js"
_MODULE_SCRIPT = re.compile(r"<script\b(?=[^>]*\bmodule\b)[^>]*\bsrc\s*=[^>]*>\s*</script\s*>", re.I)
_LINK = re.compile(r"<link\b(?=[^>]*\brel\s*=\s*[\"']?stylesheet)[^>]*>", re.I)
_LOCAL = re.compile(r"""\b(href|src)\s*=\s*(["'])/(?!/)""", re.I)


class Bundler:
    """Writes static sites."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    def bundle(self, root: Path, out: Path, cancel: CancelToken) -> list[Problem]:
        """Build `root` into `out`; nothing is written when there are fatal problems."""
        sources = FolderSources(root)
        shell = read_shell((sources.read("index.html") or b"").decode("utf-8", "replace"))
        if not shell.scripts:
            return [Problem("build", "index.html names no module script.", "index.html")]
        builder = GraphBuilder(sources, self._workshop.transformer)
        graph = builder.build(shell.scripts, shell.styles)
        styles, problems = self._styles(builder, graph, shell)
        problems = [*graph.problems, *problems]
        cancel.raise_if_set()
        if any(problem.fatal for problem in problems):
            return problems
        self._workshop.cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self._workshop.cache, prefix="bundle.") as staging:
            _stage(Path(staging), builder, graph, styles)
            answer = self._build(Path(staging), out)
        return problems + list(problems_of(answer["errors"])) or _finish(root, out, shell)

    def _styles(self, builder: GraphBuilder, graph: Graph, shell: Shell) -> tuple[dict[str, str], list[Problem]]:
        """The finished CSS of every sheet; addresses stay relative to the staging folder's root."""
        book = StyleBook(self._workshop.tailwind, lambda path: f"./{path}")
        css: dict[str, str] = {}
        problems: list[Problem] = []
        for path in graph.styles:
            try:
                css[path] = book.css(path, builder.read, graph.names | candidates(shell.text))
            except StyleError as error:
                problems.append(style_problem(path, error))
        book.close()
        return css, problems

    def _build(self, staging: Path, out: Path) -> dict[str, Any]:
        return self._workshop.service.build(
            {
                "entries": [("", str(staging / _ENTRY))],
                "flags": [*_FLAGS, f"--outdir={out}"],
                "nodePaths": [str(self._workshop.packages.modules)],
                "absWorkingDir": str(staging),
                "write": True,
            }
        )


def _stage(staging: Path, builder: GraphBuilder, graph: Graph, styles: dict[str, str]) -> None:
    """Copy what the page reaches; style sheets stand empty where they are, and finished in one at the root."""
    for path in {*graph.nodes, *graph.styles}:
        target = staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b"" if path in styles else builder.read(path) or b"")
    _stage_addressed(staging, builder, styles)
    (staging / "appforge.css").write_text("\n".join(styles.values()), "utf-8")
    entries = "".join(f'import "./{path}";\n' for path in graph.entries)
    (staging / _ENTRY).write_text(f'import "./appforge.css";\n{entries}', "utf-8")


def _stage_addressed(staging: Path, builder: GraphBuilder, styles: dict[str, str]) -> None:
    for css in styles.values():
        for address in re.findall(r'url\("\./([^"]+)"\)', css):
            path = posixpath.normpath(address.partition("?")[0].partition("#")[0])
            content = builder.read(path)
            if content is not None:
                (staging / path).parent.mkdir(parents=True, exist_ok=True)
                (staging / path).write_bytes(content)


def _finish(root: Path, out: Path, shell: Shell) -> list[Problem]:
    made = sorted(path.relative_to(out).as_posix() for path in out.glob("assets/appforge-entry-*"))
    links = "".join(f'<link rel="stylesheet" href="./{path}">' for path in made if path.endswith(".css"))
    scripts = "".join(f'<script type="module" src="./{path}"></script>' for path in made if path.endswith(".js"))
    text = _MODULE_SCRIPT.sub("", _LINK.sub(_without_local, shell.text))
    text = _LOCAL.sub(r"\1=\2./", text)
    head = f"{links}{scripts}</head>"
    text = re.sub(r"</head\s*>", lambda _: head, text, count=1, flags=re.I) if "</head" in text.lower() else head + text
    (out / "index.html").write_text(text, "utf-8")
    if (root / "public").is_dir():
        shutil.copytree(root / "public", out, dirs_exist_ok=True, symlinks=False, ignore=_hidden)
    return []


def _without_local(match: re.Match[str]) -> str:
    return match[0] if re.search(r"href\s*=\s*[\"']?(?:https?:)?//", match[0], re.I) else ""


def _hidden(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name.startswith(".") or Path(folder, name).is_symlink()]
