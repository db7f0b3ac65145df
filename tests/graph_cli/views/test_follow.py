"""Following the network: neighbourhoods, expanding and folding, paths, pins, hiding, groups, and the help."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from graph_cli.views.network_page import render
from queries import Graph
from queries.network.model import Edge, Network, Node, Receipt

Open = Callable[..., Page]

ID = "https://w3id.org/janji/id/"
ILHAM, HALIKINNOR = f"{ID}person/ilham-azikin", f"{ID}person/halikinnor"

#: A program on which several nodes hang that touch nothing else.
KASEPUHAN = "Area-Based Employment Expansion for the Kasepuhan"


@pytest.fixture
def page(open_page: Open, articles_page: Path) -> Page:
    """Return the page with one person chosen."""
    return open_page(articles_page, "#node=~person/ilham-azikin")


@pytest.fixture(scope="module")
def large_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of a network that opens with groups: thirty rings of seventy nodes, each around a hub."""
    receipt = Receipt("kata-kata", f"{ID}document/d", "Dokumen", "stated")
    kinds = ("person", "promise", "place")
    nodes = tuple(Node(f"{ID}{kinds[n % 3]}/{n}", kinds[n % 3], f"Node {n}") for n in range(2100))
    hubs = (n - n % 70 for n in range(2100))
    edges = tuple(
        Edge(f"urn:e{n}", nodes[n].id, nodes[hub].id, "about", "about", receipt)
        for n, hub in enumerate(hubs)
        if n != hub
    )
    path = tmp_path_factory.mktemp("large") / "large.html"
    path.write_text(render(Network(nodes, edges), title="Large"), encoding="utf-8")
    return path


def act(page: Page, name: str) -> Locator:
    return page.locator(f"#panel [data-action={name}]")


def depth(page: Page, steps: int) -> Locator:
    return page.locator("#panel").get_by_role("button", name=f"Only the neighbourhood, depth {steps}")


def notice(page: Page, text: str) -> Locator:
    return page.locator("#notices .notice", has_text=text)


def list_visible(page: Page) -> set[str]:
    return set(page.evaluate("() => janji.visible().nodes"))


def choose(page: Page, name: str) -> None:
    page.fill("#search", name)
    page.keyboard.press("Enter")


def number_on(button: Locator) -> int:
    match = re.search(r"[+−](\d+)", button.inner_text())
    return int(match.group(1)) if match else 0


def test_neighbourhood_is_the_node_and_all_that_touch_it(page: Page, graph: Graph) -> None:
    depth(page, 1).click()
    near = {node.id for node in graph.network().neighbours(ILHAM)}
    assert len(near) > 10
    assert list_visible(page) == near | {ILHAM}
    expect(depth(page, 1)).to_have_attribute("aria-pressed", "true")
    expect(depth(page, 2)).to_have_attribute("aria-pressed", "false")


def test_each_depth_shows_more_and_all_shows_the_rest(page: Page, graph: Graph) -> None:
    sizes = []
    for steps in (1, 2, 3):
        depth(page, steps).click()
        expect(notice(page, f"Neighbourhood of Ilham Azikin, depth {steps}")).to_be_visible()
        sizes.append(len(list_visible(page)))
    everything = len(graph.network().nodes)
    assert 0 < sizes[0] < sizes[1] < sizes[2] < everything
    notice(page, "Neighbourhood").get_by_role("button", name="show all").click()
    expect(page.locator("#notices")).to_be_empty()
    assert len(list_visible(page)) == everything


def test_pressed_button_keeps_the_keyboard(page: Page) -> None:
    depth(page, 2).focus()
    page.keyboard.press("Enter")
    expect(depth(page, 2)).to_be_focused()
    expect(depth(page, 2)).to_have_attribute("aria-pressed", "true")


def test_expanding_brings_as_many_nodes_as_it_says(page: Page) -> None:
    depth(page, 1).click()
    page.locator("#panel button.node", has_text="Bantaeng Regency").first.click()
    before, number = list_visible(page), number_on(act(page, "expand"))
    assert number > 0
    act(page, "expand").click()
    expect(act(page, "expand")).to_be_disabled()
    assert len(list_visible(page) - before) == number
    assert before <= list_visible(page)


def test_folding_takes_as_many_nodes_as_it_says_and_expanding_brings_them_back(page: Page) -> None:
    choose(page, KASEPUHAN)
    before, number = list_visible(page), number_on(act(page, "collapse"))
    assert number > 0
    act(page, "collapse").click()
    expect(act(page, "collapse")).to_be_disabled()
    assert len(before - list_visible(page)) == number
    assert number_on(act(page, "expand")) == number
    act(page, "expand").click()
    assert list_visible(page) == before


def test_folded_nodes_are_named_on_the_stage_and_come_back_from_there(page: Page) -> None:
    choose(page, KASEPUHAN)
    before = list_visible(page)
    act(page, "collapse").click()
    notice(page, "1 folded").get_by_role("button").click()
    assert list_visible(page) == before


def test_button_that_would_do_nothing_does_nothing(page: Page) -> None:
    expect(act(page, "expand")).to_be_disabled()
    before = page.evaluate("() => janji.state()")
    act(page, "expand").click(force=True)
    page.keyboard.press("e")
    assert page.evaluate("() => janji.state()") == before


def test_path_leads_step_by_step_to_the_node_that_is_chosen_next(page: Page) -> None:
    act(page, "path_from").click()
    expect(act(page, "path_from")).to_have_attribute("aria-pressed", "true")
    expect(notice(page, "Path from Ilham Azikin")).to_be_visible()
    choose(page, "Halikinnor")
    steps = page.locator("#panel .steps .fact")
    expect(steps).to_have_count(4)
    expect(page.locator("#panel .kind")).to_contain_text("4 steps")
    ends = [step.locator(".way button.node").all_inner_texts() for step in steps.all()]
    assert ends[0][0] == "Ilham Azikin"
    assert ends[-1][1] == "Halikinnor"
    assert [end for _, end in ends[:-1]] == [start for start, _ in ends[1:]]
    expect(steps.locator("blockquote")).to_have_count(4)
    expect(page.locator("#notices")).to_be_empty()


def test_arrow_of_a_step_points_as_the_relation_does(page: Page, graph: Graph) -> None:
    act(page, "path_from").click()
    choose(page, "Halikinnor")
    labels = {node.id: node.label for node in graph.network().nodes}
    statements = {(labels[e.source], e.relation_label, labels[e.target]) for e in graph.network().edges}
    for step in page.locator("#panel .steps .way").all():
        start, end = step.locator("button.node").all_inner_texts()
        arrow = step.locator(".arrow").inner_text()
        back = arrow.startswith("←")
        assert ((end, arrow[2:], start) if back else (start, arrow[:-2], end)) in statements


def test_path_ends_at_a_node_that_is_clicked(page: Page) -> None:
    act(page, "path_from").click()
    point = page.evaluate("id => janji.nodePoint(id)", f"{ID}place/bantaeng")
    page.mouse.click(point["x"], point["y"])
    assert page.evaluate("() => janji.state().path") == [ILHAM, f"{ID}place/bantaeng"]
    expect(page.locator("#panel .steps .fact")).to_have_count(1)


def test_path_that_was_begun_can_be_given_up(page: Page) -> None:
    act(page, "path_from").click()
    notice(page, "Path from").get_by_role("button", name="cancel").click()
    expect(page.locator("#notices")).to_be_empty()
    choose(page, "Halikinnor")
    expect(page.locator("#panel h2")).to_have_text("Halikinnor")


def test_where_no_way_leads_the_panel_says_so(open_page: Open, tmp_path: Path) -> None:
    nodes = (Node(f"{ID}person/a", "person", "Ani"), Node(f"{ID}person/b", "person", "Budi"))
    path = tmp_path / "apart.html"
    path.write_text(render(Network(nodes, ()), title="Janji"), encoding="utf-8")
    page = open_page(path, "#node=~person/a")
    page.keyboard.press("p")
    page.locator("#search").fill("Budi")
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_contain_text("No way leads from one to the other.")
    expect(page.locator("#panel .steps")).to_have_count(0)


def test_pinned_node_stays_and_is_let_go(page: Page) -> None:
    act(page, "pin").click()
    assert list(page.evaluate("() => janji.state().pins")) == [ILHAM]
    act(page, "unpin").click()
    assert page.evaluate("() => janji.state().pins") == {}


def test_hidden_node_is_gone_until_it_is_asked_for(page: Page) -> None:
    act(page, "hide").click()
    assert ILHAM not in list_visible(page)
    expect(page.locator("#panel")).to_be_hidden()
    choose(page, "Halikinnor")
    act(page, "hide").click()
    notice(page, "2 hidden").get_by_role("button", name="show them").click()
    assert {ILHAM, HALIKINNOR} <= list_visible(page)


@pytest.mark.parametrize(
    ("key", "right_state"),
    [
        ("1", {"focus": ILHAM, "depth": 1}),
        ("3", {"focus": ILHAM, "depth": 3}),
        ("p", {"from": ILHAM}),
        ("h", {"hidden": [ILHAM], "chosen": None}),
    ],
)
def test_key_does_what_its_button_does(page: Page, key: str, right_state: dict[str, object]) -> None:
    page.keyboard.press(key)
    state = page.evaluate("() => janji.state()")
    assert {name: state[name] for name in right_state} == right_state


def test_keys_expand_and_fold_within_a_neighbourhood_and_show_all_again(page: Page, graph: Graph) -> None:
    page.keyboard.press("1")
    choose(page, "Bantaeng Regency")
    before = list_visible(page)
    page.keyboard.press("e")
    assert before < list_visible(page)
    page.keyboard.press("c")
    assert list_visible(page) == before
    page.keyboard.press("a")
    assert len(list_visible(page)) == len(graph.network().nodes)


def test_key_in_the_search_box_is_a_letter(page: Page) -> None:
    page.fill("#search", "")
    page.keyboard.type("1ech")
    expect(page.locator("#search")).to_have_value("1ech")
    state = page.evaluate("() => janji.state()")
    assert (state["focus"], state["collapsed"], state["hidden"]) == (None, [], [])


def test_group_says_who_is_in_it_and_opens(open_page: Open, large_page: Path) -> None:
    page = open_page(large_page)
    point = page.evaluate("() => janji.nodePoint(Object.keys(janji.network.getPositions())[0])")
    page.mouse.click(point["x"], point["y"])
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text(re.compile(r"\d+ nodes close to each other"))
    members = int(panel.locator("h2").inner_text().split()[0])
    counts = panel.locator("[data-part=members] .number").all_inner_texts()
    assert sum(map(int, counts)) == members
    busiest = panel.locator("[data-part=busiest] li")
    relations = [int(text.split()[0]) for text in busiest.locator(".number").all_inner_texts()]
    assert relations == sorted(relations, reverse=True)
    panel.get_by_role("button", name="Open this group").click()
    expect(panel).to_be_hidden()
    assert len(list_visible(page)) == members
    notice(page, "Open groups: 1").get_by_role("button").click()
    assert list_visible(page) == set()


def test_busy_member_of_a_group_is_chosen_with_its_neighbours(open_page: Open, large_page: Path) -> None:
    page = open_page(large_page)
    point = page.evaluate("() => janji.nodePoint(Object.keys(janji.network.getPositions())[0])")
    page.mouse.click(point["x"], point["y"])
    row = page.locator("#panel [data-part=busiest] li").first
    neighbours = int(row.locator(".number").inner_text().split()[0])
    row.get_by_role("button").click()
    assert len(list_visible(page)) == neighbours + 1
    act(page, "expand").click()
    page.keyboard.press("Escape")
    assert len(list_visible(page)) == neighbours + 1


@pytest.mark.parametrize(
    ("fragment", "title", "part"),
    [("", "How to read and use this page", "Keys"), ("#language=id", "Cara membaca dan memakai halaman ini", "Tombol")],
)
def test_help_explains_signs_gestures_and_keys(
    open_page: Open, articles_page: Path, fragment: str, title: str, part: str
) -> None:
    page = open_page(articles_page, fragment)
    page.click("#tool-help")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", level=2)).to_have_text(title)
    expect(dialog.get_by_role("heading", level=3, name=part)).to_be_visible()
    expect(dialog.locator("[data-part=help_signs] li")).to_have_count(15 + 6)


def test_help_opens_by_key_and_escape_closes_it_alone(page: Page) -> None:
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.keyboard.press("h")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.locator("#panel h2")).to_have_text("Ilham Azikin")
    assert page.evaluate("() => janji.state().hidden") == []
