"""What a graph says of itself: the bundled edition its own, others what their makers say, and nothing else."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from graph_cli.building import build, repair
from graph_cli.edition_options import edition_of, read_edition
from graph_cli.publishing.publishing import Wish
from graph_cli.views.frame import frame
from graph_cli.web.limits import Limits
from loaders.settings.study_home import bundled_home, find_bundled_facts
from ontology.errors import UsageError
from ontology.rdf.licences import name_licence, read_licence
from queries import open_graph
from queries.folder.edition import UNSAID, Edition
from queries.folder.graph_manifest import read_manifest
from tests.graph_cli.publishing.conftest import publish_folder
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.conftest import serving

Janji = Callable[..., CompletedProcess[str]]
BUNDLED = edition_of(bundled_home().file.study)
#: What is the bundled edition's, and nobody else's.
CLAIMS = re.compile(r"\bJanji\b|creativecommons|CC BY")
#: A sentence on every page in Indonesian, in which the word is no title.
INNOCENT = "Janji adalah apa yang dijanjikan"
STUDY = """
document: {slug: news, title: "أخبار المدينة", language: ar}
persons:
  p: {label: "محمد علي", quote: "قال محمد علي"}
promises:
  a: {label: {id: Jembatan, en: Bridge}, by: p, commitment: firm, quote: "سوف نبني جسرا"}
"""
OWN = Edition("Jembatan <2024> & اليوم", ("Ana B.", "Lembaga C"), "https://creativecommons.org/licenses/by-sa/4.0/")


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of somebody who says nothing of it."""
    folder = tmp_path_factory.mktemp("foreign")
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    build(folder / "graph", [folder / "study.yaml"])
    return folder / "graph"


@pytest.fixture(scope="module")
def unsaid(foreign: Path) -> Iterator[Client]:
    with serving(foreign, Limits(workers=2)) as client:
        yield client


@pytest.fixture(scope="module")
def own(foreign: Path) -> Iterator[Client]:
    with serving(foreign, Limits(workers=2), edition=OWN) as client:
        yield client


def claims(text: str) -> list[str]:
    """Return what a page says of the graph, or data do, that only the bundled edition may say."""
    parts = r'(?s) – [^<]*</title>|class="brand".*?</p>|<meta[^>]*>|<footer>.*?</footer>'
    text_parts = " ".join(re.findall(parts, unescape(text))) if "<html" in text else text
    return CLAIMS.findall(text_parts.replace(INNOCENT, ""))


SERVED = [
    *("/index.html", "/index.id.html", "/id/document/news.html", "/id/person/p.id.html", "/search.html", "/ns.html"),
    *("/statistics.html", "/sparql.html", "/ask/documents.html", "/void.ttl", "/network.view.html", "/nowhere.html"),
    *("/openapi.json", "/reconcile", "/reconcile/preview?id=person/p", "/id/place/lebak.ttl", "/examples.ttl"),
]


@pytest.mark.parametrize("path", SERVED)
def test_server_claims_nothing_for_a_study_that_says_nothing(unsaid: Client, path: str) -> None:
    response = unsaid.send("GET", path)
    text = response.body.decode()
    assert 'rel="license"' not in text
    assert "license" not in text or path in ("/openapi.json", "/ns.html", "/sparql.html")
    if path in ("/void.ttl", "/openapi.json", "/reconcile") or "<html" in text:
        assert claims(text) == []
    descriptions = re.findall(r'(?s)<script type="application/ld\+json">(.*?)</script>', text)
    for each in map(json.loads, descriptions):
        if each["@type"] == "Dataset":
            assert not {"name", "license", "creator", "creditText"} & each.keys()


def test_page_of_a_study_without_a_title_has_the_name_of_what_it_shows(unsaid: Client) -> None:
    assert "<title>Who promised what, where</title>" in unsaid.send("GET", "/index.html").body.decode()
    text = unsaid.send("GET", "/id/person/p.html").body.decode()
    assert "<title>محمد علي</title>" in text


def test_server_tells_what_is_said_on_the_line_wherever_it_tells_such(own: Client) -> None:
    for path in ("/index.html", "/id/person/p.id.html", "/statistics.html", "/ask/documents.html"):
        text = unescape(own.send("GET", path).body.decode())
        assert f" – {OWN.title}</title>" in text
        assert f'<link rel="license" href="{OWN.licence}">' in text
        assert f'<a rel="license" href="{OWN.licence}">CC BY-SA 4.0</a>' in text
        assert f"{OWN.title}. " in text
        assert "Ana B.; Lembaga C. " in text
    assert OWN.title in json.loads(own.send("GET", "/openapi.json").body)["info"]["title"]
    assert json.loads(own.send("GET", "/reconcile").body)["name"].startswith(OWN.title)
    void = own.send("GET", "/void.ttl").body.decode()
    assert f'dct:title "{OWN.title}"' in void
    assert 'dct:creator "Ana B."' in void
    assert f"dct:license <{OWN.licence}>" in void
    (description,) = re.findall(
        r'(?s)<script type="application/ld\+json">(.*?)</script>', own.send("GET", "/index.html").body.decode()
    )
    dataset = json.loads(description)
    assert (dataset["name"], dataset["license"]) == (OWN.title, OWN.licence)
    assert dataset["creator"] == [{"name": name} for name in OWN.creators]


def test_what_a_client_has_is_sent_again_where_another_title_is_told(unsaid: Client, own: Client) -> None:
    tag = unsaid.send("GET", "/index.html").headers["etag"]
    assert own.send("GET", "/index.html", headers={"if-none-match": tag}).status == 200


def test_published_study_claims_nothing_that_nobody_said(foreign: Path, tmp_path: Path) -> None:
    publish_folder(foreign, tmp_path / "site", Wish(views=False))
    for path in (tmp_path / "site").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert claims(text) == [], path
        assert 'rel="license"' not in text
    assert claims((tmp_path / "site" / "void.ttl").read_text(encoding="utf-8")) == []
    publish_folder(foreign, tmp_path / "own", Wish(views=False, edition=OWN))
    text = unescape((tmp_path / "own" / "index.html").read_text(encoding="utf-8"))
    assert OWN.title in text
    assert OWN.licence in text


def test_view_claims_nothing_that_nobody_said(bare: Janji, foreign: Path) -> None:
    bare("view", "p", "--graph", str(foreign), "-o", "p.html")
    bare("view", "--graph", str(foreign), "-o", "all.html")
    for name in ("p.html", "all.html"):
        text = Path(name).read_text(encoding="utf-8")
        assert claims(text) == []
        assert data(text)["edition"] == {"title": "", "creators": [], "licence": "", "licenceName": ""}
    assert data(Path("all.html").read_text(encoding="utf-8"))["title"] == ["A network of promises", "Jejaring janji"]


def test_view_tells_what_is_said_on_the_line(bare: Janji, foreign: Path) -> None:
    line = ("--title", OWN.title, "--creator", "Ana B.", "--creator", "Lembaga C", "--license", "CC-BY-SA-4.0")
    bare("view", "--graph", str(foreign), "-o", "all.html", *line)
    bare("view", "p", "--graph", str(foreign), "-o", "p.html", *line)
    text = unescape(Path("all.html").read_text(encoding="utf-8"))
    assert f"<title>{OWN.title}</title>" in text
    assert f'<link rel="license" href="{OWN.licence}">' in text
    assert '<meta name="author" content="Ana B.">' in text
    assert f"<title>محمد علي – {OWN.title}</title>" in unescape(Path("p.html").read_text(encoding="utf-8"))
    edition = data(Path("p.html").read_text(encoding="utf-8"))["edition"]
    assert edition == {
        "title": OWN.title,
        "creators": ["Ana B.", "Lembaga C"],
        "licence": OWN.licence,
        "licenceName": "CC BY-SA 4.0",
    }


def test_frame_of_a_notebook_claims_no_title(foreign: Path) -> None:
    graph = open_graph(foreign)
    assert 'title="A network of promises"' in frame(graph, graph.ask("who-promised-what", actor="p"))


def test_bundled_edition_is_known_by_its_manifest(graph_folder: Path, foreign: Path, tmp_path: Path) -> None:
    assert read_manifest(graph_folder).edition == BUNDLED
    unsaid = replace(UNSAID, languages=BUNDLED.languages)
    assert read_manifest(foreign).edition == unsaid
    (tmp_path / "facts").mkdir()
    for file in find_bundled_facts().iterdir():
        if file.suffix == ".yaml":
            (tmp_path / "facts" / file.name).write_bytes(file.read_bytes())
    folder = tmp_path / "graph"
    build(folder, [find_bundled_facts()])
    assert read_manifest(folder).edition == BUNDLED
    build(folder, [tmp_path / "facts"])  # the same facts, as somebody else has them: the same generation
    assert read_manifest(folder).edition == unsaid
    build(folder)
    assert read_manifest(folder).edition == BUNDLED
    assert repair(folder).edition == BUNDLED


@pytest.mark.parametrize(
    ("licence", "address", "name"),
    [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"),
        ("cc0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("CC-BY-NC-ND-3.0", "https://creativecommons.org/licenses/by-nc-nd/3.0/", "CC BY-NC-ND 3.0"),
        ("ODC-By-1.0", "https://spdx.org/licenses/ODC-By-1.0.html", "ODC-By-1.0"),
        ("https://example.org/terms", "https://example.org/terms", "https://example.org/terms"),
    ],
)
def test_licence_is_named_by_its_identifier_or_its_address(licence: str, address: str, name: str) -> None:
    assert read_licence(licence) == address
    assert name_licence(address) == name
    assert read_edition(" T ", ["A", " "], licence) == Edition("T", ("A",), address)


@pytest.mark.parametrize("licence", ["CC-BY", "free", "MIT OR Apache-2.0", "https://example.org/a b", "LicenseRef-x"])
def test_licence_that_there_is_not_is_refused(licence: str, janji: Janji) -> None:
    with pytest.raises(UsageError, match="--license"):
        read_edition(None, None, licence)
    ran = janji("publish", "site", "--license", licence)
    assert (ran.returncode, Path("site").exists()) == (2, False)


def data(text: str) -> dict[str, object]:
    """Return the data of a page of a network."""
    (block,) = re.findall(r'(?s)<script id="data" type="application/json">(.*?)</script>', text)
    content: dict[str, object] = json.loads(block)
    return content
