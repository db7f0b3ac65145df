"""What the RDF formats share: a graph folder's quads in a readable order, and their way through Oxigraph.

The source is the generation's own text: a literal keeps its form to the letter. (rdflib makes `P1Y6M` of `P18M`, and
its Turtle is quadratic.)
"""

import io
import json
import re
from functools import cache
from typing import TYPE_CHECKING

from ontology.errors import UsageError
from ontology.rdf.ids import SCHEMES
from ontology.rdf.terms import PREFIXES, RDF
from ontology.text.phrase import Phrase
from ontology.vocabulary.bundled import context
from queries import Graph

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat


def triples(graph: Graph) -> list[str]:
    """Return the merged graph as lines of N-Triples, by subject, each subject's types first."""
    return sorted({f"{line.rsplit(' ', 2)[0]} .\n" for line in lines(graph)}, key=by_subject)


def quads(graph: Graph) -> list[str]:
    """Return the named graphs as lines of N-Quads, by graph and subject, each subject's types first."""
    return sorted(lines(graph), key=lambda line: (line.rsplit(" ", 2)[1], *by_subject(line)))


def lines(graph: Graph) -> set[str]:
    """Return the graph as lines of N-Quads; UsageError where it lies in no folder."""
    if graph.generation is None:
        raise UsageError(Phrase("this format is written from a graph folder: name one with --graph"))
    return set(graph.generation.quads())


def by_subject(line: str) -> tuple[str, bool, str]:
    """Return what sorts a line by subject, a subject's types first, then by predicate and object."""
    subject, predicate, rest = line.split(" ", 2)
    return subject.removesuffix(">"), predicate != RDF.type, f"{predicate} {rest}"


def convert_lines(lines: list[str], form: "RdfFormat", prefixes: dict[str, str]) -> bytes:
    """Return lines of N-Quads, of which N-Triples are a kind, in another format."""
    from pyoxigraph import RdfFormat, parse, serialize

    content = io.BytesIO()
    serialize(parse("".join(lines), format=RdfFormat.N_QUADS), content, form, prefixes=prefixes)
    return content.getvalue()


@cache
def term_prefixes() -> dict[str, str]:
    """Return the prefixes of all vocabularies that the graph uses or is aligned to."""
    terms = json.loads(context())["@context"].items()
    namespaces = {name: iri for name, iri in terms if isinstance(iri, str) and iri.endswith(("/", "#"))}
    return {**namespaces, **PREFIXES}


def prefixes(graph: Graph, lines: list[str]) -> dict[str, str]:
    """Return the prefixes of the vocabularies, and one for each kind of entity and each scheme."""
    homes = f"<((?:{re.escape(graph.base)}id/|{re.escape(SCHEMES)})([a-z]+(?:-[a-z]+)*)/)[^/<>]+>"
    kind_prefixes = {name: home for line in lines for home, name in re.findall(homes, line)}
    return dict(sorted({**kind_prefixes, "scheme": SCHEMES, **term_prefixes()}.items()))
