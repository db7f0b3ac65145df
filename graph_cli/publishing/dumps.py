"""The whole graph as files, written line by line, however large it is."""

from typing import IO

from pyoxigraph import RdfFormat, serialize

from graph_cli.exports.rdf import term_prefixes
from graph_cli.publishing.folder import Folder
from queries.folder.generation import Generation
from queries.nodes.node_reader import NodeReader

NAMES = ("dump.nt", "dump.ttl", "dump.nq")


def write_dumps(folder: Folder, reader: NodeReader, generation: Generation) -> int:
    """Write the merged graph as N-Triples and Turtle, and its named graphs as N-Quads; return how many changed."""
    paths = (
        folder.stream("dump.nt", lambda file: _triples(reader, file, RdfFormat.N_TRIPLES)),
        folder.stream("dump.ttl", lambda file: _triples(reader, file, RdfFormat.TURTLE)),
        folder.stream("dump.nq", lambda file: _quads(generation, file)),
    )
    return sum(paths)


def _triples(reader: NodeReader, file: IO[bytes], form: RdfFormat) -> None:
    serialize(reader.read_triples(), file, form, prefixes=term_prefixes() if form == RdfFormat.TURTLE else None)


def _quads(generation: Generation, file: IO[bytes]) -> None:
    file.writelines(line.encode() for line in generation.quads())
