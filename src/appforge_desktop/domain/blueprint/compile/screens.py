"""Pages with a body: what their writers get and give, and which writer a kind of page has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from appforge_desktop.domain.blueprint.compile.names import Names
from appforge_desktop.domain.blueprint.compile.wording import Wording
from appforge_desktop.domain.blueprint.model import Blueprint, Page


@dataclass(frozen=True)
class Scene:
    """What a writer may look at. `names` gives the page's component, path and content file."""

    bp: Blueprint
    names: Names
    wording: Wording


@dataclass(frozen=True)
class Screen:
    """A page as code.

    Attributes:
        module: Text of `src/pages/<names.page(page)>.tsx`.
        files: Further files by path, such as `src/content/home.ts` with the page's texts.
        features: Words that the marks of the shared parts know (`parts.cut`).
    """

    module: str
    files: Mapping[str, str] = field(default_factory=dict)
    features: frozenset[str] = frozenset()


Writer = Callable[[Page, Scene], Screen]
