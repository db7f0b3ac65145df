"""Similarity by theme: from 0 to 1, with what both promise and a quote of either."""

from typing import cast

import pytest

from ontology.errors import UsageError
from queries.analysis.analysis import Analysis
from queries.analysis.profiles import COMPARED
from queries.analysis.similarity import similar
from tests.queries.small_graph import small_graph


def _promises(*statements: str) -> str:
    lines = [f"id:p{number} a janji:Promise ; {rest} ." for number, rest in enumerate(statements)]
    return "\n".join([*lines, *(f"id:{ticket} a janji:Ticket ." for ticket in "abc")])


def test_same_profile_scores_one_and_nothing_shared_is_no_row() -> None:
    turtle = _promises(
        "janji:promisor id:a ; janji:theme theme:x",
        "janji:promisor id:a ; janji:theme theme:y",
        "janji:promisor id:b ; janji:theme theme:x, theme:y",
        "janji:promisor id:c ; janji:theme theme:z",
    )
    rows = similar(Analysis(small_graph(turtle))).rows
    assert [(row["a"], row["b"], row["score"]) for row in rows] == [
        ("https://w3id.org/janji/id/a", "https://w3id.org/janji/id/b", 1.0)
    ]
    assert (rows[0]["aPromises"], rows[0]["bPromises"]) == (2, 1)


def test_rare_theme_makes_more_alike_than_a_common_one() -> None:
    turtle = _promises(
        *(f"janji:promisor id:{ticket} ; janji:theme theme:common" for ticket in "abc"),
        *(f"janji:promisor id:{ticket} ; janji:theme theme:rare" for ticket in "ab"),
        "janji:promisor id:c ; janji:theme theme:own",
    )
    rows = similar(Analysis(small_graph(turtle))).rows
    assert str(rows[0]["b"]).endswith("/b")
    assert cast("list[str]", rows[0]["themes"])[0].endswith("/rare")


@pytest.mark.parametrize("kind", COMPARED)
def test_every_shared_theme_has_a_promise_and_a_quote_of_either(articles: Analysis, kind: str) -> None:
    for row in similar(articles, kind=kind, top=0).rows:
        assert 0 < float(str(row["score"])) <= 1
        themes = cast("list[str]", row["themes"])
        assert themes
        for name in ("PromiseLabels", "Quotes", "Documents", "DocumentLabels", "Bases"):
            for side in "ab":
                cells = cast("list[str]", row[side + name])
                assert len(cells) == len(themes)
                assert all(cells)


def test_themes_of_a_pair_are_those_that_the_question_of_common_themes_finds(articles: Analysis) -> None:
    row = similar(articles, "luwu-timur", "place", top=1).rows[0]
    answer = articles.graph.ask("common-themes", a=str(row["a"]), b=str(row["b"]))
    assert {*cast("list[str]", row["themes"])} == {str(theme_row["theme"]) for theme_row in answer.rows}


def test_one_entity_is_compared_with_all_others_and_stands_first(articles: Analysis) -> None:
    rows = similar(articles, "ibas-puspa").rows
    assert {row["aLabel"] for row in rows} == {"Ibas-Puspa"}
    assert "Ibas-Puspa" not in {row["bLabel"] for row in rows}


def test_what_has_no_profile_is_refused(articles: Analysis) -> None:
    with pytest.raises(UsageError, match="Ibas-Puspa is no place with promises on a theme"):
        similar(articles, "ibas-puspa", "place")
    with pytest.raises(UsageError, match="'tickets' has no profile; did you mean 'ticket'"):
        similar(articles, kind="tickets")


def test_graph_without_promises_has_no_pairs() -> None:
    assert similar(Analysis(small_graph("id:a a janji:Ticket ."))).rows == []
