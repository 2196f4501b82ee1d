"""Markdown that does no harm (fault 31)."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appforge_desktop.presenters.markdown import safe_html

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "![cat](https://tracker.example/pixel.png)",
    "![x](file:///etc/passwd)",
    "[click](javascript:alert(1))",
    "[click](JaVaScRiPt:alert(1))",
    "[click](data:text/html,<script>alert(1)</script>)",
    "[click](vbscript:x)",
    "<script>alert(1)</script>",
    "<a href='javascript:x' onclick=y>z</a>",
    "<style>body{background:url(https://tracker.example/)}</style>",
    "<table background='https://tracker.example/x.png'><tr><td>x</td></tr></table>",
    "<iframe src=https://tracker.example></iframe>",
    "[ref]: javascript:alert(1)\n\n[ref]",
    "<javascript:alert(1)>",
)
_TAG = re.compile(r"<\s*/?\s*([a-z0-9]+)([^>]*)>", re.IGNORECASE)


def dangers(html: str) -> list[str]:
    """Tags that load or run something, attributes beyond a link's address, addresses that are not http(s)."""
    found = []
    for tag, attributes in _TAG.findall(html):
        if tag.lower() in ("img", "script", "style", "iframe", "object", "embed", "link", "base", "svg", "form"):
            found.append(tag)
        for name, value in re.findall(r"([a-z-]+)\s*=\s*\"([^\"]*)\"", attributes, re.IGNORECASE):
            is_link = tag == "a" and name == "href" and value.startswith(("http://", "https://"))
            if not is_link and (tag, name) != ("ol", "start"):
                found.append(f"{tag} {name}={value}")
    return found


@pytest.mark.parametrize("markdown", HOSTILE)
def test_fault_31_hostile_markdown_is_inert(markdown: str) -> None:
    assert dangers(safe_html(markdown)) == []


@given(st.lists(st.sampled_from([*HOSTILE, "**", "`", "\n", "> ", "- ", "](", "<", ">", '"', "&lt;img src=x&gt;"])))
def test_fault_31_no_mixture_of_hostile_pieces_gets_through(pieces: list[str]) -> None:
    assert dangers(safe_html("".join(pieces))) == []


def test_fault_31_an_image_becomes_its_description() -> None:
    assert safe_html("see ![a <b>cat</b>](https://x.example/c.png)") == "<p>see [a &lt;b&gt;cat&lt;/b&gt;]</p>\n"


def test_what_is_wanted_comes_through() -> None:
    html = safe_html("**bold** `code` [site](https://example.org)\n\n- one\n\n| a |\n| - |\n| b |")
    for piece in (
        "<strong>bold</strong>",
        "<code>code</code>",
        'href="https://example.org"',
        "<li>one</li>",
        "<td>b</td>",
    ):
        assert piece in html
