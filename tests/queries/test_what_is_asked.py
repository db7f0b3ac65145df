"""A question says what was asked: a filter keeps to it, and what a row is taken for is what the document says."""

import pytest

from ontology.errors import UsageError
from queries import Graph


def test_promises_are_asked_for_by_how_widely_they_hold(graph: Graph) -> None:
    names = {row["promiseLabel"] for row in graph.ask("who-promised-what", coverage="every-district").rows}
    assert names == {"Community business workshops in every district", "One large industry in every district"}


def test_named_places_are_those_that_documents_speak_of(graph: Graph) -> None:
    all_rows, rows = graph.ask("places").rows, graph.ask("places", named="yes").rows
    places = {str(row["place"]).rpartition("/")[2]: row for row in rows}
    assert len(rows) < len(all_rows)
    assert {"lebak", "papua", "jakarta", "bantaeng"} <= set(places)
    assert {"malingping", "indonesia", "tenggarong"}.isdisjoint(places)
    assert {row["basis"] for row in rows} == {"reference", "stated"}


def test_flag_is_a_yes_or_is_left_out(graph: Graph) -> None:
    assert graph.ask("places", named="true") == graph.ask("places", named="yes")
    with pytest.raises(UsageError, match="'perhaps' is no yes: write yes, or leave it out"):
        graph.ask("places", named="perhaps")


def test_aims_of_a_program_are_told_from_its_parts(graph: Graph) -> None:
    rows = graph.ask("what-is-in-program", program="panghulu").rows
    aims = [row["partLabel"] for row in rows if row["kind"] == "aim of the program"]
    parts = [row["partLabel"] for row in rows if row["kind"] == "Promise"]
    assert "Create quality and sustainable jobs" in aims
    assert "Improve access to and quality of job training" in parts
    assert [row["partLabel"] for row in rows] == parts + aims, "parts first, and each once"


def test_claim_that_says_what_a_program_is_for_is_an_aim_and_no_part(graph: Graph) -> None:
    rows = graph.ask("what-is-in-program", program="bantaeng-competency-training").rows
    assert {row["kind"] for row in rows if "/claim/" in str(row["part"])} == {"aim of the program"}


def test_promise_without_a_recorded_number_tells_the_words_that_hold_one(graph: Graph) -> None:
    rows = graph.ask("promises-without-numbers").rows
    quotes = {row["promiseLabel"]: row.get("numberQuotes") for row in rows}
    assert quotes["Build the Malili Industrial Zone (KIMAL)"] == ["diyakini dapat menyerap ribuan tenaga kerja lokal"]
    assert quotes["Develop leading areas"] is None
