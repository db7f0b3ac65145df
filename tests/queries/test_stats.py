import hashlib
from pathlib import Path

import pytest

from ontology.errors import DataError
from queries import Graph
from queries.asking.graph_stats import stats
from tests.queries.small_graph import small_graph

TEXT = "Ia berkata: janji itu utang. Café ditutup."
PINNED = """
    id:e{n} a janji:Evidence ; janji:quote "{quote}" ; oa:hasSource id:document\\/a ;
        oa:hasSelector [ oa:start {start} ; oa:end {end} ] .
    id:document\\/a a janji:Document ; janji:textFile "a.txt" ; janji:sha256 "{digest}" .
"""


def make_pinned_graph(quote: str, start: int, text: str = TEXT) -> Graph:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return small_graph(PINNED.format(n=1, quote=quote, start=start, end=start + len(quote), digest=digest))


def count_verified(graph: Graph, texts: Path) -> tuple[object, object]:
    rows = {str(row["itemLabel"]): row for row in stats(graph, texts).rows if row["group"] == "receipts"}
    row = rows[f"quotes verified in {texts}"]
    return row["count"], row["of"]


def test_every_fact_of_the_articles_has_its_receipt(graph: Graph) -> None:
    first = stats(graph).rows[0]
    assert first["itemLabel"] == "facts with a receipt"
    assert (first["count"], first["share"]) == (first["of"], "100.0 %")


def test_counts_agree_with_the_graph(graph: Graph) -> None:
    counts = {(row["group"], row["itemLabel"]): row["count"] for row in stats(graph).rows}
    promises = {row["promise"] for row in graph.ask("who-promised-what").rows}
    assert counts["class", "Promise"] == len(promises)
    assert counts["class", "Document"] == len(graph.ask("documents").rows)
    by_commitment = [count for (group, _), count in counts.items() if group == "promises by commitment"]
    assert sum(int(str(count)) for count in by_commitment) == len(promises)
    hopes = {row["hope"] for row in graph.ask("who-hopes-what").rows}
    assert counts["class", "Hope"] == len(hopes)
    by_document = [count for (group, _), count in counts.items() if group == "hopes by document"]
    assert sum(int(str(count)) for count in by_document) == len(hopes)


def test_labels_are_in_the_language_of_the_graph(graph: Graph) -> None:
    labels = {row["itemLabel"] for row in stats(Graph(graph.store, language="id")).rows}
    assert {"Janji", "Kabupaten Bantaeng"} <= labels


def test_empty_graph_has_no_share() -> None:
    assert [row["share"] for row in stats(small_graph("")).rows] == ["–", "–"]


def test_fact_without_evidence_is_counted_as_one_without_a_receipt() -> None:
    first = stats(small_graph("""
        id:a janji:basis <https://w3id.org/janji/scheme/basis/stated> ; janji:evidence id:e, id:f .
        id:b janji:basis <https://w3id.org/janji/scheme/basis/inferred> .
        id:c janji:basis <https://w3id.org/janji/scheme/basis/reference> .
    """)).rows[0]  # fmt: skip
    assert (first["count"], first["of"], first["share"]) == (1, 2, "50.0 %")


@pytest.mark.parametrize(("quote", "start", "count"), [
    ("janji itu utang", 12, 1),
    ("Café", 29, 1),
    ("janji itu utang", 11, 0),
    ("janji itu emas", 12, 0),
])  # fmt: skip
def test_quote_is_verified_where_it_stands(tmp_path: Path, quote: str, start: int, count: int) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    assert count_verified(make_pinned_graph(quote, start), tmp_path) == (count, 1)


@pytest.mark.parametrize("content", [b"", (TEXT + "\n").encode(), b"\xff" * 50])
def test_other_text_verifies_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert count_verified(make_pinned_graph("janji itu utang", 12), tmp_path) == (0, 1)


def test_missing_text_verifies_nothing(tmp_path: Path) -> None:
    assert count_verified(make_pinned_graph("janji itu utang", 12), tmp_path) == (0, 1)


def test_text_without_a_digest_that_is_no_utf8_verifies_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff" * 50)
    graph = small_graph("""
        id:e a janji:Evidence ; janji:quote "janji" ; oa:hasSource id:d ; oa:hasSelector [ oa:start 0 ; oa:end 5 ] .
        id:d janji:textFile "a.txt" .
    """)
    assert count_verified(graph, tmp_path) == (0, 1)


def test_missing_folder_of_texts_is_refused(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nowhere is no folder: name the one with the documents' texts"):
        stats(graph, tmp_path / "nowhere")


def test_quote_without_its_place_is_looked_up_in_the_whole_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.replace("janji itu", "janji\nitu"), encoding="utf-8")
    quotes = "".join(
        f'id:e{n} a janji:Evidence ; janji:quote "{quote}" ; oa:hasSource id:document\\/a .'
        for n, quote in enumerate(("janji itu utang", "janji lain"))
    )
    graph = small_graph(f'{quotes} id:document\\/a a janji:Document ; janji:textFile "a.txt" .')
    assert count_verified(graph, tmp_path) == (1, 2)
