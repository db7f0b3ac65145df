"""A receipt is written once, as the one to show first or as a further one; both are read as receipts."""

from collections.abc import Iterator
from itertools import chain

import pyoxigraph
import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad

from loaders import Study
from ontology.errors import DataError
from ontology.rdf.term import bare
from ontology.rdf.terms import JANJI, OA
from queries import Graph
from queries.asking.graph_stats import stats
from queries.engines.embedded_store import EmbeddedStore
from queries.nodes.entity_description import describe_entity, read_quoted_phrase
from queries.nodes.node_reader import NodeReader
from queries.nodes.node_summary import NodeSummaries
from queries.text.fulltext_texts import texts_of

_FIRST, _FURTHER = NamedNode(bare(JANJI.keyEvidence)), NamedNode(bare(JANJI.evidence))


def test_first_quote_of_a_fact_is_its_key_evidence_and_others_are_further_ones(study: Study) -> None:
    written = [(quad.subject, quad.object, quad.predicate) for quad in study.quads()]
    first = {(fact, evidence) for fact, evidence, predicate in written if predicate == JANJI.keyEvidence}
    further = {(fact, evidence) for fact, evidence, predicate in written if predicate == JANJI.evidence}
    assert first
    assert further
    assert {fact for fact, _ in further} <= {fact for fact, _ in first}


@pytest.fixture(scope="module")
def doubled(graph: Graph) -> Graph:
    """Return the graph with each receipt to show first written as any receipt too."""

    def double(quad: Quad) -> Iterator[Quad]:
        yield quad
        if quad.predicate == _FIRST:
            yield Quad(quad.subject, _FURTHER, quad.object, DefaultGraph())

    assert isinstance(graph.store, EmbeddedStore)
    store = pyoxigraph.Store()
    store.extend(chain.from_iterable(map(double, graph.store.store)))
    return Graph(EmbeddedStore(store))


@pytest.mark.parametrize("name", ["bridges", "documents", "who-said-what"])
def test_answers_are_those_of_receipts_written_twice(graph: Graph, doubled: Graph, name: str) -> None:
    assert graph.ask(name).rows == doubled.ask(name).rows


@pytest.mark.parametrize("name", ["further-receipts", "receipts", "texts", "wordings"])
def test_lookups_are_those_of_receipts_written_twice(graph: Graph, doubled: Graph, name: str) -> None:
    once, twice = (sorted(each.lookup(name).rows, key=str) for each in (graph, doubled))
    assert once == twice


def test_counts_are_those_of_receipts_written_twice(graph: Graph, doubled: Graph) -> None:
    assert stats(graph).rows == stats(doubled).rows


def test_page_has_every_receipt_and_every_fact_that_it_shows(graph: Graph) -> None:
    assert isinstance(graph.store, EmbeddedStore)
    summaries = NodeSummaries(NodeReader(graph.store.store))
    pairs = [
        *graph.store.store.quads_for_pattern(None, _FIRST, None),
        *graph.store.store.quads_for_pattern(None, _FURTHER, None),
    ]
    for quad in pairs[::40]:
        fact, evidence = str(quad.subject)[1:-1], str(quad.object)[1:-1]
        described = describe_entity(summaries, fact)
        assert described is not None
        assert evidence in {each.iri for each in described.receipts}
        assert fact in {each.iri for each in read_quoted_phrase(summaries, evidence).facts}


def test_quotes_of_both_are_searched() -> None:
    evidence = "<urn:x/id/evidence/a_{0}>"
    line = f'{evidence} {JANJI.quote} "{{0}}" .\n<urn:x/id/promise/a_b> {{1}} {evidence} .\n'
    lines = line.format("first", JANJI.keyEvidence) + line.format("further", JANJI.evidence)
    assert sorted(each.text for each in texts_of("", lines)) == ["first", "further"]


def test_row_of_a_reference_source_has_no_words_and_is_not_searched() -> None:
    evidence = "<urn:x/id/evidence/a_1>"
    line = f"{evidence} {{0}} <urn:x/id/{{1}}> .\n<urn:x/id/person/siti> {JANJI.keyEvidence} {evidence} .\n"
    assert list(texts_of("", line.format(OA.hasSource, "source/seats"))) == []
    with pytest.raises(DataError, match="has no quote in its segment"):
        list(texts_of("", line.format(OA.hasSource, "document/a")))
