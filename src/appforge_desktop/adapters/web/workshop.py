"""The tools that building and previewing share: esbuild, Tailwind in V8, the vendor modules."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from appforge_desktop.adapters.web.emit import OWN, Addresses
from appforge_desktop.adapters.web.esbuild_service import EsbuildService
from appforge_desktop.adapters.web.modules import Transformer, digest_of
from appforge_desktop.adapters.web.packages import WebPackages
from appforge_desktop.adapters.web.tailwind import Tailwind
from appforge_desktop.adapters.web.vendor import Vendor
from appforge_desktop.foundation.paths import resource

_SCRIPTS = ("client.js", "overlay.js", "roots.js")


@dataclass(frozen=True)
class OwnScripts:
    """Our scripts in a page, by file name, and where everything of ours is served."""

    texts: dict[str, bytes]
    addresses: Addresses


class Workshop:
    """Makes each tool on first use; `close` ends their processes.

    Args:
        web: The folder with `package.json`, its lock and `node_modules`.
        cache: Where built vendor modules and staging folders go.
    """

    def __init__(self, web: Path, cache: Path) -> None:
        self.cache = cache
        self.packages = WebPackages(web)
        self.service = EsbuildService(self.packages)
        self.transformer = Transformer(self.service, str(web))
        self.vendor = Vendor(self.packages, self.service, cache)
        self.tailwind = Tailwind(self.packages, self.service, resource("preview", "tailwind.js"), cache)

    def own_scripts(self) -> OwnScripts:
        """Our scripts with the addresses of each other and of the vendor modules filled in."""
        vendor = f"/{OWN}/{self.vendor.folder().name}"
        texts = {name: resource("preview", name).read_text("utf-8") for name in _SCRIPTS}
        version = digest_of("".join([vendor, *texts.values()]).encode())
        places = {name: f"/{OWN}/own/{name}?v={version}" for name in _SCRIPTS}
        filled = {
            name: text.replace("__VENDOR__", vendor).replace("__OVERLAY__", places["overlay.js"]).encode()
            for name, text in texts.items()
        }
        return OwnScripts(filled, Addresses(places["client.js"], places["roots.js"], vendor))

    def warm(self) -> None:
        """Start what takes long to start. Raises EnvironmentFault."""
        self.own_scripts()
        self.tailwind.warm()

    def close(self) -> None:
        """End V8 and esbuild."""
        self.tailwind.close()
        self.service.close()
