"""Chat templates come from files that anybody may have written."""

from __future__ import annotations

import pytest

from appforge_desktop.adapters.llm.child.template import CHATML, ChatTemplate

WORDS = {"bos_token": "<s>", "eos_token": "</s>"}
TALK = [("system", "Be brief."), ("user", "Hi {{ 7 * 7 }}")]


def _text(source: str, talk: list[tuple[str, str]] = TALK) -> str:
    return "".join(one.text for one in ChatTemplate(source, WORDS).render(talk, ""))


def test_what_a_person_wrote_is_plain() -> None:
    pieces = ChatTemplate(CHATML, WORDS).render(TALK, "Sure: ")
    assert [one.text for one in pieces if not one.ours] == ["Be brief.", "Hi {{ 7 * 7 }}", "Sure: "]
    assert "".join(one.text for one in pieces).endswith("<|im_start|>assistant\nSure: ")


@pytest.mark.parametrize(
    "attack",
    [
        "{{ lipsum.__globals__['os'].popen('id').read() }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ messages.append(1) }}",
        "{% for a in range(10**9) %}x{% endfor %}",
        "{{ messages[0]['content'].format.__globals__ }}",
    ],
)
def test_fault_19_a_hostile_template_runs_nothing(attack: str) -> None:
    assert _text(attack + CHATML) == _text(CHATML)


@pytest.mark.parametrize("broken", ["", "{% if %}", "{{ nope.nope }}", "{{ 1 // 0 }}", "only words"])
def test_a_useless_template_falls_back_to_chatml(broken: str) -> None:
    assert _text(broken) == _text(CHATML)


def test_a_template_without_a_system_role_gets_it_with_the_first_message() -> None:
    source = (
        "{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('no system') }}{% endif %}"
        "[{{ m.role }}]{{ m.content | trim }}{% endfor %}"
    )
    assert _text(source) == "[user]Be brief.\n\nHi {{ 7 * 7 }}"
