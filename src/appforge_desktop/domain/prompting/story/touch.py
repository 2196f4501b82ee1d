# ruff: noqa: E501 (patterns are read a line at a time)
"""Ways to get in touch: telephone, e-mail, web, address."""

from __future__ import annotations

import re

from appforge_desktop.domain.prompting.literals import Span

_STREET = re.compile(
    r"(?<![\w.,€$£:%-])\d{1,4}[a-zA-Z]?,?\s(?:[A-ZÀ-Þ][\w'’.-]*\s){1,3}?(?:Street|St\.?|Road|Rd\.?|Lane|Ln\.?|Avenue|Ave\.?|Square|Sq\.?|Drive|Way|Place|Court|Boulevard|Blvd\.?|Row|Hill|Quay|Terrace|Close|Gardens|Walk|Alley|Mews|Crescent|Wharf|Parade|Green)\b(?:,\s(?:[A-Z0-9][\w'-]*)(?:\s[A-Z0-9][\w'-]*){0,2}){0,3}"
    r"|\b[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*)?\s(?:Street|Road|Lane|Avenue|Square|Drive)\s\d{1,4}[a-z]?\b(?:,?\s[A-ZÀ-Þ][\w'’-]*)?"
    r"|(?<![\w.,€$£:%-])\d{1,4}[a-z]?\s(?:[a-z'-]+\s){1,2}(?:street|road|lane|avenue|square)\b"
)
_STRASSE = re.compile(
    r"\b[A-ZÄÖÜ][\wäöüß.-]*(?:\s[A-ZÄÖÜ][\wäöüß.-]*)?(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|damm|ufer)\s\d{1,4}[a-z]?\b(?:,?\s\d{4,5}\s[A-ZÄÖÜ][\wäöüß-]+|,\s[A-ZÄÖÜ][\wäöüß-]+)?"
)
_TOLD = re.compile(
    r"\b(?:address(?: is)?|find us at|located at|visit us at|come to|we are at|we're at|based at)\s?:?\s+(?P<where>[^.;\n!?\"]{4,80})",
    re.IGNORECASE,
)
_END = re.compile(
    r",?\s+(?:and|with|phone|tel|call|open|e-?mail|mail|hours|contact|from|every)\b.*$|,\s(?:phone|tel|call|open|e-?mail|mail)\b.*$",
    re.IGNORECASE,
)
_SOCIAL = (
    "instagram",
    "facebook",
    "twitter",
    "mastodon",
    "tiktok",
    "linkedin",
    "youtube",
    "github",
    "bluesky",
    "etsy",
    "whatsapp",
    "behance",
    "soundcloud",
    "bandcamp",
    "spotify",
)


def read_contacts(request: str, spans: tuple[Span, ...]) -> tuple[tuple[str, str], ...]:
    """(label, value) of each way that was stated, address first."""
    found = [("Address", one) for one in read_addresses(request)]
    for span in spans:
        if span.kind == "phone":
            found.append((_said_before(request, span, ("whatsapp", "mobile", "fax")) or "Phone", span.text))
        elif span.kind == "email":
            found.append(("E-mail", span.text))
        elif span.kind == "link":
            near = _said_before(request, span, _SOCIAL)
            inside = next((one for one in _SOCIAL if one in span.text.lower()), "")
            handle = "Instagram" if span.text.startswith("@") else "Website"
            found.append((_shown(near or inside) or handle, span.text))
    return tuple(dict.fromkeys(found))


def read_addresses(request: str) -> list[str]:
    """Postal addresses, as they were said."""
    told = [_END.sub("", match["where"]).strip(" ,") for match in _TOLD.finditer(request)]
    found = [match[0].rstrip(" ,") for pattern in (_STREET, _STRASSE) for match in pattern.finditer(request)]
    kept = [one for one in told if re.search(r"\d|[A-Z]", one) and "@" not in one]
    for one in found:
        if not any(one in it for it in kept):
            kept = [it for it in kept if it not in one] + [one]
    return list(dict.fromkeys(one for one in kept if len(one.split()) > 1))


def _said_before(request: str, span: Span, words: tuple[str, ...]) -> str:
    before = request[max(0, span.start - 18) : span.start].lower()
    return next((_shown(one) for one in words if one in before), "")


def _shown(word: str) -> str:
    odd = {"whatsapp": "WhatsApp", "tiktok": "TikTok", "linkedin": "LinkedIn", "youtube": "YouTube", "github": "GitHub"}
    return odd.get(word.lower(), word[:1].upper() + word[1:])
