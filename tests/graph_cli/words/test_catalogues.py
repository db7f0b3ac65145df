"""Every catalogue is complete, every text of it is used, and no interface text stands outside of them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from graph_cli.arguments.typer_help import _TYPERS_OWN
from graph_cli.commands import modules
from graph_cli.main import app
from graph_cli.terminal.cells import heading
from graph_cli.words.interface_catalogue import DEFAULT, LANGUAGES, read_catalogue
from ontology.text.phrase import blanks_of, join_all, join_choices
from queries.asking.question import names, read_question

ROOT = Path(__file__).parents[3]
PACKAGES = ("ontology", "loaders", "queries", "graph_cli")
ENGLISH = read_catalogue(DEFAULT)
ERRORS = {
    *("UsageError", "DataError", "GraphError", "EndpointError", "NothingFound", "TermError", "FaultsFound"),
    *("Fault", "fault", "HttpProblem", "TooManyQueries"),
}
#: What has one name in every language.
NAMES = {"JSON-LD context", "(Turtle)", "Turtle", "janji:"}
#: What a language may have beside the others: English and Indonesian have it in the questions and the vocabulary.
BESIDE = {"questions", "terms"}


def sources() -> Iterator[tuple[str, ast.Module]]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def calls(tree: ast.Module, *functions: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_function(node.func) in functions:
            yield node


def name_function(function: ast.expr) -> str:
    match function:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
    return ""


def templates() -> set[str]:
    """Return the templates of all phrases, as the code has them."""
    phrases = [call.args[0] for path, tree in sources() for call in calls(tree, "Phrase") if "text/phrase" not in path]
    assert [ast.unparse(each) for each in phrases if not isinstance(each, ast.Constant)] == []
    return {str(each.value) for each in phrases if isinstance(each, ast.Constant)}


def scripts() -> str:
    files = [path for end in ("*.js", "*.j2", "*.py") for path in (ROOT / "graph_cli").rglob(end)]
    return "\n".join(path.read_text("utf-8") for path in files if "npm" not in path.parts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_has_every_text_with_the_same_blanks(language: str) -> None:
    sections = {name: texts for name, texts in read_catalogue(language).sections.items() if name not in BESIDE}
    assert {name: {*texts} for name, texts in sections.items()} == {
        name: {*texts} for name, texts in ENGLISH.sections.items()
    }
    for name, texts in ENGLISH.sections.items():
        for key, text in texts.items():
            assert sections[name][key].strip(), f"{language}: {name} {key} is empty"
            assert blanks_of(sections[name][key]) == blanks_of(text), f"{language}: {name} {key}"


def test_phrases_of_the_catalogue_are_those_of_the_code() -> None:
    catalogue_phrases = {*ENGLISH.section("phrases")}
    joined_phrases = {join(["a", "b"]).template for join in (join_all, join_choices)}  # type: ignore[attr-defined]
    code_phrases = templates() | joined_phrases
    assert (code_phrases - catalogue_phrases, catalogue_phrases - code_phrases) == (set(), set()), (
        "add to the catalogues what is new, take out what is gone"
    )
    assert all(text == template for template, text in ENGLISH.section("phrases").items())


def test_errors_and_narration_are_phrases() -> None:
    bare = [
        f"{path}:{call.lineno}"
        for path, tree in sources()
        for call in calls(tree, "say", *ERRORS)
        if any(is_english(argument) for argument in call.args[:3])
    ]
    assert bare == [], "give a Phrase, and its template to every catalogue"


def test_no_value_of_a_phrase_is_english() -> None:
    bare = [
        f"{path}:{call.lineno}"
        for path, tree in sources()
        for call in calls(tree, "Phrase")
        if any(is_english(part) for keyword in call.keywords for part in choices(keyword.value))
    ]
    assert bare == [], "give a Phrase, and its template to every catalogue"


def is_english(text: ast.expr) -> bool:
    """Say whether an expression is words of a sentence."""
    return isinstance(text, ast.JoinedStr | ast.Constant) and bool(re.search("[a-z]{2} [a-z]{2}", ast.unparse(text)))


def choices(value: ast.expr) -> Iterator[ast.expr]:
    """Yield what an expression may be: each side of an 'if' and of an 'or'."""
    match value:
        case ast.IfExp(body=first, orelse=last):
            yield from (*choices(first), *choices(last))
        case ast.BoolOp(values=values):
            for each in values:
                yield from choices(each)
        case _:
            yield value


def test_help_of_every_command_and_option_is_in_the_catalogue() -> None:
    group: Any = typer.main.get_command(app)
    help_texts = {group.help, group.epilog}
    for command in (group, *group.commands.values()):
        help_texts |= {command.help} if command is group else {command.help, command.short_help}
        for parameter in command.params:
            help_texts.add(_TYPERS_OWN.get(parameter.name, parameter.help))
            help_texts |= {parameter.show_default} if isinstance(parameter.show_default, str) else set()
    texts = ENGLISH.section("help")
    assert help_texts - {*texts} == set(), "give the key of a text in 'help' of every catalogue"
    own = {key for key in texts if key.partition(".")[0] in (*(name for name, _ in modules()), "option", "janji")}
    assert own - help_texts - {key for key in own if key.startswith("ask.")} == set()


@pytest.mark.parametrize("name", names())
def test_parameter_of_a_question_is_explained(name: str) -> None:
    types = {f"ask.{parameter.type}" for parameter in read_question(name).parameters.values()}
    assert types - {*ENGLISH.section("help")} == set()


@pytest.mark.parametrize("name", names())
def test_column_of_a_question_has_a_heading(name: str) -> None:
    the_question = read_question(name)
    columns = ENGLISH.section("columns")
    visible_columns = {re.sub("Labels?$", "", column) for column in the_question.table}
    assert visible_columns - {*columns} == set()
    assert {heading(column, "en") for column in the_question.table} - {*columns.values()} == set()


@pytest.mark.parametrize("section", ["site", "layouts", "view"])
def test_every_text_of_a_page_is_used(section: str) -> None:
    text = scripts()
    idle_keys = [key for key in ENGLISH.section(section) if not is_used(key, text)]
    assert idle_keys == []


def is_used(key: str, text: str) -> bool:
    """Say whether a key stands in code, or the beginning with which it is put together: `layout_${…}`."""
    stems = [key[:end] for end in range(4, len(key)) if key[end - 1] in "_-"]
    ends = [key[start:] for start in range(1, len(key) - 3) if key[start] == "_"]
    whole = re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", text)
    return (
        bool(whole)
        or any(f"{stem}${{" in text or f"{stem}{{" in text for stem in stems)
        or any(f"}}{end}" in text for end in ends)
    )


def test_templates_of_pages_have_no_text_of_their_own() -> None:
    for path in sorted((ROOT / "graph_cli" / "site" / "templates").glob("*.j2")):
        text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<!--.*?-->", " ", path.read_text("utf-8"), flags=re.DOTALL)
        parts = [" ".join(part.split()) for part in re.sub(r"<[^>]*>", "\n", text).splitlines()]
        words = {part for part in parts if re.search("[a-z]{3,}", part) and '="' not in part}
        assert words - NAMES == set(), path.name
