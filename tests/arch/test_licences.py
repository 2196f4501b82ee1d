"""Nothing that is installed is GPL only, and the licence of everything is known."""

from __future__ import annotations

import importlib.metadata
import re

import pytest

PERMISSIVE = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0",
    "Python-2.0", "Unlicense", "Zlib",
}  # fmt: skip
# Fine as long as we link to it dynamically or only call it, and change none of its files.
WEAK_COPYLEFT = {"LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MPL-2.0"}
# What older packages write instead of an SPDX name.
OTHER_NAMES = {
    "MIT License": "MIT",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "BSD 2-Clause License": "BSD-2-Clause",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "ISC License (ISCL)": "ISC",
    "Python Software Foundation License": "PSF-2.0",
}
# Packages whose metadata is silent; read in their sources.
SILENT = {"pysqlite3": "Zlib"}


def licences(distribution: importlib.metadata.Distribution) -> list[str]:
    """What a distribution says of its licence, most exact first."""
    meta = distribution.metadata
    said = [meta.get("License-Expression"), meta.get("License"), SILENT.get(meta["Name"].lower())]
    classifiers = [line.split(" :: ")[-1] for line in meta.get_all("Classifier") or [] if line.startswith("License")]
    short = [text.strip() for text in said if text and "\n" not in text.strip()]
    return short + classifiers


def allowed(expression: str) -> bool:
    """Whether an SPDX expression leaves us a choice that we may take: `A OR (B AND C)`."""
    expression = OTHER_NAMES.get(expression, expression)
    plain = re.sub(r"[()]", " ", expression)
    return any(
        all(part.split(" WITH ")[0].strip() in PERMISSIVE | WEAK_COPYLEFT for part in choice.split(" AND "))
        for choice in plain.split(" OR ")
    )


@pytest.mark.parametrize(
    ("expression", "verdict"),
    [
        ("MIT", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("Apache-2.0 WITH LLVM-exception", True),
        ("BSD-3-Clause AND MIT", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("MIT AND GPL-2.0-only", False),
        ("see the file", False),
    ],
)
def test_an_expression_is_read(expression: str, verdict: bool) -> None:
    assert allowed(expression) is verdict


def test_the_licence_of_everything_installed_is_known_and_not_gpl_only() -> None:
    installed = list(importlib.metadata.distributions())
    assert len(installed) > 20
    said = {distribution.metadata["Name"]: licences(distribution) for distribution in installed}
    wrong = {name: words for name, words in said.items() if not any(map(allowed, words))}
    assert wrong == {}
