"""What every `Store` does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from appforge_desktop.adapters.storage import MemoryStore, SqlStore
from appforge_desktop.domain.ports.storage import Store, UnitOfWork
from appforge_desktop.domain.records import Message, Project, Turn, Version

NOW = datetime(2026, 11, 23, 12, 30, 15, 123456, tzinfo=UTC)
PROJECT = Project("p1", "Recipe Box", Path("/projects/recipe-box"), NOW, NOW)
TURN = Turn("t1", "p1", "a recipe box", NOW, "new_app", "builtin", notes=("One.", "Two."), first_token_s=0.25)
UNKNOWN = "0" * 64


@pytest.fixture(params=[SqlStore, MemoryStore])
def store(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Store]:
    store = request.param(tmp_path / "data" / "appforge.db") if request.param is SqlStore else MemoryStore()
    store.run(lambda work: work.projects.save(PROJECT))
    yield store
    store.close()


def version(work: UnitOfWork, number: int = 1, project_id: str = "p1") -> Version:
    app, icon = work.blobs.put(b"app" * number), work.blobs.put(b"icon")
    made = NOW + timedelta(minutes=number)
    files, base = {"src/App.tsx": app, "icon.png": icon}, {"src/App.tsx": icon}
    return Version(f"{project_id}v{number}", project_id, number, "One", made, files, base, "app", thumbnail=icon)


def test_records_come_back_as_they_were(store: Store) -> None:
    def fill(work: UnitOfWork) -> Version:
        work.turns.save(TURN)
        work.messages.add(Message("m1", "p1", "user", "a **recipe** box", NOW, "t1"))
        work.versions.add(made := version(work))
        return made

    made = store.run(fill)
    assert store.run(lambda work: work.projects.get("p1")) == PROJECT
    assert store.run(lambda work: work.turns.get("t1")) == TURN
    assert store.run(lambda work: work.versions.get(made.id)) == made
    assert store.run(lambda work: work.messages.of_project("p1")) == [
        Message("m1", "p1", "user", "a **recipe** box", NOW, "t1")
    ]


def test_what_is_unknown_is_none(store: Store) -> None:
    def look(work: UnitOfWork) -> list[object]:
        nobody = Path("/nowhere")
        return [work.projects.get("x"), work.projects.by_folder(nobody), work.turns.get("x"), work.versions.get("x")]

    assert store.run(look) == [None, None, None, None]
    assert store.run(lambda work: work.settings.get("x", "y")) == "y"


def test_saving_again_updates(store: Store) -> None:
    def change(work: UnitOfWork) -> None:
        work.projects.save(replace(PROJECT, name="Cook Book", head="v9"))
        work.turns.save(TURN)
        work.turns.save(replace(TURN, state="green", seconds=1.5, notes=()))
        work.settings.set("theme", "light")
        work.settings.set("theme", "dark")

    store.run(change)
    changed = store.run(lambda work: work.projects.get("p1"))
    assert changed == replace(PROJECT, name="Cook Book", head="v9")
    assert store.run(lambda work: work.turns.of_project("p1")) == [replace(TURN, state="green", seconds=1.5, notes=())]
    assert store.run(lambda work: work.settings.get("theme")) == "dark"


def test_projects_are_listed_last_opened_first(store: Store) -> None:
    def fill(work: UnitOfWork) -> None:
        for number in (2, 3, 4):
            opened = NOW + timedelta(days=-number)
            work.projects.save(Project(f"p{number}", "n", Path(f"/f{number}"), NOW, opened))

    store.run(fill)
    assert [one.id for one in store.run(lambda work: work.projects.recent())] == ["p1", "p2", "p3", "p4"]
    assert [one.id for one in store.run(lambda work: work.projects.recent(2))] == ["p1", "p2"]
    found = store.run(lambda work: work.projects.by_folder(Path("/f3")))
    assert found is not None and found.id == "p3"


def test_messages_and_turns_keep_the_order_in_which_they_came(store: Store) -> None:
    def fill(work: UnitOfWork) -> None:
        for name in ("c", "a", "b"):
            work.messages.add(Message(name, "p1", "assistant", name, NOW))
            work.turns.save(replace(TURN, id=name))
        work.turns.save(replace(TURN, id="c", state="red"))

    store.run(fill)
    assert [one.id for one in store.run(lambda work: work.messages.of_project("p1"))] == ["c", "a", "b"]
    assert [one.id for one in store.run(lambda work: work.turns.of_project("p1"))] == ["c", "a", "b"]


def test_versions_are_listed_by_number(store: Store) -> None:
    def fill(work: UnitOfWork) -> None:
        assert work.versions.next_number("p1") == 1
        for number in (2, 1, 3):
            work.versions.add(version(work, number))

    store.run(fill)
    assert [one.number for one in store.run(lambda work: work.versions.of_project("p1"))] == [1, 2, 3]
    assert store.run(lambda work: work.versions.next_number("p1")) == 4


def test_what_was_added_can_be_taken_back(store: Store) -> None:
    def fill(work: UnitOfWork) -> None:
        work.versions.add(version(work))
        work.messages.add(Message("m1", "p1", "user", "x", NOW))

    def empty(work: UnitOfWork) -> None:
        work.versions.remove("p1v1")
        work.messages.remove("m1")
        work.versions.remove("never")
        work.messages.remove("never")

    store.run(fill)
    store.run(empty)
    assert store.run(lambda work: (work.versions.of_project("p1"), work.messages.of_project("p1"))) == ([], [])


def test_forgetting_a_project_forgets_what_was_said(store: Store) -> None:
    def fill(work: UnitOfWork) -> None:
        work.projects.save(replace(PROJECT, id="p2", folder=Path("/two")))
        for project in ("p1", "p2"):
            work.turns.save(replace(TURN, id=f"t{project}", project_id=project))
            work.messages.add(Message(f"m{project}", project, "user", "x", NOW))
            work.versions.add(version(work, project_id=project))

    def left(work: UnitOfWork) -> list[int]:
        rooms = (work.turns, work.messages, work.versions)
        return [len(room.of_project(project)) for project in ("p1", "p2") for room in rooms]

    store.run(fill)
    store.run(lambda work: work.projects.remove("p1"))
    assert store.run(left) == [0, 0, 0, 1, 1, 1]
    assert store.run(lambda work: work.projects.get("p1")) is None


def test_forgetting_a_project_drops_the_bytes_that_no_other_one_uses(store: Store) -> None:
    def fill(work: UnitOfWork) -> tuple[str, Version]:
        own = work.blobs.put(b"only here")
        work.projects.save(replace(PROJECT, id="p2", folder=Path("/two")))
        one, two = version(work), version(work, project_id="p2")
        work.versions.add(replace(one, files={**one.files, "own": own}))
        work.versions.add(two)
        return own, two

    own, two = store.run(fill)
    store.run(lambda work: work.projects.remove("p1"))
    for name in {*two.files.values(), *two.base.values(), two.thumbnail or ""}:
        assert store.run(lambda work, name=name: work.blobs.get(name))
    with pytest.raises(KeyError):
        store.run(lambda work: work.blobs.get(own))


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    def fail(work: UnitOfWork) -> None:
        work.projects.save(replace(PROJECT, name="Changed"))
        work.versions.add(version(work))
        work.settings.set("a", "b")
        raise KeyError("stop")

    with pytest.raises(KeyError, match="stop"):
        store.run(fail)
    assert store.run(lambda work: work.projects.get("p1")) == PROJECT
    assert store.run(lambda work: work.versions.of_project("p1")) == []
    assert store.run(lambda work: work.settings.get("a")) == ""


def test_equal_bytes_are_one_blob(store: Store) -> None:
    for content in (b"", b"x" * 100_000, bytes(range(256))):
        names = {store.run(lambda work, content=content: work.blobs.put(content)) for _ in range(2)}
        assert len(names) == 1
        (name,) = names
        assert store.run(lambda work, name=name: work.blobs.get(name)) == content
    with pytest.raises(KeyError):
        store.run(lambda work: work.blobs.get(UNKNOWN))


def test_what_does_not_fit_is_refused(store: Store) -> None:
    deeds = [
        lambda work: work.versions.add(replace(version(work), files={"a": UNKNOWN})),
        lambda work: work.versions.add(replace(version(work), base={"a": UNKNOWN})),
        lambda work: work.versions.add(replace(version(work), thumbnail=UNKNOWN)),
        lambda work: work.versions.add(version(work, project_id="nobody")),
        lambda work: (work.versions.add(version(work)), work.versions.add(replace(version(work), id="other"))),
        lambda work: work.messages.add(Message("m", "nobody", "user", "x", NOW)),
        lambda work: work.turns.save(replace(TURN, project_id="nobody")),
        lambda work: work.projects.save(replace(PROJECT, id="p2")),
    ]
    for deed in deeds:
        with pytest.raises(ValueError):
            store.run(deed)
    assert store.run(lambda work: work.versions.of_project("p1")) == []


def test_times_come_back_in_utc(store: Store) -> None:
    there = NOW.astimezone(timezone(timedelta(hours=9)))
    store.run(lambda work: work.projects.save(replace(PROJECT, opened=there)))
    found = store.run(lambda work: work.projects.get("p1"))
    assert found is not None and found.opened == NOW and found.opened.utcoffset() is not None


def test_many_threads_take_turns(store: Store) -> None:
    def count(work: UnitOfWork) -> None:
        work.settings.set("count", str(int(work.settings.get("count", "0")) + 1))

    threads = [threading.Thread(target=lambda: [store.run(count) for _ in range(10)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.run(lambda work: work.settings.get("count")) == "40"


def test_a_transaction_in_a_transaction_is_a_defect(store: Store) -> None:
    with pytest.raises(RuntimeError, match=r"inside Store\.run"):
        store.run(lambda work: store.run(lambda inner: inner.settings.get("a")))
    assert store.run(lambda work: work.settings.get("a")) == ""


def test_a_closed_store_refuses(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(RuntimeError):
        store.run(lambda work: work.settings.get("a"))
