"""One message of the person, from its text to a green version: the transaction that everything else serves."""

from appforge_desktop.services.turns.pipeline import Turns

__all__ = ["Turns"]
