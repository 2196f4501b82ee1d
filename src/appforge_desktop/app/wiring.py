"""Builds every part and hands it to whoever needs it; closes them in the reverse order."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from appforge_desktop.adapters.llm import LlamaModel
from appforge_desktop.adapters.llm.examples import load_examples, load_shelf
from appforge_desktop.adapters.storage import DiskProjectFiles, SqlStore
from appforge_desktop.adapters.templates import load_parts
from appforge_desktop.adapters.watch import WatchdogFolderWatch
from appforge_desktop.adapters.web import EsbuildBuilder, LoopbackPreviewHost, Workshop
from appforge_desktop.app.builtin_model import builtin_adapter, builtin_model_path
from appforge_desktop.app.faces import StoredSettings
from appforge_desktop.app.web_packages import web_packages_folder
from appforge_desktop.domain.blueprint.compile import compile_blueprint
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.ports.llm import LanguageModel
from appforge_desktop.domain.ports.storage import ProjectFiles, Store
from appforge_desktop.domain.ports.web import PageRunner, PreviewHost, WebBuilder
from appforge_desktop.foundation.clock import SystemClock
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.events import Bus
from appforge_desktop.foundation.jobs import Pool
from appforge_desktop.foundation.paths import AppFolders, resource
from appforge_desktop.services.checks import Checks
from appforge_desktop.services.export import Export
from appforge_desktop.services.preview import Preview
from appforge_desktop.services.projects import Projects
from appforge_desktop.services.turns import Turns
from appforge_desktop.services.turns.accepting import Acceptance
from appforge_desktop.services.turns.author import Author
from appforge_desktop.services.turns.journal import Journal
from appforge_desktop.services.versions import Versions

PREVIEW_PORT = "preview.port"
"""Setting: the port of the preview, kept so that each project's origin (and storage) stays the same."""


@dataclass(frozen=True)
class Services:
    """All use cases, and what they stand on. `close` ends them; the model's process and every thread with them."""

    folders: AppFolders
    bus: Bus
    store: Store
    settings: StoredSettings
    model: LanguageModel
    workshop: Workshop
    builder: WebBuilder
    host: PreviewHost
    pages: PageRunner
    projects: Projects
    versions: Versions
    checks: Checks
    preview: Preview
    export: Export
    turns: Turns
    author: Author
    closing: ExitStack

    def open_files(self, folder: Path) -> ProjectFiles:
        return DiskProjectFiles(folder)

    def close(self) -> None:
        """End everything, last made first."""
        self.closing.close()


def build_services(
    folders: AppFolders, pages: PageRunner, *, port: int | None = None, model: LanguageModel | None = None
) -> Services:
    """Wire the real parts together.

    Args:
        pages: The hidden page; it lives in `ui`, so whoever has the UI thread makes it.
        port: Of the preview; default: the one of last time.
        model: Instead of the built-in one.

    Raises:
        EnvironmentFault: The machine lacks something that the main job needs.
    """
    tuned = False
    with ExitStack() as closing:
        web = web_packages_folder(folders)
        if model is None:
            adapter = builtin_adapter()
            model, tuned = LlamaModel(builtin_model_path(folders), adapter=adapter), adapter is not None
        closing.callback(model.close)
        store = SqlStore(folders.data / "appforge.db")
        closing.callback(store.close)
        settings = StoredSettings(store)
        workshop = Workshop(web, folders.cache)
        closing.callback(workshop.close)
        bus = Bus()
        host = preview_host(closing, workshop, bus, settings, port)
        return _services(closing, folders, bus, store, settings, model, workshop, host, pages, tuned)


def preview_host(
    closing: ExitStack, workshop: Workshop, bus: Bus, settings: StoredSettings, port: int | None
) -> LoopbackPreviewHost:
    """Listen on `port`, or on the port of the first time; that one is never forgotten.

    What the apps keep belongs to their origin. So neither a port that was asked for once nor the makeshift one beside
    another AppForge takes the place of the kept one: the person's entries would seem lost.

    Raises:
        EnvironmentFault: `port` is taken.
    """
    kept = _kept_port(settings)
    host = LoopbackPreviewHost(workshop, bus, port or kept)
    closing.callback(host.close)
    if port and host.port != port:
        raise EnvironmentFault(f"Port {port} is taken by another program.", hint="Choose another one.")
    if not port and kept is None:
        settings.set(PREVIEW_PORT, str(host.port))
    return host


def _kept_port(settings: StoredSettings) -> int | None:
    kept = settings.get(PREVIEW_PORT)
    return int(kept) if kept.isdigit() else None


def _services(
    closing: ExitStack,
    folders: AppFolders,
    bus: Bus,
    store: Store,
    settings: StoredSettings,
    model: LanguageModel,
    workshop: Workshop,
    host: LoopbackPreviewHost,
    pages: PageRunner,
    tuned: bool,
) -> Services:
    clock = SystemClock()
    builder = EsbuildBuilder(workshop)
    versions = Versions(store, DiskProjectFiles, clock)
    projects = Projects(store, DiskProjectFiles, clock, versions)
    types = Pool("types", 2)
    closing.callback(types.close)
    checks = Checks(builder, host, pages, types, folders.cache)
    preview = Preview(host, WatchdogFolderWatch())
    closing.callback(preview.close_all)
    author = Author(model, load_examples(resource("prompts", "examples")), load_shelf(resource("prompts")), tuned=tuned)
    parts = load_parts(resource("templates", "react"))

    def compile_app(app: Blueprint) -> dict[str, str]:
        return compile_blueprint(app, parts)

    acceptance = Acceptance(versions, checks, DiskProjectFiles, compile_app)
    turns = Turns(projects, versions, preview, author, acceptance, Journal(store, clock, model.name))
    export = Export(builder, DiskProjectFiles)
    return Services(
        folders, bus, store, settings, model, workshop, builder, host, pages, projects, versions, checks, preview,
        export, turns, author, closing.pop_all(),
    )  # fmt: skip
