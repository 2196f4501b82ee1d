"""Answers that need no model: what the app is, and what can be said to it."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page
from appforge_desktop.domain.blueprint.parts import STORY_KINDS

_KINDS = {"bool": "yes or no", "long": "long text", "ref": "link to", "datetime": "date and time", "image": "picture"}

_EXAMPLES: dict[str, str] = {
    "items": "*add a due date and a priority*, *show it as a board*, *newest first*",
    "story": "*add opening hours: Monday to Friday 9:00-17:00*, *change the headline to Hello*, *remove the prices*",
    "calc": "*start with 20 percent*, *add an input discount*, *people from 1 to 30*",
    "timer": "*50 minutes work and 10 minutes break*, *six rounds*",
    "quiz": "*add a question: What is H2O? = water*, *remove the question about Rome*",
    "flashcards": "*add card das Auto - the car*, *remove the card dog*",
    "poll": "*add option falafel*, *change the question to Where do we meet?*",
    "generator": "*add risotto to the list*, *24 characters*",
    "chat": "*when they ask about parking say It is free behind the house*",
}
"""What can be said to an app of each kind."""


def how_to_ask(app: Blueprint) -> str:
    """How changes are asked for, with examples that suit the app."""
    kinds = ["items"] if app.entities and any(page.entity for page in app.pages) else []
    for page in app.pages:
        kinds.append("story" if page.kind in STORY_KINDS else page.kind)
    shown = [_EXAMPLES[kind] for kind in dict.fromkeys(kinds) if kind in _EXAMPLES][:2]
    more = ["*add a tip calculator*"] if len(shown) < 2 else []
    lines = [*shown, *more, "*make it dark*, *call it Kitchen Notes*, *undo that*"]
    return "I change the app when you say what should be different, for example:\n\n" + "\n".join(
        f"- {line}" for line in lines
    )


NOT_OURS = (
    "I changed nothing. This project has an app that was not made here, and a new one would be written over it.\n\n"
    "Edit its files under *Code*: the preview follows. For a new app, go *Home* and describe it."
)
"""What to say to every wish about a folder that has an app without a Blueprint."""


def describe(app: Blueprint) -> str:
    """What the app keeps and shows, as Markdown."""
    lines = [f"**{app.name}**" + (f": {app.description}" if app.description else ""), ""]
    if app.entities:
        lines += ["It keeps:", "", *(f"- {_entity(entity)}" for entity in app.entities), ""]
    lines += ["It shows:", "", *(f"- {_page(page)}" for page in app.pages)]
    return "\n".join(lines)


def _entity(entity: Entity) -> str:
    return f"**{entity.name}**: " + ", ".join(_field(field) for field in entity.fields)


def _field(field: Field) -> str:
    if field.kind == "choice":
        return f"{field.name} ({', '.join(field.options)})"
    if field.kind == "ref":
        return f"{field.name} (a {field.target})"
    if field.kind in ("text", "computed") or field.kind == field.name:
        return field.name
    return f"{field.name} ({_KINDS.get(field.kind, field.kind)})"


def _page(page: Page) -> str:
    by = f" by {page.by}" if page.by else ""
    return f"**{page.title}**: {page.kind} of {page.entity}{by}" if page.entity else f"**{page.title}**: {page.kind}"


def answer_question(app: Blueprint | None) -> str:
    """An honest answer to a question: the built-in model builds apps, it does not know things."""
    if app is None:
        return (
            "There is no app yet. Say what it should be, for example *an expense tracker with categories and a "
            "monthly chart*. The built-in model builds apps; it can't answer general questions."
        )
    return f"{describe(app)}\n\n{how_to_ask(app)}"


def not_understood(app: Blueprint | None) -> str:
    """What to say when nothing could be made of a message."""
    if app is None:
        return "I couldn't tell what the app should be. Name the thing it keeps, for example *a list of my books*."
    return f"I changed nothing: I couldn't tell what should be different.\n\n{how_to_ask(app)}"


def better_how() -> str:
    """What to ask when somebody wants it "better"."""
    return "Better in which way? Choose one of these, or say it in your own words."


def nothing_to_remove(app: Blueprint) -> str:
    """What to say when nothing is called as what should go; what there is, is named."""
    fields = "; ".join(f"{one.name}: {', '.join(field.name for field in one.fields)}" for one in app.entities)
    lines = [f"- Pages: {', '.join(page.title for page in app.pages)}", *([f"- Fields of {fields}"] if fields else [])]
    return "I changed nothing: I found nothing by that name to remove.\n\n" + "\n".join(lines)
