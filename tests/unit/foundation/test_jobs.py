"""Cancellation and pools."""

from __future__ import annotations

import threading

import pytest

from appforge_desktop.foundation.errors import Cancelled
from appforge_desktop.foundation.jobs import CancelToken, Pool


def test_a_token_says_stop_once_and_for_all() -> None:
    token = CancelToken()
    token.raise_if_set()
    assert not token.is_set() and not token.wait(0)
    token.set()
    assert token.is_set() and token.wait(20)
    with pytest.raises(Cancelled):
        token.raise_if_set()


def test_callbacks_run_once_in_order() -> None:
    token, ran = CancelToken(), []
    token.on_set(lambda: ran.append(1))
    token.on_set(lambda: ran.append(2))
    token.set()
    token.set()
    assert ran == [1, 2]


def test_a_callback_of_a_set_token_runs_at_once() -> None:
    token, ran = CancelToken(), []
    token.set()
    forget = token.on_set(lambda: ran.append(1))
    assert ran == [1]
    forget()


def test_a_callback_can_be_taken_back() -> None:
    token, ran = CancelToken(), []
    forget = token.on_set(lambda: ran.append(1))
    forget()
    forget()
    token.set()
    assert ran == []


def test_a_callback_may_set_the_token_and_ask_it() -> None:
    token, ran = CancelToken(), []
    token.on_set(lambda: (token.set(), ran.append(token.is_set())))
    token.set()
    assert ran == [True]


def test_a_waiting_thread_wakes_up() -> None:
    token, woke = CancelToken(), []
    thread = threading.Thread(target=lambda: woke.append(token.wait(20)))
    thread.start()
    token.set()
    thread.join(20)
    assert woke == [True]


def test_a_pool_names_its_threads() -> None:
    pool = Pool("db", 1)
    names = {pool.submit(lambda: threading.current_thread().name).result(20) for _ in range(3)}
    pool.close()
    assert len(names) == 1 and names.pop().startswith("appforge-db")


def test_a_pool_hands_arguments_and_errors_on() -> None:
    pool = Pool("io", 2)
    assert pool.submit(divmod, 7, 2).result(20) == (3, 1)
    assert isinstance(pool.submit(divmod, 7, 0).exception(20), ZeroDivisionError)
    pool.close()


def test_a_closed_pool_finishes_what_runs_drops_what_waits_and_refuses_more() -> None:
    pool, running, go = Pool("io", 1), threading.Event(), threading.Event()

    def work() -> str:
        running.set()
        assert go.wait(20)
        return "done"

    first = pool.submit(work)
    assert running.wait(20)
    waiting = pool.submit(lambda: "never")
    closing = threading.Thread(target=pool.close)
    closing.start()
    waiting.add_done_callback(lambda _: go.set())
    closing.join(20)
    assert first.result(0) == "done" and waiting.cancelled()
    with pytest.raises(RuntimeError):
        pool.submit(lambda: None)
