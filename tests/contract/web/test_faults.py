"""Hostile requests to the preview server, made with raw sockets."""

from __future__ import annotations

import json
import os
import socket
import threading
from pathlib import Path

import pytest

from appforge_desktop.domain.ports.web import PreviewEvent
from previews import Served


def raw(served: Served, text: bytes, *, rest: bytes = b"") -> bytes:
    """Send bytes as they are; everything that comes back until the server closes."""
    with socket.create_connection(("127.0.0.1", served.host.port), 10) as connection:
        connection.sendall(text)
        if rest:
            connection.sendall(rest)
        got = b""
        while piece := connection.recv(65536):
            got += piece
    return got


def status(served: Served, target: str, **headers: str) -> int:
    """The status of a GET with the cookie that lets a client in."""
    return int(
        served.get(target, served.cookie() | {name.replace("_", "-"): value for name, value in headers.items()})[0]
    )


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost", "127.0.0.1:{port}", "tiny.localhost", "tiny.localhost:1",
     "tiny.localhost.evil:{port}", "other.localhost:{port}", "x.tiny.localhost:{port}", "TINY.localhost:{port}",
     ".localhost:{port}", ""],
)  # fmt: skip
def test_fault_34_a_hostile_host_is_refused_before_routing(served: Served, host: str) -> None:
    code, headers, body = served.get("/", served.cookie() | {"Host": host.format(port=served.host.port)})
    assert code == 403
    assert body == b"Forbidden"
    assert "Set-Cookie" not in headers


def test_fault_34_two_hosts_or_none_are_refused(served: Served) -> None:
    good = f"Host: tiny.localhost:{served.host.port}"
    assert raw(served, f"GET / HTTP/1.1\r\n{good}\r\nHost: evil\r\n\r\n".encode()).startswith(b"HTTP/1.1 400")
    assert raw(served, b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 403")


@pytest.mark.parametrize(
    "origin", ["null", "http://evil.example", "http://other.localhost:{port}", "https://{host}", ""]
)
def test_fault_35_a_foreign_origin_is_refused(served: Served, origin: str) -> None:
    host = f"tiny.localhost:{served.host.port}"
    origin = origin.format(port=served.host.port, host=host)
    assert status(served, "/", Origin=origin) == 403
    assert status(served, "/__appforge/pushes?revision=0", Origin=origin) == 403
    body = json.dumps({"kind": "updated", "problems": []}).encode()
    headers = served.cookie() | {"Origin": origin}
    assert served.get("/__appforge/said", headers, "POST", body)[0] == 403
    assert served.events == []


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_fault_35_a_request_started_elsewhere_is_refused(served: Served, site: str) -> None:
    assert status(served, "/", Sec_Fetch_Site=site) == 403


def test_fault_35_no_answer_opens_itself_to_other_origins(served: Served) -> None:
    for target in ("/", "/src/App.tsx", "/icon.svg", "/nothing", "/__appforge/empty.js", "/@fs/etc/passwd"):
        _, headers, _ = served.get(target, served.cookie())
        assert "Access-Control-Allow-Origin" not in headers
        assert headers["X-Content-Type-Options"] == "nosniff"
    assert served.get("/", served.cookie(), method="OPTIONS")[0] == 405


def test_fault_35_without_the_token_nothing_is_served(served: Served) -> None:
    for target in ("/", "/src/App.tsx", "/icon.svg", "/__appforge/pushes", "/nothing"):
        assert served.get(target)[0] == 403
        assert served.get(target, {"Cookie": "appforge_token=wrong"})[0] == 403
    assert served.get("/?appforge_token=wrong")[0] == 403
    other = served.host.open("other", served.root).partition("appforge_token=")[2]
    assert served.get("/", {"Cookie": f"appforge_token={other}"})[0] == 403


def test_the_token_becomes_a_cookie_and_leaves_the_address(served: Served) -> None:
    code, headers, _ = served.get("/" + served.url.partition("/?")[1][1:] + served.url.partition("/?")[2])
    assert (code, headers["Location"]) == (302, "/")
    assert "HttpOnly; SameSite=Strict" in headers["Set-Cookie"]
    assert headers["Set-Cookie"].startswith(served.cookie()["Cookie"])


def test_an_invitation_is_good_for_one_load(served: Served) -> None:
    target = "/?" + served.host.invite("tiny").partition("/?")[2]
    assert served.get(target)[0] == 302
    assert served.get(target)[0] == 403


@pytest.mark.parametrize(
    "target",
    ["/@fs/etc/passwd", "/@fs/etc/passwd?raw??", "/src/App.tsx?raw??", "/src/App.tsx?import&raw??", "/src/App.tsx#x",
     "/src/../../secret", "/..%2f..%2fsecret", "/%2e%2e/%2e%2e/secret", "/src/%2e%2e/index.html", "/src%2fApp.tsx",
     "/src/%5c..%5cApp.tsx", "/src\\App.tsx", "//src/App.tsx", "/src//App.tsx", "/src/./App.tsx", "/src/App.tsx%00.png",
     "/.env", "/.git/config", "/.appforge/state", "/src/.hidden/x.ts", "/%252e%252e/secret", "/%ff", "/src/App.tsx%",
     "/C:/Windows/win.ini", "/src/App.tsx.", "/src/App.tsx%20", "http://tiny.localhost/", "*", "/src/App.tsx::$DATA",
     "/__appforge/module/%2e%2e/x", "/__appforge/../src/App.tsx"],
)  # fmt: skip
def test_fault_36_targets_with_two_meanings_are_refused(served: Served, target: str) -> None:
    (served.root / ".env").write_text("KEY=1", "utf-8")
    (served.root / ".git").mkdir()
    (served.root / ".git" / "config").write_text("[core]", "utf-8")
    assert status(served, target) == 403


def test_fault_36_links_that_lead_out_are_not_followed(served: Served, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    (served.root / "out.txt").symlink_to(secret)
    (served.root / "folder").symlink_to(tmp_path)
    (served.root / "src" / "leak.ts").symlink_to(secret)
    for target in ("/out.txt", "/folder/secret.txt", "/src/leak.ts", "/__appforge/module/out.txt"):
        code, _, body = served.get(target, served.cookie())
        assert code == 404
        assert b"secret" not in body


def test_fault_36_a_sibling_with_the_same_prefix_is_not_served(served: Served) -> None:
    sibling = served.root.with_name(served.root.name + "-evil")
    sibling.mkdir()
    (sibling / "x.txt").write_text("evil", "utf-8")
    (served.root / "x.txt").symlink_to(sibling / "x.txt")
    assert status(served, "/x.txt") == 404


def test_node_modules_and_fifos_are_not_served(served: Served) -> None:
    (served.root / "node_modules").mkdir()
    (served.root / "node_modules" / "x.txt").write_text("x", "utf-8")
    os.mkfifo(served.root / "pipe")
    assert status(served, "/node_modules/x.txt") == 404
    assert status(served, "/pipe") == 404


def test_fault_38_a_huge_body_is_refused_unread(served: Served) -> None:
    head = f"POST /__appforge/said HTTP/1.1\r\nHost: tiny.localhost:{served.host.port}\r\n"
    assert raw(served, f"{head}Content-Length: 1073741824\r\n\r\n".encode()).startswith(b"HTTP/1.1 413")
    assert raw(served, f"{head}Content-Length: {'9' * 500}\r\n\r\n".encode()).startswith(b"HTTP/1.1 413")
    assert raw(served, f"{head}Content-Length: -1\r\n\r\n".encode()).startswith(b"HTTP/1.1 400")
    assert raw(served, f"{head}Transfer-Encoding: chunked\r\n\r\n".encode()).startswith(b"HTTP/1.1 400")


def test_fault_38_huge_heads_are_refused(served: Served) -> None:
    head = f"GET / HTTP/1.1\r\nHost: tiny.localhost:{served.host.port}\r\n".encode()
    many = b"".join(b"X-%d: 1\r\n" % n for n in range(200))
    assert raw(served, head + many + b"\r\n").startswith(b"HTTP/1.1 400")
    assert raw(served, head + b"X: " + b"a" * 33_000 + b"\r\n\r\n").startswith(b"HTTP/1.1 431")


@pytest.mark.parametrize(
    "text",
    [b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/1.0\r\n\r\n", b"GET  / HTTP/1.1\r\n\r\n",
     b"GET / HTTP/1.1\r\nNo colon\r\n\r\n", b"GET / HTTP/1.1\r\n folded: x\r\n\r\n"],
)  # fmt: skip
def test_what_is_no_request_is_refused(served: Served, text: bytes) -> None:
    assert raw(served, text).startswith(b"HTTP/1.1 400")


def test_garbage_told_by_a_page_is_refused(served: Served) -> None:
    for body in (
        b"{",
        b"[]",
        b'{"kind": "updated"}',
        b'{"kind": "sudo", "problems": []}',
        b'{"kind": "failed", "problems": [1]}',
    ):
        assert served.get("/__appforge/said", served.cookie(), "POST", body)[0] == 400
    assert served.events == []
    good = b'{"kind": "failed", "problems": [{"message": "x", "path": null, "line": "7"}]}'
    assert served.get("/__appforge/said", served.cookie(), "POST", good)[0] == 200
    assert [(event.kind, event.problems[0].message) for event in served.events] == [("failed", "x")]


def test_a_stopped_client_does_not_hold_up_the_others(served: Served) -> None:
    with socket.create_connection(("127.0.0.1", served.host.port), 10) as silent:
        silent.sendall(b"GET / HT")
        assert status(served, "/") == 200


def test_close_ends_open_streams_and_idle_connections(served: Served) -> None:
    head = f"GET /__appforge/pushes?revision=0 HTTP/1.1\r\nHost: tiny.localhost:{served.host.port}\r\n"
    cookie = f"Cookie: {served.cookie()['Cookie']}\r\n\r\n"
    idle = socket.create_connection(("127.0.0.1", served.host.port), 10)
    stream = socket.create_connection(("127.0.0.1", served.host.port), 10)
    stream.sendall((head + cookie).encode())
    assert stream.recv(100).startswith(b"HTTP/1.1 200")
    closing = threading.Thread(target=served.host.close)
    closing.start()
    closing.join(10)
    assert not closing.is_alive()
    while stream.recv(4096):
        pass
    assert idle.recv(10) == b""
    idle.close()
    stream.close()


def test_the_page_has_a_strict_policy(served: Served) -> None:
    code, headers, body = served.get("/", served.cookie())
    policy = headers["Content-Security-Policy"]
    assert code == 200
    assert "connect-src 'self'" in policy
    assert "unsafe-eval" not in policy
    nonce = policy.partition("'nonce-")[2].partition("'")[0]
    assert f'<script nonce="{nonce}">document.documentElement'.encode() in body
    assert headers["Cache-Control"] == "no-store"
    assert served.get("/", served.cookie())[1]["Content-Security-Policy"] != policy


def test_modules_are_kept_by_the_browser_only_at_their_own_version(served: Served) -> None:
    page = served.get("/", served.cookie())[2].decode()
    address = page.partition('href="/src/main.tsx?v=')[2].partition('"')[0]
    assert "immutable" in served.get(f"/src/main.tsx?v={address}", served.cookie())[1]["Cache-Control"]
    assert served.get("/src/main.tsx?v=0000", served.cookie())[1]["Cache-Control"] == "no-cache"
    assert served.get("/src/main.tsx", served.cookie())[1]["Content-Type"].startswith("text/javascript")


def test_a_failed_build_is_published(served: Served) -> None:
    served.get("/", served.cookie())
    served.edit("src/App.tsx", "const route =", "const route = =")
    assert served.events == [PreviewEvent("tiny", "failed", served.events[0].problems)]
    assert served.events[0].problems[0].path == "src/App.tsx"


def test_public_files_are_at_the_root(served: Served) -> None:
    code, headers, body = served.get("/icon.svg", served.cookie())
    assert (code, headers["Content-Type"]) == (200, "image/svg+xml")
    assert body.startswith(b"<svg")
    assert served.get("/icon.svg", served.cookie() | {"If-None-Match": headers["ETag"]})[0] == 304
    assert served.get("/icon.svg", served.cookie(), method="HEAD")[0] == 200


def test_the_port_is_kept_or_another_is_taken(served: Served) -> None:
    from appforge_desktop.adapters.web import LoopbackPreviewHost
    from appforge_desktop.foundation.events import Bus

    other = LoopbackPreviewHost(served.host._workshop, Bus(), served.host.port)
    assert other.port != served.host.port
    wanted = other.port
    other.close()
    again = LoopbackPreviewHost(served.host._workshop, Bus(), wanted)
    assert again.port == wanted
    again.close()
