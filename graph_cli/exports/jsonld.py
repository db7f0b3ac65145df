"""JSON-LD: the whole graph, in the short words of the vocabulary, for programs that read JSON."""

import json
from itertools import groupby

from graph_cli.exports.compaction import compaction
from graph_cli.exports.rdf import triples
from ontology.vocabulary import context
from queries import Graph


def export(graph: Graph) -> dict[str, bytes]:
    """Return the merged graph as compacted JSON-LD 1.1, with its context inside; each subject is one node object."""
    from pyoxigraph import RdfFormat, parse

    short = compaction()
    parsed = (quad.triple for quad in parse("".join(triples(graph)), format=RdfFormat.N_TRIPLES))
    nodes = [short.node(subject, list(group)) for subject, group in groupby(parsed, lambda one: one.subject.value)]
    document = {**json.loads(context()), "@graph": nodes}
    return {"": f"{json.dumps(document, ensure_ascii=False, indent=2)}\n".encode()}
