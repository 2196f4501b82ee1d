"""The live preview and the hidden pages of the checks: everything that needs QtWebEngine.

Importing this loads WebEngine (0.3 s): do it after the first paint.
"""

from appforge_desktop.ui.browser.hidden import HiddenPages
from appforge_desktop.ui.browser.panel import PreviewPanel
from appforge_desktop.ui.browser.profile import preview_profile
from appforge_desktop.ui.browser.stage import Stage
from appforge_desktop.ui.browser.strip import ProblemStrip
from appforge_desktop.ui.browser.view import PreviewView

__all__ = ["HiddenPages", "PreviewPanel", "PreviewView", "ProblemStrip", "Stage", "preview_profile"]
