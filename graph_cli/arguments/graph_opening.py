"""Opens the graph that a command is to ask, in the language that its user reads."""

import os
from pathlib import Path

from graph_cli.words.interface_catalogue import LANGUAGES
from graph_cli.words.reader_language import locale_language
from ontology.errors import UsageError
from ontology.text.phrase import Phrase, join_choices
from queries import Graph, open_graph
from queries.asking.graph_reader import label_language

DEFAULT_FOLDER = "janji-graph"


def folder_of(given: Path | None) -> Path:
    """Return the graph's folder: the given one, else that of JANJI_GRAPH, else `janji-graph`."""
    return given or Path(os.environ.get("JANJI_GRAPH") or DEFAULT_FOLDER)


def language_of(given: str | None) -> str:
    """Return the language of the reader: the given one, else that of JANJI_LANG, else the locale's, else English."""
    asked = given or os.environ.get("JANJI_LANG")
    if not asked:
        return locale_language()
    if asked not in LANGUAGES:
        option = "--lang" if given else "JANJI_LANG"
        raise UsageError(
            Phrase(
                "{option}: no language '{language}'; use {languages}",
                option=option,
                language=asked,
                languages=join_choices(LANGUAGES),
            )
        )
    return asked


def opened(
    folder: Path | None, endpoint: str | None, language: str | None, engine: str | None = None, *, once: bool = False
) -> Graph:
    """Return the graph of a folder, asked by an engine, perhaps `once`, or of an endpoint where one is given."""
    if endpoint is None:
        _guard(folder_of(folder))
        labels = label_language(language_of(language))
        return open_graph(folder_of(folder), language=labels, engine=engine or "embedded", once=once)
    if engine is not None:
        raise UsageError(Phrase("--engine: what is behind --endpoint has an engine of its own; give one of the two"))
    from queries.graph import connect

    return connect(endpoint, language=label_language(language_of(language)))


def _guard(folder: Path) -> None:
    """See that a graph that is asked on disk cannot take the whole machine with it, whatever is damaged in it."""
    from queries.asking.graph_reader import IN_MEMORY
    from queries.folder.graph_manifest import read_manifest

    manifest = read_manifest(folder)
    if manifest.triples > IN_MEMORY:
        from graph_cli.guard import guard

        guard(folder, manifest)
