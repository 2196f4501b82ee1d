"""Code can be read in both schemes."""

from __future__ import annotations

import pytest

from appforge_desktop.ui.editor.colours import DARK, LIGHT, EditorColours
from appforge_desktop.ui.editor.roles import Role


def luminance(colour: str) -> float:
    """Relative luminance. Source: WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21. Source: WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("role", list(Role))
def test_every_role_reads_well_on_the_ground_and_the_current_line(scheme: EditorColours, role: Role) -> None:
    for ground in (scheme.ground, scheme.line):
        assert contrast(scheme.roles[role], ground) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_reads_well_on_selections_and_diffs(scheme: EditorColours) -> None:
    grounds = (scheme.selection, scheme.added, scheme.removed, scheme.added_word, scheme.removed_word)
    assert min(contrast(scheme.roles[Role.TEXT], ground) for ground in grounds) >= 4.5
    assert contrast(scheme.number, scheme.ground) >= 3
