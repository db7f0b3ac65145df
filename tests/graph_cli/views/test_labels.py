"""Labels at the first zoom: none covers another, in any layout."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from graph_cli.views.layouts import NAMES

Open = Callable[..., Page]
Box = tuple[str, float, float, float, float]
#: Lines of one label stand as near as a line's height; more than that is a collision.
TOUCH = 4


def boxes(browser: Browser, picture: Path) -> list[Box]:
    """Return each text of a drawing once, with the box around it."""
    page = browser.new_page()
    page.goto(picture.as_uri())
    rectangles: list[Box] = page.evaluate("""() => [...document.querySelectorAll("text")].map(text => {
        const { left, top, right, bottom } = text.getBoundingClientRect();
        return [text.textContent, ...[left, top, right, bottom].map(Math.round)];
    })""")
    page.close()
    return list(dict.fromkeys((text, left, top, right, bottom) for text, left, top, right, bottom in rectangles))


def collide(one: Box, other: Box) -> bool:
    across = min(one[3], other[3]) - max(one[1], other[1])
    down = min(one[4], other[4]) - max(one[2], other[2])
    return across > TOUCH and down > TOUCH


@pytest.mark.parametrize("layout", NAMES)
def test_no_label_covers_another(
    open_page: Open, browser: Browser, articles_page: Path, tmp_path: Path, layout: str
) -> None:
    page = open_page(articles_page, f"#layout={layout}")
    page.click("#tool-keep")
    with page.expect_download() as download:
        page.click("[data-keep=keep_svg]")
    download.value.save_as(tmp_path / "picture.svg")
    label_boxes = boxes(browser, tmp_path / "picture.svg")
    assert len(label_boxes) > 60
    assert [(one[0], other[0]) for one, other in combinations(label_boxes, 2) if collide(one, other)] == []
