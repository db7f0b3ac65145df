"""A number comes out of every engine as it stands in the graph, to its last digit."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions

from ontology.rdf.term import Quad, bare, iri, literal
from ontology.rdf.terms import XSD
from queries import Graph, open_graph
from queries.asking.answer import Answer, plain
from queries.engines.embedded_store import EmbeddedStore
from queries.engines.rdflib_store import RdflibStore
from queries.engines.remote_store import RemoteStore
from queries.engines.store import Store
from queries.sparql.value import value_of
from tests.built import write
from tests.ending import Ends
from tests.queries.endpoint import Request, serving

NUMBERS = ["-0.5", "0.000000000001", "0.00001", "7", "12.23", "100", "123456789012345.678901234567"]
ASKED = "SELECT ?number WHERE { ?thing <urn:p> ?number } ORDER BY ?number"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("numbers") / "graph"
    graph = iri("urn:x:id/document/a")
    quads = [
        Quad(iri(f"urn:s{place}"), iri("urn:p"), literal(number, datatype=XSD.decimal), graph)
        for place, number in enumerate(NUMBERS)
    ]
    write(folder, sorted(quads))
    return folder


@pytest.fixture(params=["embedded", "remote", "columnar", "rdflib"])
def store(folder: Path, request: pytest.FixtureRequest) -> Iterator[Store]:
    engine, embedded_store = str(request.param), open_graph(folder).store
    assert isinstance(embedded_store, EmbeddedStore)
    if engine == "embedded":
        yield embedded_store
    elif engine == "rdflib":
        yield RdflibStore.read(next(folder.glob("*/segments.nt")))
    elif engine == "columnar":
        from queries.engines.columnar.columnar_store import ColumnarStore

        yield ColumnarStore.read(next(folder.glob("*/segments.nt")))
    else:
        oxigraph = embedded_store.store

        def answer(query_request: Request) -> None:
            result = oxigraph.query(query_request.query)
            assert isinstance(result, QuerySolutions)
            query_request.say(result.serialize(format=QueryResultsFormat.JSON) or b"")

        with serving(answer) as server:
            yield RemoteStore(server.url)


def test_decimal_is_exact_on_every_engine(store: Store) -> None:
    query = ASKED if not type(store).__name__.startswith("Columnar") else ASKED.replace(" ORDER BY ?number", "")
    numbers = sorted(row[0] for row in store.select(query).rows if isinstance(row[0], Decimal))
    assert numbers == [Decimal(number) for number in NUMBERS]
    assert [plain(number) for number in numbers] == NUMBERS


@pytest.mark.parametrize("engine", ["embedded", "rdflib"])
def test_what_is_no_finite_number_is_told_as_xml_schema_writes_it(folder: Path, engine: str) -> None:
    stores = {"rdflib": lambda: RdflibStore.read(next(folder.glob("*/segments.nt")))}
    graph = open_graph(folder) if engine == "embedded" else Graph(stores[engine]())
    double = "<http://www.w3.org/2001/XMLSchema#double>"
    query = f"SELECT ('INF'^^{double} AS ?a) ('-INF'^^{double} AS ?b) ('NaN'^^{double} AS ?c) (1e400 AS ?d) {{}}"
    answer = graph.sparql(query)
    assert isinstance(answer, Answer)
    assert [plain(cell) for cell in answer.rows[0].values()] == ["INF", "-INF", "NaN", "INF"]


@pytest.mark.parametrize(
    ("text", "datatype"),
    [
        ("NaN", "decimal"),
        ("1e5", "decimal"),
        ("1_000", "integer"),
        ("٥", "integer"),
        ("1_0.5", "double"),
        ("infinity", "double"),
        ("", "integer"),
        ("9" * 5000, "integer"),
    ],
)
def test_what_is_not_written_as_a_number_is_text(text: str, datatype: str) -> None:
    assert value_of(text, f"http://www.w3.org/2001/XMLSchema#{datatype}") == text


def read_numbers(text: str) -> None:
    for datatype in (bare(XSD.decimal), bare(XSD.decimal).replace("decimal", "double")):
        value_of(f"{text}x", datatype)


def test_every_number_is_read_to_its_end(ends: Ends) -> None:
    assert ends("from tests.queries.test_exact_values import read_numbers", ["1", "1.", "1e"], "1", times=400_000)
