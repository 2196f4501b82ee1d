"""From a Blueprint to a React + TypeScript + Tailwind project that a person would be glad to own.

`compile_blueprint` is pure: the same Blueprint gives the same bytes, and nothing is read from the disk.
"""

from appforge_desktop.domain.blueprint.compile.project import compile_blueprint
from appforge_desktop.domain.blueprint.compile.wording import wordings

__all__ = ["compile_blueprint", "wordings"]
