import hashlib
from collections import Counter
from pathlib import Path

import pytest

from ontology.errors import DataError
from ontology.rdf.ids import concept
from ontology.rdf.term import bare
from ontology.rdf.terms import JANJI
from queries import Graph
from queries.asking.graph_stats import stats
from queries.asking.value_receipts import ValueOfFact, find_receipts
from queries.asking.vocabulary_lists import make_lists
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


def test_fact_without_a_quote_is_counted_as_one_without_a_receipt() -> None:
    rows = stats(small_graph("""
        id:a janji:basis basis:stated ; janji:evidence id:e, id:f . id:e janji:quote "e" . id:f janji:quote "f" .
        id:b janji:basis basis:inferred .
        id:c janji:basis basis:reference ; janji:keyEvidence id:g . id:g oa:hasSource id:source .
        id:d janji:basis basis:stated ; janji:keyEvidence id:g .
    """)).rows  # fmt: skip
    assert (rows[0]["count"], rows[0]["of"], rows[0]["share"]) == (1, 3, "33.3 %")


def test_value_is_counted_as_stated_only_where_a_quote_shows_it() -> None:
    rows = stats(small_graph("""
        id:a janji:basis basis:stated ; janji:keyEvidence id:e ; janji:evidence id:f ;
             janji:place id:seen, id:concluded, id:chosen ; janji:theme theme:x ; janji:condition "bila"@id, "if"@en ;
             janji:inferredValue id:concluded .
        id:e janji:shows id:seen . id:f janji:shows theme:x, janji:condition .
        id:b janji:basis basis:inferred ; janji:keyEvidence id:e ; janji:place id:seen .
        id:c janji:basis basis:stated, basis:reference ; janji:keyEvidence id:e ; janji:within id:seen, id:other .
        id:d janji:basis basis:reference ; janji:within id:seen .
    """)).rows  # fmt: skip
    counts = {str(row["itemLabel"]): (row["count"], row["of"]) for row in rows if row["group"] == "values by basis"}
    assert counts == {"stated": (4, 9), "inferred": (2, 9), "coded": (1, 9), "reference": (2, 9)}


def test_values_are_counted_as_the_rows_of_each_fact_have_them(graph: Graph) -> None:
    counts = {row["item"]: row["count"] for row in stats(graph).rows if row["group"] == "values by basis"}
    properties = {bare(getattr(JANJI, name)) for name in make_lists()["values"]}
    query = "SELECT ?fact ?property ?value (LANG(?value) AS ?tag) WHERE { ?fact <%s> ?basis ; ?property ?value }"
    rows = graph.store.select(query % bare(JANJI.basis)).rows
    pairs = {(fact, name, name if tag else value) for fact, name, value, tag in rows if name in properties}
    receipts = find_receipts(graph.store, [ValueOfFact(fact, value) for fact, _, value in pairs])
    bases = Counter(receipts[ValueOfFact(fact, value)].basis for fact, _, value in pairs)
    assert {bare(concept("basis", str(basis))): count for basis, count in bases.items()} == counts


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
