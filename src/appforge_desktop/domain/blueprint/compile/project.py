"""The whole project, put together."""

from __future__ import annotations

import re
from collections.abc import Mapping

from appforge_desktop.domain.blueprint.compile import frame
from appforge_desktop.domain.blueprint.compile.entity import EntityWriter
from appforge_desktop.domain.blueprint.compile.features import features
from appforge_desktop.domain.blueprint.compile.names import Names, plural
from appforge_desktop.domain.blueprint.compile.pages import PageWriter
from appforge_desktop.domain.blueprint.compile.parts import cut, needed
from appforge_desktop.domain.blueprint.compile.play import WRITERS as PLAY_WRITERS
from appforge_desktop.domain.blueprint.compile.rows import RowBook, RowWriter
from appforge_desktop.domain.blueprint.compile.samples import SampleWriter
from appforge_desktop.domain.blueprint.compile.screens import Scene, Screen
from appforge_desktop.domain.blueprint.compile.story import WRITERS as STORY_WRITERS
from appforge_desktop.domain.blueprint.compile.story import site
from appforge_desktop.domain.blueprint.compile.theme import theme_css
from appforge_desktop.domain.blueprint.compile.wording import Wording
from appforge_desktop.domain.blueprint.model import Blueprint, Page

_AROUND = ("tsconfig.json", "vite.config.ts")
_ROOTS = ("src/main.tsx", "src/env.d.ts")
_MOTIF = re.compile(r'\bpicture\("(\w+)"')
_CURRENCY_MARK = 'CURRENCY = "USD"'
_THEME_MARK = "/*#theme*/"
_WRITERS = {**PLAY_WRITERS, **STORY_WRITERS}


def compile_blueprint(bp: Blueprint, parts: Mapping[str, str]) -> dict[str, str]:
    """The files of the app by path, the same bytes for the same Blueprint.

    Args:
        bp: A sound Blueprint, as `check.mend` leaves it: at least one page, and entities with a field each.
        parts: The files of `resources/templates/react` by relative path.
    """
    bp = site.without_inventions(bp)
    shown = navigation(bp)
    whole = Blueprint(**{**vars(bp), "pages": tuple(shown) + tuple(one for one in bp.pages if one not in shown)})
    names, wording, book = Names(whole), Wording(bp), RowBook(bp)
    wanted = features(bp, shown, book.started)
    screens = {page: _WRITERS[page.kind](page, Scene(bp, names, wording)) for page in shown if page.kind in _WRITERS}
    wanted |= frozenset(word for screen in screens.values() for word in screen.features)
    files = _written(bp, shown, names, wording, screens, book)
    wanted |= {f"motif-{motif}" for text in files.values() for motif in _MOTIF.findall(text)}
    files |= needed(files, {**parts, "src/lib/labels.ts": ""}, wanted, _ROOTS)
    files["src/index.css"] = cut(parts["src/index.css"], wanted).replace(_THEME_MARK, theme_css(bp.theme))
    if "src/lib/format.ts" in files:
        files["src/lib/format.ts"] = files["src/lib/format.ts"].replace(_CURRENCY_MARK, f'CURRENCY = "{bp.currency}"')
    files["src/lib/labels.ts"] = frame.labels(files.values(), wording)
    files |= {path: parts[path] for path in _AROUND}
    files |= {path: frame.named(parts[path], bp) for path in ("package.json", "package-lock.json")}
    files |= {"index.html": frame.index_html(bp), "README.md": frame.readme(bp, shown)}
    return dict(sorted(files.items()))


def navigation(bp: Blueprint) -> list[Page]:
    """The pages to go to: all but those that show one item, with a list for what would be out of reach."""
    shown = [page for page in bp.pages if page.kind != "detail"]
    reached = {page.entity for page in shown if page.kind not in {"form", "wizard"}}
    asked = [page.entity for page in bp.pages if page.entity] + list(site.used_entities(bp, "form", "items"))
    orphans = [name for name in asked if name not in reached]
    for name in dict.fromkeys(orphans or ([] if shown else [bp.entities[0].name])):
        shown.append(Page(title=plural(name), kind="cards", entity=name, search=True))
    return shown


def _written(
    bp: Blueprint, shown: list[Page], names: Names, wording: Wording, screens: Mapping[Page, Screen], book: RowBook
) -> dict[str, str]:
    entities, pages = EntityWriter(bp, names, wording, book.started), PageWriter(bp, names, wording)
    samples, rows = SampleWriter(bp, names), RowWriter(bp, names, book)
    files = {"src/App.tsx": (site.app if site.is_site(bp) else frame.app)(bp, shown, names, wording)}
    files |= {"src/data/index.ts": entities.index()} if bp.entities else {}
    for page in shown:
        screen = screens.get(page)
        files[f"src/pages/{names.page(page)}.tsx"] = screen.module if screen else pages.write(page)
        files |= screen.files if screen else {}
    for entity in bp.entities:
        own = next((one for one in bp.pages if one.kind == "detail" and one.entity == entity.name), None)
        files[f"src/data/{names.file(entity)}.ts"] = entities.write(entity)
        files[f"src/pages/{names.detail(entity)}.tsx"] = pages.detail(entity, own)
        if entity.name in book.started:
            files[f"src/data/{names.file(entity)}Rows.ts"] = rows.write(entity)
        elif bp.samples:
            files[f"src/data/{entities.samples_file(entity)}.ts"] = samples.write(entity)
    return files
