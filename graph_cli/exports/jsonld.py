"""JSON-LD: the whole graph, in the short words of the vocabulary, for programs that read JSON."""

import json

from graph_cli.exports.compaction import compaction
from graph_cli.exports.rdf import by_subject, triples
from ontology.vocabulary.bundled import context
from queries import Graph


def export(graph: Graph) -> dict[str, bytes]:
    """Return the merged graph as compacted JSON-LD 1.1, its context inside, each subject one node object."""
    return {"": document(triples(graph))}


def document(lines: list[str]) -> bytes:
    """Return lines of N-Triples, in any order, as one JSON-LD document.

    >>> json.loads(document(['<urn:a> <https://w3id.org/janji/ns#listNumber> "6" .']))["@graph"]
    [{'id': 'urn:a', 'janji:listNumber': '6'}]
    """
    content = {**json.loads(context()), "@graph": list(compaction().nodes(sorted(lines, key=by_subject)))}
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()
