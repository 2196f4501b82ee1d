"""A tool's output becomes one clear sentence."""

from __future__ import annotations

import errno

import pytest

from devtools.faults import Fault, explain, of_os_error


@pytest.mark.parametrize(
    ("output", "beginning"),
    [
        (
            "ERROR: Could not install: [Errno 28] No space left on device",
            "The disk is full.",
        ),
        ("npm error code ENOSPC", "The disk is full."),
        ("Temporary failure in name resolution\nERROR: No matching distribution found for alembic", "No network"),
        ("Retrying ... ProxyError('Cannot connect to proxy.')", "No network"),
        ("npm error code ENOTFOUND", "No network"),
        ("Err:1 Temporary failure resolving 'mirror'", "No network"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "A downloaded package is not"),
        ("npm error code EINTEGRITY", "A downloaded package is not"),
        ("CMake Error: No CMAKE_CXX_COMPILER could be found.", "There is no C++ compiler"),
        ("c++: fatal error: Killed signal terminated program cc1plus", "The compiler ran out of memory"),
        ("ERROR: No matching distribution found for lexilla==5.5 (from versions: none)", "A package has no build"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed", "The registry's certificate"),
    ],
)
def test_causes_are_recognised(output: str, beginning: str) -> None:
    cause = explain(output)
    assert cause is not None
    assert cause[0].startswith(beginning)


def test_an_unknown_failure_has_no_cause() -> None:
    assert explain("Segmentation fault") is None


def test_every_known_cause_says_what_to_do() -> None:
    from devtools import faults

    assert [what for _, what, hint in faults._CAUSES if not hint.strip()] == []


def test_a_full_disk_is_told_as_such() -> None:
    assert str(of_os_error(OSError(errno.ENOSPC, "No space left on device", "x"))).startswith("The disk is full.")


def test_a_folder_of_somebody_else_is_named() -> None:
    assert "/srv/x cannot be written" in str(of_os_error(PermissionError(errno.EACCES, "Permission denied", "/srv/x")))


def test_a_fault_is_one_line() -> None:
    assert str(Fault("It broke.", "Mend it.")) == "It broke. Mend it."
