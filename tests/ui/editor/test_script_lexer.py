"""Our own lexer for TypeScript and JSX."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from appforge_desktop.ui.editor.markdown_lexer import MarkdownLexer
from appforge_desktop.ui.editor.roles import Role
from appforge_desktop.ui.editor.script.lexer import ScriptLexer, State


def roles(text: str, *, jsx: bool = True) -> dict[str, Role]:
    """Piece to role, spaces left out."""
    lexer, state, found = ScriptLexer(jsx), State(), {}
    for line in text.splitlines(keepends=True):
        lexed = lexer.line(line, state)
        state = lexed.after
        found |= {piece.strip(): role for piece, role in lexed.pieces if piece.strip()}
    return found


def test_words_have_their_roles() -> None:
    found = roles("export async function save(item: Recipe, n: number): Promise<void> { return MAX_SIZE + 0x1F; }")
    assert found["export"] is Role.CONTROL
    assert found["async"] is Role.KEYWORD
    assert found["save"] is Role.FUNCTION
    assert found["item"] is Role.VARIABLE
    assert found["Recipe"] is Role.TYPE
    assert found["number"] is Role.TYPE
    assert found["MAX_SIZE"] is Role.CONSTANT
    assert found["0x1F"] is Role.NUMBER


def test_an_apostrophe_in_the_text_of_a_page_opens_no_string() -> None:
    found = roles("const a = <p>Don't stop</p>;\nconst b = 1;\n")
    assert found["Don't stop"] is Role.TEXT
    assert found["const"] is Role.KEYWORD
    assert found["p"] is Role.TAG


def test_components_attributes_and_expressions() -> None:
    found = roles('x = <Card.Head title="a" on={() => run(`n ${id} z`)} {...rest} />;')
    assert found["Card.Head"] is Role.COMPONENT
    assert found["title"] is Role.ATTRIBUTE
    assert found['"a"'] is Role.STRING
    assert found["run"] is Role.FUNCTION
    assert found["${"] is Role.ESCAPE
    assert found["id"] is Role.VARIABLE


def test_less_than_generics_and_assertions_are_no_elements() -> None:
    for text in ("if (a < b && c > d) x = 1;\n", "const f = <T,>(x: T) => x;\n", "useState<string>('');\n"):
        assert Role.TAG not in roles(text + "const y = 2;\n").values(), text
    assert Role.TAG not in roles("const a = <string>b;", jsx=False).values()


def test_a_slash_divides_or_begins_an_expression() -> None:
    assert roles("a = b / c / d;")["/"] is Role.OPERATOR
    assert roles("a = /[/'\"]+/gi.test(b);")["/[/'\"]+/gi"] is Role.REGEX


def test_comments_and_templates_go_over_lines() -> None:
    lexer = ScriptLexer(True)
    state = lexer.line("a /* it's\n", State()).after
    assert state.frames == ("*",)
    state = lexer.line("here */ `x\n", state).after
    assert state.frames == ("`",)
    assert lexer.line("y` ;\n", state).after.frames == ()


def test_a_whole_component_ends_where_it_began() -> None:
    lexer, state = ScriptLexer(True), State()
    for line in (
        "export function App({ items }: Props) {\n", "  return (\n", "    <ul>\n",
        "      {items.map((item) => (\n", "        <li key={item.id}>{item.n > 1 ? <b>it's</b> : null}</li>\n",
        "      ))}\n", "      <></>\n", "    </ul>\n", "  );\n", "}\n",
    ):  # fmt: skip
        state = lexer.line(line, state).after
    assert state.frames == ()


@given(st.lists(st.text(alphabet="ab'\"`<>/{}()$=*\\ é\n", max_size=30), max_size=6))
def test_whatever_comes_every_letter_is_kept(lines: list[str]) -> None:
    lexer, state = ScriptLexer(True), State()
    for line in lines:
        lexed = lexer.line(line, state)
        assert "".join(piece for piece, _ in lexed.pieces) == line
        assert 0 <= lexed.lowest <= len(lexed.after.frames)
        state = lexed.after


def markdown(text: str) -> dict[str, Role]:
    """Piece to role of a Markdown text, spaces left out."""
    lexer, state, found = MarkdownLexer(), State(), {}
    for line in text.splitlines(keepends=True):
        lexed = lexer.line(line, state)
        state = lexed.after
        found |= {piece.strip(): role for piece, role in lexed.pieces if piece.strip()}
    return found


def test_markdown_has_its_roles() -> None:
    found = markdown("# Title\n- **b** and *e* `c` [l](x) snake_case_name\n> said\n```ts\n# no\n```\ntext\n")
    assert found["# Title"] is Role.HEADING
    assert found["-"] is Role.CONTROL
    assert (found["**b**"], found["*e*"], found["`c`"]) == (Role.STRONG, Role.EMPHASIS, Role.CODE)
    assert found["[l](x)"] is Role.LINK
    assert found["snake_case_name"] is Role.TEXT
    assert found["said"] is Role.COMMENT
    assert found["# no"] is Role.CODE
    assert found["text"] is Role.TEXT


@given(st.lists(st.text(alphabet="a*_`#>[]()-1. \\<é\n", max_size=30), max_size=6))
def test_markdown_keeps_every_letter(lines: list[str]) -> None:
    lexer, state = MarkdownLexer(), State()
    for line in lines:
        lexed = lexer.line(line, state)
        assert "".join(piece for piece, _ in lexed.pieces) == line
        state = lexed.after
