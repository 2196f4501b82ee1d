"""A module as it is sent to the browser: every import leads to an address that changes with its content."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import quote

from appforge_desktop.adapters.web.graph import Graph
from appforge_desktop.adapters.web.resolve import Lead, kind_of
from appforge_desktop.adapters.web.vendor import file_of

OWN = "__appforge"
"""First path segment of everything that is ours and not the project's."""

_STATIC = re.compile(r'^((?:import|export)\b[^"\n]*|\} from )("(?:[^"\\\n]|\\.)*")', re.M)
_DYNAMIC = re.compile(r'(\bimport\()("(?:[^"\\\n]|\\.)*")')


@dataclass(frozen=True)
class Addresses:
    """Where our own scripts are served."""

    client: str
    roots: str
    vendor: str
    """Folder of the vendor modules, without a slash at the end."""

    def of_vendor(self, module: str) -> str:
        """The React entry goes through a script of ours that keeps one root a container."""
        return self.roots if module == "react-dom/client" else f"{self.vendor}/{file_of(module)}"


def address_of(graph: Graph, path: str) -> str:
    """The address of a module of the graph, with its version."""
    prefix = "" if kind_of(path) == "script" else f"/{OWN}/module"
    return f"{prefix}/{quote(path)}?v={graph.version(path)}"


def emit(graph: Graph, path: str, addresses: Addresses) -> str:
    """The JavaScript of one module of `graph`."""
    node = graph.nodes[path]
    if node.module is None:
        public = path.removeprefix("public/")
        return f"export default {json.dumps(f'/{quote(public)}?v={node.digest}')};\n"
    targets = {spec: _address(graph, lead, addresses) for spec, lead in node.leads.items()}
    code = _with_targets(node.module.code, targets)
    return code + _registration(graph, path, addresses) + f"//# sourceMappingURL=/{OWN}/map/{quote(path)}\n"


def _address(graph: Graph, lead: Lead, addresses: Addresses) -> str:
    if lead.kind == "vendor":
        return addresses.of_vendor(lead.name)
    if lead.kind in ("style", "missing"):
        return f"/{OWN}/empty.js"
    return address_of(graph, lead.name)


def _with_targets(code: str, targets: dict[str, str]) -> str:
    def fit(match: re.Match[str]) -> str:
        target = targets.get(json.loads(match[2]))
        return match[0] if target is None else match[1] + json.dumps(target)

    return _DYNAMIC.sub(fit, _STATIC.sub(fit, code))


def _registration(graph: Graph, path: str, addresses: Addresses) -> str:
    module = graph.nodes[path].module
    if module is None or not module.components:
        return ""
    listed = ", ".join(f"{name}: typeof {name} === 'undefined' ? 0 : {name}" for name in module.components)
    arguments = f"{json.dumps(path)}, {{ {listed} }}, {json.dumps(graph.hooks(path))}"
    return f"import {{ register as __appforge }} from {json.dumps(addresses.client)};\n__appforge({arguments});\n"
