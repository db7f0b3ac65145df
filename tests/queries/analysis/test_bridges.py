"""Bridges: tied to several groups, and shown with a receipt for each of two of them."""

from typing import cast

import pytest

from ontology.errors import UsageError
from queries.analysis.analysis import Analysis
from queries.analysis.bridges import bridges
from queries.analysis.group_membership import BETWEEN, belongings
from queries.asking.answer import AnswerRow
from tests.queries.small_graph import small_graph

#: Ani promises tools in A, and Budi roads in B and, as the document says, tools as well.
_TWO_PLACES = """
    id:a a janji:Place ; janji:level <https://w3id.org/janji/scheme/place-level/regency> .
    id:b a janji:Place ; janji:level <https://w3id.org/janji/scheme/place-level/city> .
    id:village a janji:Place ; janji:within id:b .
    id:p a janji:Promise ; janji:theme theme:tools ; janji:place id:a ; janji:promisor id:ani .
    id:q a janji:Promise ; janji:theme theme:tools ; janji:place id:village ; janji:promisor id:budi .
    id:r a janji:Promise ; janji:theme theme:roads ; janji:place id:b ; janji:promisor id:budi .
    id:ani a janji:Person . id:budi a janji:Person .
    theme:tools skos:inScheme scheme:theme . theme:roads skos:inScheme scheme:theme .
"""


def _list(row: AnswerRow, name: str) -> list[str]:
    return cast("list[str]", row[name])


def test_theme_of_promises_in_two_regencies_bridges_them() -> None:
    rows = bridges(Analysis(small_graph(_TWO_PLACES)), "places").rows
    assert [(str(row["entity"]).rpartition("/")[2], row["groups"]) for row in rows] == [("tools", 2)]
    assert [group.rpartition("/")[2] for group in _list(rows[0], "groupLabels")] == ["a", "b"]
    assert rows[0]["participation"] == 0.5
    assert rows[0]["cut"] is True


def test_theme_of_two_actors_bridges_them_and_an_actor_is_no_bridge_to_itself() -> None:
    rows = bridges(Analysis(small_graph(_TWO_PLACES)), "actors").rows
    assert [str(row["entity"]).rpartition("/")[2] for row in rows] == ["tools"]


def test_persons_on_one_ticket_are_one_actor() -> None:
    turtle = """
        id:t a janji:Ticket . id:ani a janji:Person . id:budi a janji:Person .
        id:r1 janji:holder id:ani ; janji:organization id:t . id:r2 janji:holder id:budi ; janji:organization id:t .
        id:p a janji:Promise ; janji:theme theme:tools ; janji:promisor id:ani .
        id:q a janji:Promise ; janji:theme theme:tools ; janji:promisor id:budi .
        theme:tools skos:inScheme scheme:theme .
    """
    assert bridges(Analysis(small_graph(turtle)), "actors").rows == []


@pytest.mark.parametrize("between", BETWEEN)
def test_every_row_has_two_ties_with_their_receipts(articles: Analysis, between: str) -> None:
    rows = bridges(articles, between, top=0).rows
    assert rows
    for row in rows:
        assert len(_list(row, "groupLabels")) == len(set(_list(row, "groupLabels"))) == 2
        assert all(_list(row, "tieDocumentLabels"))
        assert all(basis in ("stated", "inferred", "coded", "reference") for basis in _list(row, "tieBases"))
        near = articles.linked_entities.near[str(row["entity"])]
        assert set(_list(row, "through")) <= set(near)


def test_single_facts_are_left_out_unless_they_are_asked_for(articles: Analysis) -> None:
    assert "promise" not in {row["kind"] for row in bridges(articles, top=0).rows}
    assert {row["kind"] for row in bridges(articles, kinds=("promise",), top=0).rows} <= {"promise"}


def test_no_place_stands_between_places(articles: Analysis) -> None:
    assert "place" not in {row["kind"] for row in bridges(articles, "places", top=0).rows}


def test_unknown_groups_are_refused_with_the_nearest(articles: Analysis) -> None:
    with pytest.raises(UsageError, match="no groups 'place'; did you mean 'places'"):
        belongings(articles, "place")
