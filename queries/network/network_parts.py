"""Nodes, edges and receipts out of rows: the one place where they are made, however the rows were read.

The rows of a whole graph are answers of its own queries; those around one node are looked up, with the same columns.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ontology.text.language_tags import EVERY_LANGUAGE
from queries.asking.answer import AnswerRow, text
from queries.asking.short_words import kind_of, slug_of
from queries.network.model import CitedDocument, Edge, Node, NodeFact, Receipt
from queries.network.quote_wordings import Wordings, make_wording


def make_node(row: AnswerRow, facts: Sequence[NodeFact]) -> Node:
    """Return the node of a row, with what is said of it."""
    return Node(
        id=str(row["node"]),
        kind=kind_of(row["class"]),
        label=str(row["nodeLabel"]),
        aliases=_texts(row, "aliases"),
        facts=tuple(facts),
        date=text(row, "date"),
        commitment=text(row, "commitment"),
        commitment_label=text(row, "commitmentLabel"),
        bases=_texts(row, "bases"),
        latitude=_degrees(row, "latitude"),
        longitude=_degrees(row, "longitude"),
        language=_language(row, "labelLanguage"),
    )


def make_edge(row: AnswerRow, wordings: Wordings) -> Edge:
    """Return the edge of a row, with its receipt; its identifier names the fact that it rests on and the document."""
    ends = (str(row["from"]), str(row["to"]))
    relation, source = slug_of(row["relationId"]), f"{slug_of(row['fact'])}@{slug_of(row.get('document', ''))}"
    name = " ".join((ends[0].rpartition("/id/")[2], relation, slug_of(ends[1]), source))
    return Edge(name, *ends, relation, str(row["relation"]), make_receipt(row, wordings))


def make_receipt(row: AnswerRow, wordings: Wordings) -> Receipt:
    """Return the receipt of a row: where it stands, on what it rests, and in whose words."""
    label = text(row, "documentLabel") or ", ".join(_texts(row, "sourceLabels"))
    quote, document = text(row, "quote"), str(row.get("document", ""))
    # An utterance brings its own wording; of anything else it is known by the quote alone.
    wording = make_wording(row) or wordings.only(document, quote)
    language, quotation = text(row, "quoteLanguage"), _read_quotation(row)
    place = (text(row, "sourceRow"), text(row, "retrievedOn"))
    return Receipt(quote, document, label, str(row.get("basis", "")), wording, language, quotation, *place)


def make_facts(rows: Iterable[AnswerRow], wordings: Wordings) -> dict[str, list[NodeFact]]:
    """Return the facts of each node, by its IRI, those that say the same once."""
    facts: dict[str, dict[NodeFact, None]] = {}
    for row in rows:
        fact = NodeFact(str(row["relation"]), str(row.get("other", "")), make_receipt(row, wordings))
        facts.setdefault(str(row["node"]), {})[fact] = None
    return {node: [*unique_facts] for node, unique_facts in facts.items()}


def make_document(row: AnswerRow) -> CitedDocument:
    """Return the document of a row, as it is cited."""
    return CitedDocument(
        id=str(row["document"]),
        label=str(row["documentLabel"]),
        url=text(row, "url"),
        issued=text(row, "issued"),
        publisher=", ".join(_texts(row, "publishers")) or None,
        authors=_texts(row, "authors"),
        language=text(row, "language"),
        is_titled=row.get("title") == row["documentLabel"],
    )


def make_broader(rows: Iterable[AnswerRow]) -> dict[str, str]:
    """Return the concepts that have a broader one, each with that; the first where there are several."""
    broader: dict[str, str] = {}
    for row in rows:
        broader.setdefault(str(row["concept"]), str(row["broader"]))
    return broader


def _read_quotation(row: AnswerRow) -> tuple[int, int] | None:
    """Return of which quotation the quote of a row is part, and how many its document has."""
    number, count = text(row, "quotationNumber"), text(row, "quotationCount")
    return (int(number), int(count)) if number and count else None


def _texts(row: AnswerRow, name: str) -> tuple[str, ...]:
    values = row.get(name, [])
    return tuple(str(value) for value in values) if isinstance(values, list) else ()


def _language(row: AnswerRow, name: str) -> str | None:
    tag = text(row, name)
    return None if tag == EVERY_LANGUAGE else tag or None


def _degrees(row: AnswerRow, name: str) -> float | None:
    value = row.get(name)
    return float(value) if isinstance(value, int | float | Decimal) else None
