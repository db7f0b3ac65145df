"""Full-text search over labels, aliases, titles and quotes: a word is found in any inflection.

Words are compared folded and by their stem, in Indonesian and in English (Snowball): `menjanjikan` finds `janji`.
The stemmer goes a little far, so words as they stand come first. Where an index lies beside the graph it
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
from queries.text.fulltext_words import UNINFLECTED as UNINFLECTED  # the page of the network stems its words likewise
from queries.text.fulltext_words import forms as forms
from queries.text.fulltext_words import marks, parse_query

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
    matches = graph.texts.best(words, more) if graph.texts else _scan_texts(graph, words, more)
    notes = () if matches else (Phrase("nothing found for '{words}'", words=words),)
    if limit is not None and len(matches) > limit:
        matches, notes = matches[:limit], (Phrase("the best {limit}; there are more", limit=limit),)
    query = parse_query(words)
    rows: list[AnswerRow] = [
        {**row, "marks": [*marks(str(row["matched"]), query)]} for row in _with_receipts(graph, matches)
    ]
    descriptions = _descriptions(graph, rows)
    answer_rows = [_choose_cells({**row, **descriptions.get(str(row["entity"]), {})}) for row in rows]
    return Answer(_COLUMNS, answer_rows, _LISTS, _TABLE_OF_NAMESAKES if descriptions else _TABLE, notes, graph)


def matching(graph: GraphReader, words: str) -> set[str]:
    """Return the identifiers of the entities of which a text has all the words."""
    if graph.texts:
        return graph.texts.matching(words)
    return {text.entity for text in _scan_texts(graph, words, None)}


def _choose_cells(row: AnswerRow) -> AnswerRow:
    return {name: row[name] for name in _COLUMNS if name in row}


def _scan_texts(graph: GraphReader, words: str, limit: int | None) -> list[TextMatch]:
    """Return what is found by reading all texts."""
    query = parse_query(words)
    texts: dict[TextMatch, TextMatch] = {}
    for row in graph.lookup("texts").rows if query else ():
        entity, field, text = (str(row[name]) for name in ("entity", "field", "text"))
        evidence = row.get("quoted") or row.get("key", "")
        texts.setdefault(TextMatch(entity, field, text), TextMatch(entity, field, text, str(evidence)))
    return best(texts.values(), query)[:limit]


def _with_receipts(graph: GraphReader, matches: Iterable[TextMatch]) -> Iterator[AnswerRow]:
    """Yield the rows of what was found; what is known of it is asked of the graph."""
    texts = iter(matches)
    while some := list(islice(texts, _AT_A_TIME)):
        entities = _look_up_rows(graph, "found", "entity", (text.entity for text in some))
        receipts = _look_up_rows(graph, "evidence", "evidence", (text.evidence for text in some if text.evidence))
        for text in some:
            kind = kind_of_entity(text.entity) or ""
            row = {**entities[text.entity], **receipts.get(text.evidence, {})}
            yield {**row, "kind": kind, "field": text.field, "matched": text.text}


def _look_up_rows(graph: GraphReader, lookup: str, name: str, identifiers: Iterable[str]) -> dict[str, AnswerRow]:
    """Return what the graph knows of some things, by their identifiers."""
    terms = [term(identifier) for identifier in identifiers]
    rows: dict[str, AnswerRow] = {}
    for row in graph.lookup(lookup, {name: Bound(terms[0], terms)}).rows if terms else ():
        rows.setdefault(str(row[name]), row)
    return rows


def _descriptions(graph: GraphReader, rows: Sequence[AnswerRow]) -> dict[str, AnswerRow]:
    """Return the descriptions of those among some rows that have the same name, by their identifiers."""
    name_counts = Counter(str(row["entityLabel"]) for row in rows)
    namesakes = [term(str(row["entity"])) for row in rows if name_counts[str(row["entityLabel"])] > 1]
    descriptions = tell_apart(graph.store, namesakes, graph.chain)
    return {entity: {"description": description} for entity, description in descriptions.items()}
