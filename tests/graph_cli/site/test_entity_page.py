"""The page of an entity: all its facts, each with its receipt, in both languages."""

import json
import re
from html import unescape

import pytest

from graph_cli.site.page import Moved, Page
from graph_cli.site.site import Site
from queries import Graph

KINDS = (
    "person",
    "ticket",
    "organization",
    "place",
    "program",
    "promise",
    "hope",
    "claim",
    "development",
    "role",
    "utterance",
)


def page(site: Site, path: str, **fields: str) -> str:
    result = site.page(path, fields)
    assert isinstance(result, Page)
    assert result.status == 200
    return unescape(result.body.decode())


def test_page_of_a_promise_has_its_quote_and_its_document(site: Site) -> None:
    text = page(site, "id/promise/bantaeng-blk_capital-priority.html")
    assert "Those who took the training are given priority in the business capital program" in text
    assert "akan menjadi prioritas untuk mendapatkan program bantuan modal usaha berbasis dusun dan RW" in text
    assert "Tekan Angka Kemiskinan, Ini Strategi Pemkab Bantaeng Bersama BLK" in text
    assert 'href="../../id/person/ilham-azikin.html"' in text
    assert ">Stated<" in text


def test_page_in_indonesian(site: Site) -> None:
    text = page(site, "id/promise/bantaeng-blk_capital-priority.id.html")
    assert '<html lang="id"' in text
    assert "Mereka yang telah mengikuti pelatihan menjadi prioritas dalam program bantuan modal usaha" in text
    assert 'href="../../id/person/ilham-azikin.id.html"' in text


def test_hope_is_called_a_hope(site: Site) -> None:
    text = page(site, "id/hope/bantaeng-blk_motivation.html")
    assert re.search(r"<dt>wisher</dt>\s*<dd><a [^>]*>Ilham Azikin</a>", text)
    assert "<dt>commitment</dt>" not in text


def test_number_says_what_it_is(site: Site) -> None:
    text = page(site, "id/development/bantaeng-blk_current-round.html")
    assert "Actual · 13 training packages" in text


def test_everything_about_an_entity_is_on_its_page(site: Site, graph: Graph) -> None:
    """What the question tells, the page tells too: the same phrases, from the same documents."""
    for kind, name in (("person", "ilham-azikin"), ("place", "lebak"), ("program", "bantaeng-competency-training")):
        text = page(site, f"id/{kind}/{name}.html")
        for row in graph.show(f"{kind}/{name}").rows:
            if row.get("basis") != "curator" and "quote" in row:
                assert str(row["quote"]) in text, (name, row)


@pytest.mark.parametrize("language", ["", ".id"])
def test_every_node_has_a_page_and_every_link_leads_to_one(site: Site, language: str) -> None:
    """Whatever a page of the graph leads to within the site is there, with the anchor that is named."""
    anchors: dict[str, set[str]] = {}

    def read(path: str) -> str:
        result = site.page(path, {})
        assert isinstance(result, Page), path
        text = result.body.decode()
        anchors[path] = set(re.findall(r' id="([^"]+)"', text))
        return text

    start = [f"{name}{language}.html" for name in ("index", "ns", "statistics", "search", "sparql")]
    queue, paths, targets = list(start), set(start), set()
    while queue:
        path = queue.pop()
        text = read(path) if path.endswith(".html") and ".view." not in path else ""
        up = path.count("/")
        for link in re.findall(r'(?:href|src)="([^"]+)"', text):
            if link.startswith(("http", "data:")):
                continue
            target, _, anchor = unescape(link).partition("#")
            target = target.partition("?")[0]
            assert not up or target.startswith("../" * up) or not target, (path, link)
            target = target.removeprefix("../" * up) or path
            if anchor and not anchor.startswith("node="):
                targets.add((target, anchor))
            if target not in paths and (language + ".html" in target if language else True):
                paths.add(target)
                queue.append(target)
    assert len(paths) > 700
    assert {(path, anchor) for path, anchor in targets if path in anchors and anchor not in anchors[path]} == set()
    for kind in KINDS:
        assert any(path.startswith(f"id/{kind}/") for path in paths), kind


def test_parts_are_told_where_they_belong(site: Site) -> None:
    assert site.page("id/evidence/bantaeng-blk_a9b02f6d1a0a", {}) == Moved(
        "id/document/bantaeng-blk", "evidence-a9b02f6d1a0a"
    )
    result = site.page("id/target/bantaeng-blk_development-current-round-packages", {})
    assert result == Moved("id/document/bantaeng-blk", "target-development-current-round-packages")
    text = page(site, "id/document/bantaeng-blk.html")
    assert 'id="evidence-a9b02f6d1a0a"' in text
    assert 'id="target-development-current-round-packages"' in text


@pytest.mark.parametrize(("suffix", "words"), [("", "quotation 2 of 4"), (".id", "petikan 2 dari 4")])
def test_quotation_stands_beside_the_quote_that_is_part_of_it(site: Site, suffix: str, words: str) -> None:
    assert words in page(site, f"id/hope/bantaeng-blk_training-as-asset{suffix}.html")
    assert "quotation" not in page(site, "id/promise/luwu-timur-ibas-puspa_vocational-schools.html")


def test_quotation_is_told_at_the_first_of_its_phrases(site: Site) -> None:
    moved = Moved("id/document/bantaeng-blk", "quotation-2")
    assert site.page("id/quotation/bantaeng-blk_2", {}) == moved
    assert site.page("id/position/bantaeng-blk_quotation-2", {}) == moved
    assert page(site, "id/document/bantaeng-blk.html").count('id="quotation-2"') == 1


def test_document_lists_its_quotes_in_the_order_of_the_text(site: Site, graph: Graph) -> None:
    text = page(site, "id/document/bantaeng-blk.html")
    quotes = re.findall(r'<li id="evidence-[^"]+">.*?<q lang="id" dir="auto">(.*?)</q>', text, re.DOTALL)
    document = "https://w3id.org/janji/id/document/bantaeng-blk"
    pins = [row for row in graph.lookup("pins").rows if row.get("document") == document] or graph.lookup("pins").rows
    assert set(quotes) <= {str(row["quote"]) for row in pins}
    places = {str(row["quote"]): int(str(row["start"])) for row in pins}
    assert [places[quote] for quote in quotes] == sorted(places[quote] for quote in quotes)
    assert len(quotes) == 39


@pytest.mark.parametrize("path", ["id/place/nowhere.html", "id/nothing.html", "nothing.html", "id/place/lebak.2.html"])
def test_what_is_not_there_has_no_page(site: Site, path: str) -> None:
    assert site.page(path, {}) is None
    assert site.missing(path).status == 404


def test_search_engines_are_told_what_it_is_and_never_of_a_review(site: Site) -> None:
    types: dict[str, str] = {}
    for path in (
        "person/ilham-azikin",
        "place/lebak",
        "promise/bantaeng-blk_capital-priority",
        "hope/bantaeng-blk_motivation",
        "document/bantaeng-blk",
    ):
        text = page(site, f"id/{path}.html")
        block = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
        assert block
        description = json.loads(block[1])
        assert description["@id"] == f"https://w3id.org/janji/id/{path}"
        types[path.partition("/")[0]] = description["@type"]
        assert "Review" not in block[1]
    assert types.pop("document") == "NewsArticle"
    assert types == {"person": "Person", "place": "Place", "promise": "CreativeWork", "hope": "CreativeWork"}


def test_page_of_a_concept_says_what_it_means_and_who_uses_it(site: Site) -> None:
    text = page(site, "scheme/theme/job-creation.html")
    assert "Opening new jobs or widening the opportunity to work." in text
    assert "Promise · theme" in text
    assert 'href="../../scheme/theme.html"' in text


@pytest.mark.parametrize(
    ("suffix", "span", "people"), [("", "3 years", "1,444 people"), (".id", "3 tahun", "1.444 orang")]
)
def test_numbers_and_lengths_of_time_are_in_the_language_of_the_page(
    site: Site, suffix: str, span: str, people: str
) -> None:
    text = page(site, f"id/program/bantaeng-competency-training{suffix}.html")
    assert span in text
    assert people in text
    assert "P3Y" not in text


def test_day_without_its_year_is_written_with_its_month(site: Site) -> None:
    text = page(site, "id/person/halikinnor.html")
    assert "12 November" in text
    assert "--11-12" not in text


def test_coordinates_are_in_the_language_of_the_page_and_codes_are_not_numbers(site: Site) -> None:
    english, indonesian = (page(site, f"id/place/bantaeng{suffix}.html") for suffix in ("", ".id"))
    assert "-5.49018" in english
    assert "-5,49018" in indonesian
    assert "73.03" in english
    assert "73.03" in indonesian
