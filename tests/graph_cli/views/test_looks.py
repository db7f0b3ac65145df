"""Colours and sizes that an analysis gives, and the legend that explains them."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from graph_cli.views.node_styles import looks
from graph_cli.views.subject import everything
from queries import Graph
from queries.analysis.analysis import Analysis

Open = Callable[..., Page]
LOOKS = '#legend [data-section="looks"]'


@pytest.fixture(scope="module")
def coloured_page(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("looks") / "network.html"
    path.write_text(everything(graph).page(looks=looks(graph, "community", "pagerank")), encoding="utf-8")
    return path


def test_legend_names_the_communities_with_their_numbers(open_page: Open, coloured_page: Path, graph: Graph) -> None:
    page = open_page(coloured_page)
    rows = page.locator(f"{LOOKS} li")
    expect(rows.first).to_contain_text("Luwu Timur Regency")
    member_count = sum(int(text) for text in page.locator(f"{LOOKS} .number").all_inner_texts())
    assert member_count == page.evaluate("() => janji.network.body.nodeIndices.length")
    first = sum(number == 1 for number in Analysis(graph).groups)
    expect(rows.first.locator(".number")).to_have_text(str(first))


@pytest.mark.parametrize(("language", "colour", "size"), [("en", "Colour", "Size"), ("id", "Warna", "Ukuran")])
def test_legend_explains_colour_and_size(
    open_page: Open, coloured_page: Path, language: str, colour: str, size: str
) -> None:
    page = open_page(coloured_page, f"#language={language}")
    expect(page.locator(f"{LOOKS} p").nth(0)).to_contain_text(f"{colour}:")
    expect(page.locator(f"{LOOKS} p").nth(1)).to_contain_text(f"{size}: PageRank")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("fragment", ["", "#table=yes", "#picture=timeline", "#node=~person/ilham-azikin"])
def test_axe_finds_no_fault(open_page: Open, coloured_page: Path, fragment: str, dark: bool) -> None:
    results = Axe().run(open_page(coloured_page, fragment, dark=dark))
    assert results.generate_snapshot() == "", results.generate_report()


def test_members_of_one_community_have_one_colour_and_kinds_have_none(
    open_page: Open, coloured_page: Path, graph: Graph
) -> None:
    page = open_page(coloured_page, "#table=yes")
    expect(page.locator("#table-rows tr").first).to_be_attached()
    dots = page.locator(f"{LOOKS} circle").evaluate_all("all => all.map(each => each.getAttribute('fill'))")
    assert len(set(dots)) == len(dots) > 4
    kinds = page.locator('#legend [data-section="kinds"] .glyph > *')
    assert len(set(kinds.evaluate_all("all => all.map(each => each.getAttribute('stroke'))"))) == 1
    signs = page.locator("#table-rows .glyph > *")
    assert set(signs.evaluate_all("all => all.map(each => each.getAttribute('stroke'))")) <= set(dots)


def test_page_without_an_analysis_says_nothing_of_colours(open_page: Open, articles_page: Path) -> None:
    expect(open_page(articles_page).locator(LOOKS)).to_have_count(0)


def test_largest_sign_has_the_largest_value(graph: Graph) -> None:
    for size in ("pagerank", "betweenness"):
        own_looks, network = looks(graph, "kind", size), everything(graph)
        analysis = Analysis(graph)
        values = dict(zip(analysis.ties.names, getattr(analysis, size), strict=True))
        sizes = own_looks.sizes([node.id for node in network.network.nodes])
        largest = network.network.nodes[sizes.index(max(sizes))].id
        assert values[largest] == max(values.values())


def test_same_graph_gives_the_same_page(graph: Graph) -> None:
    one, other = (everything(graph).page(looks=looks(graph, "community", "betweenness")) for _ in range(2))
    assert one == other


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--colour", "comunity", "--colour: nothing is drawn by 'comunity'; did you mean 'community'"),
        ("--size", "weight", "--size: nothing is drawn by 'weight'; use one of ties, pagerank, betweenness"),
    ],
)
def test_unknown_looks_are_refused(
    option: str, value: str, message: str, janji: Callable[..., CompletedProcess[str]]
) -> None:
    ran = janji("view", option, value)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert message in ran.stderr


def test_view_takes_colour_and_size(janji: Callable[..., CompletedProcess[str]], empty: Path) -> None:
    assert janji("view", "--colour", "community", "--size", "pagerank", "-o", "p.html").returncode == 0
    assert '"sized":"pagerank"' in (empty / "p.html").read_text("utf-8")
