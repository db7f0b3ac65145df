import pytest

from queries import Graph
from queries.network.model import CitedDocument, Network, Node
from tests.queries.small_graph import small_graph

_ID = "https://w3id.org/janji/id/"


@pytest.fixture(scope="module", params=["en", "id"])
def network(graph: Graph, request: pytest.FixtureRequest) -> Network:
    return Graph(graph.store, language=request.param).network()


def node(network: Network, end: str) -> Node:
    return next(node for node in network.nodes if node.id == _ID + end)


def test_every_promise_and_nothing_else_has_a_commitment(network: Network) -> None:
    assert {node.kind for node in network.nodes if node.commitment} == {"promise"}
    assert all(node.commitment and node.commitment_label for node in network.nodes if node.kind == "promise")


def test_commitment_is_labelled_in_the_language_of_the_network(graph: Graph) -> None:
    effort = "promise/bantaeng-blk_try-equipment-and-capital"
    english, indonesian = (node(Graph(graph.store, language=code).network(), effort) for code in ("en", "id"))
    assert (english.commitment, english.commitment_label) == ("effort", "Effort")
    assert (indonesian.commitment, indonesian.commitment_label) == ("effort", "Upaya")


def test_hope_is_a_kind_of_its_own_with_who_hopes(network: Network) -> None:
    hope = node(network, "hope/bantaeng-blk_cooperation-continues")
    assert (hope.kind, hope.commitment) == ("hope", None)
    (wisher,) = (edge.target for edge in network.edges if edge.source == hope.id and edge.relation == "wisher")
    assert wisher == _ID + "person/ilham-azikin"
    assert not any(edge.relation == "promisor" for edge in network.edges if edge.source == hope.id)


def test_places_lie_where_the_gazetteer_has_them(network: Network) -> None:
    place = node(network, "place/bantaeng")
    assert (place.latitude, place.longitude) == (-5.49018, 119.98736)


def test_what_is_no_place_lies_nowhere(network: Network) -> None:
    kinds = {node.kind for node in network.nodes if node.latitude is not None}
    assert kinds == {"place"}
    assert all((node.latitude is None) == (node.longitude is None) for node in network.nodes)


def test_development_has_the_date_on_which_it_happened(network: Network) -> None:
    assert node(network, "development/bantaeng-blk_training-opened").date == "2022-02-07"
    assert node(network, "development/lebak-kasepuhan_program-applied-since-2022").date == "2022"


def test_promises_have_no_date_of_their_own(network: Network) -> None:
    assert all(node.date is None for node in network.nodes if node.kind == "promise")


def test_sources_are_cited_as_they_are_documented(graph: Graph) -> None:
    sources = {source.id.rpartition("/")[2]: source for source in graph.network().sources}
    assert list(sources) == [
        "bantaeng-blk",
        "kotim-panghulu",
        "kukar-od-oi",
        "lebak-kasepuhan",
        "luwu-timur-ibas-puspa",
    ]
    assert {slug: (source.publisher, source.authors) for slug, source in sources.items()} == {
        "bantaeng-blk": ("Ujungjari", ()),
        "kotim-panghulu": (None, ("mif",)),
        "kukar-od-oi": ("Tribun Kaltim", ()),
        "lebak-kasepuhan": (None, ("Purwanto",)),
        "luwu-timur-ibas-puspa": (None, ()),
    }
    assert {(source.url, source.issued) for source in sources.values()} == {(None, None)}


def test_source_has_its_address_date_publishers_and_authors() -> None:
    graph = small_graph("""
        id:a a janji:Organization ; skos:prefLabel "Antara"@en, "Kantor Antara"@id .
        id:b a janji:Organization ; skos:prefLabel "Bisnis"@en, "Bisnis"@id .
        id:c a janji:Person ; skos:prefLabel "Citra"@en, "Citra"@id .
        id:d a janji:Document ; skos:prefLabel "Document"@en, "Dokumen"@id ; dct:issued "2024-11" ;
            janji:url <https://example.org/d> ; dct:publisher id:b, id:a ; dct:creator id:c ; dct:contributor id:a .
    """)
    (source,) = graph.network().sources
    assert source == CitedDocument(
        _ID + "d", "Document", "https://example.org/d", "2024-11", "Antara, Bisnis", ("Citra",)
    )
    assert node(graph.network(), "d").date == "2024-11"
