"""show, search, stats, view and export."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from graph_cli.exports import formats
from queries import Graph

Janji = Callable[..., CompletedProcess[str]]
ID = "https://w3id.org/janji/id"


@pytest.mark.parametrize("name", ["kotim", "Kotawaringin Timur", "62.02", "place/kotawaringin-timur"])
def test_show_takes_any_name(name: str, janji: Janji) -> None:
    ran = janji("show", name, "--format", "json")
    assert ran.stderr.splitlines()[0].endswith(f"<{ID}/place/kotawaringin-timur>")
    assert ran.stdout == janji("show", f"{ID}/place/kotawaringin-timur", "--format", "json").stdout
    assert all(row.keys() >= {"relation"} for row in json.loads(ran.stdout))


def test_show_gives_receipts(janji: Janji) -> None:
    assert "    “" in janji("show", "ibas-puspa").stdout


@pytest.mark.parametrize("line", [("pelatihan",), ("training",), ("MELATIH",), ("pelatihan", "kerja")])
def test_search_finds_any_inflection(line: tuple[str, ...], janji: Janji) -> None:
    ran = janji("search", *line, "--format", "json")
    assert len(json.loads(ran.stdout)) > 2
    assert ran.stderr == ""


def test_search_joins_its_words(janji: Janji) -> None:
    assert janji("search", "pelatihan", "kerja").stdout == janji("search", "pelatihan kerja").stdout


def test_search_says_for_what_it_found_nothing(janji: Janji) -> None:
    ran = janji("search", "zzzzz", "yyyyy")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert ran.stderr == "nothing found for 'zzzzz yyyyy'\n"


def test_stats_say_that_every_fact_has_its_receipt(janji: Janji) -> None:
    first = janji("stats").stdout.splitlines()[2]
    assert first.startswith("receipts")
    assert "facts with a receipt" in first
    assert first.endswith(" 100 %")


def test_stats_count_by_class_document_place_theme_and_basis(janji: Janji) -> None:
    rows = json.loads(janji("stats", "--format", "json").stdout)
    counts = {(row["group"], row["itemLabel"]): row["count"] for row in rows}
    assert counts["class", "Document"] == 5
    groups = " ".join(sorted({group for group, _ in counts}))
    assert all(word in groups for word in ("class", "document", "place", "theme", "basis"))


def test_stats_verify_the_quotes_in_their_texts(janji: Janji, texts: Path) -> None:
    lines = [line for line in janji("stats", "--texts", str(texts)).stdout.splitlines() if "verified" in line]
    assert len(lines) == 1
    assert lines[0].endswith(" 100 %")


def test_stats_of_other_texts_verify_nothing(janji: Janji, empty: Path) -> None:
    lines = [line for line in janji("stats", "--texts", ".").stdout.splitlines() if "verified" in line]
    assert lines[0].endswith(" 0 %")


def test_view_draws_the_whole_graph(janji: Janji, graph: Graph, empty: Path) -> None:
    ran = janji("view")
    network = graph.network()
    assert ran.stderr.startswith(f"janji-network.html: {len(network.nodes)} nodes, {len(network.edges)} edges")
    assert (empty / "janji-network.html").read_text("utf-8").startswith("<!")


def nodes(ran: CompletedProcess[str]) -> int:
    assert ran.returncode == 0, ran.stderr
    return int(ran.stderr.split(": ")[1].split()[0])


@pytest.mark.parametrize("name", ["kotim", "62.02", "ibas-puspa", "vocational-training"])
def test_view_of_a_name_draws_what_stands_around_it(name: str, janji: Janji) -> None:
    assert 1 < nodes(janji("view", name)) < nodes(janji("view"))


@pytest.mark.parametrize(
    "line",
    [
        ("programs", "--place", "kukar"),
        ("programs", "--place=kukar"),
        ("common-themes", "--a", "kukar", "--b", "kotim"),
    ],
)
def test_view_of_a_question_draws_its_answer(line: tuple[str, ...], janji: Janji) -> None:
    assert 1 < nodes(janji("view", "--question", *line, "-o", "p.html")) < nodes(janji("view"))
    assert nodes(janji("view", "-o", "p.html", *(line[1:]), "--question", line[0])) > 1


def test_view_of_an_empty_answer_says_so(janji: Janji, empty: Path) -> None:
    ran = janji("view", "--question", "programs", "--place", "papua")
    assert ran.returncode != 0
    assert "nothing to draw" in ran.stderr
    assert list(empty.iterdir()) == []


def test_view_is_in_the_language_asked_for(janji: Janji) -> None:
    page = janji("view", "kotim", "--lang", "id", "-o", "-").stdout
    assert 'lang="id"' in page
    assert 'lang="en"' in janji("view", "kotim", "-o", "-").stdout


@pytest.mark.parametrize("form", sorted({*formats()} - {"csv", "spreadsheet"}))
def test_export_writes_a_format(form: str, janji: Janji, empty: Path) -> None:
    ran = janji("export", form, "-o", f"graph.{form}")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert (empty / f"graph.{form}").read_bytes().decode() == janji("export", form).stdout


@pytest.mark.parametrize("form", ["csv", "spreadsheet"])
def test_export_of_tables_writes_two_files_and_names_them(form: str, janji: Janji, empty: Path) -> None:
    ran = janji("export", form, "-o", "network.csv")
    assert ran.returncode == 0
    assert ran.stderr.split() == ["network-nodes.csv", "network-edges.csv"]
    assert sorted(path.name for path in empty.iterdir()) == ["network-edges.csv", "network-nodes.csv"]
    for path in empty.iterdir():
        assert list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
