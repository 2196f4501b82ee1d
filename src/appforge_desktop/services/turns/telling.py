"""What the person is told at the end of a turn, as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from appforge_desktop.domain.blueprint.model import Blueprint, Page
from appforge_desktop.domain.blueprint.names import plural
from appforge_desktop.domain.merge import Conflict
from appforge_desktop.domain.problems import Problem
from appforge_desktop.domain.records import Version
from appforge_desktop.services.turns.accepting import conflict_note
from appforge_desktop.services.turns.drafts import Draft

SHOWN_PROBLEMS = 3
_SHOWN_PARTS = 6


def accepted(draft: Draft, conflicts: Sequence[Conflict], *, first: bool) -> str:
    """The answer to a message that became a version."""
    parts = [_made(draft.blueprint) if first else _list(draft.done) or "Done."]
    if draft.left_out:
        parts.append(_list(draft.left_out))
    if conflicts:
        parts.append("**Your edits were kept where they met the change:**\n\n" + _list(map(conflict_note, conflicts)))
    return "\n\n".join(parts)


def _made(app: Blueprint) -> str:
    kept = " and ".join(_entity(app, entity.name) for entity in app.entities)
    pages = ", ".join(_page(page) for page in app.pages)
    count = "1 page" if len(app.pages) == 1 else f"{len(app.pages)} pages"
    holds = f"It keeps {kept}, on {count}: {pages}." if kept else f"It has {count}: {pages}."
    sampled = app.samples and any(not entity.rows for entity in app.entities)
    sample = "\n\nIt starts with sample entries; one click in the app removes them." if sampled else ""
    written = sum(len(part.written) for page in app.pages for part in page.parts)
    copy = "\n\nI wrote the texts that you did not give; read them through." if written else ""
    return f"**{app.name}** is ready. {holds}{sample}{copy}"


def _page(page: Page) -> str:
    """The page, with what is on one that keeps nothing."""
    if page.entity or not page.parts:
        return f"*{page.title}*"
    words = dict.fromkeys(part.word for part in page.parts if part.word not in ("hero", "section", "footer"))
    counted = [(word, sum(part.word == word for part in page.parts)) for word in list(words)[:_SHOWN_PARTS]]
    inside = ", ".join(f"{count} {word if count == 1 else _plural(word)}" for word, count in counted)
    return f"*{page.title}*" + (f" ({inside})" if inside else "")


def _plural(word: str) -> str:
    """The plural of a part's word, in lower case."""
    return {"ask": "questions", "faq": "questions", "hours": "lines of hours", "items": "lists"}.get(
        word, plural(word.capitalize()).lower()
    )


def _entity(app: Blueprint, name: str) -> str:
    entity = app.entity(name)
    fields = ", ".join(field.name for field in entity.fields) if entity else ""
    return f"**{name}** ({fields})"


def refused(problems: Sequence[Problem], head: Version | None) -> str:
    """The answer to a message whose result did not pass the checks."""
    fatal = [problem for problem in problems if problem.fatal] or list(problems)
    stays = f"version {head.number} stays on screen" if head else "there is no version yet"
    found = "\n".join(f"- {problem}" for problem in fatal[:SHOWN_PROBLEMS])
    more = f"\n- and {len(fatal) - SHOWN_PROBLEMS} more" if len(fatal) > SHOWN_PROBLEMS else ""
    return (
        f"That did not pass the checks, so nothing was changed: {stays}.\n\n{found}{more}\n\n"
        "If a file that you edited is named here, mend it first. Else say it in other words, or in smaller steps."
    )


def travelled(left: Version | None, undo: bool) -> str:
    """The answer to "undo that" and "redo"."""
    if not undo:
        return "Done again."
    what = f": {left.title}" if left else ""
    return f"Undone{what}. Say *redo* to have it back."


def _list(sentences: Sequence[str] | map[str]) -> str:
    lines = list(sentences)
    return lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)
