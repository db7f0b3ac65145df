"""Opens the graph that a command is to ask, in the language that its user reads."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from graph_cli.words.interface_catalogue import LANGUAGES
from graph_cli.words.reader_language import locale_language, reader
from ontology.errors import UsageError
from ontology.text.phrase import Phrase, join_choices
from queries import Graph, open_graph
from queries.asking.label_languages import read_language

DEFAULT_FOLDER = "janji-graph"


def folder_of(folder: Path | None) -> Path:
    """Return the graph's folder: the given one, else that of JANJI_GRAPH, else `janji-graph`."""
    return folder or Path(os.environ.get("JANJI_GRAPH") or DEFAULT_FOLDER)


def language_of(language: str | None) -> str:
    """Return the language of the interface: the given one, else that of JANJI_LANG, else the locale's, else English.

    Where the interface has no texts in what is asked for, that may be a language of labels alone.
    """
    option, choice = _choose_language(language)
    if choice in (*LANGUAGES, ""):
        return choice or locale_language()
    try:
        read_language(choice)
    except UsageError as error:
        raise UsageError(Phrase("{option}: {error}", option=option, error=error.args[0])) from None
    return reader().language


def _choose_language(language: str | None) -> tuple[str, str]:
    """Return where a language is asked for, and which; both empty where none is."""
    if language:
        return "--lang", language
    choice = os.environ.get("JANJI_LANG", "")
    return ("JANJI_LANG", choice) if choice else ("", "")


def open_graph_or_endpoint(
    folder: Path | None, endpoint: str | None, language: str | None, engine: str | None = None, *, once: bool = False
) -> Graph:
    """Return the graph of a folder, asked by an engine, perhaps `once`, or of an endpoint where one is given.

    Labels come in the language that is asked for: one of the interface, or another that the graph has labels in.
    """
    if endpoint is None:
        _guard(folder_of(folder))
        graph = open_graph(folder_of(folder), engine=engine or "embedded", once=once)
        return replace(graph, language=label_language(language, graph.languages))
    if engine is not None:
        raise UsageError(Phrase("--engine: what is behind --endpoint has an engine of its own; give one of the two"))
    from queries.graph import connect

    return replace(connect(endpoint), language=label_language(language, ()))


def label_language(language: str | None, graph_languages: Sequence[str] = ()) -> str:
    """Return the language of labels: one of the interface's, or one in which a graph has labels."""
    option, choice = _choose_language(language)
    if not choice:
        return locale_language()
    if choice in LANGUAGES or choice.lower() in graph_languages:
        return choice.lower()
    if not graph_languages:
        language_of(language)  # which refuses what is no tag of a language
        return choice.lower()
    choices = tuple(dict.fromkeys((*LANGUAGES, *graph_languages)))
    raise UsageError(
        Phrase(
            "{option}: no language '{language}'; use {languages}",
            option=option,
            language=choice,
            languages=join_choices(choices),
        )
    )


def _guard(folder: Path) -> None:
    """See that a graph that is asked on disk cannot take the whole machine with it, whatever is damaged in it."""
    from queries.asking.graph_reader import IN_MEMORY
    from queries.folder.graph_manifest import read_manifest

    manifest = read_manifest(folder)
    if manifest.triples > IN_MEMORY:
        from graph_cli.guard import guard

        guard(folder, manifest)
