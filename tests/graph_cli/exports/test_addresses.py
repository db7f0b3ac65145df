"""Whatever address a check takes, every export can tell, and what it tells is read again."""

import json

from hypothesis import given
from pyoxigraph import NamedNode, RdfFormat, parse

from graph_cli.exports.compaction import compaction
from graph_cli.exports.rdf import convert_lines, term_prefixes
from ontology.errors import TermError
from ontology.rdf.term import iri
from ontology.rdf.terms import JANJI
from ontology.vocabulary.bundled import context
from tests.ontology.test_rdf import addresses


@given(addresses())
def test_address_is_told_by_every_export(value: str) -> None:
    try:
        lines = [f"<urn:x:a> {JANJI.url} {iri(value)} .\n"]
    except TermError:
        return
    for form in (RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.RDF_XML, RdfFormat.N_QUADS):
        (quad,) = parse(convert_lines(lines, form, term_prefixes()), format=form)
        assert quad.object == NamedNode(value)
    nodes = [*compaction().nodes(lines)]
    document = json.dumps({"@context": json.loads(context())["@context"], "@graph": nodes})
    (quad,) = parse(document, format=RdfFormat.JSON_LD)
    assert quad.object == NamedNode(value)
