"""What the comparison with another engine tells, and what it counts."""

from benchmarks.columnar import Asked, Peer, compare
from ontology.errors import EndpointError
from queries import Graph
from queries.engines.store import Result, Selecting, Solutions, Store

_QUESTIONS = [Asked(name, "everything", [{}]) for name in ("bridges", "claims", "places")]


class Lacking(Selecting):
    """A store that refuses one question, and knows only the first row of another."""

    def __init__(self, whole: Store) -> None:
        self._whole = whole

    def query(self, sparql: str) -> Result:
        if "?documents" in sparql:
            raise EndpointError("http://127.0.0.1/sparql: Max row length is exceeded")
        answer = self._whole.query(sparql)
        if isinstance(answer, Solutions) and "?claim " in sparql:
            return Solutions(answer.variables, answer.rows[:1])
        return answer


def test_what_the_other_lacks_is_told_and_not_counted(graph: Graph) -> None:
    figures = compare(graph, Peer("another", Graph(Lacking(graph.store)), most=1e9, behind=1e9), _QUESTIONS)
    assert [figure.name for figure in figures] == [
        "all questions, columnar against another, geometric mean of 2 ratios",
        "all questions, columnar against another, furthest behind",
        "`bridges`, everything, not answered by another (Max row length is exceeded)",
        "`claims`, everything, columnar against another, whose answer differs",
        "`places`, everything, columnar against another",
    ]
    assert [figure.target for figure in figures] == ["≤ 1e+09 ×", "≤ 1e+09 ms", "", "", ""]


def test_a_target_may_be_missed(graph: Graph) -> None:
    mean, behind, *_ = compare(graph, Peer("itself", graph, most=0.0, behind=-1e9), _QUESTIONS)
    assert not mean.is_met
    assert not behind.is_met
