"""Markdown to HTML that can do no harm: no scripts, no styles, no images, http(s) links only (fault 31)."""

from __future__ import annotations

import functools
import html
from collections.abc import Sequence
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

_TAGS = {
    *("p", "br", "hr", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}


def _image_as_text(self: object, tokens: Sequence[Token], index: int, options: object, env: dict[str, Any]) -> str:
    return html.escape(f"[{tokens[index].content or 'image'}]")


@functools.cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable(["table", "strikethrough"])
    parser.add_render_rule("image", _image_as_text)
    return parser


def safe_html(markdown: str) -> str:
    """HTML of a model's Markdown, of a few harmless tags; an image becomes its description."""
    return nh3.clean(
        _parser().render(markdown),
        tags=_TAGS,
        attributes={"a": {"href"}, "ol": {"start"}},
        url_schemes={"http", "https"},
        link_rel=None,
    )
