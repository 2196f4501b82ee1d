"""The patch language: changes to a Blueprint as values and as text.

add field Recipe difficulty choice Easy, Medium, Hard
add page Board board Recipe by difficulty
rename field Recipe title to name
add part Home faq Do you deliver? | Yes, from 20 euros.
theme dark rose
label Add to Save
"""

from appforge_desktop.domain.blueprint.patch.apply import apply_one, apply_patch
from appforge_desktop.domain.blueprint.patch.changes import (
    AddEntity,
    AddField,
    AddOption,
    AddPage,
    AddPart,
    AddRow,
    Change,
    ChangeField,
    ChangePage,
    ChangePart,
    MoveField,
    MovePage,
    MovePart,
    RemoveEntity,
    RemoveField,
    RemoveOption,
    RemovePage,
    RemovePart,
    RenameEntity,
    RenameField,
    RenameOption,
    RenamePage,
    SetArchive,
    SetCurrency,
    SetDescription,
    SetIcon,
    SetLabel,
    SetName,
    SetSamples,
    SetTheme,
)
from appforge_desktop.domain.blueprint.patch.grammar import patch_grammar
from appforge_desktop.domain.blueprint.patch.parse import parse_patch
from appforge_desktop.domain.blueprint.patch.printer import print_change, print_patch

__all__ = [
    "AddEntity", "AddField", "AddOption", "AddPage", "AddPart", "AddRow", "Change", "ChangeField", "ChangePage",
    "ChangePart", "MoveField", "MovePage", "MovePart", "RemoveEntity", "RemoveField", "RemoveOption", "RemovePage",
    "RemovePart", "RenameEntity", "RenameField", "RenameOption", "RenamePage", "SetArchive", "SetCurrency",
    "SetDescription", "SetIcon", "SetLabel", "SetName", "SetSamples", "SetTheme", "apply_one", "apply_patch",
    "parse_patch", "patch_grammar", "print_change", "print_patch",
]  # fmt: skip
