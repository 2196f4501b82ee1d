"""When an app is a website, and its src/App.tsx: a top bar and a footer instead of a side bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.compile.layout import Code, Literal, literal, quoted
from appforge_desktop.domain.blueprint.compile.names import Names, pascal, sentence
from appforge_desktop.domain.blueprint.compile.screens import Scene
from appforge_desktop.domain.blueprint.compile.story.rows import ContentWriter
from appforge_desktop.domain.blueprint.compile.story.sections import shown, top, variable
from appforge_desktop.domain.blueprint.compile.story.targets import address, target
from appforge_desktop.domain.blueprint.compile.wording import Wording
from appforge_desktop.domain.blueprint.model import Blueprint, Page
from appforge_desktop.domain.blueprint.parts import STORY_KINDS

_QUIET = frozenset({"form", "wizard", "detail"})
_MOST = 6
_SOUGHT = (
    "dish", "price", "items", "work", "event", "hours", "contact", "faq", "feature", "picture", "text", "step", "job",
    "person", "quote", "form",
)  # fmt: skip


def is_site(bp: Blueprint) -> bool:
    """Whether all pages are to be read, beside forms: then there is a top bar and a footer, and no side bar."""
    kinds = {page.kind for page in bp.pages}
    return bool(kinds & set(STORY_KINDS)) and kinds <= _QUIET | set(STORY_KINDS)


def used_entities(bp: Blueprint, *words: str) -> tuple[str, ...]:
    """The entities that pages to read ask for (`form`) or show (`items`)."""
    named = [part.slot(0) for page in bp.pages for part in page.parts if part.word in words]
    return tuple(dict.fromkeys(name for name in named if bp.entity(name)))


def without_inventions(bp: Blueprint) -> Blueprint:
    """A website whose only items are what visitors send starts without any."""
    return replace(bp, samples=False) if is_site(bp) and not used_entities(bp, "items") else bp


def app(bp: Blueprint, pages: Sequence[Page], names: Names, wording: Wording) -> str:
    """src/App.tsx of a website."""
    scene = Scene(bp, names, wording)
    rows: list[Literal] = [_entry(page, scene) for page in pages]
    first = next((page for page in pages if page.kind in STORY_KINDS), pages[0])
    hero, footer = top(first, "hero"), next((page for page in pages if top(page, "footer")), None)
    contents = {page: variable(page, bp, names) for page in (first, footer) if page and page.kind in STORY_KINDS}
    lines = [f'import {{ {pascal(bp.icon)} }} from "lucide-react";']
    lines += ['import type { ComponentType } from "react";'] if bp.entities else []
    lines.append('import { SiteShell, type SitePage } from "./components/SiteShell";')
    used = ({first} if hero and hero.slot(2) else set()) | ({footer} if footer else set())
    texts = sorted({(names.content(page), contents[page]) for page in used})
    lines += [f'import {{ {name} }} from "./content/{file}";' for file, name in texts]
    lines.append('import { useRoute } from "./lib/router";')
    modules = sorted([*(names.page(page) for page in pages), *(names.detail(one) for one in bp.entities)])
    lines += [f'import {{ {name} }} from "./pages/{name}";' for name in modules]
    lines += ["", "/** The first page is home. */", f"const pages: readonly SitePage[] = {literal(rows)};", ""]
    shell = [f"name={_text(bp.name)}", f"icon={{{pascal(bp.icon)}}}"]
    shell += [f"description={_text(sentence(bp.description))}"] if bp.description else []
    if hero and hero.slot(2):
        part = "hero" if first.kind == "landing" else first.kind
        shell.append(f"action={{{contents[first]}.{part}.button}}")
    shell += [f"footer={{{contents[footer]}.footer.text}}"] if footer else []
    return "\n".join(lines) + _body(bp, names, shell)


def _text(text: str) -> str:
    return f'"{text}"' if not set(text) & set('"{}<>&\\') else f"{{{quoted(text)}}}"


def _entry(page: Page, scene: Scene) -> dict[str, Literal]:
    entry: dict[str, Literal] = {
        "path": scene.names.path(page),
        "title": scene.wording.say(page.title),
        "page": Code(scene.names.page(page)),
    }
    entity = scene.bp.entity(page.entity)
    if entity:
        form: dict[str, Literal] = {"isForm": True} if page.kind in _QUIET else {}
        return entry | {"store": scene.names.store(entity)} | form
    return entry | {"sections": links(page, scene)}


def links(page: Page, scene: Scene) -> list[Literal]:
    """What the top bar says of a page's sections, in their order; of many, those that one looks for."""
    found = shown(page)
    writer = ContentWriter(page, scene, found)
    hero = top(page, "hero")
    action = target(hero.slot(2), page, found, scene) if hero and hero.slot(2) else ""
    led = [one for one in found if one.word != "form" or address(page, one, scene) != action]
    titled = [(one, title) for one in led if (title := writer.link(one))]
    best = sorted(titled, key=lambda pair: _SOUGHT.index(pair[0].word) if pair[0].word in _SOUGHT else len(_SOUGHT))
    return [{"id": one.id, "title": title} for one, title in titled if (one, title) in best[:_MOST]]


def _body(bp: Blueprint, names: Names, shell: list[str]) -> str:
    details = "".join(f"  {_key(names.store(one))}: {names.detail(one)},\n" for one in bp.entities)
    table = _DETAILS.format(details=details) if bp.entities else ""
    path = "path, id" if bp.entities else "path"
    by_store = "    pages.find((page) => page.store === path) ??\n" if bp.entities else ""
    detail = "  const Detail = id ? details[path] : undefined;\n" if bp.entities else ""
    plain = "Detail !== undefined || !current.sections" if bp.entities else "!current.sections"
    shell = [*shell, "pages={pages}", "current={current.path}", f"plain={{{plain}}}"]
    rows = "".join(f"      {row}\n" for row in shell)
    page = "<current.page key={current.path} />"
    child = f"{{id && Detail ? <Detail key={{id}} id={{id}} /> : {page}}}" if bp.entities else page
    return _APP.format(table=table, path=path, by_store=by_store, detail=detail, rows=rows, child=child)


def _key(store: str) -> str:
    return store if store.isidentifier() else quoted(store)


_DETAILS = """
/** What shows one item, by the name in its address: #/bookings/4f2a. */
const details: Record<string, ComponentType<{{ id: string }}>> = {{
{details}}};
"""
_APP = """{table}
export function App() {{
  const {{ {path} }} = useRoute();
{detail}  const current =
    pages.find((page) => page.path === path) ??
{by_store}    pages[0];

  return (
    <SiteShell
{rows}    >
      {child}
    </SiteShell>
  );
}}
"""
