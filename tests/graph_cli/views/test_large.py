"""A large network: it opens on its groups, and all of it is in the same file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from benchmarks.networks import network
from graph_cli.views.network_page import render
from queries.network.model import Network

Open = Callable[..., Page]
NODES = 2_400


@pytest.fixture(scope="module")
def large_network() -> Network:
    return network(NODES)


@pytest.fixture(scope="module")
def large_page(large_network: Network, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.html"
    path.write_text(render(large_network, title="Many promises"), encoding="utf-8")
    return path


def standing(page: Page) -> list[str]:
    names: list[str] = page.evaluate("() => Object.keys(janji.network.getPositions())")
    return names


def test_it_opens_on_groups_that_say_how_many_they_hold(open_page: Open, large_page: Path) -> None:
    page = open_page(large_page)
    groups = standing(page)
    assert 10 <= len(groups) <= 80
    assert all(name.startswith("group:") for name in groups)
    point = page.evaluate("id => janji.nodePoint(id)", groups[0])
    page.mouse.click(point["x"], point["y"])
    expect(page.locator("#panel h2")).to_contain_text("nodes")


def test_group_is_opened_and_closed_again_by_undo(open_page: Open, large_page: Path) -> None:
    page = open_page(large_page)
    before = standing(page)
    point = page.evaluate("id => janji.nodePoint(id)", before[0])
    page.mouse.click(point["x"], point["y"])
    page.get_by_role("button", name="Open this group").click()
    page.wait_for_function("name => !janji.network.getPositions()[name]", arg=before[0])
    assert len(standing(page)) > len(before) + 20
    page.click("#tool-undo")
    page.wait_for_function("name => janji.network.getPositions()[name]", arg=before[0])
    assert len(standing(page)) == len(before)


def test_search_brings_any_node_with_its_neighbours_and_facts(
    open_page: Open, large_page: Path, large_network: Network
) -> None:
    page = open_page(large_page)
    promise = next(node for node in reversed(large_network.nodes) if node.kind == "promise" and node.facts)
    page.fill("#search", promise.label)
    page.locator("#results li").first.click()
    expect(page.locator("#panel h2")).to_have_text(promise.label)
    receipt = promise.facts[0].receipt
    assert receipt is not None
    expect(page.locator("#panel")).to_contain_text(receipt.quote or "")
    on_canvas = set(standing(page))
    assert promise.id in on_canvas
    assert {node.id for node in large_network.neighbours(promise.id)} <= on_canvas


def test_quotes_of_the_whole_file_are_found(open_page: Open, large_page: Path, large_network: Network) -> None:
    page = open_page(large_page)
    receipt = large_network.edges[-1].receipt
    assert receipt is not None
    page.fill("#search", receipt.quote or "")
    expect(page.locator("#results li mark").first).to_be_visible()


def test_narrowing_says_how_many_of_each_group_pass(open_page: Open, large_page: Path, large_network: Network) -> None:
    page = open_page(large_page)
    page.click("#legend button[data-slug=promise]")
    counts: list[list[str]] = page.evaluate("() => janji.visible().groups")
    passing = [tuple(map(int, count.split(" / "))) for _, count in counts]
    assert sum(all_of_it for _, all_of_it in passing) == NODES
    assert sum(part for part, _ in passing) == sum(node.kind != "promise" for node in large_network.nodes)


def test_all_of_it_can_be_shown(open_page: Open, large_page: Path) -> None:
    page = open_page(large_page)
    page.locator("#notices").get_by_role("button", name="show all").click()
    page.wait_for_function(f"() => Object.keys(janji.network.getPositions()).length === {NODES}")
    expect(page.locator("#count")).to_contain_text(f"{NODES:,} nodes")


def test_picture_is_there_while_it_moves(open_page: Open, large_page: Path) -> None:
    page = open_page(large_page)
    page.locator("#notices").get_by_role("button", name="show all").click()
    page.wait_for_function(f"() => Object.keys(janji.network.getPositions()).length === {NODES}")
    page.mouse.move(1380, 880)
    page.mouse.down()
    page.mouse.move(1300, 820, steps=3)
    page.evaluate("""() => janji.network.once("afterDrawing", ctx => {
        const { data } = ctx.getImageData(0, 0, ctx.canvas.width, ctx.canvas.height);
        window.painted = data.filter((value, index) => index % 4 === 3 && value > 0).length;
    })""")
    page.mouse.move(1200, 760, steps=3)
    page.wait_for_function("() => 'painted' in window")
    page.mouse.up()
    assert page.evaluate("() => window.painted") > 20_000
