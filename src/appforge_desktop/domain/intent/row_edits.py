# ruff: noqa: E501 (patterns are read a line at a time)
"""Takes over items that were pasted: lines, comma or tab separated, "title by artist 1959"; each becomes a real item."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from appforge_desktop.domain.blueprint.model import Entity, Field, FieldKind, Row
from appforge_desktop.domain.blueprint.part_line import clean_slot
from appforge_desktop.domain.blueprint.patch import AddRow, Change
from appforge_desktop.domain.intent.finding import Found, Scene
from appforge_desktop.domain.prompting.leftovers import plain_number
from appforge_desktop.domain.prompting.literals import Span, read_literals
from appforge_desktop.domain.prompting.pages import find_field

_ASKED = re.compile(
    r"^(?:please )?(?:import|add|paste|load|insert|put in|take over|include|enter|fill in|here are|these are|start with|copy in)(?P<lead>(?: (?:in|these|this|the|following|my|our|all|some|few|first|\d+|lines?|rows?|items?|entries|data|list|records?|csv|tsv|table|text|of|to|into|[\w-]+))*?)\s*(?::|(?=\n))\s*(?P<content>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ITEM_WORDS = frozenset("lines line rows row items item entries entry data list records record csv tsv table".split())
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s+")
_BY = re.compile(r"^(?P<title>.+?)\s+(?:by|from|von|with)\s+(?P<by>[^\d,;]+?)$", re.IGNORECASE)
_MAKERS = re.compile(
    r"author|artist|director|by|composer|brand|maker|who|developer|creator|writer|singer|band|person|owner|supplier|borrower",
    re.I,
)
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]\d|\d)")
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)*")
_MOST = 60
_TRUE, _FALSE = frozenset("yes true done x ✓ 1 ja".split()), frozenset("no false open 0 nein".split())


def import_rows(text: str, scene: Scene) -> Found:
    """ "import these lines: Kind of Blue by Miles Davis 1959; Horses by Patti Smith 1975"."""
    match = _ASKED.match(text.strip())
    if not match or not scene.app.entities:
        return None
    lead = [
        one
        for one in re.findall(r"[\w-]+", match["lead"].lower())
        if one not in ("these", "this", "the", "following", "my", "our", "to", "into", "in", "of")
    ]
    entity = scene.entity_in(match["lead"]) or scene.shown
    told = (
        bool(set(lead) & _ITEM_WORDS)
        or scene.entity_in(match["lead"]) is not None
        or re.match(r"(?:please )?(?:import|paste|load|here are)", text, re.I)
    )
    lines = _lines(match["content"])
    if not told or not lines or re.search(r"\b(?:fields?|columns?|options?|pages?)\b", match["lead"], re.I):
        return None
    rows = [one for one in _rows(entity, lines, scene) if one]
    fresh = [one for one in rows if one not in entity.rows]
    if not rows:
        return "I could not tell which fields these lines fill; put commas between the values."
    changes: list[Change] = [AddRow(entity.name, one) for one in fresh[:_MOST]]
    return changes


def _lines(content: str) -> list[str]:
    lines = [_BULLET.sub("", one).strip() for one in content.splitlines()]
    lines = [one for one in lines if one and not re.fullmatch(r"[|:\s-]+", one)]
    if len(lines) == 1:
        cells = lines[0].split(";") if ";" in lines[0] else [lines[0]]
        lines = [one.strip(" .") for one in cells if one.strip(" .")]
    return lines[: _MOST + 1]


def _cells(lines: Sequence[str]) -> list[list[str]]:
    """The lines cut at the sign that they share: tab, bar, semicolon, comma; whole where there is none."""
    for sign in ("\t", "|", ";", ","):
        if all(sign in one for one in lines):
            cut = csv.reader([one.strip("| ") for one in lines], delimiter=sign, skipinitialspace=True)
            try:
                return [[cell.strip() for cell in row] for row in cut]
            except csv.Error:
                return [[cell.strip() for cell in one.split(sign)] for one in lines]
    return [[one] for one in lines]


def _rows(entity: Entity, lines: Sequence[str], scene: Scene) -> list[Row]:
    cells = _cells(lines)
    if len(cells[0]) == 1 and all("," not in one for one in lines) and not any(_plain_list(one) for one in lines):
        return [_spoken(entity, one, scene) for one in lines]
    header = [find_field(entity, cell.lower()) for cell in cells[0]]
    if (
        len(cells) > 1
        and sum(1 for one in header if one) * 2 > len(header)
        and not any(re.search(r"\d", cell) for cell in cells[0])
    ):
        return [_headed(header, row, scene) for row in cells[1:]]
    if (
        len(cells) == 1
        and len(cells[0]) > 1
        and all(len(one.split()) < 4 and not re.search(r"\d", one) for one in cells[0])
        and ";" not in lines[0]
    ):
        return [_spoken(entity, one, scene) for one in cells[0]]  # "import these: Milk, Eggs, Bread"
    return [_placed(entity, row, scene) for row in cells]


def _plain_list(line: str) -> bool:
    return "\t" in line or "|" in line


def _headed(header: Sequence[Field | None], row: Sequence[str], scene: Scene) -> Row:
    pairs = ((field, _value(field, cell, scene)) for field, cell in zip(header, row, strict=False) if field)
    return tuple((field.name, value) for field, value in pairs if value)


def _placed(entity: Entity, row: Sequence[str], scene: Scene) -> Row:
    """Cells to fields: by what fits best, texts in the order of the fields."""
    free = [one for one in entity.fields if one.kind not in ("computed", "checks", "image")]
    found: dict[str, str] = {}
    left: list[str] = []
    title = next((one for one in free if one.kind == "text"), None)
    for at, cell in enumerate(row):
        field = None if at == 0 and title and not _NUMBER.fullmatch(cell) else _taker(free, found, cell, scene)
        if field is None:
            left.append(cell)
        else:
            found[field.name] = _value(field, cell, scene)
    texts = [one for one in free if one.kind in ("text", "long", "tags") and one.name not in found]
    found.update({field.name: clean_slot(cell) for field, cell in zip(texts, left, strict=False) if cell})
    return tuple((one.name, found[one.name]) for one in entity.fields if found.get(one.name))


def _taker(fields: Sequence[Field], taken: dict[str, str], cell: str, scene: Scene) -> Field | None:
    """The field that takes a cell because of what it is; texts are not asked."""
    free = [one for one in fields if one.name not in taken and one.kind not in ("text", "long", "tags")]
    year = bool(_YEAR.fullmatch(cell))
    named = [one for one in free if year and one.name.endswith("year")]
    order: tuple[FieldKind, ...] = (
        "choice",
        "ref",
        "email",
        "link",
        "phone",
        "date",
        "datetime",
        "time",
        "money",
        "percent",
        "rating",
        "number",
        "duration",
        "bool",
    )
    ranked = sorted(free, key=lambda one: order.index(one.kind) if one.kind in order else len(order))
    return next((one for one in [*named, *ranked] if _value(one, cell, scene)), None)


def _spoken(entity: Entity, line: str, scene: Scene) -> Row:
    """ "Kind of Blue by Miles Davis 1959": figures and days to their fields, the maker behind "by"."""
    spans = [
        one for one in read_literals(line) if one.kind in ("money", "date", "figure", "email", "phone", "link", "time")
    ]
    found: dict[str, str] = {}
    rest = line
    free = [one for one in entity.fields if one.kind not in ("computed", "checks", "image", "text", "long", "tags")]
    texts = [
        *(one.text for one in spans),
        *_YEAR.findall(line),
        *(m[0] for m in re.finditer(r"\b\d+(?:[.,]\d+)?$", line)),
    ]
    for said in dict.fromkeys(texts):
        field = _taker(free, found, said, scene)
        if field is not None and said in rest:
            found[field.name] = _value(field, said, scene)
            rest = rest.replace(said, " ", 1)
    for field in free:
        option = next((one for one in field.options if re.search(rf"[,(–-]\s*{re.escape(one)}\b", rest, re.I)), "")
        if option and field.name not in found:
            found[field.name] = option
            rest = re.sub(rf"[,(–-]\s*{re.escape(option)}\b\)?", " ", rest, flags=re.I)
    rest = re.sub(r"\(\s*\)|\[\s*\]", " ", rest).strip(" ,;:–-()")
    return _titled(entity, " ".join(rest.split()), found)


def _titled(entity: Entity, rest: str, found: dict[str, str]) -> Row:
    texts = [one for one in entity.fields if one.kind == "text"]
    maker = next((one for one in texts if _MAKERS.search(one.name)), None)
    by = _BY.match(rest)
    if by and maker and len(texts) > 1:
        found[maker.name] = clean_slot(by["by"].strip(" ,"))
        rest = by["title"]
    title = next((one for one in texts if one.name not in found), None)
    if title is not None and rest:
        found[title.name] = clean_slot(rest)
    return tuple((one.name, found[one.name]) for one in entity.fields if found.get(one.name)) if title and rest else ()


def _value(field: Field, cell: str, scene: Scene) -> str:
    """The cell as the field keeps it; empty when it does not fit."""
    cell = clean_slot(cell)
    spans = read_literals(cell) if cell else ()
    whole = next((one for one in spans if len(one.text) >= len(cell) - 1), None)
    if field.kind == "choice":
        return next((one for one in field.options if one.casefold() == cell.casefold()), "")
    if field.kind == "ref":
        target = scene.app.entity(field.target)
        held = [pair[1] for row in target.rows for pair in row[:1]] if target else []
        return next((one for one in held if one.casefold() == cell.casefold()), "")
    if field.kind == "bool":
        low = cell.lower()
        named = low == field.name or low in _TRUE
        return "yes" if named else "no" if low in _FALSE or low == f"not {field.name}" else ""
    if field.kind in ("number", "money", "percent", "duration", "rating"):
        return _figure(field, cell, whole)
    if field.kind in ("date", "datetime"):
        return whole.key[:10] if whole and whole.kind == "date" and re.match(r"\d{4}-\d\d-\d\d", whole.key) else ""
    if field.kind in ("email", "phone", "link"):
        return cell if whole and whole.kind == field.kind else ""
    return cell if field.kind in ("text", "long", "tags") else ""


def _figure(field: Field, cell: str, whole: Span | None) -> str:
    if _NUMBER.fullmatch(cell):
        value = plain_number(cell)
    elif whole and whole.kind in ("money", "figure") and (field.kind == "money") == (whole.kind == "money"):
        value = plain_number(whole.value)
    else:
        return ""
    return value if field.kind != "rating" or value in ("1", "2", "3", "4", "5") else ""
