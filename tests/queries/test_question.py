from pathlib import Path

import pytest
import yaml

from ontology.errors import DataError, UsageError
from ontology.rdf.term import Term
from queries.asking.label_step import LanguageChain
from queries.asking.question import UNDATED, UNISSUED, Bound, Parameter, lookup, names, parse, read_question
from queries.asking.question_file import read_header
from queries.asking.vocabulary_lists import fill_lists, make_lists

TEXT = """\
#+ question:
#+   en: Who promised what?
#+   id: Siapa menjanjikan apa?
#+ parameters: {place: Place, actor: Actor!}
#+ lists: [themes]
#+ table: [label]
# A comment stays.
SELECT ?label ?themes
WHERE {
  #? place  VALUES ?place { } ?s ?p ?place .
  #? actor  FILTER(?who IN ( ) && ?asked = { = } || ?all = { })
  ?s ?p ?o .  #! place
  ?s ?q ?label FILTER(LANG(?label) = "en" && ?kind != "en")
}
"""
A, B = Term("<urn:x:a>"), Term("<urn:x:b>")
ENGLISH, INDONESIAN = LanguageChain.of("en"), LanguageChain.of("id")


def test_header_says_what_is_asked_and_with_what() -> None:
    the_question = parse("promises", TEXT)
    assert the_question.name == "promises"
    assert the_question.sentence == {"en": "Who promised what?", "id": "Siapa menjanjikan apa?"}
    assert the_question.parameters == {
        "place": Parameter("place", "Place", False),
        "actor": Parameter("actor", "Actor", True),
    }
    assert (the_question.lists, the_question.table, the_question.path) == ({"themes": "themes"}, ("label",), ())


def test_header_is_no_part_of_the_query() -> None:
    assert "#+" not in parse("promises", TEXT).body
    assert "# A comment stays." in parse("promises", TEXT).body


def test_line_of_a_parameter_is_a_comment_until_it_is_given() -> None:
    query = parse("promises", TEXT).sparql({}, ENGLISH)
    assert "#" not in query
    assert "?place" not in query


def test_line_of_a_parameter_holds_all_its_terms() -> None:
    query = parse("promises", TEXT).sparql({"place": Bound(A, (A, B))}, ENGLISH)
    assert "  VALUES ?place { <urn:x:a> <urn:x:b> } ?s ?p ?place .\n" in query
    assert "?who" not in query


def test_line_may_hold_the_term_that_was_asked_for_and_all_it_stands_for() -> None:
    query = parse("promises", TEXT).sparql({"actor": Bound(A, (A, B))}, ENGLISH)
    assert "?asked = { <urn:x:a> } || ?all = { <urn:x:a> <urn:x:b> }" in query


def test_many_terms_stand_in_a_query_of_their_own() -> None:
    # Oxigraph would else join them with all that stands beside, thing by thing: minutes for a country.
    many = tuple(Term(f"<urn:x:{number}>") for number in range(501))
    query = parse("promises", TEXT).sparql({"place": Bound(A, many)}, ENGLISH)
    assert f"  {{ SELECT ?place WHERE {{ VALUES ?place {{ {' '.join(many)} }} }} }} ?s ?p ?place .\n" in query


def test_many_places_are_known_by_what_they_are_inside_of() -> None:
    many = tuple(Term(f"<urn:x:{number}>") for number in range(501))
    query = parse("promises", TEXT).sparql({"place": Bound(A, many, inside=True)}, ENGLISH)
    inside = "<https://w3id.org/janji/ns#inside> <urn:x:a>"
    assert f"  {{ SELECT ?place WHERE {{ ?place {inside} }} }} ?s ?p ?place .\n" in query
    assert "<urn:x:7>" not in query


def test_line_of_one_parameter_may_be_left_out_for_another() -> None:
    the_question = parse("promises", TEXT.replace("  ?s ?q", "  #? actor  VALUES ?who { }  #! place\n  ?s ?q"))
    one, both = {"actor": Bound(A, (A,))}, {"actor": Bound(A, (A,)), "place": Bound(B, (B,))}
    assert "  VALUES ?who { <urn:x:a> }\n" in the_question.sparql(one, ENGLISH)
    assert "VALUES ?who" not in the_question.sparql(both, ENGLISH)


def test_default_line_is_left_out_once_the_parameter_is_given() -> None:
    the_question = parse("promises", TEXT)
    assert "  ?s ?p ?o .\n" in the_question.sparql({}, ENGLISH)
    assert "?s ?p ?o" not in the_question.sparql({"place": Bound(A, (A,))}, ENGLISH)


def test_only_the_language_of_labels_is_replaced() -> None:
    pattern = '?s ?p "en" FILTER(LANG(?a) = "en" && LANG(?b) IN ("", "en"))'
    query = parse("a", f"#+ question: {{en: a?, id: b?}}\nSELECT ?s WHERE {{ {pattern} }}").sparql({}, INDONESIAN)
    assert '?s ?p "en" FILTER(LANG(?a) = "id" && LANG(?b) IN ("", "id"))' in query


def test_registry_is_the_folder() -> None:
    assert "who-promised-what" in names()
    assert list(names()) == sorted(names())
    assert all(read_question(name).name == name for name in names())


@pytest.mark.parametrize("name", names())
def test_columns_of_the_table_and_the_lists_are_columns_of_the_answer(name: str) -> None:
    the_question = read_question(name)
    columns = the_question.body + " ?step"
    assert all(f"?{column}" in columns for column in (*the_question.table, *the_question.lists))


@pytest.mark.parametrize("name", names())
def test_every_parameter_has_its_line_and_every_line_its_parameter(name: str) -> None:
    the_question = read_question(name)
    lines = {line.split()[1] for line in the_question.body.splitlines() if line.strip().startswith("#?")}
    own_lines = {"steps"} | ({UNDATED, UNISSUED} if the_question.dates else set())
    assert lines - own_lines == the_question.parameters.keys() - set(the_question.path)


def test_unknown_question_names_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"no question 'who-promised'; did you mean 'who-promised-what'"):
        read_question("who-promised")


def test_unknown_question_far_from_all_says_where_they_are_listed() -> None:
    with pytest.raises(UsageError, match="no question 'zzz'; 'janji ask' lists all questions"):
        read_question("zzz")


def test_question_is_no_path() -> None:
    with pytest.raises(UsageError):
        read_question("../lookups/links")


def test_lookups_are_no_questions() -> None:
    assert lookup("links").name == "links"
    assert "links" not in names()


@pytest.mark.parametrize(
    "file", sorted((Path(__file__).parents[2] / "queries").glob("*/*.rq")), ids=lambda file: file.stem
)
def test_header_is_read_as_a_reader_of_all_yaml_reads_it(file: Path) -> None:
    text = file.read_text("utf-8")
    lines = (line.removeprefix("#+ ") for line in text.splitlines() if line.startswith("#+"))
    assert read_header(text) == yaml.load("\n".join(lines), Loader=yaml.CBaseLoader)


def test_header_may_go_on_in_further_lines() -> None:
    text = "#+ question:\n#+   en: Who?\n#+ lists: {a: b,\n#+   c: d}\n#+ labels: [x, y: z]\nSELECT ?a {}"
    lists = {"a": "b", "c": "d"}
    assert read_header(text) == {"question": {"en": "Who?"}, "lists": lists, "labels": ["x", {"y": "z"}]}


def test_line_may_hold_its_terms_as_a_list() -> None:
    the_question = parse("promises", TEXT)
    query = the_question.sparql({"actor": Bound(A, (A, B))}, ENGLISH)
    assert "FILTER(?who IN (<urn:x:a>, <urn:x:b>) && " in query


def test_lists_of_the_vocabulary_are_filled_in() -> None:
    assert fill_lists("VALUES ?class { } #= node_classes").startswith("VALUES ?class { janji:Person janji:Ticket")
    assert "#=" not in lookup("links").sparql({}, ENGLISH) + read_question("how-connected").sparql({}, ENGLISH)
    with pytest.raises(DataError, match="no list 'nodes'"):
        fill_lists("VALUES ?class { } #= nodes")


def test_edges_that_begin_at_more_than_nodes_are_told_one_by_one() -> None:
    lists = make_lists()
    body = lookup("links").body
    special = set(lists["edges"]) - set(lists["edges_of_nodes"])
    assert special == {"of", "program", "place"}
    assert "VALUES ?relationId { janji:of }" in body
    assert "VALUES ?relationId { janji:program janji:place }" in body
