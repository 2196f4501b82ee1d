"""Builds, serves and checks web apps: esbuild, TypeScript, Tailwind in V8, and the loopback preview server.

workshop = Workshop(web, cache)             # the shared tools; close it last
builder = EsbuildBuilder(workshop)          # WebBuilder
host = LoopbackPreviewHost(workshop, bus)   # PreviewHost
"""

from appforge_desktop.adapters.web.builder import EsbuildBuilder
from appforge_desktop.adapters.web.host import LoopbackPreviewHost
from appforge_desktop.adapters.web.workshop import Workshop

__all__ = ["EsbuildBuilder", "LoopbackPreviewHost", "Workshop"]
