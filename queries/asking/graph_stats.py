"""What is in a graph: how much of what, how many facts have their receipts, and what rests on inference."""

import hashlib
from collections import Counter
from functools import cache, partial
from pathlib import Path

from ontology.errors import DataError
from ontology.files.text_file import find_text_file
from ontology.rdf.ids import concept
from ontology.rdf.term import bare
from ontology.text.passages import SearchableText, Span
from ontology.text.phrase import Phrase
from queries.asking.answer import Answer, AnswerRow
from queries.asking.graph_reader import GraphReader
from queries.asking.label_step import find_labels
from queries.asking.value_receipts import CODED, STATED

_COLUMNS = ("group", "itemLabel", "count", "of", "share", "item")
_TABLE = ("group", "itemLabel", "count", "of", "share")


def stats(graph: GraphReader, texts: Path | None = None) -> Answer:
    """Return counts by class, document, place, theme and basis, the share of facts with a receipt, and of each basis.

    With `texts`, a folder with the documents' texts, each quote is looked up at its place as well; DataError where
    there is no such folder.
    """
    if texts is not None and not texts.is_dir():
        raise DataError(Phrase("{texts} is no folder: name the one with the documents' texts", texts=texts))
    rows = [*_receipts(graph, texts), *graph.lookup("stats").rows, *_count_values(graph)]
    return Answer(_COLUMNS, rows, table=_TABLE)


def count_classes(graph: GraphReader) -> dict[str, int]:
    """Return how many there are of each class of the vocabulary, by its IRI."""
    rows = graph.lookup("stats").rows
    return {str(row["item"]): int(str(row["count"])) for row in rows if row["group"] == "class"}


def _receipts(graph: GraphReader, texts: Path | None) -> list[AnswerRow]:
    (counts,) = graph.lookup("receipts").rows
    facts, with_receipt, quotes, with_place, quotations, with_quote = (
        int(str(counts[name])) for name in ("facts", "shown", "quotes", "placed", "quotations", "quotationsInFacts")
    )
    rows = [
        _share("facts with a receipt", with_receipt, facts),
        _share("quotes with their place in the text", with_place, quotes),
    ]
    if quotations:
        rows.append(_share("quotations of the texts that facts quote", with_quote, quotations))
    if texts is not None:
        pins = graph.lookup("pins").rows
        read = cache(partial(_read, texts))
        verified_count = sum(_stands(row, *read(str(row.get("textFile", "")))) for row in pins)
        rows.append(_share(f"quotes verified in {texts}", verified_count, len(pins)))
    return rows


def _count_values(graph: GraphReader) -> list[AnswerRow]:
    """Return how many values of facts rest on what: stated are those alone that a quote shows."""
    counts: dict[str, Counter[str]] = {"all": Counter(), "shown": Counter(), "unshown": Counter()}
    for row in graph.lookup("value-bases").rows:
        counts[str(row["counted"])][str(row["basis"])] = int(str(row["count"]))
    every, known = counts["all"], counts["shown"] + counts["unshown"]
    rest = every.pop(STATED, 0) - known.total()
    by_basis = every + known + Counter({CODED: rest})
    concepts = {basis: bare(concept("basis", basis)) for basis in by_basis}
    names = find_labels(graph.store, concepts.values(), graph.chain)
    return [
        {
            **_share(names[concepts[basis]].text if concepts[basis] in names else basis, count, by_basis.total()),
            "group": "values by basis",
            "item": concepts[basis],
        }
        for basis, count in sorted(by_basis.items(), key=lambda each: (-each[1], each[0]))
    ]


def _share(label: str, count: int, whole: int) -> AnswerRow:
    share = f"{100 * count / whole:.1f} %" if whole else "–"
    return {"group": "receipts", "itemLabel": label, "count": count, "of": whole, "share": share}


def _read(texts: Path, name: str) -> tuple[SearchableText, str]:
    """Return a text and its SHA-256; nothing and none where there is no such file."""
    file = find_text_file(texts, name)
    if not file.is_file():
        return SearchableText(""), ""
    content = file.read_bytes()
    return SearchableText(content.decode("utf-8", "replace")), hashlib.sha256(content).hexdigest()


def _stands(pin: AnswerRow, text: SearchableText, sha256: str) -> bool:
    """Say whether a quote stands in the very text that was quoted, at its place where that was written down."""
    if pin.get("sha256") not in (None, sha256):
        return False
    spans = list(text.find(str(pin["quote"])))
    return Span(int(str(pin["start"])), int(str(pin["end"]))) in spans if "start" in pin else bool(spans)
