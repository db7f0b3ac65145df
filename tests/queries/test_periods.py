"""Since and until: the date of a statement counts, else that of its document; what has neither is counted."""

from pathlib import Path

import pytest

from graph_cli.building import build
from queries import Graph, open_graph
from queries.engines.rdflib_store import RdflibStore

_PROMISE = """
  {slug}:
    by: siti
    label: {{id: Janji {slug}, en: Promise {slug}}}
    commitment: firm
    quote: kami menjanjikan {slug}
    {said}
"""
_DOCUMENT = """
document:
  slug: {slug}
  label: {{id: Berita {slug}, en: News {slug}}}
  language: id
  {issued}
persons:
  siti:
    label: Siti
    quote: Siti
promises:
"""


def _write(folder: Path) -> None:
    """Write documents of 2019 and of no date, each with a promise that has a date of its own and one that has none."""
    for slug, date in (("dated", 'issued: "2019-05"'), ("undated", "")):
        wording = f'said: [{{quoted: "kami menjanjikan {slug}-own", by: siti, on: "2021-02-03"}}]'
        promises = _PROMISE.format(slug=f"{slug}-own", said=wording) + _PROMISE.format(slug=f"{slug}-bare", said="")
        (folder / f"{slug}.yaml").write_text(_DOCUMENT.format(slug=slug, issued=date) + promises, encoding="utf-8")


@pytest.fixture(scope="module", params=["embedded", "rdflib", "columnar"])
def period_graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("dated")
    _write(folder)
    build(folder / "graph", [folder])
    if request.param == "rdflib":
        return Graph(RdflibStore.read(next((folder / "graph").glob("*/segments.nt"))))
    if request.param == "columnar":
        pytest.importorskip("maplib")
    return open_graph(folder / "graph", engine=request.param)


def _labels(graph: Graph, **period: str) -> list[object]:
    return [row["promiseLabel"] for row in graph.ask("who-promised-what", exactly=False, **period).rows]


@pytest.mark.parametrize(
    ("period", "promises"),
    [
        ({"since": "2019"}, ["dated-bare", "dated-own", "undated-own"]),
        ({"since": "2020"}, ["dated-own", "undated-own"]),
        ({"until": "2020"}, ["dated-bare"]),
        ({"since": "2019-05-31", "until": "2019-05-01"}, ["dated-bare"]),
        ({"since": "2019-06"}, ["dated-own", "undated-own"]),
        ({"since": "2021-02-04"}, []),
    ],
)
def test_date_of_the_document_counts_where_a_promise_has_none(
    period_graph: Graph, period: dict[str, str], promises: list[str]
) -> None:
    assert _labels(period_graph, **period) == [f"Promise {name}" for name in promises]


def test_notes_tell_what_the_document_dates_and_what_nothing_dates(period_graph: Graph) -> None:
    assert period_graph.ask("who-promised-what", since="2019").notes == (
        "1 by the date of their document, having none of their own",
        "1 left out: neither they nor their documents have a date with a year",
    )
    assert period_graph.ask("who-promised-what", since="2020").notes == (
        "1 left out: neither they nor their documents have a date with a year",
    )


def test_period_of_a_place_or_actor_counts_only_what_is_theirs(period_graph: Graph) -> None:
    assert len(period_graph.ask("who-promised-what", since="2019", actor="siti", document="dated").rows) == 2
    assert period_graph.ask("who-promised-what", since="2019", document="dated").notes == (
        "1 by the date of their document, having none of their own",
    )


def test_utterances_are_in_the_period_in_which_they_were_said(period_graph: Graph) -> None:
    assert len(period_graph.ask("who-said-what", since="2021", until="2021").rows) == 2
    assert period_graph.ask("who-said-what", until="2020").rows == []
