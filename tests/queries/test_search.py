import pytest

from queries import Answer, Graph
from queries.search import forms
from tests.queries.small_graph import small_graph

PROMISES = """
    id:promise\\/a_one a janji:Promise ; skos:prefLabel "Free sewing courses"@en, "Kursus menjahit gratis"@id ;
        janji:basis <https://w3id.org/janji/scheme/basis/stated> ; janji:evidence id:e1 ; janji:keyEvidence id:e1 .
    id:promise\\/a_two a janji:Promise ; skos:prefLabel "Jobs"@en, "Lapangan kerja"@id ;
        skos:altLabel "kursus"@id ; janji:evidence id:e2 ; janji:keyEvidence id:e2 .
    id:e1 janji:quote "Beliau menjanjikan kursus di Café Sampit" ; oa:hasSource id:document\\/a .
    id:e2 janji:quote "lapangan kerja yang dijanjikan" ; oa:hasSource id:document\\/a .
    id:document\\/a a janji:Document ; skos:prefLabel "Article"@en, "Artikel"@id .
"""


def found(answer: Answer) -> list[object]:
    return [row["entityLabel"] for row in answer.rows]


@pytest.mark.parametrize("word", ["janji", "menjanjikan", "dijanjikan", "berjanji", "MENJANJIKAN"])
def test_word_is_found_in_any_inflection(word: str) -> None:
    assert sorted(map(str, found(small_graph(PROMISES).search(word)))) == ["Free sewing courses", "Jobs"]


@pytest.mark.parametrize("word", ["cafe", "CAFÉ", "café", "Cafe\u0301"])
def test_word_is_found_without_regard_to_accents(word: str) -> None:
    assert found(small_graph(PROMISES).search(word)) == ["Free sewing courses"]


def test_all_words_are_needed() -> None:
    graph = small_graph(PROMISES)
    assert found(graph.search("menjanjikan kursus")) == ["Free sewing courses"]
    assert found(graph.search("kursus zzz")) == []


def test_title_counts_more_than_an_alias_and_an_alias_more_than_a_quote() -> None:
    rows = small_graph(PROMISES).search("kursus").rows
    assert [(row["entityLabel"], row["field"]) for row in rows] == [("Free sewing courses", "label"), ("Jobs", "alias")]
    best = small_graph(PROMISES).search("kerja").rows
    assert [(row["entityLabel"], row["field"]) for row in best] == [("Jobs", "label")]


def test_word_as_it_stands_counts_more_than_its_stem() -> None:
    assert found(small_graph(PROMISES).search("dijanjikan"))[0] == "Jobs"
    assert found(small_graph(PROMISES).search("menjanjikan"))[0] == "Free sewing courses"


def test_what_is_found_has_its_receipt() -> None:
    (row,) = small_graph(PROMISES).search("sewing").rows
    assert row == {
        "entity": "https://w3id.org/janji/id/promise/a_one",
        "entityLabel": "Free sewing courses",
        "kind": "promise",
        "field": "label",
        "matched": "Free sewing courses",
        "marks": [5, 11],
        "quote": "Beliau menjanjikan kursus di Café Sampit",
        "document": "https://w3id.org/janji/id/document/a",
        "documentLabel": "Article",
        "basis": "stated",
    }


@pytest.mark.parametrize("words", ["", "  ", "?!", "zzz"])
def test_nothing_found_is_said(graph: Graph, words: str) -> None:
    answer = graph.search(words)
    assert (answer.rows, answer.notes) == ([], (f"nothing found for '{words}'",))


@pytest.mark.parametrize(("words", "same"), [("training", "trainings"), ("pelatihan", "melatih")])
def test_inflections_find_the_same_in_the_articles(graph: Graph, words: str, same: str) -> None:
    entities = {row["entity"] for row in graph.search(words).rows}
    assert entities
    assert {row["entity"] for row in graph.search(same).rows} == entities


def test_each_entity_is_found_once_with_its_label_in_the_language(graph: Graph) -> None:
    rows = Graph(graph.store, language="id").search("bantaeng").rows
    assert len({str(row["entity"]) for row in rows}) == len(rows)
    assert "Kabupaten Bantaeng" in [row["entityLabel"] for row in rows]


def test_search_is_the_same_each_time(graph: Graph) -> None:
    assert graph.search("kerja") == graph.search("kerja")


def test_forms_of_a_word_share_a_stem() -> None:
    assert forms("menjanjikan") & forms("dijanjikan") & forms("berjanji")
    assert forms("training") & forms("trainings")
    assert not forms("janji") & forms("kerja")
