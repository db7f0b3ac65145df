"""Reads the command line of a question: its own parameters, and the options that all questions share.

Each question has parameters of its own, known only once its file is read; so its line is read here, by argparse,
and not by a signature that is fixed beforehand.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from graph_cli.arguments.graph_opening import language_of
from graph_cli.arguments.once import refuse_repetition
from graph_cli.arguments.option_values import LANGUAGE_CHOICE
from graph_cli.words.interface_catalogue import DEFAULT
from graph_cli.words.reader_language import asked_language
from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from queries.asking.question import Question, names


class Once(argparse.Action):
    """Stores a value; UsageError where there is one already."""

    def __call__(
        self,
        _parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Take a value."""
        earlier_options = vars(namespace).setdefault("_given", set())
        if self.dest in earlier_options:
            raise refuse_repetition(self.dest, option_string or self.dest)
        earlier_options.add(self.dest)
        setattr(namespace, self.dest, values)


class AskParser(argparse.ArgumentParser):
    """Reads a line; until its help is asked for, its options have the keys of their texts in place of the texts."""

    def __init__(self, question: Question | None, language: str) -> None:
        """Take the question whose line is read, if there is one, and the language of the help."""
        super().__init__(allow_abbrev=False, add_help=False)
        self.question, self.language = question, language

    def error(self, message: str) -> NoReturn:
        """Raise a UsageError."""
        from graph_cli.arguments.usage_fault import usage_fault

        raise UsageError(usage_fault(message))

    def format_help(self) -> str:
        """Return the help, in its language."""
        from graph_cli.arguments.ask_help import write_texts  # which hardly any line needs

        write_texts(self, self.question, self.language)
        return super().format_help()


def ask_parser(question: Question, language: str) -> AskParser:
    """Return the parser of a question's line, with help in a language."""
    parser = parameter_parser(question, language)
    options = _add_shared(parser)
    if question.subject:
        options.add_argument("--matching", action=Once, metavar="WORDS", help="ask.matching")
    options.add_argument("--exactly", action="store_true", help="ask.exactly")
    options.add_argument("--show-sparql", action="store_true", help="ask.show_sparql")
    options.add_argument("--texts", action=Once, type=Path, metavar="DIR", help="option.texts")
    options.add_argument("--with-notes", action="store_true", help="option.with_notes")
    options.add_argument("--fail-empty", action="store_true", help="option.fail_empty")
    return parser


def list_parser(language: str) -> AskParser:
    """Return the parser of `janji ask` without a question, with help in a language."""
    parser = AskParser(None, language)
    _add_shared(parser)
    return parser


def parameter_parser(question: Question, language: str = DEFAULT) -> AskParser:
    """Return a parser of nothing but a question's own parameters."""
    parser = AskParser(question, language)
    group = parser.add_argument_group("parameters")
    for parameter in question.parameters.values():
        help_key = f"ask.{parameter.type}"
        if parameter.is_flag:
            group.add_argument(f"--{parameter.name}", action="store_const", const="yes", help=help_key)
        else:
            group.add_argument(f"--{parameter.name}", action=Once, metavar="VALUE", help=help_key)
    return parser


def _add_shared(parser: AskParser) -> Any:
    """Add the options that go with a question as with the list of them; return their group."""
    options = parser.add_argument_group("options")
    options.add_argument("-h", "--help", action="help", help="help")
    options.add_argument("--format", action=Once, metavar="FORMAT", help="option.format")
    options.add_argument("--lang", action=Once, metavar=LANGUAGE_CHOICE, help="option.lang")
    options.add_argument("--graph", action=Once, type=Path, metavar="DIR", help="option.graph")
    options.add_argument("--endpoint", action=Once, metavar="URL", help="option.endpoint")
    options.add_argument("--engine", action=Once, metavar="ENGINE", help="option.engine")
    options.add_argument("-o", "--output", action=Once, default="-", metavar="FILE", help="option.output")
    return options


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


def graph_options(arguments: argparse.Namespace) -> list[str]:
    """Return the options of a parsed line that say which graph is asked, and in which language, as they were given.

    >>> graph_options(argparse.Namespace(graph=Path("my-graph"), endpoint=None, engine=None, lang="id"))
    ['--graph', 'my-graph', '--lang', 'id']
    """
    values = {name: getattr(arguments, name) for name in ("graph", "endpoint", "engine", "lang")}
    return [word for name, value in values.items() if value is not None for word in (f"--{name}", str(value))]


def line_language(line: Sequence[str]) -> str:
    """Return the language that a line asks for, before it is parsed."""
    return language_of(asked_language(line))
