from collections.abc import Mapping

import pytest

from graph_cli.views.construction import construct_network
from queries import Graph, Triples
from queries.network.model import Edge, Network, Node, NodeFact, Receipt

ID, NS = "https://w3id.org/janji/id/", "https://w3id.org/janji/ns#"
RECEIPT = Receipt("we build", ID + "document/d", "D", "stated")
ANA = Node(ID + "person/ana", "person", "Ana", ("Anna",), (NodeFact("title", "regent", RECEIPT),))
PROMISE = Node(ID + "promise/d_road", "promise", "A road", commitment="firm")
PROMISOR = Edge("e1", PROMISE.id, ANA.id, "promisor", "promised by", RECEIPT)
AGAIN = Edge("e2", PROMISE.id, ANA.id, "promisor", "promised by", Receipt("again", ID + "document/e", "E", "stated"))
SPOKE = Edge("e3", PROMISE.id, ANA.id, "speaker", "said by", RECEIPT)
NETWORK = Network((ANA, PROMISE), (PROMISOR, AGAIN, SPOKE))

PREFIXES = {
    "id:": ID,
    "janji:": NS,
    "ex:": "https://example.org/",
    "rdf:": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs:": "http://www.w3.org/2000/01/rdf-schema#",
    "skos:": "http://www.w3.org/2004/02/skos/core#",
}


def term(short: str) -> str:
    """Return a term in N-Triples: a literal or a blank node as it stands, a name such as `ex:a` in full."""
    prefix, colon, name = short.partition(":")
    return short if short[0] in '"_' else f"<{PREFIXES[prefix + colon]}{name}>"


def draw(*lines: str, names: Mapping[str, str] | None = None, language: str = "en") -> Network:
    """Return what triples of three short terms draw."""
    triples = tuple(" ".join((*(term(part) for part in line.split(maxsplit=2)), ".")) for line in lines)
    return construct_network(Network(NETWORK.nodes, NETWORK.edges, language), Triples(triples), names or {})


def test_edge_that_the_network_knows_comes_with_every_receipt_of_it() -> None:
    network = draw("id:promise/d_road janji:promisor id:person/ana")
    assert network.edges == (PROMISOR, AGAIN)
    assert network.nodes == (ANA, PROMISE)


@pytest.mark.parametrize("relation", ["janji:owes", "ex:promisor"])
def test_edge_that_the_network_does_not_know_has_no_receipt(relation: str) -> None:
    (edge,) = draw(f"id:promise/d_road {relation} id:person/ana").edges
    assert (edge.source, edge.target, edge.receipt) == (PROMISE.id, ANA.id, None)


def test_edge_the_other_way_round_is_another_one() -> None:
    (edge,) = draw("id:person/ana janji:promisor id:promise/d_road").edges
    assert (edge.source, edge.receipt) == (ANA.id, None)


def test_edges_of_several_properties_have_identifiers_of_their_own() -> None:
    network = draw("ex:a ex:p ex:b", "ex:a ex:q/p ex:b", "ex:b ex:p ex:a", "ex:a ex:p ex:a")
    assert len({edge.id for edge in network.edges}) == len(network.edges) == 4
    assert {end for edge in network.edges for end in (edge.source, edge.target)} == {node.id for node in network.nodes}


def test_relation_is_called_as_the_graph_calls_it_else_by_the_end_of_its_name() -> None:
    network = draw("ex:a janji:partOf ex:b", names={NS + "partOf": "part of"})
    assert [(edge.relation, edge.relation_label) for edge in network.edges] == [("partOf", "part of")]
    assert [edge.relation_label for edge in draw("ex:a ex:list/p ex:b").edges] == ["p"]


def test_literal_is_a_fact_of_its_subject_without_a_receipt() -> None:
    (node,) = draw('ex:a ex:votes "12"').nodes
    assert node.facts == (NodeFact("votes", "12"),)


def test_known_node_keeps_what_the_network_says_of_it_and_gains_what_is_new() -> None:
    (node,) = draw('id:person/ana ex:title "regent"', 'id:person/ana ex:votes "12"').nodes
    assert (node.label, node.aliases, node.kind) == ("Ana", ("Anna",), "person")
    assert node.facts == (*ANA.facts, NodeFact("votes", "12"))


@pytest.mark.parametrize(("language", "value"), [("en", "village head"), ("id", "kepala desa")])
def test_literals_are_shown_in_the_language_of_the_network(language: str, value: str) -> None:
    lines = ('ex:a ex:title "kepala desa"@id', 'ex:a ex:title "village head"@en', 'ex:a ex:motto "vooruit"@nl')
    (node,) = draw(*lines, language=language).nodes
    assert {fact.other for fact in node.facts} == {value, "vooruit"}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ex:a rdf:type janji:Program", "program"),
        ("id:role/ana-candidate rdf:type janji:Role", "role"),
        ("id:role/ana-candidate ex:p id:role/ana-candidate", "role"),
        ("id:person/ana rdf:type ex:Thing", "person"),
        ("ex:a rdf:type ex:Program", "resource"),
        ("_:a ex:p _:a", "resource"),
    ],
)
def test_kind_is_the_class_of_the_vocabulary(line: str, kind: str) -> None:
    (node,) = draw(line).nodes
    assert node.kind == kind


def test_class_is_no_node_of_its_own() -> None:
    network = draw("ex:a rdf:type janji:Program", "ex:a rdf:type ex:Thing")
    assert [node.id for node in network.nodes] == ["https://example.org/a"]
    assert network.edges == ()


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        (['id:person/ana rdfs:label "Ana of the query"@en'], "Ana of the query"),
        (['id:person/ana skos:prefLabel "Ana of the query"'], "Ana of the query"),
        (['id:person/ana skos:prefLabel "Ana dari kueri"@id'], "Ana"),
        (["id:person/ana ex:p id:person/ana"], "Ana"),
        (["ex:list/of-villages ex:p ex:list/of-villages"], "of-villages"),
    ],
)
def test_label_is_that_of_the_query_then_of_the_network_then_the_end_of_the_name(lines: list[str], label: str) -> None:
    (node,) = draw(*lines).nodes
    assert node.label == label
    assert "prefLabel" not in {fact.relation for fact in node.facts}


def test_alternative_labels_are_aliases() -> None:
    (old, new) = draw('id:person/ana skos:altLabel "Bu Ana"', 'ex:a skos:altLabel "A."@id').nodes
    assert (old.aliases, new.aliases) == (("Anna", "Bu Ana"), ("A.",))
    assert (old.facts, new.facts) == (ANA.facts, ())


def test_keys_for_lookup_are_not_shown() -> None:
    (node,) = draw('ex:a janji:lookupKey "a"').nodes
    assert node.facts == ()


def test_blank_nodes_are_drawn_the_same_whatever_they_are_called() -> None:
    one = draw("_:x ex:p ex:a", "_:y ex:p ex:b", "_:x ex:q _:y")
    assert one == draw("_:m ex:p ex:b", "_:k ex:p ex:a", "_:k ex:q _:m")
    assert len(one.nodes) == 4


def test_nothing_is_drawn_of_no_triples() -> None:
    assert draw().nodes == ()


def test_both_languages_draw_the_same_nodes_and_edges(graph: Graph) -> None:
    triples = graph.sparql("DESCRIBE <https://w3id.org/janji/id/promise/kotim-panghulu_training>")
    assert isinstance(triples, Triples)
    names = {NS + "promisor": "promised by"}
    one, other = (
        construct_network(Graph(graph.store, language=language).network(), triples, names) for language in ("en", "id")
    )
    assert [node.id for node in one.nodes] == [node.id for node in other.nodes]
    assert [edge.id for edge in one.edges] == [edge.id for edge in other.edges]
    promisor = next(edge for edge in one.edges if edge.relation == "promisor")
    assert promisor.receipt is not None
    assert promisor.receipt.quote
