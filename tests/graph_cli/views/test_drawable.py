"""A picture or a layout that would show nothing is none: it says so, and cannot be chosen."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph_cli.views.data import Opening, data
from graph_cli.views.drawable import find_empty
from graph_cli.views.multilingual import Multilingual
from graph_cli.views.network_page import render
from queries import Graph
from queries.network.model import Edge, Network, Node, NodeFact, Receipt, Wording

Open = Callable[..., Page]
PERSON, PROMISE = Node("urn:person", "person", "Ada"), Node("urn:promise", "promise", "School")
PLACE, THEME = Node("urn:place", "place", "Lebak"), Node("urn:theme", "theme", "Health")
PROGRAM, LAND = (
    Node("urn:program", "program", "Schools"),
    Node("urn:land", "place", "Banten", latitude=-6, longitude=106),
)
ALL = {"map", "timeline", "matrix", "layout by-place", "layout hierarchy", "layout timeline"}


def edge(source: Node, relation: str, target: Node, said_on: str | None = None) -> Edge:
    wording = Wording(None, None, "quoted", "quoted", said_on)
    return Edge(
        f"{source.id} {relation}", source.id, target.id, relation, relation, Receipt("q", "", "", "stated", wording)
    )


def network(*nodes: Node, edges: tuple[Edge, ...] = ()) -> Network:
    return Network(nodes, edges)


@pytest.mark.parametrize(
    ("one_network", "pictures"),
    [
        (network(PERSON, PROMISE, edges=(edge(PROMISE, "promisor", PERSON),)), set()),
        (network(PERSON, PLACE), {"layout by-place"}),
        (network(PERSON, LAND), {"map", "layout by-place"}),
        (network(replace(PERSON, latitude=1, longitude=1)), set()),
        (network(replace(PROMISE, date="2024-03")), {"timeline", "layout timeline"}),
        (network(replace(PROMISE, date="--11-12")), set()),
        (network(replace(PROMISE, date="some day")), set()),
        (network(PROMISE, PERSON, edges=(edge(PROMISE, "promisor", PERSON, "2024"),)), {"timeline"}),
        (
            network(
                replace(
                    PROMISE,
                    facts=(
                        NodeFact(
                            "said", "x", Receipt("q", "", "", "stated", Wording(None, None, "quoted", "quoted", "2024"))
                        ),
                    ),
                )
            ),
            {"timeline", "layout timeline"},
        ),
        (network(PROMISE, THEME, edges=(edge(PROMISE, "theme", THEME),)), set()),
        (
            network(PROMISE, THEME, PLACE, edges=(edge(PROMISE, "theme", THEME), edge(PROMISE, "place", PLACE))),
            {"matrix", "layout by-place"},
        ),
        (
            network(PROMISE, THEME, PERSON, edges=(edge(PROMISE, "theme", THEME), edge(PROMISE, "promisor", PERSON))),
            {"matrix"},
        ),
        (network(PROMISE, PROGRAM, edges=(edge(PROMISE, "program", PROGRAM),)), {"layout hierarchy"}),
    ],
)
def test_what_a_picture_needs(one_network: Network, pictures: set[str]) -> None:
    assert set(find_empty(one_network)) == ALL - pictures


def test_articles_fill_every_picture_and_layout(graph: Graph) -> None:
    assert find_empty(graph.network()) == []


def test_layout_that_shows_nothing_is_not_computed() -> None:
    core = data(Multilingual.of([network(PERSON)]), "T".format, Opening()).core
    assert [*core["layouts"]] == ["network"]
    assert set(core["empty"]) >= {"map", "timeline", "matrix"}


def test_picture_that_shows_nothing_cannot_be_chosen_and_says_why(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(render(network(PERSON, PROMISE), title="Bare"), encoding="utf-8")
    page = open_page(path)
    options = page.locator("#picture-choice option")
    expect(options).to_have_count(1 + len(ALL))
    expect(page.locator("#picture-choice option:disabled")).to_have_count(len(ALL))
    expect(page.locator("#picture-choice")).to_contain_text("Map – no place has coordinates")
    page.click("#tool-language")
    expect(page.locator("#picture-choice")).to_contain_text("Peta – tidak ada tempat yang berkoordinat")
