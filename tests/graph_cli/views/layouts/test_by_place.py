"""Each node under the heading of the place that it belongs to."""

from graph_cli.views.layouts.arrangement import Arrangement
from graph_cli.views.layouts.by_place import arrange
from queries.network.model import Edge, Network, Node, NodeFact

COUNTRY, PROVINCE = Node("urn:c", "place", "Indonesia"), Node("urn:p", "place", "Banten")
ONE, OTHER = Node("urn:r1", "place", "Lebak"), Node("urn:r2", "place", "Serang")
TOWN = Node("urn:t", "place", "Rangkasbitung")
PROMISE, PERSON, ABROAD = (
    Node("urn:m", "promise", "Jobs"),
    Node("urn:n", "person", "Ilham"),
    Node("urn:z", "person", "Zed"),
)
NATIONAL, THEME = Node("urn:x", "promise", "Growth"), Node("urn:y", "theme", "Work")
LINKS = (
    (PROVINCE, "within", COUNTRY),
    (ONE, "within", PROVINCE),
    (OTHER, "within", PROVINCE),
    (TOWN, "within", ONE),
    (PROMISE, "place", TOWN),
    (PROMISE, "promisor", PERSON),
    (PROMISE, "theme", THEME),
    (NATIONAL, "place", COUNTRY),
)
NODES = (COUNTRY, PROVINCE, ONE, OTHER, TOWN, PROMISE, PERSON, ABROAD, NATIONAL, THEME)


def network(language: str = "en") -> Network:
    edges = (Edge(f"urn:{number}", a.id, b.id, relation, relation) for number, (a, relation, b) in enumerate(LINKS))
    return Network(NODES, tuple(edges), language)


def heading(arrangement: Arrangement, node: Node) -> str | None:
    """Return the heading that a node stands under: the nearest one of those above it."""
    x, y = arrangement.places[node.id]
    over = [guide for guide in arrangement.guides if guide.text and guide.y < y]
    return min(over, key=lambda guide: (y - guide.y) + abs(x - guide.x)).text


def test_what_belongs_to_a_regency_stands_in_its_column() -> None:
    arrangement = arrange(network())
    assert {heading(arrangement, node) for node in (ONE, TOWN, PROMISE, PERSON, THEME)} == {"Lebak"}
    assert heading(arrangement, OTHER) == "Serang"


def test_what_belongs_to_several_stands_above_and_what_belongs_to_none_has_its_own_heading() -> None:
    arrangement = arrange(network())
    assert {heading(arrangement, node) for node in (COUNTRY, PROVINCE, NATIONAL)} == {"Several places"}
    assert heading(arrangement, ABROAD) == "No place"
    assert arrangement.places[NATIONAL.id][1] < arrangement.places[ONE.id][1]


def test_headings_of_places_name_their_node_and_the_others_speak_the_language() -> None:
    headings = {guide.text: guide.node for guide in arrange(network("id")).guides if guide.text}
    assert headings == {"Beberapa tempat": None, "Lebak": ONE.id, "Serang": OTHER.id, "Tanpa tempat": None}


def test_code_tells_a_regency_where_the_places_above_it_are_left_out() -> None:
    regency = Node(ONE.id, "place", "Lebak", facts=(NodeFact("Kemendagri code", "36.02"),))
    within = (Edge("urn:1", TOWN.id, regency.id, "within", "within"),)
    headings = [guide.text for guide in arrange(Network((regency, TOWN), within)).guides]
    assert headings == ["Lebak"]
