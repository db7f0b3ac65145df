"""What the columnar engine does not take, and how it says so: each of these maplib answers wrongly, or not at all."""

from contextlib import suppress
from pathlib import Path

import pytest

from ontology.errors import UsageError
from queries import Graph, open_graph
from queries.engines.columnar.columnar_store import ColumnarStore
from queries.engines.columnar.forms import _TYPED
from queries.engines.columnar.query_words import words
from queries.engines.columnar.refusal import Refused
from queries.engines.embedded_store import EmbeddedStore
from tests.ending import Ends

PREFIXES = "PREFIX : <urn:> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "

#: What the values of :mixed are.
_MIXED = "of type decimal or of type integer or a text with a language or of type string"
REFUSED = [
    # The kinds of queries
    ("ASK { ?a :to ?b }", "ASK"),
    ("CONSTRUCT { ?a :to ?b } WHERE { ?a :to ?b }", "CONSTRUCT"),
    ("DESCRIBE :a", "DESCRIBE"),
    ("SELECT * { ?a :to ?b }", "SELECT *"),
    ("SELECT REDUCED ?a { ?a :to ?b }", "REDUCED"),
    ("SELECT ?a FROM :g { ?a :to ?b }", "'FROM'"),
    ("SELECT ?a { GRAPH ?g { ?a :to ?b } }", "GRAPH"),
    # Patterns
    ("SELECT ?a { ?a ?p ?b }", "a variable in the place of a property"),
    ("SELECT ?a { ?a :to* ?b }", "a path with *"),
    ("SELECT ?a { ?a :to? ?b }", "a path with ?"),
    ("SELECT ?a { ?a :to+ :c }", "a path with +"),
    ("SELECT ?a { ?a !:to ?b }", "a path with !"),
    ("SELECT ?a { ?a :to ?a }", "a triple of a thing with itself"),
    ("SELECT ?a { :a :to :b . ?a :to :b }", "a triple without a variable"),
    ("SELECT ?a { ?a :to [ :to ?b ] }", "'['"),
    ("SELECT ?a { ?a :to ?b OPTIONAL { ?b :label ?l } ?c :label ?l }", "a join by ?l, which may have no value"),
    (
        "SELECT ?a { ?a :to ?b OPTIONAL { ?b :label ?l } OPTIONAL { ?c :label ?l } }",
        "a join by ?l, which may have no value",
    ),
    ("SELECT ?a { ?a :to ?b . ?b :mixed ?m . ?c :mixed ?m }", f"a join by ?m, which is {_MIXED}"),
    ("SELECT ?a { ?a :to ?b MINUS { ?b :to ?a } }", "MINUS"),
    ("SELECT ?a { ?a :to ?b FILTER NOT EXISTS { ?c :to ?d } }", "EXISTS of what shares no variable"),
    ("SELECT ?a { ?a :to ?b FILTER EXISTS { ?a :to :b } }", "EXISTS of more than triples between variables"),
    (
        "SELECT ?a { ?a :to ?b OPTIONAL { ?b :to ?c FILTER NOT EXISTS { ?c :to ?a } } }",
        "EXISTS in OPTIONAL, by ?a, which stands outside",
    ),
    ("SELECT ?a { ?a :to ?b OPTIONAL { ?b :to ?c FILTER(?a = :a) } }", "?a where nothing gives it a value"),
    ("SELECT ?a { ?a :to ?b { ?b :to ?c FILTER(?a = :a) } }", "?a where nothing gives it a value"),
    ("SELECT ?a { VALUES (?a ?b) { (:a UNDEF) } ?a :to ?b }", "UNDEF"),
    ('SELECT ?a { VALUES ?b { :a "x" } ?a :to ?b }', "VALUES of several kinds in one column"),
    # Expressions
    ("SELECT ?a { ?a :mixed ?m FILTER(?m > 1) }", f"> between what is {_MIXED}"),
    ("SELECT ?a { ?a :number ?n FILTER(?n = 1.0) }", "'1.0'"),
    ('SELECT ?a { ?a :label ?l FILTER(?l = "x"@en) }', "= of ?l, which is a text with a language"),
    ("SELECT ?a { ?a :to ?b OPTIONAL { ?b :to ?c } FILTER(?c != :a) }", "!= of ?c, which may have no value"),
    ("SELECT ?a (?n / 2 AS ?h) { ?a :number ?n }", "/ between numbers"),
    ("SELECT ?a (STR(?m) AS ?t) { ?a :mixed ?m }", f"STR of ?m, which is {_MIXED}"),
    (
        'SELECT ?a (COALESCE(?c, "-") AS ?t) { ?a :to ?b OPTIONAL { ?b :to ?c } }',
        "COALESCE between what is an IRI or of type string",
    ),
    (
        'SELECT ?a (CONCAT(STR(?c), "-") AS ?t) { ?a :to ?b OPTIONAL { ?b :to ?c } }',
        "CONCAT of STR(?c), which may have no value",
    ),
    ("SELECT ?a { ?a :to ?b FILTER(SAMETERM(?a, ?b)) }", "SAMETERM"),
    ("SELECT ?a { ?a :to ?b FILTER(EXISTS { ?b :to ?a } || ?a = :a) }", "EXISTS"),
    ('SELECT ?a { ?a :text ?t FILTER(?t < "x") }', "< of ?t, which is of type string"),
    # Aggregates
    ("SELECT (SUM(?n) AS ?x) { ?a :number ?n }", "SUM without GROUP BY"),
    (
        "SELECT ?a (SUM(?n) AS ?x) { ?a :to ?b OPTIONAL { ?b :number ?n } } GROUP BY ?a",
        "SUM of ?n, which may have no value",
    ),
    ("SELECT ?a (MAX(?l) AS ?x) { ?a :label ?l } GROUP BY ?a", "MAX of ?l, which is a text with a language"),
    ("SELECT ?a (MIN(?t) AS ?x) { ?a :text ?t } GROUP BY ?a", "MIN of ?t, which is of type string"),
    ("SELECT ?a (AVG(?n) AS ?x) { ?a :number ?n } GROUP BY ?a", "AVG"),
    ("SELECT ?a (SAMPLE(?n) AS ?x) { ?a :number ?n } GROUP BY ?a", "SAMPLE"),
    (
        "SELECT (COUNT(DISTINCT ?c) AS ?x) { ?a :to ?b OPTIONAL { ?b :to ?c } }",
        "COUNT(DISTINCT ?c) without GROUP BY, where ?c may have no value",
    ),
    # Order
    ("SELECT ?a ?m { ?a :mixed ?m } ORDER BY ?m", f"ORDER BY what is {_MIXED}"),
    (
        "SELECT ?a ?b { ?a :to ?b } ORDER BY ?a LIMIT 1",
        "LIMIT where rows are not put in order by each column: which are left is then open",
    ),
]

_QUERY = (
    PREFIXES + "SELECT ?a (COUNT(DISTINCT ?b) AS ?n) { VALUES ?a { :a <urn:b> } ?a :to|^:to ?b OPTIONAL { ?b :label ?l "
    'FILTER(LANG(?l) IN ("", "en") && BOUND(?l)) } } GROUP BY ?a HAVING (COUNT(*) > 1) ORDER BY DESC(?n) ?a LIMIT 5'
)

_SAID = """
<urn:a> <urn:to> <urn:b> .
<urn:a> <urn:label> "x"@en .
<urn:a> <urn:text> "x" .
<urn:b> <urn:label> "x"@id .
<urn:a> <urn:number> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
<urn:a> <urn:mixed> "1.5"^^<http://www.w3.org/2001/XMLSchema#decimal> .
<urn:a> <urn:mixed> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
<urn:b> <urn:mixed> "x" .
<urn:b> <urn:mixed> "x"@en .
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("refused") / "graph.nt"
    path.write_text(_SAID.lstrip(), encoding="utf-8")
    return path


@pytest.mark.parametrize(("query", "reason"), REFUSED)
def test_refused_by_name(file: Path, query: str, reason: str) -> None:
    with pytest.raises(UsageError) as error:
        ColumnarStore.read(file).query(PREFIXES + query)
    assert str(error.value) == f"the columnar engine does not take {reason}"


@pytest.mark.parametrize("query", [query for query, _ in REFUSED])
def test_the_store_beside_answers_what_is_refused(file: Path, query: str) -> None:
    embedded_store = EmbeddedStore.read(file)
    assert ColumnarStore(file, embedded_store).query(PREFIXES + query) == embedded_store.query(PREFIXES + query)


def test_what_is_no_query_is_told_as_by_the_embedded_store(graph: Graph, columnar: ColumnarStore) -> None:
    with pytest.raises(UsageError) as embedded_error:
        graph.sparql("SELECT ?x WHERE { ?x no:prefix 1 }")
    with pytest.raises(UsageError) as other:
        Graph(columnar).sparql("SELECT ?x WHERE { ?x no:prefix 1 }")
    assert str(other.value) == str(embedded_error.value)


@pytest.mark.parametrize(
    "term",
    [
        "_:b1",
        '"9999999999999999999"^^<http://www.w3.org/2001/XMLSchema#integer>',
        '"0.1234567890123"^^<http://www.w3.org/2001/XMLSchema#decimal>',
        '"2024-11-27Z"^^<http://www.w3.org/2001/XMLSchema#date>',
        '"2024-02-31"^^<http://www.w3.org/2001/XMLSchema#gMonth>',
        '"x"^^<urn:type>',
    ],
)
@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n<urn:a> <urn:p> <urn:b> .\n"])
def test_a_graph_that_it_could_not_hold_is_refused(tmp_path: Path, term: str, end: str) -> None:
    file = tmp_path / "graph.nt"
    file.write_bytes(f"<urn:a> <urn:p> <urn:b> .\n<urn:a> <urn:p> {term} .{end}".encode())
    with pytest.raises(UsageError, match="the columnar engine takes no graph with"):
        ColumnarStore.read(file)


def test_a_text_about_a_datatype_has_none(tmp_path: Path) -> None:
    file = tmp_path / "graph.nt"
    file.write_text('<urn:a> <urn:p> "\\"x\\"^^<urn:type> ." .\n', encoding="utf-8")
    assert ColumnarStore.read(file).select("SELECT ?text { ?a <urn:p> ?text }").rows == [('"x"^^<urn:type> .',)]


def test_a_query_on_which_it_breaks_off_leaves_it_answering(file: Path) -> None:
    store = ColumnarStore.read(file)
    with pytest.raises(Refused, match="it breaks off"):
        store._run("SELECT ?a { ?a <urn:to> ?b FILTER(SAMETERM(?a, ?b)) }")
    assert store.select(PREFIXES + "SELECT ?b { ?a :to ?b }").rows == [("urn:b",)]


def test_an_unknown_engine_is_refused(graph_folder: Path) -> None:
    with pytest.raises(UsageError, match="no engine 'colunar'; did you mean 'columnar'"):
        open_graph(graph_folder, engine="colunar")


@pytest.mark.parametrize("end", range(0, _QUERY.index("} GROUP"), 7))
def test_a_query_that_is_cut_short_is_none(columnar: ColumnarStore, end: int) -> None:
    with pytest.raises(UsageError, match="the query cannot be read"):
        columnar.query(_QUERY[:end])


def read_words(query: str) -> None:
    with suppress(Refused):
        words(query)


def test_every_query_is_read_to_its_end(ends: Ends) -> None:
    import_line = "from tests.queries.columnar.test_refusals import read_words"
    assert ends(import_line, ["a.", "a-", "a:b.", "'\\'", "<a"], "a:")


def find_types(line: str) -> list[bytes]:
    return _TYPED.findall(line.encode())


def test_every_line_is_looked_through_for_datatypes_to_its_end(ends: Ends) -> None:
    assert find_types('<urn:a> <urn:p> "1"^^<urn:t> .') == [b"urn:t"]
    assert ends("from tests.queries.columnar.test_refusals import find_types", ['\\"^^<'], '"', times=400_000)
