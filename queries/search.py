"""Full-text search over labels, aliases, titles and quotes: a word is found in any inflection.

Words are compared folded and by their stem, in Indonesian and in English (Snowball): `menjanjikan` finds `janji`.
The stemmer goes a little far, so a word as it stands counts more than a stem.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from ontology.names import fold
from queries.answer import Answer, AnswerRow
from queries.kinds import kind_of

if TYPE_CHECKING:
    from queries.graph import Graph

_WORD = re.compile(r"\w+")
_FIELDS = {"label": 3.0, "alias": 2.5, "quote": 1.0}
_COLUMNS = (
    "entity",
    "entityLabel",
    "kind",
    "field",
    "matched",
    "quote",
    "document",
    "documentLabel",
    "basis",
)
_TABLE = ("entityLabel", "kind", "field", "matched")


def search(graph: "Graph", words: str) -> Answer:
    """Return the entities whose texts have all the words, the best first; each with its best text and its receipt."""
    wanted = [(word, forms(word)) for word in _WORD.findall(fold(words))]
    best: dict[str, tuple[float, AnswerRow]] = {}
    for row in graph.lookup("texts").rows if wanted else ():
        score = _score(wanted, str(row["text"])) * _FIELDS[str(row["field"])]
        entity = str(row["entity"])
        if score > best.get(entity, (0.0, row))[0]:
            best[entity] = (score, _found(row))
    ranked = sorted(best.values(), key=lambda item: (-item[0], str(item[1]["entityLabel"]), str(item[1]["entity"])))
    rows = [row for _, row in ranked]
    notes = () if rows else (f"nothing found for '{words}'",)
    return Answer(_COLUMNS, rows, table=_TABLE, notes=notes, graph=graph)


def _found(row: AnswerRow) -> AnswerRow:
    cells = {**row, "kind": kind_of(row["class"]), "matched": row["text"]}
    return {name: cells[name] for name in _COLUMNS if name in cells}


def _score(wanted: list[tuple[str, frozenset[str]]], text: str) -> float:
    """Return how well a text matches: 0 unless it has every word, more for words as they stand and short texts."""
    present = _WORD.findall(fold(text))
    score = 0.0
    for word, stems in wanted:
        if word in present:
            score += 2.0
        elif any(stems & forms(other) for other in present):
            score += 1.0
        else:
            return 0.0
    return score / (1 + len(present) / 20)


@cache
def forms(word: str) -> frozenset[str]:
    """Return a folded word with its Indonesian and its English stem.

    >>> sorted(forms("menjanjikan") & forms("berjanji"))
    ['janji']
    """
    return frozenset({word, *(stemmer.stemWord(word) for stemmer in _stemmers())})


@cache
def _stemmers() -> tuple[Any, ...]:
    import snowballstemmer

    return tuple(snowballstemmer.stemmer(language) for language in ("indonesian", "english"))
