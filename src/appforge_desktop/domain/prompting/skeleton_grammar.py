"""The grammar of one request: what is settled as literal text, what is open as a choice."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.field_line import print_field
from appforge_desktop.domain.blueprint.gbnf import either, literal, rules_text
from appforge_desktop.domain.blueprint.language import FONTS, RADII
from appforge_desktop.domain.blueprint.page_line import print_page
from appforge_desktop.domain.prompting.skeleton import Skeleton
from appforge_desktop.domain.prompting.wishes import Wishes

_OPEN_KINDS = ("text", "long", "number", "money", "date", "bool", "tags", "image", "link", "duration", "rating")


def skeleton_grammar(bones: Skeleton, wishes: Wishes) -> str:
    """GBNF with the start rule `root`; every sentence is a Blueprint, and its longest is bounded."""
    return rules_text(
        {
            "root": " ".join(
                [
                    '"app " name ": " about "\\n"',
                    '"icon " icon "\\n"',
                    '"theme " theme "\\n"',
                    _entities(bones),
                    _pages(bones),
                ]
            ),
            "name": literal(wishes.name) if wishes.name else "title",
            "about": 'small (","? " " small){2,7}',
            "icon": either(bones.icons),
            "theme": _theme(bones, wishes),
            "openkind": either(_OPEN_KINDS),
            "title": 'capital (" " capital){0,2}',
            "capital": "[A-Z] [a-z]{1,11}",
            "small": "[a-z] [a-z']{0,11}",
        }
    )


def _theme(bones: Skeleton, wishes: Wishes) -> str:
    """The accent is the model's to choose; light or dark, corners and letters are what was asked, or a letter style."""
    look = wishes.look
    asked = [word for word in (look.mode, look.radius, look.density, look.font) if word]
    accent = either(bones.accents)
    if asked:
        return f"({accent}) {literal(' ' + ' '.join(asked))}"
    styles = [one for one in (*RADII, *FONTS) if one in ("serif", "rounded")]
    return f"({accent}) ({either(f' {one}' for one in styles)})?"


def _entities(bones: Skeleton) -> str:
    lines = [f"entity {bones.entity}\n", *(f" {print_field(one)}\n" for one in bones.must)]
    opened = [f'{literal(f" {name} ")} openkind "\\n"' for name in bones.open]
    chosen = [f"({literal(f' {print_field(one)}' + chr(10))})?" for one in bones.may]
    others = [f"entity {one.name}\n" + "".join(f" {print_field(it)}\n" for it in one.fields) for one in bones.others]
    return " ".join([literal("".join(lines)), *opened, *chosen, *([literal("".join(others))] if others else [])])


def _pages(bones: Skeleton) -> str:
    first, *more = (literal(f"page {print_page(one)}\n") for one in bones.pages)
    return " ".join([first, *(f"({one})?" for one in more)])
