"""Fixtures of the end-to-end tests."""

from previews import served, workshop

__all__ = ["served", "workshop"]
