"""What is quoted has the language of its document, and every text its own direction."""

import re
from html import unescape
from typing import Any

import pytest
import yaml

from graph_cli.building import build
from graph_cli.reconciling.reconcile_service import Service
from graph_cli.site.page import Page
from graph_cli.site.site import Site
from tests.graph_cli.site.conftest import site_of

TITLE, LABEL, QUOTE = "أخبار المدينة (2024)", "بناء مدرسة (جديدة) 2024", "سوف نبني مدرسة (جديدة)."


def study(language: str | None) -> dict[str, Any]:
    return {
        "document": {"slug": "news", "title": TITLE, **({"language": language} if language else {})},
        "persons": {"p": {"label": "محمد علي", "quote": "قال محمد علي"}},
        "promises": {"a": {"label": LABEL, "by": "p", "commitment": "firm", "quote": QUOTE}},
    }


@pytest.fixture(scope="module", params=["ar", "en", None])
def language(request: pytest.FixtureRequest) -> str | None:
    name: str | None = request.param
    return name


@pytest.fixture(scope="module")
def foreign(language: str | None, tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("foreign")
    (folder / "study.yaml").write_text(yaml.safe_dump(study(language), allow_unicode=True), encoding="utf-8")
    build(folder / "graph", [folder / "study.yaml"])
    return site_of(folder / "graph")


def marks(text: str, name: str, content: str) -> set[str]:
    """Return the attributes of the elements of a name that hold a text, next or within a link."""
    return set(re.findall(rf"<{name}([^>]*)>(?:<(?:p|a href=[^>]*)>)?{re.escape(content)}<", unescape(text)))


def own(language: str | None) -> str:
    return (f' lang="{language}"' if language else "") + ' dir="auto"'


PAGES = ["id/promise/news_a", "id/person/p", "id/document/news", "ask/who-promised-what", "search"]


@pytest.mark.parametrize("suffix", [".html", ".id.html"])
@pytest.mark.parametrize("path", PAGES)
def test_quote_has_the_language_of_its_document(foreign: Site, language: str | None, path: str, suffix: str) -> None:
    result = foreign.page(path + suffix, {"words": "مدرسة جديدة"} if path == "search" else {})
    assert isinstance(result, Page)
    text = result.body.decode()
    quoting = [*re.findall(r"<(?:q|blockquote)([^>]*)>", text)]
    assert set(quoting) <= {own(language)}
    if path != "search":
        assert quoting
    assert 'lang="id"' not in re.sub(r"<(?:html|a|link)[^>]*>", "", text)


def test_title_has_the_language_of_its_document_and_a_label_its_direction(foreign: Site, language: str | None) -> None:
    text = page(foreign, "id/document/news.html")
    assert marks(text, "h1", TITLE) == {own(language)}
    text = page(foreign, "id/promise/news_a.html")
    assert marks(text, "h1", LABEL) == {' dir="auto"'}
    answer = page(foreign, "ask/who-promised-what.html")
    assert marks(answer, "span", TITLE) == {own(language)}
    assert marks(answer, "span", LABEL) == {' dir="auto"'}


def test_words_that_were_found_have_their_language(foreign: Site, language: str | None) -> None:
    result = foreign.page("search.html", {"words": "سوف"})
    assert isinstance(result, Page)
    assert f"<p{own(language)}>" in result.body.decode()


def test_preview_has_it_too(foreign: Site, language: str | None) -> None:
    result = Service(foreign, None).answer("preview", {"id": "person/p"})
    assert result is not None
    assert marks(result.body.decode(), "blockquote", "قال محمد علي") == {own(language)}


def test_languages_of_the_data_are_those_that_the_documents_name(foreign: Site, language: str | None) -> None:
    text = page(foreign, "index.html")
    assert re.findall(r'"inLanguage":\[([^]]*)\]', text) == ([f'"{language}"'] if language else [])


def test_title_in_a_language_of_no_page_is_among_the_facts(foreign: Site, language: str | None) -> None:
    text = page(foreign, "id/document/news.id.html")
    assert marks(text, "span", TITLE) == {own(language)}


def page(site: Site, path: str) -> str:
    result = site.page(path, {})
    assert isinstance(result, Page)
    return result.body.decode()
