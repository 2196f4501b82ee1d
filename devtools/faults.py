"""The one kind of failure that `dev.py` shows, and how a tool's output becomes a sentence."""

from __future__ import annotations

import errno
import re


class Fault(Exception):  # noqa: N818 (as EnvironmentFault)
    """Set-up cannot go on: one sentence on what is wrong, one on what to do.

    Args:
        what: What is wrong, one sentence.
        hint: What to do about it, one sentence or a command.
    """

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(f"{what} {hint}".strip())
        self.what = what
        self.hint = hint


_AGAIN = "Then run the same command again: what is finished is kept."

# The first pattern that is found wins, so the most certain causes come first.
_CAUSES: tuple[tuple[str, str, str], ...] = (
    (r"No space left on device|ENOSPC|not enough space on the disk", "The disk is full.", f"Free about 4 GB. {_AGAIN}"),
    (
        r"DO NOT MATCH THE HASHES|EINTEGRITY|HashMismatch",
        "A downloaded package is not the one that the lock names, so it was not installed.",
        "Try again; if it happens again, the registry or a proxy in between hands out something else.",
    ),
    (
        r"No CMAKE_(C|CXX)_COMPILER could be found|CMAKE_(C|CXX)_COMPILER not set|is not able to compile a simple test",
        "There is no C++ compiler that works.",
        "Install one: g++ on Linux, xcode-select --install on macOS, the Visual Studio Build Tools on Windows.",
    ),
    (
        r"Killed signal terminated|cc1plus.*[Kk]illed|out of memory",
        "The compiler ran out of memory.",
        f"Close some programs. {_AGAIN}",
    ),
    (
        r"Temporary failure in name resolution|Name or service not known|getaddrinfo|NameResolutionError|"
        r"NewConnectionError|ConnectTimeout|ReadTimeoutError|ProxyError|Max retries exceeded|Network is unreachable|"
        r"Failed to establish a new connection|Connection (refused|reset|aborted)|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|"
        r"ECONNRESET|ETIMEDOUT|ENETUNREACH|Could not resolve|Temporary failure resolving|Unable to connect to",
        "No network: the package registry cannot be reached.",
        f"Connect to the internet (or set HTTPS_PROXY to your proxy). {_AGAIN}",
    ),
    (
        r"SSLError|CERTIFICATE_VERIFY_FAILED|self.signed certificate",
        "The registry's certificate is not trusted here.",
        "Behind a company proxy, set PIP_CERT and NODE_EXTRA_CA_CERTS to its certificate file.",
    ),
    (
        r"Permission denied|EACCES|not writable",
        "A folder cannot be written.",
        "See the path above and take it back with chown.",
    ),
    (
        r"from versions: none|No matching distribution found",
        "A package has no build for this Python and this machine.",
        "Use Python 3.11, 3.12 or 3.13 on x86-64 or arm64 (Linux, macOS or Windows).",
    ),
)


def explain(output: str) -> tuple[str, str] | None:
    """The cause that a failed tool's output tells of, as (what, hint); None when it tells of none we know."""
    for pattern, what, hint in _CAUSES:
        if re.search(pattern, output):
            return what, hint
    return None


def of_os_error(error: OSError) -> Fault:
    """A sentence for an error of the file system."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Fault("The disk is full.", f"Free about 4 GB. {_AGAIN}")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Fault(
            f"{error.filename} cannot be written.", "Take it back with chown, or work in a folder of your own."
        )
    return Fault(f"The file system said: {error.strerror} ({error.filename}).", "")
