"""Which of several relations between two entities is told as what ties them."""

from collections import defaultdict

from queries import Graph
from queries.analysis.tie_receipts import ties


def test_tie_is_one_that_a_quote_shows_where_there_is_any(graph: Graph) -> None:
    bases: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in graph.edges():
        if "quote" in row:
            bases[str(row["from"]), str(row["to"])].add(str(row["basis"]))
    mixed_pairs = [pair for pair, found in bases.items() if "stated" in found and len(found) > 1]
    assert mixed_pairs
    assert {str(tie["basis"]) for tie in ties(graph, mixed_pairs).values()} == {"stated"}
