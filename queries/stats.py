"""What is in a graph: how much of what, how many facts have their receipts, and what rests on inference."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import DataError
from queries.answer import Answer, AnswerRow

if TYPE_CHECKING:
    from queries.graph import Graph

_COLUMNS = ("group", "itemLabel", "count", "of", "share", "item")
_TABLE = ("group", "itemLabel", "count", "of", "share")


def stats(graph: "Graph", texts: Path | None = None) -> Answer:
    """Return counts by class, document, place, theme and basis, and the share of facts with a receipt.

    With `texts`, a folder with the documents' texts, each quote is looked up at its place as well; DataError where
    there is no such folder.
    """
    if texts is not None and not texts.is_dir():
        raise DataError(f"{texts} is no folder: name the one with the documents' texts")
    rows = [*_receipts(graph, texts), *graph.lookup("stats").rows]
    return Answer(_COLUMNS, rows, table=_TABLE)


def counted(graph: "Graph") -> dict[str, int]:
    """Return how many there are of each class of the vocabulary, by its IRI."""
    rows = graph.lookup("stats").rows
    return {str(row["item"]): int(str(row["count"])) for row in rows if row["group"] == "class"}


def _receipts(graph: "Graph", texts: Path | None) -> list[AnswerRow]:
    (counts,) = graph.lookup("receipts").rows
    facts, shown, quotes, placed = (int(str(counts[name])) for name in ("facts", "shown", "quotes", "placed"))
    rows = [
        _share("facts with a receipt", shown, facts),
        _share("quotes with their place in the text", placed, quotes),
    ]
    if texts is not None:
        pins = graph.lookup("pins").rows
        verified = sum(_stands(row, texts) for row in pins)
        rows.append(_share(f"quotes verified in {texts}", verified, len(pins)))
    return rows


def _share(label: str, count: int, whole: int) -> AnswerRow:
    share = f"{100 * count / whole:.1f} %" if whole else "–"
    return {"group": "receipts", "itemLabel": label, "count": count, "of": whole, "share": share}


def _stands(pin: AnswerRow, texts: Path) -> bool:
    """Say whether a quote stands at its place in the very text that was quoted."""
    file = texts / str(pin.get("textFile", ""))
    if "start" not in pin or not file.is_file():
        return False
    content = file.read_bytes()
    same = pin.get("sha256") in (None, hashlib.sha256(content).hexdigest())
    return same and content.decode("utf-8", "replace")[int(str(pin["start"])) : int(str(pin["end"]))] == pin["quote"]
