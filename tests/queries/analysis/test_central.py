"""Central entities: measures that are what they are called, ordered to the last tie, each row with a receipt."""

import networkx as nx
import pytest

from ontology.errors import UsageError
from ontology.vocabulary.kinds import ACTORS
from queries.analysis.analysis import Analysis
from queries.analysis.central import MEASURES, central


def test_actors_are_asked_for_unless_a_kind_is_named(articles: Analysis) -> None:
    assert {row["kind"] for row in central(articles, top=0).rows} == set(ACTORS)
    assert {row["kind"] for row in central(articles, ("theme",), top=0).rows} == {"theme"}


@pytest.mark.parametrize("measure", MEASURES)
def test_rows_go_by_the_measure_then_by_the_identifier(articles: Analysis, measure: str) -> None:
    rows = central(articles, by=measure, top=0).rows
    order = [(-float(str(row[measure])), str(row["entity"])) for row in rows]
    assert order == sorted(order)


def test_betweenness_is_the_share_of_shortest_paths(articles: Analysis) -> None:
    graph = nx.Graph(articles.ties.pairs)
    right_values = nx.betweenness_centrality(graph, normalized=True)
    assert articles.betweenness == pytest.approx([right_values[node] for node in range(len(graph))], abs=1e-6)


def test_row_shows_its_strongest_tie_with_a_receipt(articles: Analysis) -> None:
    for row in central(articles).rows:
        assert row["entityLabel"] in (row["fromLabel"], row["toLabel"])
        assert {"quote", "document", "documentLabel", "basis"} <= row.keys()


def test_engines_and_runs_give_the_same_rows_but_for_the_community(articles: Analysis) -> None:
    again = Analysis(articles.graph, "networkx")
    rows = [[{**row, "community": 0} for row in central(one, top=0).rows] for one in (articles, again)]
    assert rows[0] == rows[1]


def test_unknown_measure_and_kind_are_refused_with_the_nearest(articles: Analysis) -> None:
    with pytest.raises(UsageError, match="no measure 'pagrank'; did you mean 'pagerank'"):
        central(articles, by="pagrank")
    with pytest.raises(UsageError, match="no 'tiket'"):
        central(articles, ("tiket",))
