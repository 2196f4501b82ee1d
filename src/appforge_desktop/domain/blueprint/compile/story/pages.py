"""The modules of pages to read: sections put together, and their texts beside them."""

from __future__ import annotations

from collections.abc import Sequence

from appforge_desktop.domain.blueprint.compile.entity import picture_field, title_field
from appforge_desktop.domain.blueprint.compile.layout import WIDTH, literal, quoted
from appforge_desktop.domain.blueprint.compile.names import pascal
from appforge_desktop.domain.blueprint.compile.screens import Scene, Screen
from appforge_desktop.domain.blueprint.compile.story.content import Piece, Row, module
from appforge_desktop.domain.blueprint.compile.story.looks import Look, look
from appforge_desktop.domain.blueprint.compile.story.rows import ContentWriter
from appforge_desktop.domain.blueprint.compile.story.sections import (
    Section,
    aside,
    beside,
    sections,
    shown,
    top,
    variable,
)
from appforge_desktop.domain.blueprint.compile.story.site import is_site
from appforge_desktop.domain.blueprint.compile.story.targets import SECOND, address, target
from appforge_desktop.domain.blueprint.model import Entity, Page

_FEW = 3


class StoryWriter:
    """Writes one page to read."""

    def __init__(self, page: Page, scene: Scene) -> None:
        self._page = page
        self._scene = scene
        self._found = sections(page)
        self._content = ContentWriter(page, scene, self._found)
        self._look: Look = look(scene.bp, page)
        self._name = variable(page, scene.bp, scene.names)
        self._tags: set[str] = {"Story"}
        self._icons: set[str] = set()
        self._entities: set[Entity] = set()

    def write(self) -> Screen:
        rows: dict[str, Piece] = {}
        start = {"landing": self._hero, "article": self._article, "profile": self._profile}[self._page.kind]
        lines = start(rows)
        byline = top(self._page, "byline")
        if byline and self._page.kind != "article":
            row = self._content.part(byline)
            rows["byline"] = Row(row.properties, row.written, row.said, tall=True)
            lines[-1:-1] = ["  " + self._tag("StoryByline", f"{{...{self._name}.byline}}")]
        rows |= {_key(one): self._content.section(one) for one in self._found}
        footer = top(self._page, "footer")
        if footer:
            row = self._content.part(footer)
            rows["footer"] = Row(row.properties, row.written, frozenset({"id"}) if row.written else row.said, tall=True)
            if not is_site(self._scene.bp):
                lines[-1:-1] = ["  " + self._tag("StoryFooter", f"{{...{self._name}.footer}}")]
        content = module(self._name, self._page.title, Row(rows, tall=True))
        path = f"src/content/{self._scene.names.content(self._page)}.ts"
        return Screen(self._module(lines), {path: content}, self._features())

    def _features(self) -> frozenset[str]:
        words = {one.word for one in self._found}
        found = {"story"} | ({"page-cards"} if "items" in words else set())
        found |= {"entry-form"} if "form" in words else set()
        return frozenset(found | ({"site"} if is_site(self._scene.bp) else set()))

    def _module(self, lines: Sequence[str]) -> str:
        names, scene = self._scene.names, self._scene
        icons = ", ".join(sorted(self._icons, key=str.lower))
        head = [f'import {{ {icons} }} from "lucide-react";'] if icons else []
        head += [f'import {{ {tag} }} from "../components/{tag}";' for tag in sorted(self._tags)]
        head.append(f'import {{ {self._name} }} from "../content/{names.content(self._page)}";')
        data = sorted((names.file(one), names.variable(one)) for one in self._entities)
        head += [f'import {{ {name} }} from "../data/{file}";' for file, name in data]
        body = "\n".join(f"    {line}" for line in lines)
        return "\n".join(
            [*head, "", f"export function {scene.names.page(self._page)}() {{", "  return (", body, "  );", "}", ""]
        )

    def _hero(self, rows: dict[str, Piece]) -> list[str]:
        rows["hero"] = self._opening()
        if top(self._page, "hero"):
            art = self._art()
            props = [f"{{...{self._name}.hero}}", f"art={{{art}}}"]
            flat = "  " + self._tag(self._look.hero, *props)
            tall = [f"  <{self._use(self._look.hero)}", *(f"    {one}" for one in props), "  />"]
            first = [flat] if len(flat) + 4 <= WIDTH else tall
        else:
            first = ["  " + self._tag("StoryTitle", f"{{...{self._name}.hero}}")]
        return ["<Story>", *first, *self._body(self._found), "</Story>"]

    def _art(self) -> str:
        name, art = self._scene.bp.name, self._look.art
        seed = f'"{name}"' if not set(name) & set('"{}<>&\\') else f"{{{quoted(name)}}}"
        wide = " isWide" if art == "TileArt" and self._look.hero != "HeroSplit" else ""
        if self._look.hero == "HeroBleed" or art not in {"TileArt", "WindowArt"}:
            return f"<{self._use(art)} seed={seed}{wide} />"
        icon = pascal(self._scene.bp.icon)
        self._icons.add(icon)
        return f"<{self._use(art)} seed={seed} icon={{{icon}}}{wide} />"

    def _opening(self) -> Row:
        """Headline, text and buttons."""
        hero = top(self._page, "hero")
        if not hero:
            return Row({"headline": self._scene.wording.say(self._page.title)}, tall=True)
        row = self._content.part(hero, "button")
        properties = dict(row.properties)
        written = set(row.written)
        if hero.slot(2):
            to = target(hero.slot(2), self._page, self._found, self._scene)
            properties["button"] = Row({"text": hero.slot(2), "to": to})
            written |= {"button"} if 2 in hero.written else set()
            properties |= self._second(to)
        return Row(properties, frozenset(written), row.said, tall=True)

    def _second(self, taken: str) -> dict[str, Piece]:
        if len(self._found) < _FEW or self._page.kind != "landing":
            return {}
        for word in SECOND:
            for one in self._found:
                to = address(self._page, one, self._scene)
                if one.word == word and to != taken and self._content.link(one):
                    return {"second": Row({"text": self._content.link(one), "to": to})}
        return {}

    def _article(self, rows: dict[str, Piece]) -> list[str]:
        opening, byline = self._opening(), top(self._page, "byline")
        properties, written, said = dict(opening.properties), opening.written, opening.said
        if byline:
            row = self._content.part(byline)
            properties |= row.properties
            written, said = written | row.written, said | row.said
        rows["article"] = Row(properties, written, said, tall=True)
        texts = [f"{self._name}.{_key(one)}" for one in self._found if one.word in {"text", "section"}]
        lines = [f"  <{self._use('Article')}", f"    {{...{self._name}.article}}"]
        lines.append(f"    texts={{[{', '.join(texts)}]}}")
        facts = aside(self._page)
        lines += [f"    facts={{{self._name}.{_key(facts)}.items}}"] if facts else []
        inner = [f"  {line}" for line in self._body(shown(self._page))]
        end = ["  >", *inner, "  </Article>"] if inner else ["  />"]
        return ["<Story>", *lines, *end, "</Story>"]

    def _profile(self, rows: dict[str, Piece]) -> list[str]:
        rows["profile"] = self._opening()
        contact = next((one for one in self._found if one.word == "contact"), None)
        facts = aside(self._page)
        lines = [f"  <{self._use('Profile')}", f"    {{...{self._name}.profile}}"]
        lines += [f"    links={{{self._name}.{_key(contact)}.items}}"] if contact else []
        lines += [f"    facts={{{self._name}.{_key(facts)}.items}}"] if facts else []
        return ["<Story>", *lines, "  />", *self._body(shown(self._page)), "</Story>"]

    def _body(self, found: Sequence[Section]) -> list[str]:
        lines: list[str] = []
        for row in beside(tuple(found)):
            if len(row) == 1:
                lines += [f"  {line}" for line in self._section(row[0])]
            else:
                inner = [f"    {line}" for one in row for line in self._section(one)]
                lines += [f"  <{self._use('Columns')}>", *inner, "  </Columns>"]
        return lines

    def _section(self, section: Section) -> list[str]:
        properties = [f"{{...{self._name}.{_key(section)}}}"]
        entity = self._scene.bp.entity(section.parts[0].slot(0)) if section.word in {"form", "items"} else None
        if section.word in {"form", "items"} and not entity:
            return []
        if entity:
            self._entities.add(entity)
            properties.append(f"entity={{{self._scene.names.variable(entity)}}}")
        if entity and section.word == "items":
            properties.append(f"fields={{{literal(self._brief(entity))}}}")
        if section.word in {"picture", "work"}:
            arts = self._look.pictures[: len(section.parts)]
            properties.append(f"arts={{[{', '.join(map(self._use, arts))}]}}")
        if section.word == "text" and len(section.parts) == 1 and not section.head and self._page.kind != "article":
            return [self._tag("Statement", *properties)]
        return [self._tag(section.kind.component, *properties)]

    def _brief(self, entity: Entity) -> list[str]:
        said = {title_field(entity), picture_field(entity)}
        shown = [one for one in entity.fields if one not in said and one.kind != "image"]
        return [self._scene.names.key(entity, one) for one in shown[:4]]

    def _tag(self, tag: str, *properties: str) -> str:
        return f"<{self._use(tag)} {' '.join(properties)} />"

    def _use(self, tag: str) -> str:
        self._tags.add(tag)
        return tag


def _key(section: Section) -> str:
    """A section's name in the content file."""
    first, *rest = section.key.split("-")
    return first + "".join(rest)


def write(page: Page, scene: Scene) -> Screen:
    """A page to read as code."""
    return StoryWriter(page, scene).write()
