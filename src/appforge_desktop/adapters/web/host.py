"""The preview server: one loopback port, one origin a project, nothing without this launch's token."""

from __future__ import annotations

import hmac
import json
import re
import secrets
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from appforge_desktop.adapters.web.http import LoopbackServer, Request, Response
from appforge_desktop.adapters.web.page import problem_list
from appforge_desktop.adapters.web.requests import Target, is_own_page, is_project_name, parse_target, project_of_host
from appforge_desktop.adapters.web.routes import Routes
from appforge_desktop.adapters.web.site import Site
from appforge_desktop.adapters.web.workshop import Workshop
from appforge_desktop.domain.ports.web import PreviewEvent, SourcePlace
from appforge_desktop.domain.problems import Problem
from appforge_desktop.foundation.errors import AppForgeError
from appforge_desktop.foundation.events import Bus

_TOKEN = "appforge_token"
_NO = Response(403, b"Forbidden")
_FRAME = re.compile(r"(http://[^\s()]+/(?!__appforge)[^\s()]*?):(\d{1,7}):(\d{1,7})")


@dataclass
class _Opened:
    """A served project. `invitations` are tokens that are good for one load."""

    root: Path
    site: Site
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    invitations: set[str] = field(default_factory=set)


class LoopbackPreviewHost:
    """Implements `PreviewHost`.

    Args:
        port: The port to listen on; a free one when it is taken or None.
    """

    def __init__(self, workshop: Workshop, bus: Bus, port: int | None = None) -> None:
        self._workshop = workshop
        self._bus = bus
        self._lock = threading.Lock()
        self._opened: dict[str, _Opened] = {}
        self._routes: Routes | None = None
        self._server = LoopbackServer(self._answer, port)

    @property
    def port(self) -> int:
        """Where it listens; remember it, so that origins (and the apps' storage) stay the same."""
        return self._server.port

    def origin(self, project_id: str) -> str:
        """The origin of a project, without a slash at the end."""
        return f"http://{project_id}.localhost:{self.port}"

    def open(self, project_id: str, root: Path) -> str:
        """Serve `root`; returns the address to load, token included.

        Raises:
            ValueError: `project_id` can be no host name.
            EnvironmentFault: The web packages are missing.
        """
        if not is_project_name(project_id):
            raise ValueError(f"not a host name: {project_id!r}")
        with self._lock:
            if self._routes is None:
                self._routes = Routes(self._workshop)
            known = self._opened.get(project_id)
            if known is None or known.root != root:
                known = self._opened[project_id] = _Opened(root, self._site(root, self._routes))
        return f"{self.origin(project_id)}/?{_TOKEN}={known.token}"

    def invite(self, project_id: str) -> str:
        """An address for another browser; its token is good for one load."""
        opened = self._opened[project_id]
        token = secrets.token_urlsafe(32)
        opened.invitations.add(token)
        return f"{self.origin(project_id)}/?{_TOKEN}={token}"

    def refresh(self, project_id: str, changed: Iterable[str]) -> None:
        """Rebuild what these paths touch and push it; a failed build is published as an event."""
        opened = self._opened.get(project_id)
        push = opened.site.refresh(changed) if opened else None
        if push is not None and push.event == "broken":
            self._bus.publish(PreviewEvent(project_id, "failed", push.problems))

    def locate(self, url: str, line: int, column: int | None = None) -> SourcePlace | None:
        """The person's line behind a line of a served module; None when the address is no module of theirs."""
        parts = urlsplit(url)
        project = project_of_host(parts.netloc, self.port)
        opened = self._opened.get(project or "")
        target = parse_target(parts.path)
        if opened is None or target is None:
            return None
        place = opened.site.locate(target.path, line, column)
        return SourcePlace(target.path, place.line, place.column) if place else None

    def close_project(self, project_id: str) -> None:
        """Stop serving a project; its pages are told nothing more."""
        with self._lock:
            opened = self._opened.pop(project_id, None)
        if opened is not None:
            opened.site.close()

    def close(self) -> None:
        """Stop the server and wait for its threads."""
        for project_id in list(self._opened):
            self.close_project(project_id)
        self._server.close()

    def _site(self, root: Path, routes: Routes) -> Site:
        return Site(root, self._workshop.transformer, self._workshop.tailwind, routes.addresses)

    def _answer(self, request: Request) -> Response:
        """Every check, before anything is routed."""
        host = request.headers.get("host", "")
        project = project_of_host(host, self.port)
        opened = self._opened.get(project or "")
        target = parse_target(request.target)
        if project is None or opened is None or target is None or not is_own_page(request.headers, host):
            return _NO
        if request.method not in ("GET", "HEAD", "POST"):
            return Response(405)
        if _TOKEN in target.query and not target.path and request.method == "GET":
            return _admit(opened, target.query[_TOKEN])
        if not _known(opened, request):
            return _NO
        return self._route(project, opened.site, request, target)

    def _route(self, project: str, site: Site, request: Request, target: Target) -> Response:
        assert self._routes is not None
        if request.method == "POST":
            if target.path != "__appforge/said":
                return Response(405)
            return self._hear(project, request.body)
        try:
            return self._routes.answer(site, request, target)
        except AppForgeError as error:
            return Response(500, str(error).encode())

    def _hear(self, project: str, body: bytes) -> Response:
        """A page tells what became of a push; answered with the problems, mapped to the person's lines."""
        try:
            said = json.loads(body)
            kind, problems = said["kind"], [self._problem(one) for one in said["problems"]]
        except (ValueError, KeyError, TypeError, AttributeError):
            return Response(400)
        if kind not in ("reloaded", "updated", "styled", "failed"):
            return Response(400)
        self._bus.publish(PreviewEvent(project, kind, tuple(problems)))
        return Response(200, json.dumps(problem_list(problems)).encode(), "application/json")

    def _problem(self, one: dict[str, Any]) -> Problem:
        message, frame = str(one["message"])[:2000], _FRAME.search(str(one.get("stack", "")))
        place = self.locate(frame[1], int(frame[2]), int(frame[3])) if frame else None
        if place is not None:
            return Problem("page", message, place.path, place.line, place.column)
        path, line = one.get("path"), one.get("line")
        return Problem("page", message, str(path) if path else None, line if isinstance(line, int) else None)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def _admit(opened: _Opened, token: str) -> Response:
    """Exchange a token in the address for a cookie, so that it stands in no address bar, history or referrer."""
    invited = next((one for one in opened.invitations if _same(one, token)), None)
    if invited is not None:
        opened.invitations.discard(invited)
    elif not _same(opened.token, token):
        return _NO
    cookie = f"{_TOKEN}={opened.token}; Path=/; HttpOnly; SameSite=Strict"
    return Response(302, headers={"Location": "/", "Set-Cookie": cookie, "Cache-Control": "no-store"})


def _known(opened: _Opened, request: Request) -> bool:
    for part in request.headers.get("cookie", "").split(";"):
        name, _, value = part.strip().partition("=")
        if name == _TOKEN and _same(value, opened.token):
            return True
    return False
