"""The grammar of one request for the tuned model: what was said is settled, all the rest is the model's to write.

The untuned model chooses among candidates (`skeleton_grammar`); the tuned one knows what people keep of a thing, so it
writes further fields, further lists and the pages itself. What the person said still cannot get lost on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.field_line import print_field
from appforge_desktop.domain.blueprint.gbnf import WORD_RULES, clause_rules, either, field_rules, literal, rules_text
from appforge_desktop.domain.blueprint.grammar import page_rules, theme_rules
from appforge_desktop.domain.blueprint.language import ACCENTS
from appforge_desktop.domain.blueprint.model import Entity, Field
from appforge_desktop.domain.blueprint.names import key
from appforge_desktop.domain.blueprint.page_line import print_page
from appforge_desktop.domain.blueprint.words import quote
from appforge_desktop.domain.ports.llm import Prompt
from appforge_desktop.domain.prompting.builtin import new_app_prompt
from appforge_desktop.domain.prompting.examples import Library
from appforge_desktop.domain.prompting.same import same_field
from appforge_desktop.domain.prompting.skeleton import Skeleton, skeleton
from appforge_desktop.domain.prompting.wishes import Wishes

_ENOUGH, _LISTED = 6, 3
"""Fields of an entity beyond which the model adds none; and so many, said by the person, that nothing is added."""
_PLAIN_PAGES = ("list", "cards", "table", "board", "calendar")
_RULED = ("computed", "checks", "repeat", "ref")
"""Kinds that stand in a skeleton because a feature was asked for."""


def tuned_prompt(request: str, wishes: Wishes, library: Library, seed: int = 0) -> Prompt:
    """The prompt for a new app of items.

    Args:
        request: The person's own words.
        wishes: What rules found in the request.
        library: Where the usual fields of further lists come from.
    """
    bones = skeleton(wishes, library)
    grammar = tuned_grammar(bones, wishes, usual=library.entity(bones.entity) is not None)
    return replace(new_app_prompt(request, seed), grammar=grammar)


def tuned_grammar(bones: Skeleton, wishes: Wishes, *, usual: bool = False) -> str:
    """GBNF with the start rule `root`; every sentence is a Blueprint of items, and its longest is bounded.

    Args:
        usual: Whether it is known what people keep of the first entity: it is in the skeleton then.
    """
    forced = [one.name for one in (Entity(bones.entity, ()), *bones.others)] if wishes.subjects else []
    head = '"app " name "\\n" "icon " icon "\\n" "theme " look "\\n"'
    return rules_text(
        {
            "root": f"{head} {_entities(bones, wishes, usual)} {_pages(bones, wishes)}",
            "name": literal(wishes.name) if wishes.name else "title",
            "look": _look(bones, wishes),
            "page": '"page " title " " pagebody "\\n"',
            "known": either(quote(one) for one in forced) if forced and len(forced) > 1 else "entityname",
            **page_rules("known" if forced else "entityname", _PLAIN_PAGES),
            **theme_rules(),
            **field_rules(),
            **clause_rules(),
            **WORD_RULES,
        }
        | ({"known": either(forced)} if forced else {})
    )


def _look(bones: Skeleton, wishes: Wishes) -> str:
    """What was asked for; the rest as the model likes."""
    look = wishes.look
    asked = [word for word in (look.mode, look.radius, look.density, look.font, look.size) if word]
    accent = either(bones.accents if wishes.look.accent else ACCENTS)
    return f"({accent})" + (f" {literal(' ' + ' '.join(asked))}" if asked else "")


def _entities(bones: Skeleton, wishes: Wishes, usual: bool) -> str:
    asked = list(bones.must) if usual else _asked(bones, wishes)
    may = [f"({literal(f' {print_field(one)}' + chr(10))})?" for one in bones.may]
    head = literal(f"entity {bones.entity}\n") if wishes.subjects else '"entity " entityname "\\n"'
    lines = [head, *([_line(one, wishes) for one in asked] + may if usual else _fields(asked, wishes))]
    for one in bones.others:
        lines.append(literal(f"entity {one.name}\n" + "".join(f" {print_field(it)}\n" for it in one.fields)))
    return " ".join(lines)


def _pages(bones: Skeleton, wishes: Wishes) -> str:
    """Of what suits the things that were named, the model takes what it likes; it may not think of more."""
    if not wishes.subjects:
        return "page{1,2}"
    first, *more = (literal(f"page {print_page(one)}\n") for one in bones.pages)
    return " ".join([first, *(f"({one})?" for one in more)])


def _asked(bones: Skeleton, wishes: Wishes) -> list[Field]:
    """The fields that were said or that a feature needs, after what names the thing; the usual ones are the model's."""
    said = [wish.field.name for wish in wishes.fields]
    asked = [one for one in bones.must if one.kind in _RULED or any(same_field(one.name, name) for name in said)]
    return asked if not asked or bones.must[0] in asked else [bones.must[0], *asked]


def _fields(asked: Sequence[Field], wishes: Wishes) -> list[str]:
    if not asked:
        return ['(" " field "\\n"){3,7}']
    lines = [_line(one, wishes) for one in asked]
    return lines if len(asked) > _LISTED else [*lines, f'(" " field "\\n"){{0,{_ENOUGH - len(asked)}}}']


def _line(field: Field, wishes: Wishes) -> str:
    """The field as it was said; the model chooses the kind where the words leave it open."""
    wish = next((one for one in wishes.fields if key(one.field.name) == key(field.name)), None)
    if wish is None or wish.sure or field.kind != "text":
        return literal(f" {print_field(field)}\n")
    return f'{literal(f" {quote(field.name)} ")} kind "\\n"'
