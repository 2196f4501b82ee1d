"""What a message wants: its kind, and the changes that need no model."""

from appforge_desktop.domain.intent.classify import Decision, classify
from appforge_desktop.domain.intent.tweaks import Tweaks, match, read_tweaks

__all__ = ["Decision", "Tweaks", "classify", "match", "read_tweaks"]
