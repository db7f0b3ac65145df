"""The help of the commands in the reader's language: code has the key of each text, the catalogue the text.

A command has the texts `build` (its help) and `build.summary` (its line in the list), its options `build.watch`, those
that several share `option.graph`; what a default is called, where that is said in words, is `build.watch.default`.
"""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from inspect import cleandoc
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from graph_cli.arguments.once import refuse_repeated_options
from graph_cli.arguments.option_values import FORMATS
from graph_cli.words.interface_catalogue import LANGUAGES, Catalogue
from graph_cli.words.reader_language import reader

#: What Typer adds to the text of an option, in English.
_EXTRA = re.compile(r"\[(?:default: (?P<default>[^\]]*?))?(?:; )?(?P<required>required)?\]$")
#: Options that Typer adds, by their names, and the keys of their texts.
_TYPERS_OWN = {
    "install_completion": "janji.install_completion",
    "show_completion": "janji.show_completion",
}
_HEADINGS = {"Arguments": "arguments", "Options": "options", "Commands": "commands"}
_FILLED = {"formats": ", ".join(FORMATS), "languages": " | ".join(LANGUAGES)}


class LocalCommand(TyperCommand):
    """A command whose options are given once, and whose help is in the reader's language."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read a line; UsageError where it gives an option twice."""
        _, _, order = self.make_parser(ctx).parse_args(args=[*args])
        refuse_repeated_options(order)
        return super().parse_args(ctx, args)

    def get_help(self, ctx: Any) -> str:
        """Return the help."""
        ctx.formatter_class = _formatter(reader())
        return super().get_help(ctx)


class LocalGroup(TyperGroup):
    """The list of commands, in the reader's language."""

    def get_help(self, ctx: Any) -> str:
        """Return the help."""
        ctx.formatter_class = _formatter(reader())
        return super().get_help(ctx)


def tell_in_language(group: Any, catalogue: Catalogue) -> None:
    """Put the texts of a catalogue in the place of their keys, in a group of commands and all that they take.

    A command that the catalogue does not know is told as its module tells it.
    """
    texts = catalogue.section("help")
    group.help, group.epilog = _text(texts, group.help), _text(texts, group.epilog)
    for command in group.commands.values():
        own = {command.help: cleandoc(command.callback.__doc__ or ""), command.short_help: _summary(command)}
        command.help, command.short_help = (_text({**own, **texts}, key) for key in own)
    for command in (group, *group.commands.values()):
        for parameter in command.params:
            parameter.help = _text(texts, _TYPERS_OWN.get(parameter.name, parameter.help))
            if isinstance(parameter.show_default, str):
                parameter.show_default = _text(texts, parameter.show_default)


def _summary(command: Any) -> str:
    """Return what the module of a command says of it, behind its name."""
    docstring = sys.modules[command.callback.__module__].__doc__ or ""
    return docstring.partition(": ")[2].strip().capitalize()


def _text(texts: Mapping[str, str], key: str | None) -> str:
    text = texts.get(key or "", key or "")
    for name, value in _FILLED.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _formatter(catalogue: Catalogue) -> type:
    """Return what writes help, with the words of Typer's own in the language of a catalogue."""
    texts = catalogue.section("help")
    base: Any = typer.Context.formatter_class

    class LocalFormatter(base):  # type: ignore[misc]
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or f"{texts['usage']} ")

        def write_heading(self, heading: str) -> None:
            super().write_heading(texts[_HEADINGS[heading]] if heading in _HEADINGS else heading)

        def write_dl(self, rows: Sequence[tuple[str, str]], *args: Any, **values: Any) -> None:
            super().write_dl([*_add_defaults(rows, texts)], *args, **values)

    return LocalFormatter


def _add_defaults(rows: Iterable[tuple[str, str]], texts: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Yield the names of options with their texts, what Typer adds to these translated."""
    for name, text in rows:
        extra = _EXTRA.search(text)
        if name.endswith("--help"):
            yield name, texts["help"]
        elif extra and (extra["default"] or extra["required"]):
            default = texts["default"].format(value=extra["default"]) if extra["default"] else ""
            remark = " ".join(filter(None, (default, texts["required"] if extra["required"] else "")))
            yield name, text[: extra.start()] + remark
        else:
            yield name, text
