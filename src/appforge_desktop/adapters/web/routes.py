"""What is at which address of a project's origin, once a request was let in."""

from __future__ import annotations

import mimetypes
import secrets
from collections.abc import Callable

from appforge_desktop.adapters.web.emit import OWN
from appforge_desktop.adapters.web.http import Request, Response
from appforge_desktop.adapters.web.modules import digest_of
from appforge_desktop.adapters.web.page import POLICY
from appforge_desktop.adapters.web.requests import Target
from appforge_desktop.adapters.web.resolve import kind_of
from appforge_desktop.adapters.web.site import Site
from appforge_desktop.adapters.web.workshop import Workshop

_SCRIPT = "text/javascript; charset=utf-8"
_NONE = Response(404, b"Not found")
_LASTING = {"Cache-Control": "private, max-age=31536000, immutable"}
_FRESH = {"Cache-Control": "no-cache"}
_COMMON = {"Cross-Origin-Resource-Policy": "same-origin", "Referrer-Policy": "no-referrer"}
_KINDS = {"webmanifest": "application/manifest+json", "woff2": "font/woff2", "webp": "image/webp", "avif": "image/avif"}


class Routes:
    """Finds the answer to a request that passed every check."""

    def __init__(self, workshop: Workshop) -> None:
        own = workshop.own_scripts()
        self.addresses = own.addresses
        self._own = own.texts
        self._vendor = workshop.vendor.folder()
        self._under: dict[str, Callable[[Site, str, str, Request], Response]] = {
            "own": lambda site, rest, version, request: self._own_script(rest),
            self._vendor.name: lambda site, rest, version, request: self._vendor_module(rest),
            "module": lambda site, rest, version, request: _module(site, rest, version),
            "map": lambda site, rest, version, request: _map(site, rest),
            "pushes": lambda site, rest, version, request: _pushes(site, request, version),
            "empty.js": lambda site, rest, version, request: _lasting(b'export default "";\n'),
        }

    def answer(self, site: Site, request: Request, target: Target) -> Response:
        """The answer to a GET or HEAD."""
        path, version = target.path, target.query.get("v", "")
        first, _, rest = path.partition("/")
        if first == OWN:
            name, _, rest = rest.partition("/")
            route = self._under.get(name)
            return route(site, rest, target.query.get("revision", version), request) if route else _NONE
        if path in ("", "index.html"):
            return _page(site)
        if kind_of(path) == "script":
            return _module(site, path, version)
        found = _style(site, path) if kind_of(path) == "style" else _file(site, path, request)
        if found is _NONE and _is_navigation(request) and "." not in path.rpartition("/")[2]:
            return _page(site)
        return found

    def _own_script(self, name: str) -> Response:
        text = self._own.get(name)
        return _lasting(text) if text is not None else _NONE

    def _vendor_module(self, name: str) -> Response:
        file = self._vendor / name
        return _lasting(file.read_bytes()) if "/" not in name and file.is_file() else _NONE


def _lasting(code: bytes) -> Response:
    return Response(200, code, _SCRIPT, _COMMON | _LASTING)


def _page(site: Site) -> Response:
    nonce = secrets.token_urlsafe(16)
    text = site.page(nonce)
    if text is None:
        return Response(404, b"This project has no index.html.")
    headers = _COMMON | {"Content-Security-Policy": POLICY.format(nonce=nonce), "Cache-Control": "no-store"}
    return Response(200, text, "text/html; charset=utf-8", headers)


def _module(site: Site, path: str, version: str) -> Response:
    found = site.module(path, version)
    if found is None:
        return _NONE
    code, exact = found
    return Response(200, code, _SCRIPT, _COMMON | (_LASTING if exact else _FRESH))


def _map(site: Site, path: str) -> Response:
    text = site.source_map(path)
    return Response(200, text.encode(), "application/json", _COMMON | _FRESH) if text else _NONE


def _pushes(site: Site, request: Request, revision: str) -> Response:
    seen = request.headers.get("last-event-id", revision)
    first = None if seen == str(site.revision) else ("reload", None, site.revision)
    headers = _COMMON | {"Cache-Control": "no-store"}
    return Response(200, kind="text/event-stream", headers=headers, stream=site.pushes.listen(first))


def _style(site: Site, path: str) -> Response:
    css = site.stylesheet(path)
    return Response(200, css, "text/css; charset=utf-8", _COMMON | _FRESH) if css is not None else _NONE


def _file(site: Site, path: str, request: Request) -> Response:
    content = site.file(path)
    if content is None:
        return Response(204) if path == "favicon.ico" else _NONE
    tag = f'"{digest_of(content)}"'
    headers = _COMMON | _FRESH | {"ETag": tag, "Content-Security-Policy": POLICY.format(nonce="none") + "; sandbox"}
    if request.headers.get("if-none-match") == tag:
        return Response(304, headers=headers)
    return Response(200, content, _kind(path), headers)


def _kind(path: str) -> str:
    ending = path.rpartition(".")[2].lower()
    return _KINDS.get(ending) or mimetypes.guess_type(path)[0] or "application/octet-stream"


def _is_navigation(request: Request) -> bool:
    return request.headers.get("sec-fetch-mode") == "navigate"
