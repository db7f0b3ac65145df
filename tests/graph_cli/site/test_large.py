"""A network that is not drawn, since the graph is large, is missing with a reason."""

import pytest

from graph_cli.site import content
from graph_cli.site.page import Page
from graph_cli.site.site import Site


@pytest.fixture
def large(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setattr(content, "IN_MEMORY", 100)
    return site


@pytest.mark.parametrize(
    ("suffix", "words"), [(".html", "too many for one picture"), (".id.html", "terlalu banyak untuk satu gambar")]
)
def test_start_page_says_why_there_is_no_network(large: Site, suffix: str, words: str) -> None:
    result = large.page(f"index{suffix}", {})
    assert isinstance(result, Page)
    assert words in result.body.decode()


def test_page_of_the_network_says_why_there_is_none(large: Site) -> None:
    assert large.page("network.view.html", {}) is None
    result = large.missing("network.view.html")
    assert result.status == 404
    assert "too many for one picture" in result.body.decode()


def test_neighbourhood_that_is_not_drawn_says_why(site: Site) -> None:
    assert (
        "nothing stands around this, or more than the 120" in site.missing("id/place/nowhere.view.html").body.decode()
    )
    assert "no page at this address" in site.missing("nowhere.html").body.decode()


def test_small_graph_says_no_such_thing(site: Site) -> None:
    result = site.page("index.html", {})
    assert isinstance(result, Page)
    assert "too many" not in result.body.decode()
