"""Reads the command line of a question: its own parameters, and the options that all questions share.

Each question has parameters of its own, known only once its file is read; so its line is read here, by argparse,
and not by a signature that is fixed beforehand.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from graph_cli.arguments import option_words as wording
from graph_cli.arguments.graph_opening import language_of
from graph_cli.arguments.once import Once
from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from queries.asking.question import Question, names

_TYPES = {
    "Place": 'a place (kotim, "Kutai Kartanegara", 64.02), with all within it',
    "Actor": "a person, ticket or organisation",
    "Party": "an actor, or a class of them (banks)",
    "Claimant": "an actor, or a document that speaks for itself",
    "PlaceOrActor": "a place or an actor",
    "Program": "a program",
    "Document": "a document",
    "Entity": "anything with a name",
    "Since": "a date: 2024, 2024-11 or 2024-11-12",
    "Until": "a date: 2024, 2024-11 or 2024-11-12",
}


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def ask_parser(question: Question, language: str) -> argparse.ArgumentParser:
    """Return the parser of a question's line."""
    parser = _Parser(
        prog=f"janji ask {question.name}",
        usage=f"janji ask {question.name} [--PARAM VALUE]… [OPTIONS]",
        description=f"{question.sentence_in(language)}\n\nExample: {example(question)}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add_parameters(parser, question)
    if question.subject:
        parser.add_argument("--matching", action=Once, metavar="WORDS", help="Only what 'janji search WORDS' finds.")
    parser.add_argument("--exactly", action="store_true", help="A place means just itself, not all within it.")
    _add_shared(parser)
    parser.add_argument("--texts", action=Once, type=Path, metavar="DIR", help=wording.TEXTS_HELP)
    parser.add_argument("--fail-empty", action="store_true", help=wording.EMPTY_HELP)
    return parser


def list_parser() -> argparse.ArgumentParser:
    """Return the parser of `janji ask` without a question."""
    parser = _Parser(
        prog="janji ask",
        usage="janji ask [QUESTION] [--PARAM VALUE]… [OPTIONS]",
        description="Ask a named question: janji ask who-promised-what --place kotim\n\n"
        "Without a name: the list of questions. 'janji ask QUESTION --help' tells what a question takes.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_shared(parser)
    return parser


def _add_shared(parser: argparse.ArgumentParser) -> None:
    """Add the options that go with a question as with the list of them."""
    parser.add_argument("--format", action=Once, metavar="FORMAT", help=wording.FORMAT_HELP)
    parser.add_argument("--lang", action=Once, metavar="id|en", help=wording.LANGUAGE_HELP)
    parser.add_argument("--graph", action=Once, type=Path, metavar="DIR", help=wording.GRAPH_HELP)
    parser.add_argument("--endpoint", action=Once, metavar="URL", help=wording.ENDPOINT_HELP)
    parser.add_argument("--engine", action=Once, metavar="ENGINE", help=wording.ENGINE_HELP)
    parser.add_argument("-o", "--output", action=Once, default="-", metavar="FILE", help=wording.OUTPUT_HELP)


def parameter_parser(question: Question) -> argparse.ArgumentParser:
    """Return a parser of nothing but a question's own parameters."""
    parser = _Parser(prog=question.name, allow_abbrev=False, add_help=False)
    add_parameters(parser, question)
    return parser


def add_parameters(parser: argparse.ArgumentParser, question: Question) -> None:
    """Add a question's own parameters to a parser."""
    group = parser.add_argument_group("parameters")
    for parameter in question.parameters.values():
        needed = " (needed)" if parameter.required else ""
        means = _TYPES.get(parameter.type, f"a {parameter.type.replace('-', ' ')}")
        group.add_argument(f"--{parameter.name}", action=Once, metavar="VALUE", help=means + needed)


def parse(parser: argparse.ArgumentParser, question: Question, line: Sequence[str]) -> argparse.Namespace:
    """Return what a line says; UsageError, with the nearest names, where it says what the question does not take."""
    given, unknown = parser.parse_known_args(list(line))
    if unknown:
        name = unknown[0].split("=")[0]
        known = _options(parser)
        taken = ", ".join(f"--{name}" for name in question.parameters) or "no parameters"
        raise UsageError(f"{question.name} takes no '{name}'{did_you_mean(name, known) or f'; it takes {taken}'}")
    return given


def parse_list(line: Sequence[str]) -> argparse.Namespace:
    """Return what the line of `janji ask` without a question says; UsageError where it says anything else."""
    parser = list_parser()
    given, unknown = parser.parse_known_args(list(line))
    asked = next((word for word in unknown if word in names()), None)
    if asked:
        raise UsageError(f"name the question before its options: janji ask {asked} …")
    if unknown:
        hint = did_you_mean(unknown[0], _options(parser)) or "; name a question first, 'janji ask' lists them"
        raise UsageError(f"janji ask takes no '{unknown[0].split('=')[0]}'{hint}")
    return given


def _options(parser: argparse.ArgumentParser) -> list[str]:
    return [option for action in parser._actions for option in action.option_strings]


def parameters(given: argparse.Namespace, question: Question) -> dict[str, str | None]:
    """Return the question's own parameters out of a parsed line."""
    return {name: getattr(given, name) for name in question.parameters}


def example(question: Question) -> str:
    """Return a line that asks the question."""
    values = {
        "place": "luwu-timur",
        "a": "luwu-timur",
        "b": "kotim",
        "entity": "bantaeng",
        "theme": "vocational-training",
    }
    shown = [p.name for p in question.parameters.values() if p.required] or [*question.parameters][:1]
    parts = (f"--{name} {values[name]}" for name in shown if name in values)
    return " ".join(["janji ask", question.name, *parts])


def line_language(line: Sequence[str]) -> str:
    """Return the language that a line asks for, before it is parsed."""
    for position, word in enumerate(line):
        if word == "--lang" and position + 1 < len(line):
            return language_of(line[position + 1])
        if word.startswith("--lang="):
            return language_of(word.removeprefix("--lang="))
    return language_of(None)
