"""Resolving imports, finding classes, decoding maps, planning updates: the pure parts of the preview."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from appforge_desktop.adapters.web.candidates import candidates
from appforge_desktop.adapters.web.emit import Addresses, emit
from appforge_desktop.adapters.web.graph import Graph, Node, stale_boundaries
from appforge_desktop.adapters.web.modules import Module
from appforge_desktop.adapters.web.page import read_shell, render_page
from appforge_desktop.adapters.web.requests import parse_target, project_of_host
from appforge_desktop.adapters.web.resolve import Lead, resolve
from appforge_desktop.adapters.web.sourcemap import Place, SourceMap
from appforge_desktop.adapters.web.sources import FolderSources
from appforge_desktop.adapters.web.styles import gather

FILES = {"src/App.tsx", "src/lib/index.ts", "src/a.json", "src/b.js", "src/b.tsx", "src/style.css", "public/logo.svg"}
ADDRESSES = Addresses("/c.js", "/roots.js", "/vendor")


@pytest.mark.parametrize(
    ("specifier", "kind", "name"),
    [
        ("./App", "script", "src/App.tsx"),
        ("./App.tsx", "script", "src/App.tsx"),
        ("./lib", "script", "src/lib/index.ts"),
        ("../src/App", "script", "src/App.tsx"),
        ("/src/App", "script", "src/App.tsx"),
        ("@/App", "script", "src/App.tsx"),
        ("./a.json", "json", "src/a.json"),
        ("./a", "json", "src/a.json"),
        ("./b", "script", "src/b.js"),
        ("./style.css", "style", "src/style.css"),
        ("./style.css?inline", "style", "src/style.css"),
        ("/logo.svg", "asset", "public/logo.svg"),
        ("react", "vendor", "react"),
        ("left-pad", "missing", "left-pad"),
        ("./nothing", "missing", "./nothing"),
        ("../../outside", "missing", "../../outside"),
    ],
)
def test_imports_are_followed_as_vite_does(specifier: str, kind: str, name: str) -> None:
    lead = resolve(specifier, "src/main.tsx", FILES.__contains__, frozenset({"react"}))
    assert (lead.kind, lead.name) == (kind, name)


@pytest.mark.parametrize(
    "name",
    [
        "w-[calc(100%-1rem)]", "group-hover:bg-red-500/50", "data-[state=open]:p-4", "[&>svg]:size-4", "-mt-2",
        "!font-bold", "font-bold!", "before:content-['→']", "md:hover:bg-(--my-color)", "bg-[url('/a_b.png')]",
        'data-[state="open"]:flex', "[&[data-x]]:p-1", "@container", "@md:flex", "*:p-2", "grid-cols-[1fr_auto]",
        "p-1.5", "[mask-type:luminance]", "text-[var(--x,1rem)]", "supports-[display:grid]:grid", "w-1/2",
        "has-[input:checked]:ring-2", "group-data-[open=true]/menu:rotate-180", "[--gap:1rem]", "hidden",
    ],
)  # fmt: skip
@pytest.mark.parametrize("around", ['className="a {} b"', "cx(`p-1 {}`)", "{{ 'flex {}': open }}", "[\n  {}\n]"])
def test_classes_are_found_wherever_they_stand(name: str, around: str) -> None:
    assert name in candidates(around.format(name))


def test_a_source_map_leads_back() -> None:
    # Made by esbuild from: "const a = 1;\n\nthrow new Error(a);" with --minify off and a banner line.
    text = json.dumps(
        {"version": 3, "sources": ["a.ts"], "names": [], "mappings": ";AAAA,IAAM,IAAI;AAEV,MAAM,IAAI,MAAM,CAAC"}
    )
    found = SourceMap(text)
    assert found.locate(2, 1) == Place(1, 1)
    assert found.locate(2) == Place(1, 1)
    assert found.locate(3, 7) == Place(3, 7)
    assert found.locate(3, 15) == Place(3, 11)
    assert found.locate(9) == Place(3, 18)
    assert found.locate(1, 1) is None


def module(path: str, *, refreshable: bool = True, code: str = "", imports: tuple[str, ...] = ()) -> Module:
    """A transformed file that was never on a disk."""
    return Module(path, path, code, imports=imports, components=("X",) if refreshable else (), refreshable=refreshable)


def graph_of(*edges: str, plain: str = "", digest: str = "1") -> Graph:
    """`a>b` means that a imports b; `plain` names those that export more than components."""
    names = dict.fromkeys(name for edge in edges for name in edge.split(">"))
    nodes = {}
    for name in names:
        leads = {
            f"./{end}": Lead("script", f"{end}.tsx")
            for start, _, end in (e.partition(">") for e in edges)
            if start == name
        }
        path = f"{name}.tsx"
        nodes[path] = Node(path, digest, module(path, refreshable=name not in plain), leads)
    return Graph(nodes, ("m.tsx",), (), ())


def touched(graph: Graph, *names: str) -> Graph:
    """The graph after edits of some files."""
    nodes = {path: replace(node, digest="2") if path[0] in names else node for path, node in graph.nodes.items()}
    return replace(graph, nodes=nodes)


@pytest.mark.parametrize(
    ("edges", "plain", "edited", "again"),
    [
        (("m>a", "a>b"), "m", "b", {"b"}),
        (("m>a", "a>b"), "mb", "b", {"a"}),
        (("m>a", "a>b", "m>b"), "mb", "b", {"a", "m"}),
        (("m>a", "m>b", "a>l", "b>l"), "ml", "l", {"a", "b"}),
        (("m>a", "a>l", "l>k"), "mlk", "k", {"a"}),
        (("m>a", "a>b", "b>a"), "mab", "b", {"m"}),
        (("m>a",), "m", "m", {"m"}),
        (("m>a", "a>b"), "m", "ab", {"a", "b"}),
        (("m>a",), "m", "", set()),
    ],
)
def test_an_edit_makes_no_more_stale_than_it_must(
    edges: tuple[str, ...], plain: str, edited: str, again: set[str]
) -> None:
    old = graph_of(*edges, plain=plain)
    assert {path[0] for path in stale_boundaries(old, touched(old, *edited))} == again


def test_versions_change_with_everything_below_and_nothing_else() -> None:
    old = graph_of("m>a", "a>b", "b>a", "m>c")
    new = touched(old, "b")
    changed = {path[0] for path in old.nodes if old.version(path) != new.version(path)}
    assert changed == {"m", "a", "b"}


def test_only_import_specifiers_are_rewritten() -> None:
    code = 'import {\n  x\n} from "./b";\nimport "./s.css";\nexport * from "react";\n'
    code += 'var text = \'import "./b"\';\nvar late = import("./b");\nvar other = import("./unknown");\n'
    leads = {"./b": Lead("script", "b.tsx"), "./s.css": Lead("style", "s.css"), "react": Lead("vendor", "react")}
    nodes = {
        "m.tsx": Node("m.tsx", "1", module("m.tsx", refreshable=False, code=code), leads),
        "b.tsx": Node("b.tsx", "1", module("b.tsx")),
    }
    graph = Graph(nodes, ("m.tsx",), (), ())
    address = f"/b.tsx?v={graph.version('b.tsx')}"
    out = emit(graph, "m.tsx", ADDRESSES)
    assert f'}} from "{address}";\nimport "/__appforge/empty.js";\nexport * from "/vendor/react.js";' in out
    assert "'import \"./b\"'" in out
    assert f'import("{address}")' in out
    assert 'import("./unknown")' in out


def test_the_page_is_made_ready_and_the_rest_of_it_kept() -> None:
    text = """<html><head lang="x"><link href="/src/a.css" rel="stylesheet"><link rel="icon" href="/i.svg">
    <script>go()</script></head><body><script type=module src='./src/main.tsx'></script></body></html>"""
    shell = read_shell(text)
    assert (shell.scripts, shell.styles) == (("src/main.tsx",), ("src/a.css",))
    page = render_page(
        shell, addresses={"src/main.tsx": "/src/main.tsx?v=1"}, styles={"src/a.css": "a::after{content:'</style>'}"},
        preloads=["/p.js"], client="/c.js", nonce="n", revision=3, problems=(),
    )  # fmt: skip
    assert '<script nonce="n">go()' in page
    assert "src='/src/main.tsx?v=1'" in page
    assert 'a.css" rel' not in page
    assert page.count("</style>") == 1
    assert '<link rel="icon" href="/i.svg">' in page
    assert page.index("/c.js") < page.index("/src/main.tsx")


def test_a_page_without_a_head_or_with_a_broken_entry() -> None:
    shell = read_shell('<script type="module" src="/src/main.tsx"></script>')
    page = render_page(shell, addresses={}, styles={}, preloads=[], client="/c.js", nonce="n", revision=0, problems=())
    assert "main.tsx" not in page
    assert "/c.js" in page


def test_sheets_are_gathered_with_addresses_that_fit() -> None:
    files = {
        "src/i.css": b'@import "tailwindcss";\n@import "./sub/x.css";\n.a{background:url(img/a.png)}',
        "src/sub/x.css": b'.b{background:url("../b.png")}.c{background:url(data:x)}.d{background:url(/d.png)}',
    }
    found = gather("src/i.css", files.get, lambda path: f"/{path}")
    assert set(found) == set(files)
    assert 'url("/src/img/a.png")' in found["src/i.css"]
    assert 'url("/src/b.png")' in found["src/sub/x.css"]
    assert "url(data:x)" in found["src/sub/x.css"]
    assert "url(/d.png)" in found["src/sub/x.css"]


def test_targets_and_hosts_have_one_reading() -> None:
    good = parse_target("/src/caf%C3%A9%20bar.tsx?v=1&v=2&x")
    assert good is not None
    assert (good.path, dict(good.query)) == ("src/café bar.tsx", {"v": "1", "x": ""})
    assert parse_target("/") is not None
    assert project_of_host("a-b.localhost:80", 80) == "a-b"
    assert project_of_host("-a.localhost:80", 80) is None
    assert project_of_host("localhost:80", 80) is None


def test_links_inside_the_project_are_read_and_others_are_not(tmp_path: Path) -> None:
    root = tmp_path / "app"
    root.mkdir()
    (root / "a.txt").write_text("a", "utf-8")
    (root / "b.txt").symlink_to(root / "a.txt")
    (tmp_path / "out.txt").write_text("out", "utf-8")
    (root / "c.txt").symlink_to(tmp_path / "out.txt")
    sources = FolderSources(root)
    assert sources.read("b.txt") == b"a"
    assert sources.read("c.txt") is None
    assert not sources.exists("../out.txt")
    assert not sources.exists("a.txt/")
