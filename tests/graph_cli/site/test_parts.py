"""A page is bounded: what lists much comes in parts, and what leads to a part leads to the right one."""

import re
from html import unescape
from itertools import chain
from posixpath import dirname, join, normpath

import pytest

from graph_cli.site.page import Moved, Page
from graph_cli.site.pages import entity_page, statistics_page
from graph_cli.site.site import Site
from queries.nodes import entity_description
from queries.nodes.entity_description import find_links
from tests.graph_cli.long_study import PROMISES

DOCUMENT, PERSON = "id/document/long", "id/person/p"


def get(site: Site, path: str) -> tuple[str, int]:
    result = site.page(path, {})
    assert isinstance(result, Page), path
    return unescape(result.body.decode()), result.parts


def test_document_comes_in_parts_that_have_each_quote_once(long_site: Site) -> None:
    first, parts = get(long_site, f"{DOCUMENT}.html")
    assert parts == 2
    second, _ = get(long_site, f"{DOCUMENT}.2.html")
    anchors = [re.findall(r'<li id="(evidence-[^"]+)"', text) for text in (first, second)]
    assert [len(each) for each in anchors] == [400, PROMISES + 1 - 400]
    assert len({*anchors[0], *anchors[1]}) == PROMISES + 1
    assert '<ol class="quotes" start="401">' in second
    assert long_site.page(f"{DOCUMENT}.3.html", {}) is None
    assert f'rel="next" href="../../{DOCUMENT}.2.html"' in first
    assert f'rel="prev" href="../../{DOCUMENT}.html"' in second
    assert f'hreflang="id" href="../../{DOCUMENT}.2.id.html"' in second


@pytest.mark.parametrize("suffix", [".html", ".id.html"])
def test_link_to_a_quote_or_a_number_leads_to_the_part_that_has_it(long_site: Site, suffix: str) -> None:
    anchors: dict[str, set[str]] = {}
    for path in (PERSON, f"{PERSON}.2", "ask/who-promised-what", "ask/who-promised-what.2", f"{DOCUMENT}.2"):
        text, _ = get(long_site, path + suffix)
        links = set(re.findall(r'href="([^"#?]*)#((?:evidence|target)-[^"]+)"', text))
        assert links or path.startswith("ask/")
        for link, anchor in links:
            target = normpath(join(dirname(path), link))
            if target not in anchors:
                anchors[target] = set(re.findall(r' id="([^"]+)"', get(long_site, target)[0]))
            assert anchor in anchors[target]
    assert {f"{DOCUMENT}{suffix}", f"{DOCUMENT}.2{suffix}"} <= anchors.keys()


def test_identifier_of_a_quote_leads_to_the_part_that_has_it(long_site: Site) -> None:
    for number in (1, 2):
        path = DOCUMENT if number == 1 else f"{DOCUMENT}.{number}"
        anchor = re.findall(r'<li id="evidence-([^"]+)"', get(long_site, f"{path}.html")[0])[-1]
        assert long_site.page(f"id/evidence/long_{anchor}", {}) == Moved(path, f"evidence-{anchor}")


def test_every_list_of_an_entity_comes_in_parts(long_site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, parts = get(long_site, "id/promise/long_p001.html")
    facts = re.findall(r"<dd>(.*?)</dd>", whole, re.DOTALL)
    assert parts == 1
    assert len(facts) > 3
    monkeypatch.setattr(entity_page, "ON_A_PAGE", 2)
    paths = [
        "id/promise/long_p001",
        *(f"id/promise/long_p001.{number}" for number in range(2, -(-len(facts) // 2) + 1)),
    ]
    texts = [get(long_site, f"{path}.html")[0] for path in paths]
    lists = [re.findall(r"<dd>(.*?)</dd>", text, re.DOTALL) for text in texts]
    assert [len(each) <= 2 for each in lists] == [True] * len(paths)
    assert [*chain.from_iterable(lists)] == facts


def test_many_links_are_ordered_without_looking_up_what_no_page_shows(
    long_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entity_description, "_NAMED", 10)
    pairs = entity_description.list_subjects(long_site.summaries, "https://w3id.org/janji/id/person/p", "en")
    links = find_links(long_site.summaries, "https://w3id.org/janji/id/person/p")
    assert sorted(pairs) == sorted(links)
    assert len(pairs) == PROMISES


def test_nothing_is_looked_up_around_what_is_never_drawn(long_site: Site) -> None:
    iri = f"https://w3id.org/janji/{DOCUMENT}"
    before = long_site.summaries.summarize.cache_info().currsize
    assert not long_site.link_reader.has_neighbourhood(iri)
    assert long_site.summaries.summarize.cache_info().currsize - before < 10


def test_cell_with_very_many_values_says_how_many_more_there_are(long_site: Site) -> None:
    fields = {"a": "lebak", "b": "banten"}
    quotes = long_site.answer("common-themes", fields, "en", exactly=False).rows[0]["aQuotes"]
    assert isinstance(quotes, list)
    result = long_site.page("ask/common-themes.html", fields)
    assert isinstance(result, Page)
    assert len(quotes) > 50
    assert f"and {len(quotes) - 50} more" in result.body.decode()


def test_statistics_say_how_many_of_a_group_are_shown(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statistics_page, "_SHOWN", 2)
    assert "The first 2 of 5 rows" in get(site, "statistics.html")[0]
