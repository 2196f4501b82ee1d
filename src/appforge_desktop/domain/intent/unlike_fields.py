# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Words that name something else than a field: parts of a screen, abilities, how things behave."""

from __future__ import annotations

import re

from appforge_desktop.domain.prompting.lexicon import known_words
from appforge_desktop.domain.prompting.nouns import singular

_SCREEN = re.compile(
    r"\b(?:apps?|buttons?|menus?|side ?bar|footers?|headers?|banners?|animations?|animated|backgrounds?|popups?|modals?|tooltips?|timers?|stopwatch|features?|modes?|themes?"
    r"|pages?|screens?|tabs?|sections?|help|tutorial|navigation|nav|sounds?|music|undo|redo|print\w*|shar(?:e|ing)|backups?|settings|options?|calculator|support|validation"
    r"|ability|way|more|better|nicer|icons?|fonts?|search\w*|filters?|sort\w*|group\w*|widgets?|export\w*|import\w*|csv|pdf|voice|ai|bots?|everything|something|anything|stuff"
    r"|things?|else|confetti|effects?|keyboard|shortcuts?|drag|scroll\w*|pagination|view|layouts?|design|language|translations?|duplicate|clone|bulk|globe|rotating|fireworks"
    r"|lists?|charts?|graphs?|sparkles|emojis?|cursor|favicon|splash|onboarding|spinner|toast|carousel|slider|accordion|breadcrumbs?|blockchain|game)\b"
)
_CLAUSE = re.compile(
    r"\b(?:it|them|that|this|how|what|when|where|which|who|if|not|be|is|are|can|could|should|to|in|on|per|from|because|so|but|only|very|like|of|for|with|i|you|we|they|around|every|each|automatically)\b"
)


def no_field(name: str) -> bool:
    """Whether some words in lower case are no field's name; what the lexicon lists as a whole always is one."""
    return name == "page" or (not listed_field(name) and bool(_SCREEN.search(name) or _CLAUSE.search(name)))


def listed_field(name: str) -> bool:
    """Whether the lexicon lists just these words: "date of birth", "progress"."""
    words = name.split()
    return name in known_words() or " ".join([*words[:-1], singular(words[-1])]) in known_words()
