"""A planned query has the rows of the query as it stands, in the same order."""

import pyoxigraph
import pytest

from queries.engines.embedded_store import EmbeddedStore
from queries.sparql.lookup_plan import plan

P = "PREFIX : <urn:x:> "
FACTS = """
@prefix : <urn:x:> .
:a :kind :K ; :place :here, :there ; :rank 10 ; :name "A"@en, "a"@id .
:b :kind :K ; :place :there ; :rank 9 .
:c :kind :K ; :name "C"@en ; :other "c" .
:d :kind :K ; :rank 9 ; :name "Ä"@en .
:here :name "Here"@en . :there :name "There"@en, "sana"@id .
"""
LABEL = 'OPTIONAL { ?x :name ?label FILTER(LANG(?label) = "en") }'
PLACE = 'OPTIONAL { ?x :place ?place OPTIONAL { ?place :name ?placeLabel FILTER(LANG(?placeLabel) = "en") } }'


@pytest.fixture
def store() -> EmbeddedStore:
    store = pyoxigraph.Store()
    store.load(FACTS.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    return EmbeddedStore(store)


@pytest.mark.parametrize(
    ("query", "taken"),
    [
        (f"SELECT ?x ?label WHERE {{ ?x :kind :K {LABEL} }} ORDER BY STR(?label) ?x", ["label"]),
        (
            f"SELECT ?x ?label WHERE {{ ?x :kind :K {LABEL} }} ORDER BY DESC(BOUND(?label)) DESC(STR(?label)) ?x",
            ["label"],
        ),
        (
            f"SELECT ?x ?placeLabel ?label WHERE {{ ?x :kind :K {PLACE} {LABEL} }} ORDER BY ?placeLabel ?x",
            ["place", "placeLabel", "label"],
        ),
        (
            "SELECT ?x ?rank WHERE { ?x :kind :K OPTIONAL { ?x :rank ?rank } } ORDER BY DESC(?rank) ?x",
            ["rank"],
        ),
        ("SELECT ?x ?any WHERE { ?x :kind :K OPTIONAL { ?x :other|:rank ?any } } ORDER BY ?any ?x", ["any"]),
        (
            "SELECT ?x ?place ?placeLabel "
            f"WHERE {{ VALUES ?place {{ :there }} ?x :place ?place . ?x :kind :K {PLACE} }} ORDER BY ?x",
            ["placeLabel"],
        ),
        (f"SELECT ?x WHERE {{ ?x :kind :K {LABEL} FILTER(BOUND(?label)) }} ORDER BY ?x", []),
        (f'SELECT ?x (COALESCE(?label, "-") AS ?shown) WHERE {{ ?x :kind :K {LABEL} }} ORDER BY ?shown ?x', []),
        ("SELECT ?x ?n WHERE { ?x :kind :K OPTIONAL { ?x :place ?p . ?p :name ?n } } ORDER BY ?n ?x", []),
        (
            "SELECT ?x ?n "
            f"WHERE {{ ?x :kind :K {PLACE} OPTIONAL {{ ?place :name ?n . ?place :kind ?k }} }} ORDER BY ?x ?n",
            [],
        ),
    ],
)
def test_planned_query_has_the_same_rows(store: EmbeddedStore, query: str, taken: list[str]) -> None:
    planned = plan(P + query)
    assert planned is not None
    assert [join.column for join in planned.joins] == taken
    assert "ORDER BY" not in planned.query
    assert store.answer(P + query) == store.select(P + query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT DISTINCT ?kind WHERE { ?x :kind ?kind }",
        "SELECT ?kind (COUNT(?x) AS ?things) WHERE { ?x :kind ?kind } GROUP BY ?kind",
        "SELECT ?x WHERE { ?x :kind :K } ORDER BY ?x LIMIT 2",
    ],
)
def test_what_cannot_be_planned_is_asked_as_it_stands(store: EmbeddedStore, query: str) -> None:
    assert plan(P + query) is None
    assert store.answer(P + query) == store.select(P + query)


def test_comments_and_texts_are_no_patterns(store: EmbeddedStore) -> None:
    texts = 'BIND("} ?label" AS ?brace)'
    query = f"{P} SELECT ?x ?label ?brace WHERE {{ # OPTIONAL {{\n ?x :kind :K {LABEL} {texts} }} ORDER BY ?x"
    assert store.answer(query) == store.select(query)
    assert len(store.answer(query).rows) == 4


def test_terms_of_one_question_are_not_taken_for_those_of_another(store: EmbeddedStore) -> None:
    for name in ("here", "there"):
        query = f"SELECT ?x WHERE {{ VALUES ?place {{ <urn:x:{name}> }} ?x <urn:x:place> ?place }} ORDER BY ?x"
        assert store.answer(query) == store.select(query)
