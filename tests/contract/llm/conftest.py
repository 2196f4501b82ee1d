"""Fixtures: every contract test runs on the scripted and on the real model."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

import leaks
from appforge_desktop.adapters.llm import LlamaModel
from contract.llm.subjects import Subject, real, scripted
from requires import require_model

leaks.allow_threads("appforge-model")  # the module's fixture owns the process, and proves that it ends
leaks.allow_processes("adapters.llm.child")


@pytest.fixture(scope="module")
def llama() -> Iterator[LlamaModel]:
    """The built-in model; one process for a module of tests."""
    model = LlamaModel(require_model(), context_tokens=1024)
    yield model
    model.close()
    assert model.pid is None
    assert not [one for one in threading.enumerate() if one.name == "appforge-model"]


@pytest.fixture(params=["scripted", pytest.param("llama", marks=pytest.mark.model)])
def subject(request: pytest.FixtureRequest) -> Subject:
    return scripted() if request.param == "scripted" else real(request.getfixturevalue("llama"))
