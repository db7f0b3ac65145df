"""The language of whoever reads the terminal: the one that the line asks for, else the environment's, else English."""

import os
from collections.abc import Sequence

from graph_cli.words.interface_catalogue import DEFAULT, LANGUAGES, Catalogue, read_catalogue

#: The variables by which a system says in which language messages are written, the weightiest first.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")

_language = DEFAULT


def begin(line: Sequence[str]) -> None:
    """Let the terminal be read in the language of a command line from here on."""
    global _language
    _language = find_language(line)


def reader() -> Catalogue:
    """Return the texts in the language of the terminal's reader."""
    return read_catalogue(_language)


def find_language(line: Sequence[str]) -> str:
    """Return the language of a line before it is parsed; one that there is not is no language here.

    >>> find_language(["ask", "--lang", "id"]), find_language(["ask", "--lang=id"])
    ('id', 'id')
    """
    choices = (asked_language(line), os.environ.get("JANJI_LANG"))
    return next((each for each in choices if each in LANGUAGES), None) or locale_language()


def asked_language(line: Sequence[str]) -> str | None:
    """Return the language that a line asks for; None where it asks for none."""
    for position, word in enumerate(line):
        if word == "--lang":
            return line[position + 1] if position + 1 < len(line) else None
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return None


def locale_language() -> str:
    """Return the language of the locale; English where the interface does not have it."""
    locale = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), "")
    language = locale.split("_")[0].split(".")[0]
    return language if language in LANGUAGES else DEFAULT
