"""What Qt and WebEngine say at every start without a screen, and nobody needs to hear."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_KNOWN = (
    "Sandboxing disabled by user.",
    "QRhiGles2: Failed to create",
    "Failed to create RHI for backend: OpenGL",
    "This plugin does not support createPlatformVulkanInstance",
    "QVulkanInstance: Failed to initialize Vulkan",
    "GBM is not supported with the current configuration",
    "GPUInfo not initialized on GpuInfoUpdate",
)
"""Beginnings of messages about graphics that an offscreen page does without."""


@contextmanager
def less_noise() -> Iterator[None]:
    """While it is open, known noise is dropped; every other message goes where it went before."""

    def pass_on(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if text.startswith(_KNOWN):
            return
        if before is not None:
            before(kind, context, text)
        else:
            print(text, file=sys.stderr, flush=True)

    before = qInstallMessageHandler(pass_on)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
