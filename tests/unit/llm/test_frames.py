"""Frames on a pipe."""

from __future__ import annotations

import io

import pytest

from appforge_desktop.adapters.llm.frames import FrameError, read_frame, write_frame


def test_frames_come_back_in_order() -> None:
    pipe = io.BytesIO()
    for text in ("é🦀\ud800"[:2], "", "b" * 70_000):
        write_frame(pipe, {"id": 1, "text": text})
    pipe.seek(0)
    assert [len((read_frame(pipe) or {})["text"]) for _ in range(3)] == [2, 0, 70_000]
    assert read_frame(pipe) is None


def test_an_end_in_the_middle_is_an_end() -> None:
    pipe = io.BytesIO()
    write_frame(pipe, {"id": 1})
    assert read_frame(io.BytesIO(pipe.getvalue()[:-1])) is None


@pytest.mark.parametrize("noise", [b"\xff\xff\xff\xffxxxx", b"\x02\x00\x00\x0012"])
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(noise))
