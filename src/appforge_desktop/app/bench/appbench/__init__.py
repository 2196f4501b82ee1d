"""AppBench: requests in, apps out, and what they do when a person uses them, in the real browser part.

The tasks are text files in `tests/appbench` of a checkout; `tasks.py` says how they are written.
"""

from appforge_desktop.app.bench.appbench.bench import figures

__all__ = ["figures"]
