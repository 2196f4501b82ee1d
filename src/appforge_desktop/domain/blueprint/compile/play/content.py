"""What all pages to play with share: the file with their texts, and the small module that puts it on the screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from appforge_desktop.domain.blueprint.compile.layout import Code, Element, Literal, Render, jsx, literal
from appforge_desktop.domain.blueprint.compile.names import camel
from appforge_desktop.domain.blueprint.compile.screens import Scene, Screen
from appforge_desktop.domain.blueprint.model import Page, Part

_WRITTEN = "\ue000"  # marks copy that was written for the person until its line gets a comment; never in their text
_NOTE = " // written for you"
_RESERVED = frozenset(
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends "
    "false finally for function if implements import in instanceof interface let new null package private protected "
    "public return static super switch this throw true try typeof undefined var void while with yield constructor "
    "prototype today".split()
)


@dataclass(frozen=True)
class Content:
    """A file of texts.

    Attributes:
        variable: What the file exports.
        path: Where it lies, `src/content/tip.ts`.
    """

    variable: str
    path: str
    text: str


def parts(page: Page, word: str) -> tuple[Part, ...]:
    """The parts of one word, in order."""
    return tuple(one for one in page.parts if one.word == word)


def first(page: Page, word: str) -> Part | None:
    """The first part of a word, if there is one."""
    return next(iter(parts(page, word)), None)


def said(part: Part, at: int = 0) -> str:
    """A slot's text; copy that was written gets a comment on its line in the file."""
    text = part.slot(at).strip()
    return text + _WRITTEN if text and at in part.written else text


def rest(part: Part, start: int) -> list[Literal]:
    """The texts of all slots from one on."""
    return [said(part, at) for at in range(start, len(part.slots)) if part.slot(at).strip()]


def split(part: Part, at: int) -> list[Literal]:
    """The texts of a slot that has commas between them."""
    return [one.strip() for one in said(part, at).split(",") if one.strip()]


def variable_of(page: Page, scene: Scene) -> str:
    """What the file of a page's texts exports: the page's name, made fit for a variable."""
    name = scene.names.content(page)
    return f"{name}Texts" if name in _RESERVED else name


def content(page: Page, scene: Scene, kind: str, module: str, value: Literal) -> Content:
    """The file with a page's texts, which have the type `kind` of `src/lib/<module>.ts`, or no module's."""
    variable = variable_of(page, scene)
    start = f"export const {variable}: {kind} = "
    named = kind.removesuffix("[]")
    start = start.replace(": ", ": readonly ") if kind != named else start
    head = f'import type {{ {named} }} from "../lib/{module}";\n\n' if module else ""
    body = f"{head}{start}{literal(value, 0, len(start) + 1)};\n"
    return Content(variable, f"src/content/{scene.names.content(page)}.ts", noted(body))


def noted(text: str) -> str:
    """The file with a comment on each line that has copy written for the person."""
    lines = text.split("\n")
    return "\n".join(line.replace(_WRITTEN, "") + _NOTE if _WRITTEN in line else line for line in lines)


def screen(page: Page, scene: Scene, component: str, made: Content | None = None, **more: Literal) -> Screen:
    """A page that is one component with its title and texts."""
    properties: dict[str, Literal] = {"title": scene.wording.say(page.title)}
    if made:
        properties["content"] = Code(made.variable)
    return framed(page, scene, Element(component, properties | more), [made] if made else [])


def framed(page: Page, scene: Scene, element: Element, texts: Iterable[Content]) -> Screen:
    """A page around an element."""
    texts = list(texts)
    lines = [f'import {{ {tag} }} from "../components/{tag}";' for tag in sorted(_tags(element))]
    for one in texts:
        module = one.path.removeprefix("src/").removesuffix(".ts")
        lines.append(f'import {{ {one.variable} }} from "../{module}";')
    flat = f"return {jsx(element, 2)};"
    body = flat if "\n" not in flat and len(flat) <= 98 else f"return (\n    {jsx(element, 4)}\n  );"
    text = "\n".join([*lines, "", f"export function {scene.names.page(page)}() {{", f"  {body}", "}", ""])
    return Screen(text, {one.path: one.text for one in texts})


def _tags(node: Element | Render) -> set[str]:
    if isinstance(node, Render):
        return _tags(node.element)
    own = {node.tag} if node.tag[:1].isupper() else set()
    return own.union(*map(_tags, node.children))


def store(page: Page, scene: Scene) -> str:
    """Where a page keeps things on the device: by its kind and place among its like, so that it may be renamed."""
    alike = [one for one in scene.bp.pages if (one.kind, one.variant) == (page.kind, page.variant)]
    place = next((at for at, one in enumerate(alike, 1) if one is page), 1)
    name = page.variant or page.kind
    return name if place == 1 else f"{name}-{place}"


def keys(names: Iterable[str]) -> dict[str, str]:
    """Names in code for what people named: distinct, and no word of the language."""
    found: dict[str, str] = {}
    for name in names:
        wanted, number = camel(name), 2
        wanted = f"{wanted}Figure" if wanted in _RESERVED else wanted
        free = wanted
        while free in found.values():
            free, number = f"{wanted}{number}", number + 1
        found.setdefault(name, free)
    return found
