"""The whole graph as files, written line by line, however large it is."""

from pathlib import Path

from pyoxigraph import RdfFormat, serialize

from graph_cli.exports.rdf import term_prefixes
from graph_cli.publishing.folder import Folder
from graph_cli.site.reader import Reader
from queries.generation import Generation

NAMES = ("dump.nt", "dump.ttl", "dump.nq")


def write_dumps(folder: Folder, reader: Reader, generation: Generation) -> int:
    """Write the merged graph as N-Triples and Turtle, and its named graphs as N-Quads; return how many changed."""
    written = (
        folder.stream("dump.nt", lambda path: _triples(reader, path, RdfFormat.N_TRIPLES)),
        folder.stream("dump.ttl", lambda path: _triples(reader, path, RdfFormat.TURTLE)),
        folder.stream("dump.nq", lambda path: _quads(generation, path)),
    )
    return sum(written)


def _triples(reader: Reader, path: Path, form: RdfFormat) -> None:
    with path.open("wb") as file:
        serialize(reader.triples(), file, form, prefixes=term_prefixes() if form == RdfFormat.TURTLE else None)


def _quads(generation: Generation, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(generation.quads())
