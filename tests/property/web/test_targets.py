"""Whatever bytes come as a target: what is accepted stays inside the project and has one reading."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from appforge_desktop.adapters.web.requests import is_plain_path, parse_target

_PIECES = st.sampled_from(
    ["/", "..", ".", "%2e", "%2F", "\\", "src", "a.ts", "%00", "?", "#", "@fs", "%25", ":", "~", "%c3%a9"]
)


@given(st.lists(_PIECES).map(lambda pieces: "/" + "".join(pieces)) | st.text(max_size=40))
@example("/..%2f")
def test_an_accepted_target_never_leaves_the_project(raw: str) -> None:
    target = parse_target(raw)
    if target is None or not target.path:
        return
    segments = target.path.removesuffix("/").split("/")
    assert all(one and not one.startswith(".") and "\\" not in one and "\0" not in one for one in segments)
    assert is_plain_path(target.path.removesuffix("/"))
    assert "#" not in raw
    assert raw.count("?") <= 1
