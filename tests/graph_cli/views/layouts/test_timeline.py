"""Dates from left to right; what has none stands aside."""

from graph_cli.views.layouts.timeline import arrange
from queries.network.model import Network, Node, NodeFact, Receipt, Wording


def event(name: str, date: str | None, kind: str = "development") -> Node:
    return Node(f"urn:{name}", kind, name, date=date)


def make_promise(name: str, *dates: str | None) -> Node:
    wordings = (Wording(None, None, "quoted", "Quoted", date) for date in dates)
    facts = tuple(NodeFact("Quoted", "…", Receipt("…", "urn:d", "Article", "stated", wording)) for wording in wordings)
    return Node(f"urn:{name}", "promise", name, facts=facts)


def test_earlier_stands_left_of_later_and_a_year_stands_in_its_middle() -> None:
    dates = {"a": "2022-01-15", "b": "2022", "c": "2022-12-01", "d": "2023-02", "e": "2023-03-01"}
    places = arrange(Network(tuple(event(*each) for each in dates.items()), ())).places
    xs = [places[f"urn:{name}"][0] for name in dates]
    assert xs == sorted(xs)
    assert len(set(xs)) == 5


def test_distance_follows_time() -> None:
    nodes = (event("a", "2020-01-01"), event("b", "2021-01-01"), event("c", "2023-01-01"))
    first, second, third = (arrange(Network(nodes, ())).places[node.id][0] for node in nodes)
    assert abs((third - second) / (second - first) - 730 / 366) < 0.01


def test_promise_stands_where_it_was_first_said() -> None:
    nodes = (event("a", "2024-11-27"), make_promise("b", None, "2025-01-01", "2024-11-27"))
    places = arrange(Network(nodes, ())).places
    assert places["urn:a"][0] == places["urn:b"][0]


def test_what_has_no_year_is_undated_and_stands_at_the_side() -> None:
    nodes = (event("a", "2024-11-27"), event("b", None), make_promise("c", "--11-12"), make_promise("d", None))
    arrangement = arrange(Network(nodes, (), "id"))
    (heading,) = [guide for guide in arrangement.guides if guide.text == "Tanpa tanggal"]
    aside = {name for name, (x, _) in arrangement.places.items() if x > heading.x - 200}
    assert aside == {"urn:b", "urn:c", "urn:d"}


def test_kinds_have_lanes_and_years_have_rules() -> None:
    nodes = (event("a", "2019-05-01"), event("b", "2024-11-27"), event("c", "2021-01-01", "claim"))
    arrangement = arrange(Network(nodes, ()))
    headings = [guide.text for guide in arrangement.guides if guide.text]
    assert headings == ["Development", "Claim", "2019", "2020", "2021", "2022", "2023", "2024"]
    assert arrangement.places["urn:a"][1] == arrangement.places["urn:b"][1] < arrangement.places["urn:c"][1]
    rules = [guide for guide in arrangement.guides if guide.to and guide.to[0] == guide.x]
    assert len(rules) == 6


def test_short_time_is_ruled_by_months() -> None:
    nodes = (event("a", "2024-11-27"), event("b", "2025-01-03"))
    texts = [guide.text for guide in arrange(Network(nodes, ())).guides if guide.text]
    assert texts == ["Development", "2024-11", "2024-12", "2025-01"]


def test_what_happened_on_one_day_does_not_lie_upon_each_other() -> None:
    nodes = tuple(event(f"a{number}", "2024-11-27") for number in range(9))
    places = arrange(Network(nodes, ())).places
    assert len({x for x, _ in places.values()}) == 1
    assert len({y for _, y in places.values()}) == 9
