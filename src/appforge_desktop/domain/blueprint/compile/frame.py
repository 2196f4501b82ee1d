"""src/App.tsx, src/lib/labels.ts and the files around the source."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from appforge_desktop.domain.blueprint.compile.icons import page_icons
from appforge_desktop.domain.blueprint.compile.layout import Code, Literal, literal, quoted
from appforge_desktop.domain.blueprint.compile.names import Names, pascal, sentence, slug
from appforge_desktop.domain.blueprint.compile.theme import tile
from appforge_desktop.domain.blueprint.compile.wording import LABELS, Wording
from appforge_desktop.domain.blueprint.model import Blueprint, Page
from appforge_desktop.domain.blueprint.parts import PLAY_KINDS, STORY_KINDS

_LABEL_USE = re.compile(r"\blabels\.(\w+)")
_LABEL_KEYS = re.compile(r"\blabels\[(\w+)")


def app(bp: Blueprint, pages: Sequence[Page], names: Names, wording: Wording) -> str:
    """src/App.tsx: the pages, what shows one item, and the choice between them."""
    chosen = page_icons(pages)
    rows: list[Literal] = [_entry(bp, page, icon, names, wording) for page, icon in zip(pages, chosen, strict=True)]
    details = {_property(names.store(one)): Code(names.detail(one)) for one in bp.entities}
    template = _APP if bp.entities else _APP_OF_PAGES
    imports = sorted([*(names.page(page) for page in pages), *(names.detail(one) for one in bp.entities)])
    icons = sorted({pascal(bp.icon), *map(pascal, chosen)}, key=str.lower)
    return template.format(
        icons=_names(icons),
        imports="\n".join(f'import {{ {name} }} from "./pages/{name}";' for name in imports),
        pages=literal(rows),
        details=_tall(details),
        name=_attribute(bp.name),
        description=_attribute(sentence(bp.description)),
        icon=pascal(bp.icon),
    )


_APP = """\
import {{{icons}}} from "lucide-react";
import type {{ ComponentType }} from "react";
import {{ AppShell, type PageEntry }} from "./components/AppShell";
import {{ useRoute }} from "./lib/router";
{imports}

/** The navigation; the first page is home. */
const pages: readonly PageEntry[] = {pages};

/** What shows one item, by the name in its address: #/recipes/4f2a. */
const details: Record<string, ComponentType<{{ id: string }}>> = {details};

export function App() {{
  const {{ path, id }} = useRoute();
  const Detail = id ? details[path] : undefined;
  const current =
    pages.find((page) => page.path === path) ??
    pages.find((page) => page.store === path) ??
    pages[0];

  return (
    <AppShell
      name={name}
      description={description}
      icon={{{icon}}}
      pages={{pages}}
      current={{current.path}}
    >
      {{id && Detail ? <Detail key={{id}} id={{id}} /> : <current.page key={{current.path}} />}}
    </AppShell>
  );
}}
"""


_APP_OF_PAGES = """\
import {{{icons}}} from "lucide-react";
import {{ AppShell, type PageEntry }} from "./components/AppShell";
import {{ useRoute }} from "./lib/router";
{imports}

/** The navigation; the first page is home. */
const pages: readonly PageEntry[] = {pages};

export function App() {{
  const {{ path }} = useRoute();
  const current = pages.find((page) => page.path === path) ?? pages[0];

  return (
    <AppShell
      name={name}
      description={description}
      icon={{{icon}}}
      pages={{pages}}
      current={{current.path}}
    >
      <current.page key={{current.path}} />
    </AppShell>
  );
}}
"""


def _entry(bp: Blueprint, page: Page, icon: str, names: Names, wording: Wording) -> dict[str, Literal]:
    entity = bp.entity(page.entity)
    entry: dict[str, Literal] = {
        "path": names.path(page),
        "title": wording.say(page.title),
        "icon": Code(pascal(icon)),
        "page": Code(names.page(page)),
    }
    return entry | {"store": names.store(entity)} if entity else entry


def _names(names: Iterable[str]) -> str:
    flat = ", ".join(names)
    return f" {flat} " if len(flat) <= 70 else "\n  " + flat.replace(", ", ",\n  ") + ",\n"


def _property(key: str) -> str:
    return key if key.isidentifier() else quoted(key)


def _tall(values: Mapping[str, Code]) -> str:
    return "{\n" + "".join(f"  {key}: {value.text},\n" for key, value in values.items()) + "}"


def _attribute(text: str) -> str:
    return f'"{text}"' if not set(text) & set('"{}<>&\\') else f"{{{quoted(text)}}}"


def labels(files: Iterable[str], wording: Wording) -> str:
    """src/lib/labels.ts, with the wordings that these files use."""
    text = "\n".join(files)
    used = set(_LABEL_USE.findall(text))
    if "labels[mode]" in text:
        used |= {"light", "dark", "system"}
    if "labels[metric.aggregate]" in text:
        used |= {"count", "sum", "avg", "min", "max"}
    rows = [f"  {key}: {quoted(wording.say(value))},\n" for key, value in LABELS.items() if key in used]
    return f"/** Every word that the app says by itself. */\nexport const labels = {{\n{''.join(rows)}}} as const;\n"


def index_html(bp: Blueprint) -> str:
    """index.html, with the app's letter as its icon."""
    letter = html.escape(next((one for one in bp.name if one.isalnum()), "A").upper())
    ground, ink = tile(bp.theme)
    icon = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>"
        f"<rect width='32' height='32' rx='8' fill='{ground}'/><text x='16' y='22.5' fill='{ink}' "
        f"font-family='system-ui,sans-serif' font-size='18' font-weight='700' text-anchor='middle'>"
        f"{letter}</text></svg>"
    )
    description = (
        f'    <meta name="description" content="{html.escape(sentence(bp.description))}" />\n' if bp.description else ""
    )
    return _INDEX.format(
        mode=bp.theme.mode, icon=quote(icon, safe=" '=/:"), description=description, name=html.escape(bp.name)
    )


_INDEX = """\
<!doctype html>
<html lang="en" data-mode="{mode}">
  <head>
    <meta charset="UTF-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
{description}    <link
      rel="icon"
      href="data:image/svg+xml,{icon}"
    />
    <title>{name}</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
"""


def readme(bp: Blueprint, pages: Sequence[Page]) -> str:
    """README.md: what the app is, how to run it, where things are."""
    rows = "\n".join(f"- **{page.title}**: {_ABOUT[page.kind]}" for page in pages)
    about = f"{sentence(bp.description).rstrip('.')}. " if bp.description else ""
    content = _CONTENT if any(page.kind in (*PLAY_KINDS, *STORY_KINDS) for page in pages) else ""
    return _README.format(name=bp.name, about=about, pages=rows, content=content)


_ABOUT = {
    "list": "a list", "cards": "cards", "table": "a table that sorts by any column",
    "board": "columns to drag cards between", "calendar": "a month at a glance", "gallery": "pictures",
    "form": "a form to add items", "detail": "one item", "chart": "a chart", "dashboard": "the figures that matter",
    "summary": "figures for each group", "budget": "what is spent against what was planned",
    "streak": "days in a row", "wizard": "a form in steps", "calc": "a calculator that shows its working",
    "timer": "a timer", "quiz": "questions with a score", "flashcards": "cards to learn with", "poll": "a vote",
    "generator": "makes something at the press of a key", "notes": "notes in Markdown", "draw": "a sheet to draw on",
    "chat": "questions and ready answers", "game": "a game", "landing": "a page to read", "article": "a text to read",
    "profile": "who it is about",
}  # fmt: skip
_CONTENT = "| `src/content`    | The words of the pages: change them here                         |\n"
_README = """\
# {name}

{about}A React app without a server: everything you enter stays in your browser (IndexedDB).

```sh
npm ci          # once
npm run dev     # develop, with live reload
npm run build   # check the types and build into dist/
```

`dist/` runs from any folder of any web server.

## Pages

{pages}

## Where things are

| Folder           | What it holds                                                    |
| ---------------- | ---------------------------------------------------------------- |
| `src/data`       | What the app keeps: types, fields and sample items               |
| `src/pages`      | One small component a page                                       |
{content}| `src/components` | What pages are made of                                           |
| `src/lib`        | Storage, formats, search and other things without a face         |
| `src/index.css`  | Colours, corners, spacing and fonts, all as variables at the top |
"""


def named(package: str, bp: Blueprint) -> str:
    """package.json or its lock file with the app's name."""
    return package.replace('"name": "app"', f'"name": "{slug(bp.name)}"')
