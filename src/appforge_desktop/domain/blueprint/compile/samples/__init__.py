"""Sample items that fit what an app is about."""

from appforge_desktop.domain.blueprint.compile.samples.writer import SampleWriter

__all__ = ["SampleWriter"]
