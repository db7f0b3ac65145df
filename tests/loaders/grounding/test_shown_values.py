"""The graph says which quote shows which value of a fact, and what the curator infers where none does."""

from pathlib import Path

import pytest

from loaders import load
from loaders.compiling.compiler import Nowhere, compile_facts
from ontology.errors import FaultsFound
from ontology.quads.segment import Segment

JANJI = "https://w3id.org/janji/ns#"

FACTS = """\
document: {slug: news, title: Berita, language: id}
places:
  sukamaju: {label: Sukamaju, level: regency, within: sukamaju, quote: wakil bupati Sukamaju}
persons:
  siti:
    label: Siti Aminah
    quote: Siti Aminah dan Budi Hartono
    roles: [{kind: candidate, of: siti-budi, quote: Siti Aminah dan Budi Hartono}]
  budi:
    label: Budi Hartono
    quote: Siti Aminah dan Budi Hartono
    roles: [{kind: running-mate, of: siti-budi, quote: Siti Aminah dan Budi Hartono}]
tickets:
  siti-budi: {label: Siti-Budi, quote: Siti Aminah dan Budi Hartono}
promises:
  thing:
    label: {id: Rumah bagi petani, en: Houses for farmers}
"""
QUOTE = "Siti akan membangun 1.444 rumah bagi petani di Sukamaju"


def write_facts(folder: Path, promise: str) -> Path:
    """Write a fact file with one promise, whose further lines are given."""
    folder.mkdir(exist_ok=True)
    file = folder / "news.yaml"
    facts = FACTS.replace(", within: sukamaju", ", within: banten")
    file.write_text(facts + "".join(f"    {line}\n" for line in promise.splitlines()), "utf-8")
    return folder


def read_pairs(folder: Path, predicate: str) -> set[tuple[str, str]]:
    """Return the ends of what the graph says by a property: last parts of identifiers, literals, or words of quotes."""
    quads = load([folder]).quads()
    quotes = {quad.subject: str(quad.object) for quad in quads if str(quad.predicate) == f"<{JANJI}quote>"}

    def shorten(term: str) -> str:
        return term.strip("<>").rpartition("/")[2].rpartition("#")[2] if term.startswith("<") else term.split('"')[1]

    return {
        (shorten(quotes.get(quad.subject, quad.subject)), shorten(quad.object))
        for quad in quads
        if str(quad.predicate) == f"<{JANJI}{predicate}>"
    }


def shown_by(folder: Path, quote: str) -> set[str]:
    """Return what a quote shows."""
    return {value for words, value in read_pairs(folder, "shows") if words == quote}


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        ("by: siti\ncommitment: firm", "siti"),
        ("by: siti-budi\ncommitment: firm", None),
        ("by: siti\ncommitment: firm", "firm"),
        ("by: siti\ncommitment: effort", None),
        ("by: siti\ncommitment: firm\nplace: sukamaju", "sukamaju"),
        ("by: siti\ncommitment: firm\nbeneficiary: farmers", "farmers"),
        ("by: siti\ncommitment: firm\nbeneficiary: youth", None),
        ("by: siti\ncommitment: firm\nnumbers: [{target: 1444, unit: houses}]", "1444"),
        ("by: siti\ncommitment: firm\nnumbers: [{target: 1444, unit: houses}]", "houses"),
        ("by: siti\ncommitment: firm\nnumbers: [{target: 144, unit: houses}]", None),
    ],
)
def test_quote_shows_what_it_names_and_nothing_else(tmp_path: Path, lines: str, value: str | None) -> None:
    shown = shown_by(write_facts(tmp_path / "study", f"quote: {QUOTE}\n{lines}"), QUOTE)
    assert value in shown if value else shown.isdisjoint({"siti-budi", "effort", "youth", "144"})


def test_ticket_is_shown_by_the_names_of_its_members(tmp_path: Path) -> None:
    both = "Siti Aminah dan Budi Hartono akan membangun rumah"
    folder = write_facts(tmp_path / "study", f"by: siti-budi\ncommitment: firm\nquote: {both}")
    assert "siti-budi" in shown_by(folder, both)


@pytest.mark.parametrize(
    "lines",
    [
        "by: {value: siti-budi, quote: pasangan calon itu}\ncommitment: firm",
        "by: [{value: siti-budi, quote: pasangan calon itu}]\ncommitment: firm",
        "by: siti-budi\ncommitment: firm\nshown: {siti-budi: pasangan calon itu}",
        "by: siti-budi\ncommitment: firm\nshown: {siti-budi: [pasangan calon itu]}",
    ],
)
def test_quote_that_a_curator_gives_a_value_shows_it(tmp_path: Path, lines: str) -> None:
    folder = write_facts(tmp_path / "study", f"quote: {QUOTE}\n{lines}")
    assert shown_by(folder, "pasangan calon itu") == {"siti-budi"}


def test_quote_of_an_amount_comes_first(tmp_path: Path) -> None:
    lines = "by: siti\ncommitment: firm\nquote: [Siti akan membangun rumah, sebanyak 1.444 rumah]"
    folder = write_facts(tmp_path / "study", f"{lines}\nnumbers: [{{target: 1444, unit: houses}}]")
    assert ("news_promise-thing-target", "1444") in read_pairs(folder, "min")
    quads = load([folder]).quads()
    target, key = f"<{'https://w3id.org/janji/'}id/target/news_promise-thing-target>", f"<{JANJI}keyEvidence>"
    evidence = next(quad.object for quad in quads if (quad.subject, quad.predicate) == (target, key))
    assert any(quad.subject == evidence and quad.object == '"sebanyak 1.444 rumah"' for quad in quads)


@pytest.mark.parametrize(
    ("mark", "basis", "inferred"),
    [("", "coded", set()), ("seen: {2000: coded}", "coded", set()), ("seen: {2000: inferred}", "inferred", {"2000"})],
)
def test_number_that_no_quote_shows_is_not_stated(tmp_path: Path, mark: str, basis: str, inferred: set[str]) -> None:
    number = f"numbers:\n  - target: 2000\n    {mark}" if mark else "numbers: [{target: 2000}]"
    folder = write_facts(tmp_path / "study", f"by: siti\ncommitment: firm\nquote: {QUOTE}\n{number}")
    assert ("news_promise-thing-target", basis) in read_pairs(folder, "basis")
    assert {value for _, value in read_pairs(folder, "inferredValue")} == inferred


@pytest.mark.parametrize(("mark", "expected"), [("inferred", {"youth"}), ("-nya", {"youth"}), ("coded", set())])
def test_value_that_a_curator_infers_is_told(tmp_path: Path, mark: str, expected: set[str]) -> None:
    lines = f"by: siti\ncommitment: firm\nquote: {QUOTE}\nbeneficiary: youth\nseen: {{youth: {mark}}}"
    folder = write_facts(tmp_path / "study", lines)
    assert {value for _, value in read_pairs(folder, "inferredValue")} == expected


def test_quote_for_a_value_that_is_none_is_a_fault(tmp_path: Path) -> None:
    lines = f"by: siti\ncommitment: firm\nquote: {QUOTE}\nshown: {{budi: Budi Hartono}}"
    with pytest.raises(FaultsFound, match=r"news.yaml:21: .*'budi'"):
        load([write_facts(tmp_path / "study", lines)])


class _Segments(Nowhere):
    """Keeps the segments of a build, as a graph folder does."""

    def __init__(self) -> None:
        self.summaries: dict[str, dict[str, object]] = {}
        self.new: list[str] = []

    def add(self, segment: Segment) -> None:
        self.summaries[segment.digest] = dict(segment.summary)
        self.new.append(segment.data.decode())


def test_name_of_a_place_in_the_gazetteer_shows_it_as_soon_as_it_has_it(tmp_path: Path) -> None:
    lines = "by: siti\ncommitment: firm\nplace: kota-lama\nquote: Siti akan membangun rumah di Kotalama"
    folder = write_facts(tmp_path / "study", lines)
    (folder / "sources.csv").write_text("slug,name,licence\nlist,List,CC0-1.0\n", "utf-8")
    table = "slug,name,also,level,within,sources\n"
    segments = _Segments()
    for also, shown in (("", 0), ("Kotalama", 1)):
        row = f"kota-lama,Kota Lama,{also},city,banten,list\n"
        (folder / "places.csv").write_text(f"{table}{row}", "utf-8")
        segments.new.clear()
        compile_facts([folder], segments)
        assert "".join(segments.new).count("ns#shows> <https://w3id.org/janji/id/place/kota-lama>") == shown


def test_fact_rests_on_a_row_of_a_reference_source_without_a_quote(tmp_path: Path) -> None:
    (tmp_path / "study").mkdir()
    (tmp_path / "study" / "sources.csv").write_text(
        "slug,name,licence,retrieved\nkpu,Komisi Pemilihan Umum,CC0-1.0,2024-11-30\n", "utf-8"
    )
    (tmp_path / "study" / "seats.yaml").write_text(
        "document: {slug: seats, title: Kursi}\n"
        "persons:\n  siti:\n    label: Siti\n    reference: kpu#17\n"
        "    roles: [{kind: officeholder, reference: {source: kpu, row: '17', retrieved: 2024-12-01}}]\n",
        "utf-8",
    )
    folder = tmp_path / "study"
    assert {("siti", "reference"), ("seats_siti-officeholder", "reference")} <= read_pairs(folder, "basis")
    assert {row for _, row in read_pairs(folder, "anchor")} == {"17"}
    assert {day for _, day in read_pairs(folder, "retrievedOn")} == {"2024-11-30", "2024-12-01"}
    assert not read_pairs(folder, "quote")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("basis: reference", "rests on a reference and names none"),
        ("reference: kpu-2024#17", "no source 'kpu-2024'"),
        ("note: {id: tanpa bukti, en: no receipt}", "has no quote"),
    ],
)
def test_fact_without_a_receipt_or_a_source_is_refused(tmp_path: Path, line: str, message: str) -> None:
    file = tmp_path / "seats.yaml"
    file.write_text(
        f"document: {{slug: seats, title: Kursi}}\npersons:\n  siti:\n    label: Siti\n    {line}\n", "utf-8"
    )
    with pytest.raises(FaultsFound, match=message):
        load([tmp_path])
