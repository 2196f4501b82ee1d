"""src/pages: one small component a page, put together from the shared ones."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.entity import done_field, picture_field, title_field
from appforge_desktop.domain.blueprint.compile.features import breakdown
from appforge_desktop.domain.blueprint.compile.figures import trend_field
from appforge_desktop.domain.blueprint.compile.layout import Code, Element, Literal, Render, jsx
from appforge_desktop.domain.blueprint.compile.names import Names, sentence
from appforge_desktop.domain.blueprint.compile.wording import LABELS, Wording
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Metric, Page
from appforge_desktop.domain.blueprint.names import clean_field

_COMPONENTS = {
    "list": "ItemList", "cards": "CardGrid", "table": "ItemTable", "board": "Board", "calendar": "Calendar",
    "gallery": "Gallery", "chart": "Chart", "dashboard": "Dashboard", "form": "FormPage", "summary": "Summary",
    "budget": "Budget", "streak": "Streaks",
}  # fmt: skip
_FEW = {"list": 3, "cards": 4, "board": 2, "gallery": 1, "calendar": 1, "dashboard": 2, "streak": 2, "related": 3}
_NEVER_BRIEF = frozenset({"image", "long"})
_STEP = 3
"""Fields of a wizard's step where the Blueprint names no steps."""
_NOT_ASKED = frozenset({"computed"})


class PageWriter:
    """Writes the modules of src/pages."""

    def __init__(self, bp: Blueprint, names: Names, wording: Wording) -> None:
        self._bp = bp
        self._names = names
        self._wording = wording

    def write(self, page: Page) -> str:
        """The module of a page that is reached from the navigation."""
        entity = self._bp.entity(page.entity) or self._bp.entities[0]
        if page.kind == "form":
            element = self._form(page, entity)
        else:
            element = self._wizard(page, entity) if page.kind == "wizard" else self._collection(page, entity)
        return self._module(self._names.page(page), "", element, [entity])

    def detail(self, entity: Entity, page: Page | None) -> str:
        """The module that shows one item; `page` is the Blueprint's own page for it, if it has one."""
        fields = self._shown(entity, page.fields) if page and page.fields else self._all(entity)
        related = [(one, field) for one in self._bp.entities for field in one.fields if _points(field, entity)]
        children = tuple(
            Element(
                "RelatedItems",
                {
                    "entity": self._variable(one),
                    "by": self._names.key(one, field),
                    "id": Code("id"),
                    "fields": self._keys(one, self._told(one, field)),
                },
            )
            for one, field in related
        )
        properties: dict[str, Literal] = {
            "entity": self._variable(entity),
            "id": Code("id"),
            "fields": self._keys(entity, fields),
        }
        if page and page.prints:
            properties["prints"] = True
        element = Element("DetailView", properties, children)
        return self._module(
            self._names.detail(entity), "{ id }: { id: string }", element, [entity, *(one for one, _ in related)]
        )

    def _module(self, name: str, parameters: str, element: Element, entities: list[Entity]) -> str:
        files = sorted({(self._names.file(one), self._names.variable(one)) for one in entities})
        lines = [f'import {{ {tag} }} from "../components/{tag}";' for tag in sorted(_tags(element))]
        lines += [f'import {{ {variable} }} from "../data/{file}";' for file, variable in files]
        flat = f"return {jsx(element, 2)};"
        body = flat if "\n" not in flat and len(flat) <= 98 else f"return (\n    {jsx(element, 4)}\n  );"
        return "\n".join([*lines, "", f"export function {name}({parameters}) {{", f"  {body}", "}", ""])

    def _form(self, page: Page, entity: Entity) -> Element:
        properties = self._start(page, entity)
        if page.fields:
            properties["fields"] = self._keys(entity, self._shown(entity, page.fields))
        return Element("FormPage", properties)

    def _wizard(self, page: Page, entity: Entity) -> Element:
        steps: list[Literal] = [
            {"title": title, "fields": self._keys(entity, fields)} for title, fields in self._steps(page, entity)
        ]
        return Element("Wizard", self._start(page, entity) | {"steps": steps})

    def _steps(self, page: Page, entity: Entity) -> list[tuple[str, list[Field]]]:
        """The steps that the page names, and what they forget but must be filled in; or a few fields at a time."""
        asked = [one for one in self._shown(entity, page.fields) or entity.fields if one.kind not in _NOT_ASKED]
        steps: list[tuple[str, list[Field]]] = []
        for part in page.parts:
            names = [clean_field(name) for name in part.slot(1).split(",")]
            taken = [one for _, fields in steps for one in fields]
            fields = [one for one in asked if one.name in names and one not in taken]
            if part.word == "step" and fields:
                steps.append((part.slot(0), sorted(fields, key=lambda one: names.index(one.name))))
        missing = [one for one in asked if one.required and all(one not in fields for _, fields in steps)]
        if steps:
            return [*steps[:-1], (steps[-1][0], [*steps[-1][1], *missing])]
        return [(self._heading(few), few) for at in range(0, len(asked), _STEP) if (few := asked[at : at + _STEP])]

    def _heading(self, fields: list[Field]) -> str:
        """What a step is called by its fields: "Title, amount and date"."""
        *first, last = [self._wording.say(sentence(one.name)) for one in fields]
        text = f"{', '.join(first)} {LABELS['and']} {last}" if first else last
        return sentence(text.lower())

    def _collection(self, page: Page, entity: Entity) -> Element:
        properties = self._start(page, entity)
        if page.search:
            properties["search"] = True
        if page.filters:
            properties["filters"] = self._keys(entity, self._shown(entity, page.filters))
        sort = self._sort(page, entity)
        if sort:
            properties["sort"] = sort
        if page.exports:
            properties["exports"] = True
        if page.imports:
            properties["imports"] = True
        if hide := entity.field(page.hide):
            properties["hide"] = self._names.key(entity, hide)
        if page.bulk:
            properties["bulk"] = True
        if page.prints:
            properties["prints"] = True
        return Element("Collection", properties, (Render("items", self._grouped(page, entity)),))

    def _grouped(self, page: Page, entity: Entity) -> Element:
        view = Element(_COMPONENTS[page.kind], self._view(page, entity))
        group = entity.field(page.group)
        if not group or page.kind not in {"list", "table", "cards"}:
            return view
        properties: dict[str, Literal] = {
            "entity": self._variable(entity),
            "items": Code("items"),
            "by": self._names.key(entity, group),
        }
        if totals := self._shown(entity, page.totals):
            properties["totals"] = self._keys(entity, totals)
        return Element("Grouped", properties, (Render("items", view),))

    def _start(self, page: Page, entity: Entity) -> dict[str, Literal]:
        return {"title": self._wording.say(page.title), "entity": self._variable(entity)}

    def _sort(self, page: Page, entity: Entity) -> dict[str, Literal] | None:
        field = entity.field(page.sort.field) if page.sort else None
        if page.running and not field:  # a running sum makes sense in the order of time
            field = next((one for one in entity.fields if one.kind in {"date", "datetime"}), None)
            return {"by": self._names.key(entity, field)} if field else None
        if not page.sort or not field:
            return None
        by: dict[str, Literal] = {"by": self._names.key(entity, field)}
        return by | {"descending": True} if page.sort.descending else by

    def _view(self, page: Page, entity: Entity) -> dict[str, Literal]:
        """The properties of the component that draws the items."""
        properties: dict[str, Literal] = {"entity": self._variable(entity), "items": Code("items")}
        if page.kind in {"chart", "dashboard", "summary"}:
            return properties | self._figures(page, entity)
        by = entity.field(page.by)
        if by and page.kind in {"board", "calendar", "gallery", "streak", "budget"}:
            properties["by"] = self._names.key(entity, by)
        if page.kind == "budget":
            against = entity.field(page.against)
            return properties | {"against": self._names.key(entity, against)} if against else properties
        properties["fields"] = self._keys(entity, self._brief(page, entity))
        if page.kind in {"list", "table"}:
            properties |= self._sums(page, entity)
        return properties

    def _sums(self, page: Page, entity: Entity) -> dict[str, Literal]:
        totals, running = self._shown(entity, page.totals), entity.field(page.running)
        sums: dict[str, Literal] = {"totals": self._keys(entity, totals)} if totals else {}
        return sums | ({"running": self._names.key(entity, running)} if running else {})

    def _figures(self, page: Page, entity: Entity) -> dict[str, Literal]:
        metrics = [self._metric(one, entity) for one in page.metrics or (Metric("count"),)]
        if page.kind == "dashboard":
            by = breakdown(self._bp, page)
            split: dict[str, Literal] = {"breakdown": self._names.key(entity, by)} if by else {}
            months = trend_field(entity)
            split |= {"trend": self._names.key(entity, months)} if months else {}
            return {"metrics": metrics} | split | {"fields": self._keys(entity, self._brief(page, entity))}
        by = entity.field(page.by)
        if page.kind == "summary":
            return {"by": self._names.key(entity, by or title_field(entity)), "metrics": metrics}
        return {"shape": page.shape, "metric": metrics[0], "by": self._names.key(entity, by or title_field(entity))}

    def _metric(self, metric: Metric, entity: Entity) -> dict[str, Literal]:
        field = entity.field(metric.field)
        of: dict[str, Literal] = {"of": self._names.key(entity, field)} if field else {}
        return {"aggregate": metric.aggregate if field else "count"} | of

    def _brief(self, page: Page, entity: Entity) -> list[Field]:
        """What a page shows of each item beside its title and picture."""
        wanted = self._shown(entity, page.fields) or self._all(entity)
        if page.kind == "table":
            rest = [one for one in wanted if one != title_field(entity)]
            return rest if page.fields else [one for one in rest if one.kind != "long"][:6]
        said = {title_field(entity), picture_field(entity), entity.field(page.by)}
        rest = [one for one in wanted if one not in said]
        if page.fields:
            return rest
        rest = [one for one in rest if one.kind not in _NEVER_BRIEF and one.name != page.group]
        count = _FEW[page.kind]
        return _with_tick(entity, rest, count) if page.kind in {"list", "dashboard"} else rest[:count]

    def _told(self, entity: Entity, pointer: Field) -> list[Field]:
        """What the row of an item says on the page of the item that it points to."""
        rest = [one for one in self._all(entity) if one != pointer and one.kind not in _NEVER_BRIEF]
        return _with_tick(entity, rest, _FEW["related"])

    def _all(self, entity: Entity) -> list[Field]:
        return [one for one in entity.fields if one is not title_field(entity) and one is not picture_field(entity)]

    def _shown(self, entity: Entity, names: tuple[str, ...]) -> list[Field]:
        return [field for name in names if (field := entity.field(name))]

    def _keys(self, entity: Entity, fields: list[Field]) -> list[Literal]:
        return [self._names.key(entity, field) for field in fields]

    def _variable(self, entity: Entity) -> Code:
        return Code(self._names.variable(entity))


def _with_tick(entity: Entity, fields: list[Field], count: int) -> list[Field]:
    """The first fields, and the one that ticks an item off even if it comes late."""
    done = done_field(entity)
    if done not in fields or done.kind != "bool":
        return fields[:count]
    return [*[one for one in fields if one != done][:count], done]


def _points(field: Field, entity: Entity) -> bool:
    return field.kind == "ref" and field.target == entity.name


def _tags(node: Element | Render) -> set[str]:
    if isinstance(node, Render):
        return _tags(node.element)
    return {node.tag}.union(*map(_tags, node.children))
