"""An empty answer says what is there instead: with one condition less, further up, in other questions, in datelines."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph_cli.words.interface_catalogue import read_catalogue
from ontology.rdf.term import iri
from ontology.text.phrase import Phrase
from queries import Answer, Graph, connect, open_graph
from queries.asking import bound_question
from queries.asking.mentions import Mentions
from queries.asking.note import Note
from queries.asking.question import read_question
from queries.engines.rdflib_store import RdflibStore
from tests.queries.endpoint import Server
from tests.queries.small_graph import small_graph

#: Questions without an answer, each with what empties it.
EMPTY: list[tuple[str, dict[str, str]]] = [
    ("who-promised-what", {"theme": "poverty-reduction"}),
    ("documents", {"place": "jakarta"}),
    ("documents", {"place": "tenggarong"}),
    ("who-promised-what", {"place": "tenggarong"}),
    ("who-promised-what", {"since": "2023", "until": "2023"}),
    ("partners", {"kind": "hoped-for-support"}),
    ("claims", {"about": "bps"}),
    ("who-promised-what", {"actor": "bps"}),
    ("who-promised-what", {"place": "kukar", "theme": "tourism", "commitment": "firm"}),
]


#: A place with a promise in one document, the dateline of another, and a word that has its name inside.
ENDE = r"""
    id:place\/ende a janji:Place ; skos:prefLabel "Ende"@mul ; janji:lookupKey "ende" ; janji:inside id:place\/ende .
    id:promise\/p a janji:Promise ; skos:prefLabel "Roads"@mul ; janji:place id:place\/ende ;
        janji:promisor id:person\/siti ; janji:commitment level:any ; janji:basis level:stated ;
        janji:promisedIn id:document\/one ; janji:keyEvidence id:evidence\/p .
    id:evidence\/p oa:hasSource id:document\/one ; janji:quote "Jalan di Ende akan dibangun" .
    id:evidence\/q oa:hasSource id:document\/one ; janji:quote "dengan pendekatan baru" .
    id:document\/one a janji:Document ; skos:prefLabel "One"@mul .
    id:document\/two a janji:Document ; skos:prefLabel "Two"@mul ; janji:dateline "Ende, 3 Mei" .
"""


def leads(answer: Answer) -> list[Note]:
    return [note for note in answer.notes if isinstance(note, Note)]


def count_answers(name: str, answer: Answer) -> int:
    """Return how many statements an answer has, or rows where its rows are no statements."""
    subject = read_question(name).subject
    return len({str(row[subject]) for row in answer.rows}) if subject else len(answer.rows)


@pytest.mark.parametrize(
    ("name", "arguments", "note"),
    [
        (
            "who-promised-what",
            {"theme": "poverty-reduction"},
            "3 on Poverty reduction in 'programs'",
        ),
        (
            "documents",
            {"place": "jakarta"},
            "no document has a fact in or on Jakarta; 1 document names it",
        ),
        ("who-promised-what", {"place": "tenggarong"}, "2 on Kutai Kartanegara Regency, which it belongs to"),
        ("who-promised-what", {"since": "2023", "until": "2023"}, "1 without 'until'"),
        ("who-promised-what", {"place": "kukar", "theme": "tourism"}, "2 without 'theme'"),
        ("partners", {"kind": "hoped-for-support"}, "16 without 'kind'"),
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
    assert len(graph.ask("who-said-what", place="jakarta").rows) == 2
    assert len(graph.ask("partners").rows) == 16


def test_place_of_a_dateline_is_not_said_to_be_in_no_document(graph: Graph) -> None:
    notes = graph.ask("documents", place="tenggarong").notes
    assert notes[0] == "none found"
    assert any(note.startswith("Tenggarong is in the dateline of: Bupati Kukar") for note in notes)


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


@pytest.mark.parametrize(("name", "arguments"), EMPTY, ids=str)
def test_each_lead_gives_as_many_answers_as_its_note_says(graph: Graph, name: str, arguments: dict[str, str]) -> None:
    answer = graph.answer(name, arguments)
    assert answer.rows == []
    assert leads(answer)
    for note in leads(answer):
        if note.lead.command == "search":
            assert graph.search(note.lead.target).rows
        elif note.lead.command == "show":
            assert graph.show(note.lead.target).rows
        else:
            further = graph.answer(note.lead.target, note.lead.arguments, exactly=note.lead.exactly)
            assert count_answers(note.lead.target, further) == note.values["count"], note


def test_what_is_named_elsewhere_is_asked_for_there(graph: Graph) -> None:
    words = ("ask", "claims", "--claimant", "organization/bps")
    for name, arguments in (("who-promised-what", {"actor": "bps"}), ("claims", {"about": "bps"})):
        assert words in [note.lead.words for note in leads(graph.answer(name, arguments))]


def test_values_that_have_answers_are_told_beside_one_that_has_none(graph: Graph) -> None:
    notes = [note for note in graph.ask("partners", kind="hoped-for-support").notes if isinstance(note, Phrase)]
    counts = {note.values["value"]: note.values["count"] for note in notes if "value" in note.values}
    kinds = [row["kindLabel"] for row in graph.ask("partners").rows]
    assert counts == {label: kinds.count(str(label)) for label in counts} != {}
    (partnership,) = (note for note in notes if note.values.get("value") == "Partnership")
    assert isinstance(partnership, Note)
    assert partnership.lead.words == ("ask", "partners", "--kind", "partnership")


def test_period_is_one_condition_with_two_ends(graph: Graph) -> None:
    notes = graph.ask("who-promised-what", since="2023", until="2023").notes
    assert notes == (
        "none found",
        "1 without 'until'",
        "32 without 'since' and 'until'",
        "31 left out: neither they nor their documents have a date with a year",
    )


def test_conditions_are_told_alone_where_no_single_one_empties_the_answer(graph: Graph) -> None:
    notes = graph.ask("who-promised-what", place="kukar", theme="tourism", commitment="firm").notes
    assert notes[1:] == ("2 with 'place' alone", "1 with 'theme' alone", "5 with 'commitment' alone")


def test_words_are_one_of_the_conditions(graph: Graph) -> None:
    answer = graph.ask("who-promised-what", place="kukar", matching="pelatihan")
    assert answer.notes[1:] == ("3 without 'place'", "2 without 'matching'")
    elsewhere, all_there = leads(answer)
    assert elsewhere.lead.words == ("ask", "who-promised-what", "--matching", "pelatihan")
    assert len({row["promise"] for row in graph.ask("who-promised-what", matching="pelatihan").rows}) == 3
    assert all_there.lead.words == ("ask", "who-promised-what", "--place", "kutai-kartanegara")


def test_what_has_no_date_is_counted_among_what_has_the_words(graph: Graph) -> None:
    note = "3 left out: neither they nor their documents have a date with a year"
    assert graph.ask("who-promised-what", since="2023", matching="pelatihan").notes[-1] == note


@pytest.mark.parametrize("name", ["documents", "places"])
def test_place_that_is_only_named_is_told_from_one_that_is_promised_something(graph: Graph, name: str) -> None:
    named, promised = graph.ask(name, place="tenggarong"), graph.ask(name, place="lebak")
    assert "no promise in Tenggarong" in named.notes
    assert any(note.startswith("Tenggarong is in the dateline of: Bupati Kukar") for note in named.notes)
    assert "1 quote has the words “tenggarong”" in named.notes
    assert promised.notes == ("1 promise in Lebak Regency",)
    (note,) = leads(promised)
    assert note.lead.words == ("ask", "who-promised-what", "--place", "lebak")


def test_document_that_only_reports_from_a_place_is_told_beside_those_with_facts_there() -> None:
    graph = small_graph(ENDE)
    answer = graph.ask("documents", place="ende")
    assert [row["documentLabel"] for row in answer.rows] == ["One"]
    assert answer.notes == ("1 promise in Ende", "Ende is in the dateline of: Two")


def test_name_inside_another_word_is_no_mention() -> None:
    notes = [*Mentions(small_graph(ENDE), iri("https://w3id.org/janji/id/place/ende"), "Ende").notes()]
    assert "1 quote has the words “ende”" in notes


def test_endpoint_gives_the_same_notes(graph: Graph, endpoint: Server) -> None:
    remote = connect(endpoint.url)
    for name, arguments in EMPTY:
        notes = [note for note in graph.answer(name, arguments).notes if name != "documents" or "without" not in note]
        assert [*remote.answer(name, arguments).notes] == notes, "no subquery goes over all of what may be large"


def test_columns_give_the_same_notes(graph: Graph, graph_folder: Path) -> None:
    pytest.importorskip("maplib", reason="the columnar engine is not installed: pip install 'janji[columnar]'")
    columnar = open_graph(graph_folder, engine="columnar")
    for name, arguments in EMPTY:
        assert columnar.answer(name, arguments).notes == graph.answer(name, arguments).notes


def test_rdflib_gives_the_same_notes(graph: Graph, graph_folder: Path) -> None:
    store = RdflibStore.read(next(graph_folder.glob("*/segments.nt")))
    other = replace(graph, store=store, texts=None)
    for name, arguments in EMPTY[:6]:
        assert other.answer(name, arguments).notes == graph.answer(name, arguments).notes


def test_large_graph_is_counted_as_far_as_anybody_needs(nation_graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bound_question, "_MOST", 5)
    notes = nation_graph.ask("who-promised-what", place="province-7", since="1900", until="1900").notes
    assert "more than 5 without 'until'" in notes
    indonesian = [read_catalogue("id").translate(note) for note in notes]
    assert "lebih dari 5 tanpa 'until'" in indonesian
