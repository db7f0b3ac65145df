"""Full-text search over labels, aliases, titles and quotes: a word is found in any inflection.

Words are compared folded and by their stem, in Indonesian and in English (Snowball): `menjanjikan` finds `janji`.
The stemmer goes a little far, so a word as it stands counts more than a stem. Where an index lies beside the graph it
is asked; elsewhere all texts are read. Both find the same, in the same order.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ontology.text.phrase import Phrase
from queries.asking.answer import Answer, AnswerRow
from queries.asking.describing import tell_apart
from queries.asking.graph_reader import GraphReader
from queries.asking.question import Bound
from queries.text.fulltext_rank import TextMatch, best
from queries.text.fulltext_texts import kind_of_entity, term
from queries.text.fulltext_words import forms as forms  # the page of the network stems its words likewise
from queries.text.fulltext_words import marks, wanted

_COLUMNS = (
    "entity",
    "entityLabel",
    "description",
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
_TABLE_OF_NAMESAKES = ("entityLabel", "description", "kind", "field", "matched")
_LISTS = ("marks",)
#: Of so many entities at a time is asked what is known: an engine reads as many terms in some milliseconds, and more
#: than some 800 Virtuoso does not take.
_AT_A_TIME = 500


def search(graph: GraphReader, words: str, limit: int | None = None) -> Answer:
    """Return the entities of which a text has all the words, the best first; each with its best text and its receipt.

    What stands between quotation marks has to stand so in the text. `marks` are where the words stand in what matched:
    start, end, start, end … in code points, ends exclusive. Namesakes have a `description`, which tells them apart.
    With a limit, a note says whether there are more.
    """
    more = None if limit is None else limit + 1
    found = graph.texts.best(words, more) if graph.texts else _scanned(graph, words, more)
    notes = () if found else (Phrase("nothing found for '{words}'", words=words),)
    if limit is not None and len(found) > limit:
        found, notes = found[:limit], (Phrase("the best {limit}; there are more", limit=limit),)
    searched = wanted(words)
    rows: list[AnswerRow] = [
        {**row, "marks": [*marks(str(row["matched"]), searched)]} for row in _with_receipts(graph, found)
    ]
    described = _descriptions(graph, rows)
    shown = [_shown({**row, **described.get(str(row["entity"]), {})}) for row in rows]
    return Answer(_COLUMNS, shown, _LISTS, _TABLE_OF_NAMESAKES if described else _TABLE, notes, graph)


def matching(graph: GraphReader, words: str) -> set[str]:
    """Return the identifiers of the entities of which a text has all the words."""
    if graph.texts:
        return graph.texts.matching(words)
    return {text.entity for text in _scanned(graph, words, None)}


def _shown(row: AnswerRow) -> AnswerRow:
    return {name: row[name] for name in _COLUMNS if name in row}


def _scanned(graph: GraphReader, words: str, limit: int | None) -> list[TextMatch]:
    """Return what is found by reading all texts."""
    searched = wanted(words)
    texts: dict[TextMatch, TextMatch] = {}
    for row in graph.lookup("texts").rows if searched else ():
        entity, field, text = (str(row[name]) for name in ("entity", "field", "text"))
        evidence = row.get("quoted") or row.get("key", "")
        texts.setdefault(TextMatch(entity, field, text), TextMatch(entity, field, text, str(evidence)))
    return best(texts.values(), searched)[:limit]


def _with_receipts(graph: GraphReader, found: Iterable[TextMatch]) -> Iterator[AnswerRow]:
    """Yield the rows of what was found; what is known of it is asked of the graph."""
    texts = iter(found)
    while some := list(islice(texts, _AT_A_TIME)):
        entities = _known(graph, "found", "entity", (text.entity for text in some))
        receipts = _known(graph, "evidence", "evidence", (text.evidence for text in some if text.evidence))
        for text in some:
            kind = kind_of_entity(text.entity) or ""
            row = {**entities[text.entity], **receipts.get(text.evidence, {})}
            yield {**row, "kind": kind, "field": text.field, "matched": text.text}


def _known(graph: GraphReader, lookup: str, name: str, identifiers: Iterable[str]) -> dict[str, AnswerRow]:
    """Return what the graph knows of some things, by their identifiers."""
    terms = [term(identifier) for identifier in identifiers]
    known: dict[str, AnswerRow] = {}
    for row in graph.lookup(lookup, {name: Bound(terms[0], terms)}).rows if terms else ():
        known.setdefault(str(row[name]), row)
    return known


def _descriptions(graph: GraphReader, rows: Sequence[AnswerRow]) -> dict[str, AnswerRow]:
    """Return the descriptions of those among some rows that have the same name, by their identifiers."""
    named = Counter(str(row["entityLabel"]) for row in rows)
    namesakes = [term(str(row["entity"])) for row in rows if named[str(row["entityLabel"])] > 1]
    described = tell_apart(graph.store, namesakes, graph.chain)
    return {entity: {"description": description} for entity, description in described.items()}
