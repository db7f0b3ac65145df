"""Full-text search over labels, aliases, titles and quotes: a word is found in any inflection.

Words are compared folded and by their stem, in Indonesian and in English (Snowball): `menjanjikan` finds `janji`.
The stemmer goes a little far, so a word as it stands counts more than a stem. Where an index lies beside the graph it
is asked; elsewhere all texts are read. Both find the same, in the same order.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from queries.answer import Answer, AnswerRow
from queries.fulltext_rank import Found, best, score
from queries.fulltext_texts import kind_of_entity, term
from queries.fulltext_words import forms as forms  # the page of the network stems its words likewise
from queries.fulltext_words import marks, wanted
from queries.kinds import kind_of
from queries.question import Bound

if TYPE_CHECKING:
    from queries.fulltext import FullText
    from queries.graph import Graph

_COLUMNS = (
    "entity",
    "entityLabel",
    "kind",
    "field",
    "matched",
    "marks",
    "quote",
    "document",
    "documentLabel",
    "basis",
)
_TABLE = ("entityLabel", "kind", "field", "matched")
_LISTS = ("marks",)
#: Of so many entities at a time is asked what is known: an engine reads as many terms in some milliseconds.
_AT_A_TIME = 1_000


def search(graph: "Graph", words: str, limit: int | None = None) -> Answer:
    """Return the entities of which a text has all the words, the best first; each with its best text and its receipt.

    `marks` are where the words stand in what matched: start, end, start, end … in code points, ends exclusive. With a
    limit, a note says whether there are more.
    """
    more = None if limit is None else limit + 1
    rows = list(_indexed(graph, graph.texts, words, more) if graph.texts else _scanned(graph, words, more))
    notes = () if rows else (f"nothing found for '{words}'",)
    if limit is not None and len(rows) > limit:
        rows, notes = rows[:limit], (f"the best {limit}; there are more",)
    searched = wanted(words)
    shown = [_shown({**row, "marks": [*marks(str(row["matched"]), searched)]}) for row in rows]
    return Answer(_COLUMNS, shown, _LISTS, _TABLE, notes, graph)


def matching(graph: "Graph", words: str) -> set[str]:
    """Return the identifiers of the entities of which a text has all the words."""
    if graph.texts:
        return graph.texts.matching(words)
    searched = wanted(words)
    rows = graph.lookup("texts").rows if searched else ()
    return {str(row["entity"]) for row in rows if score(str(row["field"]), str(row["text"]), searched)}


def _shown(row: AnswerRow) -> AnswerRow:
    return {name: row[name] for name in _COLUMNS if name in row}


def _scanned(graph: "Graph", words: str, limit: int | None) -> Iterator[AnswerRow]:
    """Yield the rows of what is found by reading all texts."""
    searched = wanted(words)
    texts: dict[Found, AnswerRow] = {}
    for row in graph.lookup("texts").rows if searched else ():
        texts.setdefault(Found(str(row["entity"]), str(row["field"]), str(row["text"])), row)
    for found in best(texts, searched)[:limit]:
        row = texts[found]
        yield {**row, "kind": kind_of(row["class"]), "matched": found.text}


def _indexed(graph: "Graph", texts: "FullText", words: str, limit: int | None) -> Iterator[AnswerRow]:
    """Yield the rows of what the index finds; what is known of it is asked of the graph."""
    found = iter(texts.best(words, limit))
    while some := list(islice(found, _AT_A_TIME)):
        entities = _known(graph, "found", "entity", (text.entity for text in some))
        receipts = _known(graph, "evidence", "evidence", (text.evidence for text in some if text.evidence))
        for text in some:
            kind = kind_of_entity(text.entity) or ""
            row = {**entities[text.entity], **receipts.get(text.evidence, {})}
            yield {**row, "kind": kind, "field": text.field, "matched": text.text}


def _known(graph: "Graph", lookup: str, name: str, identifiers: Iterable[str]) -> dict[str, AnswerRow]:
    """Return what the graph knows of some things, by their identifiers."""
    terms = [term(identifier) for identifier in identifiers]
    known: dict[str, AnswerRow] = {}
    for row in graph.lookup(lookup, {name: Bound(terms[0], terms)}).rows if terms else ():
        known.setdefault(str(row[name]), row)
    return known
