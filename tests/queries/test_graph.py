import threading
from pathlib import Path

import pytest

from ontology.errors import UsageError
from queries import Answer, Graph, Triples, open_graph
from tests.queries.small_graph import small_graph

BANTAENG = "https://w3id.org/janji/id/place/bantaeng"
ONE_PLACE = """
    <https://w3id.org/janji/id/place/maluku> a janji:Place ; skos:prefLabel "Maluku"@en, "Maluku"@id .
    <https://w3id.org/janji/id/document/one> a janji:Document ; skos:prefLabel "One"@en, "Satu"@id .
    <https://w3id.org/janji/id/document/two> a janji:Document ; skos:prefLabel "Two"@en, "Dua"@id .
"""
SPOKEN_OF = """
    [] janji:place <https://w3id.org/janji/id/place/maluku> ; janji:keyEvidence
        [ oa:hasSource <https://w3id.org/janji/id/document/{}> ] .
"""


def test_select_answers_with_rows_of_python_values(graph: Graph) -> None:
    answer = graph.sparql('SELECT (1 + 1 AS ?two) (0.5 AS ?half) (true AS ?yes) ("ya" AS ?word) (?no AS ?none) {}')
    assert isinstance(answer, Answer)
    assert answer.columns == ("two", "half", "yes", "word", "none")
    assert answer.rows == [{"two": 2, "half": 0.5, "yes": True, "word": "ya"}]


def test_select_keeps_the_order_of_the_query(graph: Graph) -> None:
    answer = graph.sparql("SELECT ?x { VALUES ?x { 3 1 2 } } ORDER BY DESC(?x)")
    assert isinstance(answer, Answer)
    assert [row["x"] for row in answer.rows] == [3, 2, 1]


@pytest.mark.parametrize("number", ['"x"^^xsd:integer', '"1,5"^^xsd:decimal', f'"{"9" * 5000}"^^xsd:integer'])
def test_ill_typed_number_is_text(graph: Graph, number: str) -> None:
    answer = graph.sparql(f"PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT ({number} AS ?x) {{}}")
    assert isinstance(answer, Answer)
    assert answer.rows == [{"x": number.split('"')[1]}]


def test_ask_answers_with_a_truth(graph: Graph) -> None:
    assert graph.sparql(f"ASK {{ <{BANTAENG}> ?p ?o }}") is True
    assert graph.sparql("ASK { <urn:x:nothing> ?p ?o }") is False


def test_construct_answers_with_sorted_triples(graph: Graph) -> None:
    answer = graph.sparql("CONSTRUCT { <urn:x:b> <urn:x:is> 1 . <urn:x:a> <urn:x:is> ?x } WHERE { VALUES ?x { 2 3 } }")
    integer = "^^<http://www.w3.org/2001/XMLSchema#integer>"
    assert answer == Triples(
        (
            f'<urn:x:a> <urn:x:is> "2"{integer} .',
            f'<urn:x:a> <urn:x:is> "3"{integer} .',
            f'<urn:x:b> <urn:x:is> "1"{integer} .',
        )
    )


def test_describe_answers_with_triples(graph: Graph) -> None:
    answer = graph.sparql(f"DESCRIBE <{BANTAENG}>")
    assert isinstance(answer, Triples)
    assert f'<{BANTAENG}> <http://www.w3.org/2004/02/skos/core#prefLabel> "Bantaeng Regency"@en .' in answer.lines


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <urn:x:a> <urn:x:b> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:9/>",
        "DROP ALL",
        "CLEAR DEFAULT",
        "PREFIX x: <urn:x:> INSERT { x:a x:b 1 } WHERE {}",
        "SELECT * {} ; DROP ALL",
    ],
)
def test_update_is_refused(graph: Graph, update: str) -> None:
    with pytest.raises(UsageError, match="the query cannot be read"):
        graph.sparql(update)
    assert graph.sparql("ASK { ?s ?p ?o }") is True


@pytest.mark.parametrize("query", ["", "SELECT", "SELECT * { ?s ?p }", "hello", "SELECT ?x { ?x no:prefix 1 }"])
def test_what_is_no_query_is_refused_with_the_place(graph: Graph, query: str) -> None:
    with pytest.raises(UsageError, match=r"the query cannot be read: .*\d+:\d+|prefix"):
        graph.sparql(query)


def test_unknown_question_has_the_nearest(graph: Graph) -> None:
    with pytest.raises(UsageError, match="no question 'who-promise-what'; did you mean 'who-promised-what'"):
        graph.ask("who-promise-what")


def test_unknown_parameter_has_the_nearest(graph: Graph) -> None:
    with pytest.raises(UsageError, match=r"who-promised-what takes no --plase; did you mean 'place'\?"):
        graph.ask("who-promised-what", plase="kotim")


def test_unknown_parameter_near_to_none_has_all(graph: Graph) -> None:
    with pytest.raises(UsageError, match="places takes no --zzz; it takes --place, --level"):
        graph.ask("places", zzz="kotim")
    with pytest.raises(UsageError, match="bridges takes no --place; it takes no parameters"):
        graph.ask("bridges", place="kotim")


def test_missing_parameter_is_named(graph: Graph) -> None:
    with pytest.raises(UsageError, match="everything-about needs --entity"):
        graph.ask("everything-about")
    with pytest.raises(UsageError, match="how-connected needs --b"):
        graph.ask("how-connected", a="kotim", b=None)


def test_parameter_without_a_value_is_not_given(graph: Graph) -> None:
    assert graph.ask("who-promised-what", place=None) == graph.ask("who-promised-what")


def test_unknown_name_says_which_parameter_has_it(graph: Graph) -> None:
    with pytest.raises(UsageError, match="--place: no place 'bantne' in this graph; did you mean"):
        graph.ask("who-promised-what", place="bantne")


def test_unknown_language_is_refused(graph_folder: Path) -> None:
    with pytest.raises(UsageError, match="no language 'nl' in this graph; use id or en"):
        open_graph(graph_folder, language="nl")


def test_place_means_all_within_it_unless_exactly(graph: Graph) -> None:
    regency = graph.ask("who-promised-what", place="kotim").rows
    assert regency
    assert graph.ask("who-promised-what", place="Central Kalimantan").rows == regency
    assert graph.ask("who-promised-what", place="Central Kalimantan", exactly=True).rows == []


@pytest.mark.parametrize("name", ["who-promised-what", "programs", "promises-with-numbers", "themes-by-place"])
def test_country_with_thousands_of_places_means_all_of_them(nation_graph: Graph, name: str) -> None:
    whole = nation_graph.ask(name).rows
    assert whole
    assert nation_graph.ask(name, place="indonesia").rows == whole


def test_theme_means_its_narrower_ones_unless_exactly(graph: Graph) -> None:
    wide = [row["promise"] for row in graph.ask("who-promised-what", theme="employment").rows]
    narrow = [row["promise"] for row in graph.ask("who-promised-what", theme="employment", exactly=True).rows]
    assert set(narrow) < set(wide)


def test_answer_has_no_notes_where_it_has_rows(graph: Graph) -> None:
    assert graph.ask("who-promised-what", place="luwu-timur").notes == ()


@pytest.mark.parametrize(
    ("documents", "note"),
    [
        ([], "Maluku is known, but in no document"),
        (["one"], "none found in the 1 document on Maluku"),
        (["one", "one"], "none found in the 1 document on Maluku"),
        (["one", "two"], "none found in the 2 documents on Maluku"),
    ],
)
def test_empty_answer_says_how_many_documents_speak_of_the_place(documents: list[str], note: str) -> None:
    graph = small_graph(ONE_PLACE + "".join(SPOKEN_OF.format(document) for document in documents))
    answer = graph.ask("who-promised-what", place="maluku")
    assert (answer.rows, answer.notes[0]) == ([], note)


def test_empty_answer_tells_an_unknown_place_from_a_known_one(graph: Graph) -> None:
    assert graph.ask("who-promised-what", place="Malingping").notes[0] == "Malingping is known, but in no document"
    with pytest.raises(UsageError, match="no place 'Maluku'"):
        graph.ask("who-promised-what", place="Maluku")


def test_empty_answer_speaks_of_each_place_and_actor_asked_for(graph: Graph) -> None:
    assert graph.ask("who-promised-what", place="bantaeng", actor="Halikinnor").notes[:2] == (
        "none found in the 1 document on Bantaeng Regency",
        "none found in the 1 document on Halikinnor",
    )


def test_empty_answer_without_a_place_or_actor_says_so(graph: Graph) -> None:
    assert graph.ask("who-promised-what", since="2090").notes[0] == "none found"


def test_answer_that_compares_dates_counts_what_it_leaves_out(graph: Graph) -> None:
    note = "31 left out: neither they nor their documents have a date with a year"
    assert graph.ask("who-promised-what", since="2023").notes[0] == note
    assert graph.ask("who-promised-what", place="luwu-timur").notes == ()


def test_every_step_of_a_connection_has_its_receipt(graph: Graph) -> None:
    rows = graph.ask("how-connected", a="kotim", b="bantaeng").rows
    assert [row["step"] for row in rows] == list(range(1, len(rows) + 1))
    for row in rows:
        has_quote = "quote" in row and "documentLabel" in row
        assert has_quote or (row["basis"] == "reference" and row["sourceLabels"])


def test_connection_is_a_chain_from_one_to_the_other(graph: Graph) -> None:
    rows = graph.ask("how-connected", a="halikinnor", b="malingping").rows
    at = graph.find("halikinnor").term[1:-1]
    for row in rows:
        assert at in (row["from"], row["to"])
        at = str(row["to"] if row["from"] == at else row["from"])
    assert at == graph.find("malingping").term[1:-1]


def test_no_connection_is_said() -> None:
    graph = small_graph(ONE_PLACE)
    answer = graph.ask("how-connected", a="one", b="maluku")
    assert (answer.rows, answer.notes) == ([], ("no connection is known between the two",))


def test_connection_with_itself_is_said(graph: Graph) -> None:
    answer = graph.ask("how-connected", a="kotim", b="Kotawaringin Timur")
    assert (answer.rows, answer.notes) == ([], ("the two are one and the same",))


def test_show_is_everything_about_one_entity(graph: Graph) -> None:
    assert graph.show("kotim") == graph.ask("everything-about", entity="kotim")
    assert graph.show("kotim").rows


def test_graph_is_asked_from_several_threads(graph: Graph) -> None:
    right_answer = graph.ask("who-promised-what")
    answers: list[Answer] = []
    threads = [threading.Thread(target=lambda: answers.append(graph.ask("who-promised-what"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [right_answer] * 4


@pytest.mark.parametrize("name", ["self", "name", "exactly", "matching", "parameters", "__class__"])
def test_name_from_outside_is_a_parameter_of_the_question_or_none(graph: Graph, name: str) -> None:
    with pytest.raises(UsageError, match=f"places takes no --{name}"):
        graph.answer("places", {name: "x"})
