"""One message, from the words to the version: new apps, changes, ways back, and words only."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.turns import TurnRequest
from appforge_desktop.foundation.errors import UserError
from appforge_desktop.foundation.jobs import CancelToken
from turn_desk import BOOKS, PNG, TurnDesk

UNRULY = "the books ought to remember the person who lent them to me"
"""A change that no rule understands."""


def test_the_first_message_makes_version_one(desk: TurnDesk) -> None:
    result = desk.ask("an app for the books that I read", seed=7)
    assert result.ok and result.intent == "new_app"
    head = desk.head()
    assert head is not None and result.version == head
    assert (head.number, head.title, head.parent_id) == (1, "An app for the books that I read", None)
    assert desk.on_disk() == desk.versions.files_of(head) == desk.checks.asked[0]
    assert {"package.json", "src/App.tsx", "src/data/book.ts"} <= set(desk.on_disk())
    assert {change.kind for change in result.changes} == {"added"}
    assert {change.path for change in result.changes} == set(desk.on_disk())
    assert head.thumbnail is not None and desk.versions.blob(head.thumbnail) == PNG
    assert parse(head.blueprint)[0] == parse(BOOKS)[0]


@pytest.mark.parametrize("wish", ["add a rating", "make it dark", "a list of my books", "what is this?"])
def test_the_app_of_somebody_else_is_left_alone(desk: TurnDesk, wish: str) -> None:
    root = desk.now().folder
    (root / "index.html").write_text("<h1>Mine</h1>", "utf-8")
    desk.versions.snapshot_if_changed(desk.now(), title="As it was")
    result = desk.ask(wish)
    assert result.turn.state == "answered" and result.ok == (result.intent == "question")
    assert "was not made here" in result.message
    assert set(desk.on_disk()) == {"index.html"}


def test_a_folder_with_notes_alone_takes_a_new_app(desk: TurnDesk) -> None:
    (desk.now().folder / "notes.txt").write_text("buy milk", "utf-8")
    desk.versions.snapshot_if_changed(desk.now(), title="As it was")
    assert desk.make().ok
    assert desk.on_disk()["notes.txt"] == b"buy milk"


def test_the_record_of_a_turn_is_enough_to_replay_it(desk: TurnDesk) -> None:
    result = desk.ask("an app for the books that I read", seed=7)
    turn = desk.turn()
    assert turn == result.turn
    assert (turn.state, turn.intent, turn.seed, turn.engine) == ("green", "new_app", 7, "scripted")
    assert (turn.request, turn.output) == ("an app for the books that I read", BOOKS)
    assert turn.prompt.endswith("<user>\nan app for the books that I read")
    assert desk.model.prompts[0].seed == 7
    figures = result.figures
    assert figures is not None and figures.generated > 0
    assert (turn.tokens, turn.evaluated, turn.reused) == (figures.generated, figures.evaluated, figures.reused)
    assert turn.first_token_s == 0.0
    assert result.version is not None and turn.version_id == result.version.id
    assert result.version.turn_id == turn.id


def test_a_turn_says_how_long_it_took(desk: TurnDesk) -> None:
    desk.checks.during = lambda cancel: desk.clock.advance(2.5)
    assert desk.make().turn.seconds == desk.turn().seconds == 2.5


def test_both_sides_of_the_conversation_are_kept(desk: TurnDesk) -> None:
    result = desk.make()
    asked, answered = desk.messages()
    assert (asked.role, asked.text) == ("user", "an app for the books that I read")
    assert (answered.role, answered.text) == ("assistant", result.message)
    assert asked.turn_id == answered.turn_id == result.turn.id
    assert "**Book Shelf** is ready" in result.message and "**Book** (title, author, pages)" in result.message


def test_the_person_watches_it_being_written(desk: TurnDesk) -> None:
    desk.ask("an app for the books that I read")
    assert desk.stages() == ["reading", "writing", "compiling", "checking", "saving", "done"]
    assert desk.said() == BOOKS


def test_the_page_is_told_of_the_written_files_and_the_watch_is_not(desk: TurnDesk) -> None:
    desk.make()
    assert desk.host.refreshed == [(desk.project.id, sorted(desk.on_disk()))]
    assert desk.watch.expected == desk.on_disk()


@pytest.mark.parametrize(
    ("message", "in_blueprint"),
    [
        ("make it dark", "dark"),
        ("add a rating", " rating rating"),
        ("call it Kitchen Notes", "app Kitchen Notes"),
        ("change the Add button to Save", "Save"),
    ],
)
def test_rules_change_the_app_without_the_model(desk: TurnDesk, message: str, in_blueprint: str) -> None:
    desk.make()
    assert in_blueprint not in desk.blueprint()
    result = desk.ask(message)
    assert result.ok and result.version is not None and result.version.number == 2
    assert in_blueprint in desk.blueprint()
    assert len(desk.model.prompts) == 1, "only the first turn may ask the model"
    assert result.figures is None and result.turn.tokens == 0 and result.turn.first_token_s is None
    assert "writing" not in desk.stages()
    assert desk.on_disk() == desk.versions.files_of(result.version)


def test_a_change_tells_the_page_only_what_differs(desk: TurnDesk) -> None:
    desk.make()
    before = desk.on_disk()
    result = desk.ask("call it Kitchen Notes")
    differs = sorted(path for path, content in desk.on_disk().items() if before.get(path) != content)
    assert differs and len(differs) < len(before)
    assert desk.host.refreshed[-1] == (desk.project.id, differs)
    assert [change.path for change in result.changes] == differs


def test_the_project_is_called_as_its_app(desk: TurnDesk) -> None:
    assert desk.project.name == "Untitled"
    desk.make()
    assert desk.now().name == "Book Shelf"
    desk.ask("call it Kitchen Notes")
    assert desk.now().name == "Kitchen Notes"
    desk.ask("undo that")
    assert desk.now().name == "Book Shelf"
    assert desk.now().folder == desk.project.folder


def test_a_name_given_by_hand_stays_while_the_app_keeps_its_own(desk: TurnDesk) -> None:
    desk.make()
    desk.projects.rename(desk.project.id, "My shelf")
    desk.ask("make it dark")
    assert desk.now().name == "My shelf"


def test_the_model_writes_what_no_rule_understands(desk: TurnDesk) -> None:
    made = TurnDesk(desk.home / "other", [BOOKS, "add field Book lender text"])
    made.make()
    result = made.ask(UNRULY, seed=3)
    assert result.ok and result.intent == "change", result.message
    assert " lender text" in made.blueprint()
    assert result.message == "Added lender to Book."
    assert len(made.model.prompts) == 2 and made.model.prompts[1].seed == 3
    assert made.turn().output == made.said() == "add field Book lender text"
    assert "lent them to me" in made.turn().prompt
    made.store.close()


def test_a_change_that_the_model_cannot_make_is_answered_honestly(desk: TurnDesk) -> None:
    made = TurnDesk(desk.home / "other", [BOOKS, "nothing"])
    made.make()
    before = made.on_disk()
    result = made.ask(UNRULY)
    assert not result.ok and result.version is None
    assert result.message.startswith("I changed nothing")
    assert made.on_disk() == before and made.turn().state == "answered"
    assert made.turn().output == "nothing", "what the model wrote is in the record all the same"
    made.store.close()


def test_what_a_new_app_leaves_out_is_said_once(desk: TurnDesk) -> None:
    assert desk.ask("an app for the books that I read, with online payments").message.count("Left out") == 1


def test_what_an_app_of_ours_cannot_do_is_said(desk: TurnDesk) -> None:
    desk.make()
    result = desk.ask("add online payments")
    assert not result.ok and "Left out: payments" in result.message


def test_undo_and_redo_need_no_model(desk: TurnDesk) -> None:
    desk.make()
    light = desk.on_disk()
    desk.ask("make it dark")
    dark = desk.on_disk()
    undone = desk.ask("undo that")
    assert undone.ok and undone.intent == "undo" and desk.on_disk() == light != dark
    assert undone.message == "Undone: Make it dark. Say *redo* to have it back."
    assert desk.turn().state == "green" and desk.turn().version_id == undone.turn.version_id
    redone = desk.ask("redo")
    assert redone.ok and redone.intent == "redo" and desk.on_disk() == dark
    assert len(desk.model.prompts) == 1 and len(desk.checks.asked) == 2
    assert [message.role for message in desk.messages()] == ["user", "assistant"] * 4
    assert desk.host.refreshed[-1][1] == [change.path for change in redone.changes]


@pytest.mark.parametrize("message", ["undo that", "redo"])
def test_nothing_to_undo_is_an_answer(desk: TurnDesk, message: str) -> None:
    empty = desk.ask(message)
    assert not empty.ok and empty.message.startswith("There is nothing to")
    desk.make()
    head = desk.head()
    result = desk.ask(message)
    assert not result.ok and result.message == f"There is nothing to {message.split()[0]}."
    assert desk.head() == head and desk.turn().state == "answered"


def test_a_question_is_answered_and_changes_nothing(desk: TurnDesk) -> None:
    before = desk.ask("what can you do?")
    assert before.ok and "There is no app yet" in before.message
    desk.make()
    head, disk = desk.head(), desk.on_disk()
    result = desk.ask("what does this app keep?")
    assert result.ok and result.intent == "question" and result.version is None
    assert "**Book**: title, author, pages (number)" in result.message
    assert (desk.head(), desk.on_disk(), desk.turn().state) == (head, disk, "answered")


def test_nonsense_changes_nothing_and_says_what_to_say(desk: TurnDesk) -> None:
    desk.make()
    head = desk.head()
    result = desk.ask("hmm")
    assert not result.ok and "I changed nothing" in result.message and "add a due date" in result.message
    assert desk.head() == head and len(desk.model.prompts) == 1


@pytest.mark.parametrize("message", ["", "   ", "\n\t"])
def test_an_empty_message_is_refused_and_not_recorded(desk: TurnDesk, message: str) -> None:
    with pytest.raises(UserError, match="Say what you want"):
        desk.ask(message)
    assert desk.messages() == []


def test_a_project_that_is_not_known_is_refused(desk: TurnDesk) -> None:
    with pytest.raises(UserError, match="not known"):
        desk.turns.run(TurnRequest("no such", "make it dark"), desk.events.append, CancelToken())


@pytest.mark.parametrize("garbage", ["", "}{ <html> \x00\x00 ", "I'm sorry, I can't do that."])
def test_when_the_model_writes_garbage_rules_write_the_app(desk: TurnDesk, garbage: str) -> None:
    made = TurnDesk(desk.home / "other", [garbage])
    result = made.ask("a recipe box with photos, ratings and cooking time")
    assert result.ok, result.message
    assert "The model's blueprint could not be used, so rules wrote it." in result.mended
    assert "The model's blueprint could not be used, so rules wrote it." in made.turn().notes
    assert "Recipe" in made.blueprint() and "rating" in made.blueprint()
    assert made.turn().output == garbage
    made.store.close()


def test_what_the_model_forgot_is_put_in_and_told(desk: TurnDesk) -> None:
    result = desk.ask("a reading list of books with a rating and a cover photo")
    assert result.ok
    fields = parse(desk.blueprint())[0].entities[0].fields  # type: ignore[union-attr]
    assert {"rating", "image"} <= {field.kind for field in fields}
    assert any("rating" in line.lower() for line in result.mended)


def test_a_message_with_hidden_letters_does_not_reach_the_model_with_them(desk: TurnDesk) -> None:
    desk.ask("an app for the books\u202e\u200b that I read")
    asked = desk.model.prompts[0].messages[-1].text
    assert "\u202e" not in asked and "\u200b" not in asked and "that I read" in asked
