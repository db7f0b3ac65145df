"""Labels come after the query: each thing is looked up once, in the first language of a chain that names it."""

from collections.abc import Iterator, Sequence

import pyoxigraph
import pytest

from queries.asking.answering import find_rows
from queries.asking.label_step import PREFIXES, LabelText, LanguageChain, find_labels
from queries.asking.question import parse
from queries.asking.whole_query import write_query
from queries.engines.embedded_store import EmbeddedStore
from queries.engines.rdflib_store import RdflibStore
from queries.engines.store import Lookup, Selecting, Solutions, Statement, Store

FACTS = """
@prefix : <urn:x:> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:a a :Thing ; :near :b, :c ; skos:prefLabel "A"@en, "a"@id ; :note "note"@en, "catatan"@id .
:b a :Thing ; skos:prefLabel "Z"@id ; :rank 2 .
:c a :Thing ; skos:prefLabel "C"@mul ; :rank 1 .
:d a :Thing ; skos:prefLabel "D"@nah, "D2"@es .
:e a :Thing .
:Thing rdfs:label "Thing"@en .
"""
QUESTION = """\
#+ question: {en: a?, id: b?}
#+ lists: {nearLabels: nearLabel}
#+ labels: [thing, near, class: kind]
#+ texts: {note: thing urn:note}
#+ optional: {near: thing urn:near, rank: near urn:rank}
SELECT ?thing ?thingLabel ?kind ?note ?nearLabels
WHERE {
  ?thing a ?class
}
ORDER BY DESC(BOUND(?thingLabel)) STR(?thingLabel) ?thing
""".replace("urn:", ":").replace("SELECT", "PREFIX : <urn:x:>\nSELECT", 1)


@pytest.fixture(params=["embedded", "rdflib"])
def store(request: pytest.FixtureRequest) -> Store:
    """Return a store that looks up whatever is said of a thing at once, and one that asks property by property."""
    if request.param == "embedded":
        own_store = pyoxigraph.Store()
        own_store.load(FACTS.encode(), format=pyoxigraph.RdfFormat.TURTLE)
        return EmbeddedStore(own_store)
    import rdflib

    return RdflibStore(rdflib.Graph().parse(data=FACTS, format="turtle"))


def test_texts_are_looked_up_in_the_languages_that_are_wanted_and_other_values_as_they_are(store: Store) -> None:
    name, note, near = Lookup("skos:prefLabel", "en"), Lookup(":note", "id"), Lookup(":near")
    wanted = [name, note, near, Lookup(":rank", "en")]
    a, b = "urn:x:a", "urn:x:b"
    assert set(store.look_up(f"{PREFIXES}PREFIX : <urn:x:>\n", [a, b], wanted)) == {
        Statement(a, name, "A"),
        Statement(a, note, "catatan"),
        Statement(a, near, b),
        Statement(a, near, "urn:x:c"),
    }


def test_name_is_in_the_first_language_that_has_one_and_says_which(store: Store) -> None:
    things = [f"urn:x:{name}" for name in "abcde"]
    assert find_labels(store, things, LanguageChain.of("en", ["id"])) == {
        "urn:x:a": LabelText("A", "en"),
        "urn:x:b": LabelText("Z", "id"),
        "urn:x:c": LabelText("C", "mul"),
        "urn:x:d": LabelText("D2", "es"),
    }
    assert find_labels(store, things, LanguageChain.of("nah"))["urn:x:d"] == LabelText("D", "nah")


def test_rows_have_names_texts_and_lists_in_the_order_of_names(store: Store) -> None:
    rows = find_rows(store, parse("a", QUESTION), {}, LanguageChain.of("en", ["id"]))
    assert rows == [
        {"thing": "urn:x:a", "thingLabel": "A", "kind": "Thing", "note": "note", "nearLabels": ["C", "Z"]},
        {"thing": "urn:x:c", "thingLabel": "C", "kind": "Thing"},
        {"thing": "urn:x:d", "thingLabel": "D2", "kind": "Thing"},
        {"thing": "urn:x:b", "thingLabel": "Z", "kind": "Thing"},
        {"thing": "urn:x:e", "kind": "Thing"},
    ]


def test_each_thing_is_looked_up_once() -> None:
    own_store = pyoxigraph.Store()
    own_store.load(FACTS.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    store = _Counting(own_store)
    find_rows(store, parse("a", QUESTION), {}, LanguageChain.of("en", ["id"]))
    assert store.things
    assert all(len(things) == len(set(things)) for things in store.things)


class _Counting(EmbeddedStore):
    def __init__(self, own_store: pyoxigraph.Store) -> None:
        super().__init__(own_store)
        self.things: list[Sequence[str]] = []

    def look_up(self, prefixes: str, things: Sequence[str], lookups: Sequence[Lookup]) -> Iterator[Statement]:
        self.things.append(things)
        return super().look_up(prefixes, things, lookups)


def test_no_store_asks_for_more_names_at_once_than_virtuoso_takes() -> None:
    queries: list[str] = []

    class Remote(Selecting):
        def query(self, sparql: str) -> bool:
            raise AssertionError(sparql)

        def select(self, sparql: str) -> Solutions:
            queries.append(sparql)
            return Solutions(("number", "value", "language"), [])

    find_labels(Remote(), [f"urn:x:{number}" for number in range(1100)], LanguageChain.of("en"))
    assert max(sparql.count("<urn:x:") for sparql in queries) == 500


def test_question_may_group_its_rows(store: Store) -> None:
    text = "#+ question: {en: a?, id: b?}\nSELECT ?class (COUNT(?thing) AS ?things)\nWHERE { ?thing a ?class }\n"
    the_question = parse("a", f"{text}GROUP BY ?class\nORDER BY DESC(?things)\n")
    assert find_rows(store, the_question, {}, LanguageChain.of("en")) == [{"class": "urn:x:Thing", "things": 5}]
    whole = store.select(write_query(the_question, {}, LanguageChain.of("en")))
    assert (whole.variables, whole.rows) == (("class", "things"), [("urn:x:Thing", 5)])
