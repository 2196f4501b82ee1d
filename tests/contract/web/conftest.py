"""Fixtures of the tests of the web adapter."""

from previews import served, workshop

__all__ = ["served", "workshop"]
