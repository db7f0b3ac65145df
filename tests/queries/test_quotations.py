"""Quotations of the texts: counted as these have them, told beside each wording, whole where the texts are at hand."""

from pathlib import Path

import pytest

from graph_cli.building import build
from queries import Graph, open_graph
from queries.asking.context import with_context
from queries.asking.graph_stats import stats
from queries.engines.embedded_store import EmbeddedStore
from queries.network.link_reader import LinkReader
from queries.network.neighbourhood import read_around
from queries.nodes.node_reader import NodeReader
from queries.nodes.node_summary import NodeSummaries

TEXT = (
    "Lampu untuk desa\n\nBONE – Siti dan Budi hadir. “Kami akan memasang lampu. Semua desa terang,” ujar Siti. "
    "“Segera.”\nMenurut Budi, desa gelap. Dewi ikut hadir.\nFoto: Siti di Bone\n“Desa kami gelap,” kata warga.\n"
)
SPANS = "  quotations: [47..91, 105..112, 177..193]\n  headline: 0..16\n  captions: 157..175\n"
FACTS = """\
document:
  slug: news
  title: Lampu untuk desa
  language: id
  text-file: news.txt
  sha256: {sha256}
{layout}
persons:
  siti: {{label: Siti, quote: Siti dan Budi hadir @25}}
  budi: {{label: Budi, quote: Siti dan Budi hadir @25}}
  dewi: {{label: Dewi, quote: Dewi ikut hadir @140}}
places:
  bone-hall: {{label: Aula Bone, level: building, within: bone, quote: "Foto: Siti di Bone @157"}}
promises:
  lamps:
    label: {{id: Lampu, en: Lamps}}
    by: siti
    commitment: firm
    place: bone
    said:
      - {{quoted: Kami akan memasang lampu @47, by: siti}}
      - {{quoted: Segera @105, by: siti, in: bone-hall}}
claims:
  dark:
    label: {{id: Desa gelap, en: The village is dark}}
    about: bone
    by: budi
    said: [{{paraphrased: "Menurut Budi, desa gelap @114", by: budi}}]
"""
SETTINGS = '[study]\ntitle = "A"\nlanguages = ["id", "en"]\ngazetteers = ["indonesia"]\n'


def build_graph(folder: Path, layout: str) -> Graph:
    facts = (
        FACTS.format(layout=layout, sha256="0" * 64)
        .replace("within: bone", "within: bantaeng")
        .replace(": bone\n", ": bantaeng\n")
    )
    (folder / "news.txt").write_text(TEXT, encoding="utf-8")
    (folder / "news.yaml").write_text(facts, encoding="utf-8")
    (folder / "janji.toml").write_text(SETTINGS, encoding="utf-8")
    build(folder / "graph", [folder])
    return open_graph(folder / "graph")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("quotations")


@pytest.fixture(scope="module")
def spoken(folder: Path) -> Graph:
    return build_graph(folder, SPANS)


def test_places_of_this_text_are_those_that_are_written() -> None:
    stretches = [TEXT[start:end] for start, end in ((47, 91), (105, 112), (177, 193), (0, 16), (157, 175))]
    quoted = ["Kami akan memasang lampu. Semua desa terang,", "Segera.", "Desa kami gelap,"]
    assert stretches == [*quoted, "Lampu untuk desa", "Foto: Siti di Bone"]


def test_wording_tells_its_quotation_and_where_it_stands(spoken: Graph) -> None:
    rows = spoken.ask("who-said-what").rows
    cells = [(row["quote"], row["positionLabel"], row.get("quotationNumber"), row["quotationCount"]) for row in rows]
    assert cells == [
        ("Kami akan memasang lampu", "Quotation", 1, 3),
        ("Segera", "Quotation", 2, 3),
        ("Menurut Budi, desa gelap", "Body", None, 3),
    ]


def test_position_and_speaker_follow_from_the_layout(spoken: Graph) -> None:
    janji = "PREFIX janji: <https://w3id.org/janji/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>"
    positions = spoken.sparql(f"{janji} SELECT ?p {{ ?e janji:quote 'Foto: Siti di Bone' ; janji:position ?p }}")
    assert [str(row["p"]).rpartition("/")[2] for row in positions.rows] == ["caption"]  # type: ignore[union-attr]
    speakers = spoken.sparql(
        f"{janji} SELECT ?n ?s ?start {{ ?q janji:quotationNumber ?n ; oa:hasSelector/oa:start ?start "
        "OPTIONAL { ?q janji:speaker ?s } } ORDER BY ?n"
    )
    found = [(row["n"], str(row.get("s", "")).rpartition("/")[2], row["start"]) for row in speakers.rows]  # type: ignore[union-attr]
    assert found == [(1, "siti", 47), (2, "siti", 105), (3, "", 177)]


def test_quotations_are_counted_as_the_text_has_them(spoken: Graph) -> None:
    (row,) = spoken.ask("documents").rows
    assert (row["quotations"], row["quotationsInFacts"], row["quotes"]) == (3, 2, 6)
    counts = [(row["count"], row["of"]) for row in stats(spoken).rows if "quotations of" in str(row["itemLabel"])]
    assert counts == [(2, 3)]


def test_without_a_layout_nothing_is_said_of_quotations(tmp_path: Path) -> None:
    graph = build_graph(tmp_path, "")
    assert not {"quotations", "quotationsInFacts"} & set(graph.ask("documents").rows[0])
    for row in graph.ask("who-said-what").rows:
        assert not {"positionLabel", "quotationNumber", "quotationCount"} & set(row)
    assert [row for row in stats(graph).rows if "quotations of" in str(row["itemLabel"])] == []


def test_text_without_quotations_has_none_of_them(tmp_path: Path) -> None:
    (row,) = build_graph(tmp_path, "  quotations: []\n").ask("documents").rows
    assert (row["quotations"], row["quotationsInFacts"]) == (0, 0)


def test_context_of_a_wording_is_its_whole_quotation(spoken: Graph, folder: Path) -> None:
    rows = with_context(spoken, spoken.ask("who-said-what"), folder).rows
    assert [row["context"] for row in rows] == [
        "Kami akan memasang lampu. Semua desa terang,",
        "Segera.",
        "Menurut Budi, desa gelap.",
    ]


def test_context_in_a_text_that_has_changed_is_the_sentence(spoken: Graph, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(f"{'x' * 300}. {TEXT}", encoding="utf-8")
    first = with_context(spoken, spoken.ask("who-said-what"), tmp_path).rows[0]
    assert "Semua desa terang" not in str(first["context"])


@pytest.mark.parametrize(
    ("parameters", "notes"),
    [
        ({}, ["never quoted here, only retold: Budi"]),
        (
            {"document": "news"},
            ["never quoted here, only retold: Budi", "named here and without a word of their own: Dewi"],
        ),
        ({"person": "siti"}, []),
        ({"directness": "paraphrased"}, []),
    ],
    ids=["all", "a document", "a speaker", "a directness"],
)
def test_notes_tell_who_is_never_quoted(spoken: Graph, parameters: dict[str, str], notes: list[str]) -> None:
    assert list(spoken.answer("who-said-what", parameters).notes) == notes


@pytest.mark.parametrize(
    ("place", "quotes"),
    [
        ("bantaeng", ["Kami akan memasang lampu", "Segera", "Menurut Budi, desa gelap"]),
        ("bone-hall", ["Segera"]),
        ("lebak", []),
    ],
)
def test_place_is_that_of_what_is_said_or_where_it_is_said(spoken: Graph, place: str, quotes: list[str]) -> None:
    assert [row["quote"] for row in spoken.ask("who-said-what", place=place).rows] == quotes


def test_whole_network_and_neighbourhood_tell_the_quotation_of_a_receipt(spoken: Graph) -> None:
    whole = spoken.network()
    assert isinstance(spoken.store, EmbeddedStore)
    links = LinkReader(NodeSummaries(NodeReader(spoken.store.store), ("id", "en")))
    (around,) = read_around(links, "https://study.invalid/id/promise/news_lamps", "en")
    for network in (whole, around):
        receipts = {edge.receipt.quote: edge.receipt.quotation for edge in network.edges if edge.receipt}
        assert (receipts["Kami akan memasang lampu"], receipts["Segera"]) == ((1, 3), (2, 3))
    assert {
        edge.receipt.quotation for edge in whole.edges if edge.receipt and "desa gelap" in str(edge.receipt.quote)
    } == {None}
