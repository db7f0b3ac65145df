"""Links between pages: whatever leads from an answer to another form of it keeps the question."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from graph_cli.site.page import Page
from graph_cli.site.site import Site
from queries.asking.question import read_question

#: Every kind of parameter: entities, concepts, dates, and that a place means nothing within it.
ASKED = [
    ("ask/who-promised-what", {"place": "lebak", "actor": "محمد علي"}),
    ("ask/who-promised-what", {"theme": "job-creation", "commitment": "firm", "basis": "stated"}),
    ("ask/who-promised-what", {"place": "place/lebak", "exactly": "yes"}),
    ("ask/who-promised-what", {"document": "long"}),
    ("ask/promises-with-numbers", {"unit": "people", "kind": "target", "place": "banten"}),
    ("ask/everything-about", {"entity": "person/p"}),
]
SUFFIXES = {"en": ".html", "id": ".id.html"}


def get(site: Site, path: str, fields: dict[str, str]) -> str:
    result = site.page(path, fields)
    assert isinstance(result, Page), path
    assert result.status == 200
    return result.body.decode()


def links_to(text: str, path: str) -> list[str]:
    """Return the links of a page that lead to a form of the page at a path: another part, language or format."""
    name = path.rpartition("/")[2]
    form = rf'href="([^"]*{name}(?:\.\d+)?\.(?:id\.html|html|csv|tsv|json|md|ttl)[^"]*)"'
    return [unescape(link) for link in re.findall(form, text)]


@pytest.mark.parametrize("language", SUFFIXES)
@pytest.mark.parametrize(("path", "fields"), ASKED)
def test_every_form_of_an_answer_is_the_same_question(
    long_site: Site, path: str, fields: dict[str, str], language: str
) -> None:
    first, second = (get(long_site, f"{path}{part}{SUFFIXES[language]}", fields) for part in ("", ".2"))
    for text in (first, second):
        links = links_to(text, path)
        assert len(links) >= 5 * 2 + 2 + 1  # formats in the head and the foot, languages in both, a part
        for link in links:
            query = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
            query.pop("lang", None)  # data are asked for in a language
            assert query == fields, link
    (onward,) = re.findall(r'rel="next" href="([^"]+)"', first)
    assert unescape(onward).startswith(f"../{path}.2{SUFFIXES[language]}?")


@pytest.mark.parametrize(("path", "fields"), ASKED)
def test_pages_of_a_filtered_answer_have_its_rows_and_no_others(
    long_site: Site, path: str, fields: dict[str, str]
) -> None:
    name = path.removeprefix("ask/")
    parameters = {key: value for key, value in fields.items() if key != "exactly"}
    rows = long_site.table(name, parameters, "en", exactly="exactly" in fields).rows
    pages = [get(long_site, f"{path}{part}.html", fields) for part in ("", ".2")]
    row_count = sum(len(re.findall(r"<tr>", text)) - 1 for text in pages)
    assert row_count == min(len(rows), 1000)
    assert read_question(name).sentence["en"] in unescape(pages[1])


def test_fields_that_are_empty_are_in_no_link(long_site: Site) -> None:
    text = get(long_site, "ask/who-promised-what.html", {"place": "lebak", "actor": "", "theme": " "})
    assert {urlsplit(link).query for link in links_to(text, "ask/who-promised-what")} == {"place=lebak"}


def test_data_of_a_page_are_in_its_language_whatever_was_asked_for(long_site: Site) -> None:
    text = get(long_site, "ask/documents.id.html", {"place": "lebak", "lang": "en"})
    data = [link for link in links_to(text, "ask/documents") if ".html" not in link]
    assert {urlsplit(link).query for link in data} == {"place=lebak&lang=id"}


def test_search_and_query_are_the_same_in_the_other_language(site: Site) -> None:
    for path, fields in (("search", {"words": "balai latihan"}), ("sparql", {"query": "ASK { ?a ?b 'x&y' }"})):
        text = get(site, f"{path}.html", fields)
        links = [unescape(link) for link in re.findall(rf'href="({path}\.id\.html[^"]*)" *(?:hreflang)?', text)]
        others = [link for link in links if "?" in link]
        assert len(others) == 2, path  # the alternate of the head, and the switch
        assert all(
            parse_qs(urlsplit(link).query) == {name: [value] for name, value in fields.items()} for link in others
        )


@pytest.mark.parametrize(
    ("value", "option"),
    [
        ("job-creation", "job-creation"),
        ("Job creation", "job-creation"),
        ("penciptaan lapangan kerja", "job-creation"),
        ("something else", "something else"),
    ],
)
def test_form_keeps_what_was_chosen_however_it_was_named(site: Site, value: str, option: str) -> None:
    result = site.page("ask/who-promised-what.id.html", {"theme": value})
    assert isinstance(result, Page)
    (selection,) = re.findall(r'<option value="([^"]*)" selected>', result.body.decode())
    assert selection == option
