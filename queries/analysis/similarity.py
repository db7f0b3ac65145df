"""Who promises alike: pairs of tickets, actors or places by the cosine between their theme profiles."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ontology.errors import UsageError
from ontology.text.phrase import Phrase
from queries.analysis.analysis import Analysis
from queries.analysis.profiles import Profiles
from queries.analysis.tie_receipts import labels, source_of, ties
from queries.asking.answer import Answer, AnswerRow

#: So many rows are compared with all others at a time.
_BLOCK = 256
_PARTS = ("PromiseLabels", "Quotes", "Documents", "DocumentLabels", "Bases")
_SIDES = tuple(f"{side}{part}" for side in "ab" for part in _PARTS)
_COLUMNS = ("a", "aLabel", "b", "bLabel", "score", "aPromises", "bPromises", "themes", "themeLabels", *_SIDES)
_TABLE = ("aLabel", "bLabel", "score", "aPromises", "bPromises", "themeLabels")


class _Pair(NamedTuple):
    """Two positions in the profiles, and how alike they are."""

    a: int
    b: int
    score: float


def similar(analysis: Analysis, name: str | None = None, compared: str = "ticket", top: int = 20) -> Answer:
    """Return the pairs that are most alike (all where `top` is 0), or those of one entity, with what they share.

    `aPromises` and `bPromises` count promises that have a theme. The lists speak of the shared themes, the heaviest
    first, with one promise of either and its quote. Raises UsageError for a kind that is not compared, and for a name
    that means nothing or has no promise with a theme.
    """
    profiles = Profiles.of(analysis.linked, compared)
    weighted = profiles.weighted()
    pairs = _nearest(weighted, _position(analysis, profiles, name, compared) if name else None, top)
    shared = {pair: _shared(weighted, pair) for pair in pairs}
    wanted = [proof for pair in pairs for end in (pair.a, pair.b) for proof in profiles.proofs(end, shared[pair])]
    proofs = ties(analysis.graph, wanted)
    ends = {profiles.names[end] for pair in pairs for end in (pair.a, pair.b)}
    called = labels(analysis.graph, ends | {profiles.themes[theme] for themes in shared.values() for theme in themes})
    rows: list[AnswerRow] = [
        {
            "a": profiles.names[pair.a],
            "aLabel": called[profiles.names[pair.a]],
            "b": profiles.names[pair.b],
            "bLabel": called[profiles.names[pair.b]],
            "score": pair.score,
            "aPromises": profiles.totals[pair.a],
            "bPromises": profiles.totals[pair.b],
            "themes": [profiles.themes[theme] for theme in shared[pair]],
            "themeLabels": [called[profiles.themes[theme]] for theme in shared[pair]],
            **_side("a", [proofs[proof] for proof in profiles.proofs(pair.a, shared[pair])]),
            **_side("b", [proofs[proof] for proof in profiles.proofs(pair.b, shared[pair])]),
        }
        for pair in pairs
    ]
    notes = (
        Phrase(
            "{count} compared; score is the cosine, from 0 to 1, of the number of promises on each theme, a theme "
            "weighing more the fewer have it; few promises make a high score easily",
            count=len(profiles.names),
        ),
    )
    return Answer(_COLUMNS, rows, ("themes", "themeLabels", *_SIDES), _TABLE, notes, analysis.graph)


def _position(analysis: Analysis, profiles: Profiles, name: str, compared: str) -> int:
    found = analysis.graph.find(name)
    if found.term[1:-1] not in profiles.names:
        raise UsageError(
            Phrase(
                "{label} is no {kind} with promises on a theme: compare another --kind",
                label=found.label,
                kind=compared,
            )
        )
    return profiles.names.index(found.term[1:-1])


def _nearest(weighted: NDArray[np.float64], only: int | None, top: int) -> list[_Pair]:
    """Return the pairs that share a theme, the most alike first; of equal ones those with the first names."""
    found: list[_Pair] = []
    for start in range(0, len(weighted), _BLOCK) if only is None else (only,):
        block = weighted[start : start + _BLOCK] if only is None else weighted[only : only + 1]
        scores = np.round(block @ weighted.T, 6)
        rows, columns = np.nonzero(scores)
        rows += start
        apart = rows < columns if only is None else rows != columns
        rows, columns = rows[apart], columns[apart]
        values = scores[rows - start, columns]
        best = np.lexsort((columns, rows, -values))[: top or None]
        found += [_Pair(int(rows[at]), int(columns[at]), float(values[at])) for at in best]
        found = sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b))[: top or None]
    return found


def _shared(weighted: NDArray[np.float64], pair: _Pair) -> list[int]:
    """Return the themes of both, that which makes them most alike first."""
    parts = np.round(weighted[pair.a] * weighted[pair.b], 6)
    return [int(theme) for theme in np.argsort(-parts, kind="stable") if parts[theme] > 0]


def _side(side: str, proofs: list[AnswerRow]) -> AnswerRow:
    return {
        f"{side}PromiseLabels": [str(proof.get("fromLabel", "")) for proof in proofs],
        f"{side}Quotes": [str(proof.get("quote", "")) for proof in proofs],
        f"{side}Documents": [str(proof.get("document", "")) for proof in proofs],
        f"{side}DocumentLabels": [source_of(proof) for proof in proofs],
        f"{side}Bases": [str(proof.get("basis", "")) for proof in proofs],
    }
