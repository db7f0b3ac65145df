"""Apache Jena holds the five articles as named graphs, and gives every answer of the embedded store.

Debian packages no server of Jena's: its own loader and query program are run, so that each query starts a Java.
"""

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    Triple,
    parse_query_results,
)

from benchmarks.peers import jena
from benchmarks.peers.missing import Missing
from loaders import Study
from queries import Graph
from queries.asking.question import names, read_question
from queries.engines.store import Result, Selecting, Solutions
from queries.sparql.value import Value, value_of
from tests.queries.answering import Answering
from tests.queries.asked import parameter_sets


@dataclass(frozen=True)
class Jena(Selecting):
    """A TDB2 database in a folder."""

    folder: Path

    def load(self, quads: Path) -> None:
        self._run("tdb2.tdbloader", f"--loc={self.folder / 'tdb'}", str(quads))

    def query(self, sparql: str) -> Result:
        file = self.folder / "query.rq"
        file.write_text(sparql, encoding="utf-8")
        options = ("--set=tdb2:unionDefaultGraph=true", "--results=json", f"--query={file}")
        solutions = parse_query_results(
            self._run("tdb2.tdbquery", f"--loc={self.folder / 'tdb'}", *options), format=QueryResultsFormat.JSON
        )
        assert isinstance(solutions, QuerySolutions)
        return Solutions(tuple(v.value for v in solutions.variables), [tuple(map(_value, row)) for row in solutions])

    def _run(self, program: str, *arguments: str) -> str:
        line = jena.line(self.folder, program, *arguments)
        return subprocess.run(line, cwd=self.folder, check=True, capture_output=True, text=True).stdout


def _value(term: NamedNode | BlankNode | Literal | Triple | None) -> Value | None:
    if isinstance(term, Literal):
        return value_of(term.value, term.datatype.value)
    return term.value if isinstance(term, NamedNode) else None


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, study: Study) -> Jena:
    """Return a database that holds the five articles, each as a graph of its own."""
    folder = tmp_path_factory.mktemp("jena")
    try:
        jena.prepare(folder)
    except Missing as missing:
        pytest.skip(str(missing))
    quads = folder / "articles.nq"
    quads.write_text("".join(sorted({quad.line() for quad in study.quads()})), encoding="utf-8")
    store = Jena(folder)
    store.load(quads)
    return store


# `how-connected` is the one question that Jena takes a minute for, on five articles.
@pytest.mark.parametrize("name", [name for name in names() if name != "how-connected"])
def test_jena_gives_the_answers_of_the_embedded_store(graph: Graph, store: Jena, name: str) -> None:
    arguments = next(parameter_sets(read_question(name)))
    jena_graph = Graph(Answering(names=graph.store, answers=store), language=graph.language)
    assert jena_graph.ask(name, exactly=False, **arguments) == graph.ask(name, exactly=False, **arguments)
