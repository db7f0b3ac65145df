"""Reads the command line of a question: its own parameters, and the options that all questions share.

Each question has parameters of its own, known only once its file is read; so its line is read here, by argparse,
and not by a signature that is fixed beforehand.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from graph_cli.arguments.graph_opening import language_of
from graph_cli.arguments.once import Once
from graph_cli.arguments.option_values import FORMATS, LANGUAGE_CHOICE
from graph_cli.words.interface_catalogue import LANGUAGES, Catalogue, read_catalogue
from graph_cli.words.question_sentences import read_sentence
from graph_cli.words.reader_language import asked_language, reader
from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from queries.asking.question import Question, names


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        from graph_cli.arguments.usage_fault import usage_fault

        raise UsageError(usage_fault(message))


def ask_parser(question: Question, language: str) -> argparse.ArgumentParser:
    """Return the parser of a question's line, with help in a language."""
    catalogue = read_catalogue(language)
    sentence = read_sentence(question, language)
    parser = _parser(
        f"janji ask {question.name}",
        f"janji ask {question.name} [--PARAM VALUE]… [OPTIONS]",
        catalogue.text("help", "ask.question", sentence=sentence, example=example(question)),
        catalogue,
    )
    add_parameters(parser, question, catalogue)
    texts = catalogue.section("help")
    options = _add_shared(parser, catalogue)
    if question.subject:
        options.add_argument("--matching", action=Once, metavar="WORDS", help=texts["ask.matching"])
    options.add_argument("--exactly", action="store_true", help=texts["ask.exactly"])
    options.add_argument("--show-sparql", action="store_true", help=texts["ask.show_sparql"])
    options.add_argument("--texts", action=Once, type=Path, metavar="DIR", help=texts["option.texts"])
    options.add_argument("--fail-empty", action="store_true", help=texts["option.fail_empty"])
    return parser


def list_parser(language: str) -> argparse.ArgumentParser:
    """Return the parser of `janji ask` without a question, with help in a language."""
    catalogue = read_catalogue(language)
    usage, about = "janji ask [QUESTION] [--PARAM VALUE]… [OPTIONS]", catalogue.text("help", "ask.list")
    parser = _parser("janji ask", usage, about, catalogue)
    _add_shared(parser, catalogue)
    return parser


def _parser(name: str, usage: str, about: str, catalogue: Catalogue) -> _Parser:
    texts = catalogue.section("help")

    class Formatter(argparse.RawDescriptionHelpFormatter):
        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(usage, actions, groups, prefix or f"{texts['usage']} ")

    return _Parser(
        prog=name, usage=usage, description=about, formatter_class=Formatter, allow_abbrev=False, add_help=False
    )


def _add_shared(parser: argparse.ArgumentParser, catalogue: Catalogue) -> Any:
    """Add the options that go with a question as with the list of them; return their group."""
    texts = catalogue.section("help")
    formats = catalogue.text("help", "option.format", formats=", ".join(FORMATS))
    languages = catalogue.text("help", "option.lang", languages=", ".join(LANGUAGES))
    options = parser.add_argument_group(texts["options"])
    options.add_argument("-h", "--help", action="help", help=texts["help"])
    options.add_argument("--format", action=Once, metavar="FORMAT", help=formats)
    options.add_argument("--lang", action=Once, metavar=LANGUAGE_CHOICE, help=languages)
    options.add_argument("--graph", action=Once, type=Path, metavar="DIR", help=texts["option.graph"])
    options.add_argument("--endpoint", action=Once, metavar="URL", help=texts["option.endpoint"])
    options.add_argument("--engine", action=Once, metavar="ENGINE", help=texts["option.engine"])
    options.add_argument("-o", "--output", action=Once, default="-", metavar="FILE", help=texts["option.output"])
    return options


def parameter_parser(question: Question) -> argparse.ArgumentParser:
    """Return a parser of nothing but a question's own parameters."""
    parser = _Parser(prog=question.name, allow_abbrev=False, add_help=False)
    add_parameters(parser, question, reader())
    return parser


def add_parameters(parser: argparse.ArgumentParser, question: Question, catalogue: Catalogue) -> None:
    """Add a question's own parameters to a parser."""
    texts = catalogue.section("help")
    group = parser.add_argument_group(texts["parameters"])
    for parameter in question.parameters.values():
        meaning = texts.get(f"ask.{parameter.type}", parameter.type)
        if parameter.required:
            meaning = catalogue.text("help", "ask.needed", meaning=meaning)
        group.add_argument(f"--{parameter.name}", action=Once, metavar="VALUE", help=meaning)


def parse(parser: argparse.ArgumentParser, question: Question, line: Sequence[str]) -> argparse.Namespace:
    """Return what a line says; UsageError, with the nearest names, where it says what the question does not take."""
    arguments, unknown = parser.parse_known_args(list(line))
    if unknown:
        name = unknown[0].split("=")[0]
        options = _options(parser)
        option_names = ", ".join(f"--{name}" for name in question.parameters) or Phrase("no parameters")
        raise UsageError(
            Phrase(
                "{question} takes no '{name}'{hint}",
                question=question.name,
                name=name,
                hint=did_you_mean(name, options) or Phrase("; it takes {names}", names=option_names),
            )
        )
    return arguments


def parse_list(line: Sequence[str]) -> argparse.Namespace:
    """Return what the line of `janji ask` without a question says; UsageError where it says anything else."""
    parser = list_parser(line_language(line))
    arguments, unknown = parser.parse_known_args(list(line))
    question_name = next((word for word in unknown if word in names()), None)
    if question_name:
        raise UsageError(Phrase("name the question before its options: janji ask {question} …", question=question_name))
    if unknown:
        hint = did_you_mean(unknown[0], _options(parser)) or Phrase("; name a question first, 'janji ask' lists them")
        raise UsageError(Phrase("janji ask takes no '{name}'{hint}", name=unknown[0].split("=")[0], hint=hint))
    return arguments


def _options(parser: argparse.ArgumentParser) -> list[str]:
    return [option for action in parser._actions for option in action.option_strings]


def parameters(arguments: argparse.Namespace, question: Question) -> dict[str, str | None]:
    """Return the question's own parameters out of a parsed line."""
    return {name: getattr(arguments, name) for name in question.parameters}


def example(question: Question) -> str:
    """Return a line that asks the question."""
    values = {
        "place": "luwu-timur",
        "a": "luwu-timur",
        "b": "kotim",
        "entity": "bantaeng",
        "theme": "vocational-training",
    }
    parameter_names = [p.name for p in question.parameters.values() if p.required] or [*question.parameters][:1]
    parts = (f"--{name} {values[name]}" for name in parameter_names if name in values)
    return " ".join(["janji ask", question.name, *parts])


def line_language(line: Sequence[str]) -> str:
    """Return the language that a line asks for, before it is parsed."""
    return language_of(asked_language(line))
