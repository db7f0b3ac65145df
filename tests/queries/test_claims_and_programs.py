"""Of what time claims speak and whose they are; of which kind and sector programs are, and whose, on every engine."""

import pytest

from graph_cli.building import build
from queries import Graph, open_graph
from queries.engines.rdflib_store import RdflibStore

_PEOPLE = """
persons:
  ana: {label: Ana, quote: Ana}
  budi: {label: Budi, quote: Budi}
"""
_CLAIM = """
  {slug}:
    label: {{id: Klaim {slug}, en: Claim {slug}}}
    about: ana
    {whose}
    quote: kata {slug}
"""
_CLAIMS = {
    "bare": "by: ana",
    "month": 'by: ana\n    period: "2022-07"',
    "said": 'by: budi\n    said: [{quoted: kata lain, by: budi, on: "2021-02-03"}]',
    "span": "by: budi\n    attributed-to: ana\n    period: 2015..2017",
    "span-said": 'period: 2015..2017\n    said: [{quoted: kata pula, by: budi, on: "2021-02-03"}]',
}
_PROGRAMS = """
programs:
  lamps: {label: {id: Lampu, en: Lamps}, kind: program, sector: energy, run-by: ana, quote: Lampu}
  light: {label: {id: Terang, en: Light}, kind: vision, sector: agriculture, initiated-by: ana, quote: Terang}
  plain: {label: {id: Biasa, en: Plain}, run-by: budi, quote: Biasa}
"""


@pytest.fixture(scope="module", params=["embedded", "rdflib", "columnar"])
def study_graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("claims")
    claims = "".join(_CLAIM.format(slug=slug, whose=whose) for slug, whose in _CLAIMS.items())
    text = f'document: {{slug: news, label: News, issued: "2019-05"}}{_PEOPLE}claims:{claims}{_PROGRAMS}'
    (folder / "news.yaml").write_text(text, encoding="utf-8")
    build(folder / "graph", [folder])
    if request.param == "rdflib":
        return Graph(RdflibStore.read(next((folder / "graph").glob("*/segments.nt"))))
    if request.param == "columnar":
        pytest.importorskip("maplib")
    return open_graph(folder / "graph", engine=request.param)


def _labels(graph: Graph, name: str, column: str, parameters: dict[str, str]) -> list[str]:
    rows = graph.ask(name, exactly=False, **parameters).rows
    return [str(row[column]).removeprefix("Claim ") for row in rows]


@pytest.mark.parametrize(
    ("parameters", "claims"),
    [
        ({"since": "2022"}, ["month"]),
        ({"since": "2022-08"}, []),
        ({"since": "2021"}, ["month", "said"]),
        ({"until": "2016"}, ["span", "span-said"]),
        ({"since": "2017-12-31", "until": "2018"}, ["span", "span-said"]),
        ({"since": "2019", "until": "2019"}, ["bare"]),
    ],
)
def test_claim_is_in_the_time_of_which_it_speaks_else_in_that_of_its_saying_or_document(
    study_graph: Graph, parameters: dict[str, str], claims: list[str]
) -> None:
    assert _labels(study_graph, "claims", "claimLabel", parameters) == claims


def test_period_is_told_as_it_was_written(study_graph: Graph) -> None:
    rows = study_graph.ask("claims").rows
    assert {row["claimLabel"]: row.get("period") for row in rows} == {
        "Claim bare": None,
        "Claim month": "2022-07",
        "Claim said": None,
        "Claim span": "2015..2017",
        "Claim span-said": "2015..2017",
    }


def test_note_counts_what_only_the_document_dates(study_graph: Graph) -> None:
    assert study_graph.ask("claims", since="2010").notes == (
        "1 by the date of their document, having none of their own",
    )


@pytest.mark.parametrize(
    ("claimant", "claims"),
    [("ana", ["bare", "month", "span"]), ("budi", ["said", "span"]), ("document/news", ["span-said"])],
)
def test_claimant_is_who_claims_and_to_whom_it_is_attributed(
    study_graph: Graph, claimant: str, claims: list[str]
) -> None:
    assert _labels(study_graph, "claims", "claimLabel", {"claimant": claimant}) == claims


@pytest.mark.parametrize(
    ("parameters", "programs"),
    [
        ({}, ["Lamps", "Light", "Plain"]),
        ({"kind": "vision"}, ["Light"]),
        ({"kind": "Visi"}, ["Light"]),
        ({"kind": "program"}, ["Lamps"]),
        ({"sector": "agriculture"}, ["Light"]),
        ({"actor": "ana"}, ["Lamps", "Light"]),
        ({"actor": "ana", "kind": "program"}, ["Lamps"]),
    ],
)
def test_programs_are_found_by_kind_sector_and_whoever_runs_or_began_them(
    study_graph: Graph, parameters: dict[str, str], programs: list[str]
) -> None:
    assert _labels(study_graph, "programs", "programLabel", parameters) == programs


def test_program_tells_its_kind_and_who_began_it(study_graph: Graph) -> None:
    (row,) = study_graph.ask("programs", kind="vision").rows
    assert (row["kindLabel"], row["initiatedByLabel"], row.get("runByLabel")) == ("Vision", "Ana", None)
