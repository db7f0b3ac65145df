"""Who held which role: by its kind or by words of its title, and in which time, on every engine."""

from pathlib import Path

import pytest

from graph_cli.building import build
from ontology.errors import UsageError
from queries import Graph, open_graph
from queries.engines.rdflib_store import RdflibStore

_DOCUMENT = """
document:
  slug: {slug}
  label: {{id: Berita {slug}, en: News {slug}}}
  {issued}
persons:
"""
_PERSON = """
  {name}:
    label: {name}
    quote: {name}
    roles:
      - {{kind: {kind}, title: {{id: {title}, en: {english}}}, quote: "{title}, {name}"{times}}}
"""
_REGENT = {"kind": "officeholder", "title": "Bupati Lama", "english": "former regent"}
_MEMBER = {"kind": "officeholder", "title": "Anggota DPRD", "english": "member of the council"}
_HEAD = {"kind": "head", "title": "Kepala Dinas", "english": "head of an agency"}


def _write(folder: Path) -> None:
    """Write roles with and without a start and an end, in documents of 2019 and of no date."""
    roles = {
        "dated": [("ana", _REGENT, "start: 2010, end: 2015"), ("budi", _MEMBER, "start: 2017"), ("citra", _HEAD, "")],
        "undated": [("dewi", _MEMBER, "end: 2012"), ("eka", _REGENT, "as-of: 2021-02-03"), ("fajar", _HEAD, "")],
    }
    for slug, people in roles.items():
        issued = 'issued: "2019-05"' if slug == "dated" else ""
        entries = (
            _PERSON.format(name=name, times=f", {times}" if times else "", **role) for name, role, times in people
        )
        text = _DOCUMENT.format(slug=slug, issued=issued) + "".join(entries)
        (folder / f"{slug}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module", params=["embedded", "rdflib", "columnar"])
def roles_graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("roles")
    _write(folder)
    build(folder / "graph", [folder])
    if request.param == "rdflib":
        return Graph(RdflibStore.read(next((folder / "graph").glob("*/segments.nt"))))
    if request.param == "columnar":
        pytest.importorskip("maplib")
    return open_graph(folder / "graph", engine=request.param)


def _holders(graph: Graph, *, exactly: bool = False, **parameters: str) -> list[object]:
    return [row["personLabel"] for row in graph.ask("who-held-what-role", exactly=exactly, **parameters).rows]


@pytest.mark.parametrize(
    ("role", "holders"),
    [
        ("bupati", ["ana", "eka"]),
        ("BUPATI", ["ana", "eka"]),
        ("lama bupati", ["ana", "eka"]),
        ("regent", ["ana", "eka"]),
        ("dprd", ["budi", "dewi"]),
        ("kepala", ["citra", "fajar"]),
        ("head", ["citra", "fajar"]),
        ("officeholder", ["ana", "budi", "dewi", "eka"]),
        ("Pejabat terpilih", ["ana", "budi", "dewi", "eka"]),
    ],
)
def test_role_is_a_kind_or_words_of_a_title_in_any_language(roles_graph: Graph, role: str, holders: list[str]) -> None:
    assert _holders(roles_graph, role=role) == holders


def test_name_of_a_kind_finds_titles_too_and_its_identifier_the_kind_alone(roles_graph: Graph) -> None:
    assert _holders(roles_graph, role="anggota") == ["budi", "dewi"], "the kind is that of members, who are none here"
    assert _holders(roles_graph, role="role-kind/member") == []
    assert _holders(roles_graph, role="role-kind/head") == ["citra", "fajar"]


def test_title_is_found_where_places_are_meant_exactly(roles_graph: Graph) -> None:
    assert _holders(roles_graph, role="bupati", exactly=True) == ["ana", "eka"]


def test_part_of_a_word_of_a_title_is_no_word_of_it(roles_graph: Graph) -> None:
    with pytest.raises(UsageError, match="did you mean 'bupati'"):
        _holders(roles_graph, role="bupat")


@pytest.mark.parametrize(
    ("period", "holders"),
    [
        ({"since": "2016"}, ["budi", "citra", "eka"]),
        ({"since": "2020"}, ["eka"]),
        ({"until": "2009"}, []),
        ({"until": "2012"}, ["ana", "dewi"]),
        ({"until": "2018"}, ["ana", "budi", "dewi"]),
        ({"since": "2015-06", "until": "2016"}, ["ana"]),
        ({"since": "2018", "until": "2018"}, ["budi"]),
        ({"since": "2019", "until": "2019", "role": "head"}, ["citra"]),
    ],
)
def test_role_is_in_the_time_that_it_lasts_else_in_that_of_its_document(
    roles_graph: Graph, period: dict[str, str], holders: list[str]
) -> None:
    assert _holders(roles_graph, exactly=False, **period) == holders


def test_notes_tell_what_the_document_dates_and_what_nothing_dates(roles_graph: Graph) -> None:
    assert roles_graph.ask("who-held-what-role", since="2016").notes == (
        "1 by the date of their document, having none of their own",
        "1 left out: neither they nor their documents have a date with a year",
    )
    assert roles_graph.ask("who-held-what-role", since="2020", role="bupati").notes == ()


def test_empty_answer_on_a_title_says_what_there_is_without_it(roles_graph: Graph) -> None:
    assert roles_graph.ask("who-held-what-role", role="bupati", person="budi").notes[1:3] == (
        "1 without 'role'",
        "2 without 'person'",
    )
