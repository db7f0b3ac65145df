from collections.abc import Callable
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from ontology.errors import UsageError
from queries import Answer, Graph
from queries.asking.notebook_view import GROUP, NAME, draw

OWN = EntryPoints([EntryPoint(NAME, f"{__name__}:draw_answer", GROUP)])


def draw_answer(graph: Graph, answer: Answer) -> str:
    """Draw an answer, as a viewer of one's own does."""
    return f"<p>{graph.language}: {len(answer.rows)} rows</p>"


def test_view_is_what_the_installed_viewer_draws(graph: Graph) -> None:
    answer = graph.ask("programs", place="kotim")
    view = draw(answer.graph, answer, OWN)
    assert view._repr_html_() == f"<p>en: {len(answer.rows)} rows</p>"
    assert "<p>" not in repr(view)


@pytest.mark.parametrize("name", ["ask", "path", "search", "show", "sparql"])
def test_every_answer_knows_its_graph(name: str, graph: Graph) -> None:
    answers: dict[str, Callable[[], object]] = {
        "ask": lambda: graph.ask("programs"),
        "path": lambda: graph.ask("how-connected", a="kotim", b="bantaeng"),
        "search": lambda: graph.search("pelatihan"),
        "show": lambda: graph.show("kotim"),
        "sparql": lambda: graph.sparql("SELECT * { ?s ?p ?o } LIMIT 1"),
    }
    answer = answers[name]()
    assert isinstance(answer, Answer)
    assert answer.graph is graph


def test_graph_makes_no_difference_between_answers(graph: Graph) -> None:
    answer = graph.ask("programs")
    assert answer == Answer(answer.columns, answer.rows, answer.lists, answer.table)
    assert "graph" not in repr(answer)


def test_answer_without_a_graph_cannot_be_drawn() -> None:
    with pytest.raises(UsageError, match="ask one"):
        Answer(("a",), [{"a": 1}]).view()


def test_missing_viewer_says_what_to_install(graph: Graph) -> None:
    with pytest.raises(UsageError, match="install janji"):
        draw(graph, graph.ask("programs"), EntryPoints())


def test_viewer_of_another_name_is_none(graph: Graph) -> None:
    with pytest.raises(UsageError, match="no viewer"):
        draw(graph, graph.ask("programs"), EntryPoints([EntryPoint("text", f"{__name__}:draw_answer", GROUP)]))
