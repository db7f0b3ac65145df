import pytest

from queries import Graph
from queries.engines.embedded_store import EmbeddedStore
from queries.network.link_reader import LinkReader
from queries.network.model import Network, Node, NodeFact, Receipt, Wording
from queries.network.neighbourhood import read_around
from queries.nodes.node_reader import NodeReader
from queries.nodes.node_summary import NodeSummaries
from tests.queries.small_graph import small_graph

_ID = "https://w3id.org/janji/id/"
#: A claim whose words stand in a document; `{}` says who said them, and where else they stand.
_CLAIMS = """
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    PREFIX directness: <https://w3id.org/janji/scheme/directness/>
    janji:about rdfs:label "about"@en . janji:speaker rdfs:label "speaker"@en .
    directness:quoted skos:prefLabel "Quoted"@en .
    id:document a janji:Document ; skos:prefLabel "Document"@en .
    id:ana a janji:Person ; skos:prefLabel "Ana"@en .
    id:budi a janji:Person ; skos:prefLabel "Budi"@en .
    id:place a janji:Place ; skos:prefLabel "Place"@en .
    id:first oa:hasSource id:document ; janji:quote "we build" .
    id:claim a janji:Claim ; skos:prefLabel "Claim"@en ; janji:about id:place ;
        janji:basis <https://w3id.org/janji/scheme/basis/stated> ;
        janji:keyEvidence id:first .
    {}
"""
_BY_ANA = """
    id:said-by-ana a janji:Utterance ; janji:expresses id:claim ; janji:directness directness:quoted ;
        janji:speaker id:ana ; janji:saidOn "--11-12" ; janji:keyEvidence id:first .
"""
_ELSEWHERE = """
    id:second oa:hasSource id:document ; janji:quote "we build" .
"""
_BY_BUDI = """
    id:said-by-budi a janji:Utterance ; janji:expresses id:claim ; janji:directness directness:quoted ;
        janji:speaker id:budi ; janji:keyEvidence id:second .
"""
#: The same phrase shows that Ana says it and that somebody says it whom the document does not name.
_BY_SOMEBODY = """
    id:said-by-somebody a janji:Utterance ; janji:expresses id:other ; janji:directness directness:quoted ;
        janji:keyEvidence id:first .
"""
_ANA = Wording(f"{_ID}ana", "Ana", "quoted", "Quoted", "--11-12")
_BUDI = Wording(f"{_ID}budi", "Budi", "quoted", "Quoted", None)


@pytest.fixture(scope="module")
def network(graph: Graph) -> Network:
    return graph.network()


def node(network: Network, end: str) -> Node:
    return next(node for node in network.nodes if node.id.endswith(end))


def receipts(network: Network, quote: str) -> list[Receipt]:
    facts = [fact.receipt for node in network.nodes for fact in node.facts]
    edges = [edge.receipt for edge in network.edges]
    return [receipt for receipt in (*facts, *edges) if receipt is not None and receipt.quote == quote]


@pytest.mark.parametrize(
    ("quote", "speaker", "said_on"),
    [
        ("Kita ingin memastikan bahwa One District One Industri itu satu kecamatan, satu industri besar",
         "aulia-rahman-basri", "2025-07-03"),
        ("memastikan bahwa warga Kotim mendapatkan kesempatan kerja yang lebih baik dan layak",
         "halikinnor", "--11-12"),
        ("Pesertanya dari Bantaeng semuanya", "ashari-arifuddin", None),
        ("Pembangunan KIMAL dan menfasilitasi pembangunan smelter nikel dan besi dalam program Ibas-Puspa",
         "fachrizal-david", None),
    ],
)  # fmt: skip
def test_receipt_of_a_direct_quote_names_who_said_it_and_when(
    network: Network, quote: str, speaker: str, said_on: str | None
) -> None:
    matches = receipts(network, quote)
    assert matches
    for receipt in matches:
        assert receipt.wording is not None
        assert receipt.wording.speaker == f"https://w3id.org/janji/id/person/{speaker}"
        assert (receipt.wording.directness, receipt.wording.said_on) == ("quoted", said_on)


def test_quote_in_the_articles_own_voice_names_no_speaker(network: Network) -> None:
    for receipt in receipts(
        network, "strategi pemberdayaan melalui penciptaan lapangan kerja menjadi fokus utama pemerintah"
    ):
        assert receipt.wording == Wording(None, None, "narrated", "Narrated", None)


def test_quote_that_is_nobodys_saying_has_no_wording(network: Network) -> None:
    matches = receipts(network, "digelar di Aula BLK Bantaeng, Senin, 7 Februari 2022")
    assert matches
    assert {receipt.wording for receipt in matches} == {None}


def test_wording_is_labelled_in_the_language_of_the_network(graph: Graph) -> None:
    indonesian = Graph(graph.store, language="id").network()
    (wording,) = {receipt.wording for receipt in receipts(indonesian, "Pesertanya dari Bantaeng semuanya")}
    assert wording is not None
    assert (wording.speaker_label, wording.directness_label) == ("Ashari Arifuddin", "Kutipan langsung")


@pytest.mark.parametrize(
    ("claim", "wording"),
    [
        (_BY_ANA, _ANA),
        (_BY_ANA + _ELSEWHERE, None),
        (_BY_ANA + _ELSEWHERE + _BY_BUDI, None),
        (_BY_ANA + _BY_SOMEBODY, None),
    ],
    ids=["said-once", "said-in-one-of-two-places", "said-by-two", "said-by-one-unnamed-too"],
)
def test_edge_has_a_wording_only_where_its_quote_leaves_no_doubt(claim: str, wording: Wording | None) -> None:
    graph = small_graph(_CLAIMS.format(claim))
    assert isinstance(graph.store, EmbeddedStore)
    links = LinkReader(NodeSummaries(NodeReader(graph.store.store)))
    for network in (graph.network(), *read_around(links, f"{_ID}claim", "en")):
        about = [edge.receipt for edge in network.edges if edge.relation == "about"]
        assert [receipt.wording for receipt in about if receipt] == [wording]


def sayings(network: Network) -> set[Wording | None]:
    facts: tuple[NodeFact, ...] = node(network, "/claim").facts
    return {fact.receipt.wording for fact in facts if fact.relation == "Quoted" and fact.receipt}


def test_saying_has_its_own_wording_even_where_its_quote_has_two() -> None:
    assert sayings(small_graph(_CLAIMS.format(_BY_ANA + _ELSEWHERE + _BY_BUDI)).network()) == {_ANA, _BUDI}
