"""What shows that two entities are tied, and what they are called: looked up for what an answer shows, no more."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from ontology.rdf.term import Term, iri
from queries.asking.answer import RECEIPT, AnswerRow, plain
from queries.asking.answering import find_rows
from queries.asking.question import Bound, read_question
from queries.asking.value_receipts import STATED

if TYPE_CHECKING:
    from queries.graph import Graph

T = TypeVar("T")
#: Two entities, either first.
Pair = tuple[str, str]

#: The columns of a tie: what is related to what, and where it stands.
TIE = ("tie", "fromLabel", "relation", "toLabel", *(name for name in RECEIPT if name != "context"))
#: So many a query.
_AT_ONCE = 200


def ties(graph: "Graph", pairs: Iterable[Pair]) -> dict[Pair, AnswerRow]:
    """Return for each pair the cells of a tie between the two, with its receipt.

    Of several ties the first is told that has a quote which shows it, else one with a quote, else one with a source.
    """
    question, unique_pairs = read_question("how-connected"), list(dict.fromkeys(pairs))
    rows: dict[frozenset[str], AnswerRow] = {}
    ranks: dict[frozenset[str], tuple[bool, bool]] = {}
    for some in _blocks(sorted({(min(pair), max(pair)) for pair in unique_pairs})):
        steps = [Term(f"({iri(a)} {iri(b)})") for one, other in some for a, b in ((one, other), (other, one))]
        for row in find_rows(graph.store, question, {"steps": Bound(steps[0], steps)}, graph.chain):
            ends = frozenset((str(row["from"]), str(row["to"])))
            rank = ("quote" in row, row.get("basis") == STATED)
            if ends not in rows or rank > ranks[ends]:
                ranks[ends] = rank
                text = " → ".join(plain(row[name]) for name in ("fromLabel", "relation", "toLabel"))
                rows[ends] = {"tie": text, **{name: row[name] for name in TIE if name in row}}
    return {pair: rows.get(frozenset(pair), {}) for pair in unique_pairs}


def labels(graph: "Graph", nodes: Iterable[str]) -> dict[str, str]:
    """Return what entities are called in the graph's language; what has no name is called by its identifier."""
    node_labels = {node: node for node in nodes}
    for some in _blocks(sorted(node_labels)):
        terms = [iri(node) for node in some]
        rows = graph.lookup("labels", {"node": Bound(terms[0], terms)}).rows
        node_labels |= {str(row["node"]): str(row["nodeLabel"]) for row in rows}
    return node_labels


def source_of(tie: AnswerRow) -> str:
    """Return the name of the document in which a tie stands, or of the reference sources that have it."""
    return plain(tie.get("documentLabel") or tie.get("sourceLabels"))


def _blocks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    return (items[start : start + _AT_ONCE] for start in range(0, len(items), _AT_ONCE))
