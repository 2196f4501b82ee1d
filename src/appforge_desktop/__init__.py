"""AppForge Desktop: say what you want, watch it run."""

__version__ = "0.1.0"
