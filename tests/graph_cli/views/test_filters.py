"""What the page narrows to is what the graph answers: the same promises, place by place and actor by actor."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from ontology.rdf.ids import DEFAULT_BASE, SCHEMES
from queries import Graph
from queries.network.model import Network, Node

Open = Callable[..., Page]
PROMISE = f"{DEFAULT_BASE}id/promise/"
ACTORS = ("person", "ticket", "organization")


@pytest.fixture(scope="module")
def network(graph: Graph) -> Network:
    """Return the network that the page of the articles shows."""
    return graph.network()


def ask_promises(graph: Graph, **parameters: str) -> set[str]:
    return statements(graph, "who-promised-what", "promise", **parameters)


def statements(graph: Graph, question: str, column: str, **parameters: str) -> set[str]:
    return {str(row[column]) for row in graph.ask(question, exactly=False, **parameters).rows}


def passing(page: Page) -> set[str]:
    return set(page.evaluate("() => janji.visible().nodes"))


def promises(page: Page) -> set[str]:
    return {node for node in passing(page) if node.startswith(PROMISE)}


def address(**filters: str) -> str:
    return "#" + "&".join(f"{name}={value}" for name, value in filters.items())


def choose(page: Page, facet: str, node: Node) -> bool:
    """Choose a node in the legend; say whether it is offered there: what no statement has is not."""
    control = page.locator(f"#facet-{facet}")
    if control.evaluate("control => control.matches('select')"):
        is_offered = control.locator(f'option[value="{node.id}"]').count() > 0
        control.select_option(node.id if is_offered else "")
        return is_offered
    control.fill(node.label)
    entry = page.locator(f"#choices-{facet} .name").get_by_text(node.label, exact=True)
    is_offered = entry.count() > 0
    if is_offered:
        entry.click()
    return is_offered


@pytest.mark.parametrize(
    ("facet", "kinds"), [("place", ("place",)), ("theme", ("theme",)), ("actor", ACTORS), ("document", ("document",))]
)
def test_promises_narrowed_to_an_entity_are_those_that_the_graph_answers(
    open_page: Open, articles_page: Path, graph: Graph, network: Network, facet: str, kinds: tuple[str, ...]
) -> None:
    page = open_page(articles_page)
    different = set()
    for node in network.nodes:
        if node.kind in kinds:
            right_promises = ask_promises(graph, **{facet: node.id})
            different.add(frozenset(right_promises))
            assert (promises(page) if choose(page, facet, node) else set()) == right_promises, node.id
    assert len(different) > 3


@pytest.mark.parametrize(
    "filters",
    [
        *({"commitment": slug} for slug in ("firm", "effort", "conditional", "listed")),
        {"basis": "stated"},
        {"basis": "inferred"},
        {"since": "2025"},
        {"until": "2025"},
        {"until": "2024"},
        {"since": "2020", "until": "2025"},
        {"place": f"{DEFAULT_BASE}id/place/bantaeng", "commitment": "effort"},
    ],
    ids=str,
)
def test_promises_of_an_address_are_those_that_the_graph_answers(
    open_page: Open, articles_page: Path, graph: Graph, filters: dict[str, str]
) -> None:
    # The graph leaves out what has no date when it is asked for a span of time.
    page = open_page(articles_page, address(**filters, undated="no" if {"since", "until"} & filters.keys() else "yes"))
    assert promises(page) == ask_promises(graph, **filters)


@pytest.mark.parametrize(
    ("question", "kind", "parameters"),
    [
        ("programs", "program", {"place": "place", "theme": "theme", "actor": "actor"}),
        ("what-happened", "development", {"place": "place"}),
        ("claims", "claim", {"place": "about", "theme": "about", "actor": "claimant"}),
    ],
)
def test_other_statements_are_those_that_their_questions_answer(
    open_page: Open, articles_page: Path, graph: Graph, question: str, kind: str, parameters: dict[str, str]
) -> None:
    values = {
        "place": f"{DEFAULT_BASE}id/place/lebak",
        "theme": f"{SCHEMES}theme/employment",
        "actor": f"{DEFAULT_BASE}id/person/irwan-bachri-syam",
    }
    for facet, parameter in parameters.items():
        page = open_page(articles_page, address(**{facet: values[facet]}))
        visible_nodes = {node for node in passing(page) if f"/{kind}/" in node}
        assert visible_nodes == statements(graph, question, kind, **{parameter: values[facet]}), facet
