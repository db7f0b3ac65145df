"""A published site: whole, linked, and the same as the graph says; the next time only what changed is rewritten."""

import json
import re
import shutil
from collections.abc import Sequence
from html import unescape
from itertools import accumulate
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen
from xml.etree import ElementTree

import pytest
import rdflib

from graph_cli.building import build
from graph_cli.publishing.publishing import Wish
from graph_cli.publishing.search_index import SearchEntry, index, tell_apart
from loaders.settings.study_home import find_bundled_facts
from ontology.errors import DataError, GraphError, UsageError
from ontology.files.own_files import PUBLISHED
from queries.folder.edition import Edition
from tests.graph_cli.publishing.conftest import publish_folder, static


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def list_past_pages(folder: Path) -> set[str]:
    """List the pages of identifiers that were replaced, as the dump tells them."""
    dump = (folder / "dump.nt").read_text(encoding="utf-8")
    paths = re.findall(r"^<https://w3id\.org/janji/([^>]+)> <http://purl\.org/dc/terms/isReplacedBy> ", dump, re.M)
    return {path + suffix for path in paths for suffix in (".html", ".id.html")}


def test_static_server_has_no_dead_link(folder: Path, tmp_path: Path) -> None:
    """Crawled from its start, below a prefix: every address answers, and the crawl meets every page.

    But for those of the past: nothing leads there any more, and from there every address answers too.
    """
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "prefix").symlink_to(folder)
    pages = {name for name in names(folder) if name.endswith(".html")} - {"404.html"}
    past_pages = list_past_pages(folder)
    linked_names = {"index.html"}
    with static(tmp_path) as server:
        crawl(f"{server}some/prefix/", ["index.html"], linked_names)
        assert pages - linked_names == past_pages != set()
        crawl(f"{server}some/prefix/", [*past_pages], linked_names)


def crawl(start: str, queue: list[str], linked_names: set[str]) -> None:
    """Ask for every path of a queue and for all that they lead to, but for what was met already."""
    while queue:
        path = queue.pop()
        page = path.endswith(".html") and ".view." not in path
        with urlopen(Request(start + path, method="GET" if page else "HEAD")) as response:
            text = response.read().decode()
        for link in {*re.findall(r'(?:href|src)="([^"#?]+)', text)}:
            target = (Path("/" + path).parent / unescape(link)).as_posix()
            if link.startswith(("http", "data:")):
                continue
            parts: list[str] = []
            for part in target.split("/")[1:]:
                parts.pop() if part == ".." else parts.append(part)
            if (name := "/".join(parts)) not in linked_names:
                linked_names.add(name)
                queue.append(name)


def test_every_file_of_data_parses_and_is_found_again_in_the_dump(folder: Path) -> None:
    dump = set((folder / "dump.nt").read_text(encoding="utf-8").splitlines())
    files = [*folder.glob("id/*/*.ttl"), *folder.glob("scheme/**/*.ttl")]
    assert len(files) > 700
    statements: set[str] = set()
    for file in files:
        lines = rdflib.Graph().parse(file, format="turtle").serialize(format="nt11").splitlines()
        statements |= {line for line in lines if line}
    assert statements <= _normal(dump)
    # What is told of entities, facts and concepts is all there is, but for the vocabulary.
    rest = _normal(dump) - statements
    assert all(re.match(r"<https://w3id\.org/janji/ns[#>]", line) for line in rest), sorted(rest)[:3]


def _normal(lines: set[str]) -> set[str]:
    text = rdflib.Graph().parse(data="\n".join(lines), format="nt").serialize(format="nt11")
    return {line for line in text.splitlines() if line}


def test_dumps_are_the_graph(folder: Path) -> None:
    turtle = rdflib.Graph().parse(folder / "dump.ttl", format="turtle")
    lines = rdflib.Graph().parse(folder / "dump.nt", format="nt")
    assert len(turtle) == len(lines) == len((folder / "dump.nt").read_text(encoding="utf-8").splitlines())
    assert set(turtle) == set(lines)
    assert (folder / "dump.nq").stat().st_size > (folder / "dump.nt").stat().st_size


@pytest.fixture(scope="module")
def lebak(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of one of the five articles, of which a site is soon made."""
    folder = tmp_path_factory.mktemp("lebak")
    build(folder / "graph", [find_bundled_facts() / "lebak.yaml"])
    return folder / "graph"


def test_what_is_no_more_is_removed_and_what_is_not_ours_stays_and_the_second_time_nothing_changes(
    folder: Path, lebak: Path, tmp_path: Path
) -> None:
    target = tmp_path / "site"
    shutil.copytree(folder, target)
    (target / "CNAME").write_text("janji.example")
    report = publish_folder(lebak, target)
    assert report.removal_count > 300
    assert not (target / "id/person/ilham-azikin.html").exists()
    assert (target / "id/place/lebak.html").exists()
    assert (target / "CNAME").read_text() == "janji.example"
    assert names(target) == {*(target / PUBLISHED).read_text(encoding="utf-8").splitlines(), "CNAME"}
    before = {name: (target / name).stat().st_mtime_ns for name in names(target)}
    again = publish_folder(lebak, target)
    assert (again.change_count, again.removal_count) == (0, 0)
    assert {name: (target / name).stat().st_mtime_ns for name in names(target)} == before


def test_folder_of_somebody_else_is_left_alone(graph_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(DataError, match="holds what was not published by janji"):
        publish_folder(graph_folder, tmp_path)
    assert names(tmp_path) == {"thesis.txt"}


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        (
            "https://[bad/",
            "--url: 'https://[bad/' is no IRI: write an absolute http, https or urn address without spaces",
        ),
        ("foo/", "--url: 'foo/' has no scheme: write https://foo/"),
        (
            "https://a.example/a?b/",
            "--url: 'https://a.example/a?b/' is no base of addresses: write https://a.example/a/",
        ),
    ],
)
def test_address_that_is_none_is_refused_before_anything_is_written(address: str, fault: str) -> None:
    with pytest.raises(UsageError) as error:
        Wish(address=address)
    assert str(error.value) == fault


def test_licence_whose_address_is_none_is_refused_before_anything_is_written() -> None:
    with pytest.raises(UsageError, match=r"--license: 'CC BY 4\.0' is no IRI"):
        Wish(edition=Edition(licence="CC BY 4.0"))


def test_folder_that_cannot_be_written(graph_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError, match="cannot be"):
        publish_folder(graph_folder, tmp_path / "file" / "site")


def test_no_graph(tmp_path: Path) -> None:
    with pytest.raises(GraphError):
        publish_folder(tmp_path / "nothing", tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_without_views_nothing_is_drawn_and_nothing_leads_there(lebak: Path, tmp_path: Path) -> None:
    publish_folder(lebak, tmp_path / "site", Wish(views=False))
    assert [name for name in names(tmp_path / "site") if ".view." in name] == []
    assert ".view." not in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert ".view." not in (tmp_path / "site" / "id" / "place" / "lebak.html").read_text(encoding="utf-8")


def test_sitemap_names_every_page(folder: Path) -> None:
    """But for those of the past, which only send on."""
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    addresses = {each.text for each in ElementTree.parse(folder / "sitemap.xml").iter(f"{space}loc")}
    pages = {name for name in names(folder) if name.endswith(".html") and ".view." not in name} - {"404.html"}
    assert addresses == {f"https://w3id.org/janji/{name}" for name in pages - list_past_pages(folder)}


def read_script(folder: Path, name: str) -> Any:
    text = (folder / "search" / f"{name}.js").read_text(encoding="utf-8")
    return json.loads("[" + text.removeprefix("janjiFound(").removesuffix(");\n") + "]")[2]


def list_numbers(steps: Sequence[int]) -> list[int]:
    return [*accumulate(steps)]


def test_index_has_the_texts_of_every_word(folder: Path) -> None:
    others, standing, inflected = read_script(folder, "w-pe")["pelatihan"]
    assert others == ["latih"]
    texts = read_script(folder, "t0")
    first, *_ = list_numbers(standing)
    assert "pelatihan" in texts[first][1].casefold()
    assert not {*list_numbers(standing)} & {*list_numbers(inflected)}
    assert list_numbers(read_script(folder, "w-la")["latih"][2])


def test_index_has_the_quotes_of_numbers(folder: Path) -> None:
    quote = "Kuota pelatihan sebanyak 1.444 orang yang berlangsung selama 3 tahun"
    numbers = list_numbers(read_script(folder, "w-14")["1444"][1])
    texts = [read_script(folder, f"t{number // 250}")[number % 250] for number in numbers]
    assert all("1.444 orang" in text or "1,444 people" in text for _, text in texts)
    paths = [read_script(folder, "e0")[entity][0] for entity, text in texts if text == quote]
    assert paths == ["id/claim/bantaeng-blk_quota-and-packages", "id/program/bantaeng-competency-training"]


def test_namesakes_in_the_index_are_told_apart() -> None:
    two = [SearchEntry(f"id/place/{slug}", ("Sukamaju", "Sukamaju"), ("place", "tempat")) for slug in ("a", "b")]
    one = SearchEntry("id/place/c", ("Lebak", "Lebak"), ("place", "tempat"))
    entries = tell_apart([*two, one], lambda paths: [(f"in {path}", f"di {path}") for path in paths])
    assert [entry.descriptions for entry in entries] == [
        ("in id/place/a", "di id/place/a"),
        ("in id/place/b", "di id/place/b"),
        (),
    ]
    (_, script), *_ = index(entries, [])
    assert json.loads(script.decode().removeprefix('janjiFound("entities",0,').removesuffix(");\n")) == [
        ["id/place/a", ["place", "tempat"], ["Sukamaju"], ["in id/place/a", "di id/place/a"]],
        ["id/place/b", ["place", "tempat"], ["Sukamaju"], ["in id/place/b", "di id/place/b"]],
        ["id/place/c", ["place", "tempat"], ["Lebak"]],
    ]
