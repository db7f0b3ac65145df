"""The help of `janji ask`, in the language of its reader; it is put together only where it is asked for."""

import argparse
from typing import Any

from graph_cli.arguments.option_values import FORMATS
from graph_cli.words.interface_catalogue import LANGUAGES, Catalogue, read_catalogue
from graph_cli.words.question_sentences import read_sentence
from queries.asking.question import Question


def write_texts(parser: argparse.ArgumentParser, question: Question | None, language: str) -> None:
    """Write the texts of a parser's help in a language; without a question it lists them."""
    catalogue = read_catalogue(language)
    texts = catalogue.section("help")

    class Formatter(argparse.RawDescriptionHelpFormatter):
        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(usage, actions, groups, prefix or f"{texts['usage']} ")

    parser.formatter_class = Formatter
    parser.usage = f"janji ask {question.name if question else '[QUESTION]'} [--PARAM VALUE]… [OPTIONS]"
    parser.description = _describe(question, catalogue)
    for group in parser._action_groups:
        group.title = texts.get(group.title or "", group.title)
    for action in parser._actions:
        action.help = _tell(action, question, catalogue)


def _describe(question: Question | None, catalogue: Catalogue) -> str:
    if question is None:
        return catalogue.text("help", "ask.list")
    sentence = read_sentence(question, catalogue.language)
    return catalogue.text("help", "ask.question", sentence=sentence, example=example(question))


def _tell(action: argparse.Action, question: Question | None, catalogue: Catalogue) -> str:
    """Return the text of an option, or what a parameter of the question names."""
    parameter = question.parameters.get(action.dest) if question else None
    if parameter is None:
        values = {"formats": ", ".join(FORMATS), "languages": ", ".join(LANGUAGES)}
        return catalogue.text("help", str(action.help), **values)
    meaning = catalogue.section("help").get(f"ask.{parameter.type}", parameter.type)
    return catalogue.text("help", "ask.needed", meaning=meaning) if parameter.required else meaning


def example(question: Question) -> str:
    """Return a line that asks the question."""
    values = {
        "place": "bantaeng",
        "a": "luwu-timur",
        "b": "kotim",
        "entity": "bantaeng",
        "theme": "vocational-training",
    }
    parameter_names = [p.name for p in question.parameters.values() if p.required] or [*question.parameters][:1]
    parts = (f"--{name} {values[name]}" for name in parameter_names if name in values)
    return " ".join(["janji ask", question.name, *parts])
