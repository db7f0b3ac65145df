"""Communities: numbered by their size, and each with a receipt that stands in the graph."""

from collections.abc import Sequence

from benchmarks.analysis import links
from queries.analysis.analysis import Analysis
from queries.analysis.communities import NAMED, communities
from queries.analysis.linked_entities import Link, Linked
from queries.analysis.weighted_ties import WeightedTies
from tests.queries.small_graph import small_graph


def test_numbers_go_by_size_then_by_the_smallest_identifier(articles: Analysis) -> None:
    members: dict[int, list[str]] = {}
    for name, number in zip(articles.ties.names, articles.groups, strict=True):
        members.setdefault(number, []).append(name)
    order = sorted(members.values(), key=lambda names: (-len(names), min(names)))
    assert [members[number] for number in range(1, len(members) + 1)] == order


def test_rows_count_what_the_network_has(articles: Analysis) -> None:
    rows = communities(articles, top=0).rows
    assert sum(int(str(row["size"])) for row in rows) == len(articles.ties.names)
    inside, outside = (sum(int(str(row[name])) for row in rows) for name in ("inside", "outside"))
    assert inside + outside // 2 == len(articles.ties.pairs)
    assert inside > outside


def test_row_names_its_best_tied_members_and_shows_a_receipt(articles: Analysis) -> None:
    for row in communities(articles).rows:
        members = row["members"]
        assert isinstance(members, list)
        assert len(members) == min(NAMED, int(str(row["size"])))
        assert {articles.groups[articles.ties.index[str(member)]] for member in members} == {row["community"]}
        if int(str(row["size"])) > 5:
            assert {"quote", "document", "documentLabel", "basis", "relation"} <= row.keys()


def test_top_limits_the_rows_and_the_note_counts_all(articles: Analysis) -> None:
    answer = communities(articles, top=2)
    assert [row["community"] for row in answer.rows] == [1, 2]
    assert f"{max(articles.groups)} communities of {len(articles.ties.names)}" in answer.notes[0]
    assert articles.engine.name in answer.notes[0]


def test_graph_without_ties_has_no_communities() -> None:
    answer = communities(Analysis(small_graph("id:a a janji:Person .")))
    assert answer.rows == []


def test_one_promise_less_leaves_most_in_the_community_of_that_number() -> None:
    whole = sorted(set(links(600)))
    dropped_promise = next(link.source for link in whole if link.source.startswith("promise/"))
    before, after = (
        _number_members(some_links)
        for some_links in (whole, [link for link in whole if link.source != dropped_promise])
    )
    common = [name for name in after if name in before]
    first = [name for name in common if before[name] == 1]
    assert sum(after[name] == 1 for name in first) > 0.8 * len(first)


def _number_members(some_links: Sequence[Link]) -> dict[str, int]:
    analysis = Analysis(small_graph(""), "networkx")
    linked_entities = Linked(tuple(some_links), {}, {})
    analysis.__dict__["linked_entities"] = linked_entities
    return dict(zip(WeightedTies.of(some_links).names, analysis.groups, strict=True))
