"""Compiled apps for tests: the parts, a rich Blueprint, and the native type checker."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from typing import get_args

from appforge_desktop.adapters.templates import load_parts
from appforge_desktop.domain.blueprint.compile import compile_blueprint
from appforge_desktop.domain.blueprint.model import (
    Aggregate,
    Arithmetic,
    Blueprint,
    Days,
    Entity,
    Field,
    FieldKind,
    FieldUse,
    ItemPageKind,
    Metric,
    Number,
    Page,
    Period,
    Rollup,
    Sort,
)
from appforge_desktop.foundation.paths import resource
from requires import lacking, require_vendor


@cache
def parts() -> dict[str, str]:
    return load_parts(resource("templates", "react"))


def compiled(bp: Blueprint) -> dict[str, str]:
    return compile_blueprint(bp, parts())


def lay_out(files: Mapping[str, str], folder: Path) -> None:
    """Writes the project's files below `folder`."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def type_errors(files: Mapping[str, str], folder: Path) -> str:
    """What the TypeScript compiler says of the project; empty when all is well."""
    modules = require_vendor() / "node_modules"
    checker = next(iter(sorted(modules.glob("@typescript/typescript-*/lib/tsc*"))), None)
    if checker is None:
        lacking("the native TypeScript compiler is not in resources/web/node_modules")
    lay_out(files, folder)
    if not (folder / "node_modules").exists():
        (folder / "node_modules").symlink_to(modules, target_is_directory=True)
    done = subprocess.run(
        [checker.with_name("tsc" + checker.suffix.replace(".sig", "")), "-p", "."],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.stdout + done.stderr


def _fields() -> tuple[Field, ...]:
    total = Arithmetic("*", FieldUse("money thing"), Arithmetic("+", FieldUse("number thing"), Number(1)))
    share = Arithmetic("/", FieldUse("total"), FieldUse("percent thing"))
    plain = [
        Field(f"{kind} thing", kind, due=kind == "date")
        for kind in get_args(FieldKind)
        if kind not in {"choice", "ref", "computed"}
    ]
    return (
        *plain,
        Field("stage", "choice", options=("Idea", "In progress", 'Done "really"'), flow=True),
        Field("place", "ref", target="Place"),
        Field("total", "computed", formula=total),
        Field("share", "computed", formula=share),
        Field("squared", "computed", formula=Arithmetic("^", FieldUse("number thing"), Number(2))),
        Field("days left", "computed", formula=Days("date thing")),
    )


def _place() -> Entity:
    """Figures over things, of every sort; and two that the app starts with."""
    periods: tuple[Period, ...] = ("", "day", "week", "month", "year")
    figures = [
        Field(f"{one} {period}".strip(), "computed", formula=Rollup(one, "Thing", "money thing", period))
        for one, period in zip(get_args(Aggregate), periods, strict=True)
    ]
    since = Arithmetic("+", Days("opened", since=True), FieldUse("sum day"))
    fields = (Field("name", "text", required=True, unique=True), Field("opened", "date"), *figures,
              Field("since", "computed", formula=since))  # fmt: skip
    return Entity("Place", fields, rows=((("name", "Harbour"), ("opened", "2020-05-01")), (("name", "Tower"),)))


def rich_blueprint(**changes: object) -> Blueprint:
    """An app with every kind of field on every kind of page."""
    thing, place = Entity("Thing", _fields(), archive=True), _place()
    by: dict[str, str] = {"board": "stage", "calendar": "date thing", "gallery": "image thing", "chart": "stage",
                          "summary": "place", "budget": "money thing", "streak": "checks thing"}  # fmt: skip
    names = tuple(field.name for field in thing.fields)
    pages = [
        Page(
            f"My {kind}",
            kind,
            "Thing",
            by=by.get(kind, ""),
            fields=names if kind != "gallery" else (),
            search=True,
            against="total" if kind == "budget" else "",
        )
        for kind in get_args(ItemPageKind)
    ]
    pages[0] = Page("My list", "list", "Thing", filters=("stage", "place", "bool thing", "tags thing", "date thing"),
                    sort=Sort("total", True), group="date thing", search=True, exports=True, imports=True,
                    totals=("money thing",), running="total", hide="bool thing", bulk=True, prints=True)  # fmt: skip
    pages[2] = replace(pages[2], totals=("total",), running="money thing", bulk=True)
    pages += [
        Page(f"{shape} {aggregate}", "chart", "Thing", by=field, shape=shape, metrics=(Metric(aggregate, "total"),))
        for (shape, field), aggregate in product((("line", "date thing"), ("pie", "tags thing")), ("sum", "avg"))
    ]  # fmt: skip
    pages.append(Page("Places", "cards", "Place"))
    whole = {
        "name": "Rich & <Strange>",
        "entities": (thing, place),
        "pages": tuple(pages),
        "description": 'all "kinds"',
    }
    return Blueprint(**(whole | changes))  # type: ignore[arg-type]
