"""An empty answer says what is there instead: with one condition less, further up, in other questions, in datelines."""

import pytest

from graph_cli.words.interface_catalogue import read_catalogue
from queries import Graph
from queries.asking.question import read_question


@pytest.mark.parametrize(
    ("name", "arguments", "note"),
    [
        (
            "who-promised-what",
            {"theme": "poverty-reduction"},
            "other questions have answers on Poverty reduction: programs (3)",
        ),
        (
            "documents",
            {"place": "jakarta"},
            "other questions have answers on Jakarta: everything-about (7), places (1)",
        ),
        ("who-promised-what", {"place": "tenggarong"}, "2 on Kutai Kartanegara Regency, which it belongs to"),
        ("who-promised-what", {"since": "2023", "until": "2023"}, "1 without 'until'"),
        ("who-promised-what", {"place": "kukar", "theme": "tourism"}, "2 without 'theme'"),
        ("partners", {"kind": "hoped-for-support"}, "17 without 'kind'"),
    ],
)
def test_empty_answer_says_what_is_there_instead(graph: Graph, name: str, arguments: dict[str, str], note: str) -> None:
    answer = graph.ask(name, exactly=False, **arguments)
    assert answer.rows == []
    assert note in answer.notes


def test_counts_of_an_empty_answer_are_true(graph: Graph) -> None:
    assert len({row["promise"] for row in graph.ask("who-promised-what", place="kukar").rows}) == 2
    assert len({row["program"] for row in graph.ask("programs", theme="poverty-reduction").rows}) == 3
    assert len(graph.ask("everything-about", entity="jakarta").rows) == 7
    assert len(graph.ask("partners").rows) == 17


def test_place_of_a_dateline_is_not_said_to_be_in_no_document(graph: Graph) -> None:
    notes = graph.ask("documents", place="tenggarong").notes
    assert notes[0] == "none found"
    assert notes[-1].startswith("Tenggarong is in the dateline of: Bupati Kukar")


def test_exactly_tells_what_it_leaves_out(graph: Graph) -> None:
    notes = graph.ask("who-promised-what", place="sulawesi-selatan", exactly=True).notes
    within = {row["promise"] for row in graph.ask("who-promised-what", place="sulawesi-selatan").rows}
    assert f"{len(within)} within South Sulawesi, which 'exactly' leaves out" in notes


def test_notes_can_be_told_in_other_languages(graph: Graph) -> None:
    notes = graph.ask("who-promised-what", since="2023", until="2023").notes
    translations = [read_catalogue("id").translate(note) for note in notes]
    assert (notes[0], translations[0]) == ("none found", "tidak ada yang ditemukan")
    assert any("left out" in each for each in notes)
    assert all("left out" not in each for each in translations)


def test_claims_are_found_by_whom_they_are_attributed_to(graph: Graph) -> None:
    (row,) = graph.ask("claims", claimant="bps").rows
    assert row["attributedToLabel"] == "Statistics Indonesia"


def test_no_note_has_an_option_of_the_command_line(graph: Graph) -> None:
    for name in ("who-promised-what", "what-happened", "claims", "who-said-what"):
        assert read_question(name).dates == ("since", "until")
        assert not any("--" in each for each in graph.ask(name, until="1900").notes)
