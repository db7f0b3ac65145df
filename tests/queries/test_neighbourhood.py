"""The network around an entity is one: by command, taken out of the whole, and on the site, looked up step by step."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from queries import Graph
from queries.asking.label_languages import VOCABULARY_LANGUAGES as LANGUAGES
from queries.engines.embedded_store import EmbeddedStore
from queries.network.link_reader import MOST_EDGES, LinkReader
from queries.network.model import Edge, Network, Node, Receipt, Wording
from queries.network.neighbourhood import read_around, select_around
from queries.nodes.node_reader import NodeReader
from queries.nodes.node_summary import NodeSummaries
from tests.queries.small_graph import small_graph

FACTS = Path(__file__).parents[2] / "loaders" / "facts"
_ID = "https://w3id.org/janji/id/"


def link_reader(graph: Graph) -> LinkReader:
    assert isinstance(graph.store, EmbeddedStore)
    return LinkReader(NodeSummaries(NodeReader(graph.store.store)))


@pytest.fixture(scope="module")
def links(graph: Graph) -> LinkReader:
    return link_reader(graph)


@pytest.fixture(scope="module", params=LANGUAGES)
def network(graph: Graph, request: pytest.FixtureRequest) -> Network:
    return replace(graph, language=request.param).network()


def differences(one: Network, other: Network) -> list[tuple[object, object]]:
    """Return the nodes and edges, with their facts and receipts, in which two networks differ."""
    ours: dict[str, Node | Edge] = {each.id: each for each in chain[Node | Edge](one.nodes, one.edges)}
    theirs: dict[str, Node | Edge] = {each.id: each for each in chain[Node | Edge](other.nodes, other.edges)}
    pairs = [(ours.get(name), theirs.get(name)) for name in {**ours, **theirs}]
    return [(mine, yours) for mine, yours in pairs if mine != yours]


@pytest.fixture(scope="module")
def pairs(links: LinkReader, network: Network) -> list[tuple[Network, Network]]:
    """What the command draws around each entity that has neighbours, and what the site draws."""
    looked_up = ((node.id, read_around(links, node.id, network.language)) for node in network.nodes)
    return [(select_around(network, name), around) for name, networks in looked_up for around in networks]


def test_every_entity_has_the_same_network_by_command_and_on_the_site(pairs: list[tuple[Network, Network]]) -> None:
    assert len(pairs) > 270
    for by_command, on_the_site in pairs:
        assert differences(by_command, on_the_site) == []
        assert (by_command.nodes, by_command.edges) == (on_the_site.nodes, on_the_site.edges)


def test_site_leaves_out_those_alone_around_whom_there_is_nothing(links: LinkReader, network: Network) -> None:
    without = {node.id for node in network.nodes if not links.has_neighbourhood(node.id)}
    assert without == {node for node, count in network.degrees().items() if not count}


def test_documents_that_are_cited_are_the_same_on_the_site(
    network: Network, pairs: list[tuple[Network, Network]]
) -> None:
    documents = {document.id: document for document in network.sources}
    for by_command, on_the_site in pairs:
        assert [documents[each.id] for each in on_the_site.sources] == [*on_the_site.sources]
        cited_documents = {edge.receipt.document for edge in by_command.edges if edge.receipt and edge.receipt.document}
        assert cited_documents <= {each.id for each in on_the_site.sources}


def drop_from_wording(edge: Edge, **values: Any) -> Edge:
    wording = edge.receipt.wording if edge.receipt else None
    return change_receipt(edge, wording=wording and replace(wording, **values))


def change_receipt(edge: Edge, **values: Any) -> Edge:
    return replace(edge, receipt=edge.receipt and replace(edge.receipt, **values))


MUTATIONS: dict[str, Callable[[Edge], Edge]] = {
    "quote": lambda edge: change_receipt(edge, quote=None),
    "document": lambda edge: change_receipt(edge, document=""),
    "basis": lambda edge: change_receipt(edge, basis=""),
    "wording": lambda edge: change_receipt(edge, wording=None),
    "speaker": lambda edge: drop_from_wording(edge, speaker=None),
    "date": lambda edge: drop_from_wording(edge, said_on=None),
    "receipt": lambda edge: replace(edge, receipt=None),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_edge_that_loses_a_part_of_its_receipt_makes_a_difference(
    name: str, pairs: list[tuple[Network, Network]]
) -> None:
    losses = 0
    for by_command, on_the_site in pairs:
        mutant = replace(on_the_site, edges=tuple(map(MUTATIONS[name], on_the_site.edges)))
        losers = [edge.id for edge, other in zip(on_the_site.edges, mutant.edges, strict=True) if edge != other]
        assert len(differences(by_command, mutant)) == len(losers)
        losses += len(losers)
    assert losses


NODE_PARTS = {"aliases": (), "facts": (), "label": "", "kind": "", "date": None, "commitment": None, "latitude": None}


@pytest.mark.parametrize("name", NODE_PARTS)
def test_node_that_loses_a_part_makes_a_difference(name: str, pairs: list[tuple[Network, Network]]) -> None:
    losses = 0
    for by_command, on_the_site in pairs:
        without: Any = {name: NODE_PARTS[name]}
        mutant = replace(on_the_site, nodes=tuple(replace(node, **without) for node in on_the_site.nodes))
        losses += len(differences(by_command, mutant))
    assert losses


@cache
def texts_of_facts() -> dict[str, frozenset[str]]:
    """Return all that stands in the fact file of each document, by its slug, without places in texts."""

    def scalars(part: Any) -> Iterator[str]:
        inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
        for value in inner:
            yield from scalars(value)
        if isinstance(part, str):
            yield re.sub(r" @\d+$", "", part)

    files = [yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in FACTS.glob("*.yaml")]
    return {content["document"]["slug"]: frozenset(scalars(content)) for content in files}


def find_unquoted(network: Network) -> list[Edge]:
    """Return the edges that should have a quote and have none that the facts have."""
    return [
        edge
        for edge in network.edges
        if (receipt := edge.receipt or Receipt(None, "", "", ""))
        and receipt.basis != "reference"
        and (not receipt.document or receipt.quote not in texts_of_facts()[receipt.document.rpartition("/")[2]])
    ]


def test_every_edge_quotes_the_facts_of_its_document(network: Network, pairs: list[tuple[Network, Network]]) -> None:
    assert find_unquoted(network) == []
    for _, on_the_site in pairs:
        assert find_unquoted(on_the_site) == []


def test_edges_without_their_quotes_do_not_quote_the_facts(network: Network) -> None:
    mutant = replace(network, edges=tuple(map(MUTATIONS["quote"], network.edges)))
    assert len(find_unquoted(mutant)) > len(network.edges) / 2


#: A place that holds others, of which documents speak of one; a claim is about it, and said by two at once.
_PLACES = """
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    PREFIX basis: <https://w3id.org/janji/scheme/basis/>
    PREFIX directness: <https://w3id.org/janji/scheme/directness/>
    <urn:x:source> skos:prefLabel "Source"@en .
    janji:within rdfs:label "within"@en .
    janji:about rdfs:label "about"@en .
    janji:speaker rdfs:label "said by"@en .
    directness:quoted skos:prefLabel "Quoted"@en .
    id:document a janji:Document ; skos:prefLabel "Document"@en .
    id:top a janji:Place ; skos:prefLabel "Top"@en .
    id:spoken-of a janji:Place ; skos:prefLabel "Spoken of"@en ; janji:within id:top ;
        dct:source <urn:x:source> ; janji:basis basis:reference .
    id:silent a janji:Place ; skos:prefLabel "Silent"@en ; janji:within id:top ;
        dct:source <urn:x:source> ; janji:basis basis:reference .
    id:below a janji:Place ; skos:prefLabel "Below"@en ; janji:within id:silent ;
        dct:source <urn:x:source> ; janji:basis basis:reference .
    id:ana a janji:Person ; skos:prefLabel "Ana"@en .
    id:quote oa:hasSource id:document ; janji:quote "we build" .
    id:claim a janji:Claim ; skos:prefLabel "Claim"@en ; janji:about id:spoken-of ;
        janji:basis basis:stated ; janji:keyEvidence id:quote .
    id:saying a janji:Utterance ; janji:expresses id:claim ; janji:directness directness:quoted ; janji:speaker id:ana ;
        janji:saidOn "2024" ; janji:basis basis:stated ; janji:keyEvidence id:quote .
"""


def test_places_that_no_document_speaks_of_stand_around_nothing() -> None:
    graph = small_graph(_PLACES)
    network, links = graph.network(), link_reader(graph)
    assert [node.label for node in network.nodes if node.kind == "place"] == ["Spoken of", "Top"]
    for end in ("top", "spoken-of", "claim", "ana"):
        (looked_up,) = read_around(links, _ID + end, "en")
        assert differences(select_around(network, _ID + end), looked_up) == []
    assert not links.has_neighbourhood(_ID + "below")


def test_saying_brings_its_wording_to_what_it_shows() -> None:
    (looked_up,) = read_around(link_reader(small_graph(_PLACES)), _ID + "claim", "en")
    wordings = {edge.receipt.wording for edge in looked_up.edges if edge.receipt and edge.receipt.quote}
    assert wordings == {Wording(_ID + "ana", "Ana", "quoted", "Quoted", "2024")}


def test_more_edges_than_can_be_seen_are_not_looked_up() -> None:
    claim = (
        'id:claim-{0} a janji:Claim ; skos:prefLabel "{0}"@en ; janji:about id:top ; janji:basis basis:stated ;'
        " janji:keyEvidence id:quote ."
    )
    for count, is_drawn in ((MOST_EDGES - 1, True), (MOST_EDGES, False)):
        graph = small_graph(_PLACES + "\n".join(map(claim.format, range(count))))
        assert link_reader(graph).has_neighbourhood(_ID + "top") == is_drawn
        assert (read_around(link_reader(graph), _ID + "top", "en") != []) == is_drawn
