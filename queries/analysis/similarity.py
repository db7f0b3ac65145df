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


def similar(analysis: Analysis, name: str | None = None, kind: str = "ticket", top: int = 20) -> Answer:
    """Return the pairs that are most alike (all where `top` is 0), or those of one entity, with what they share.

    `aPromises` and `bPromises` count promises that have a theme. The lists speak of the shared themes, the heaviest
    first, with one promise of either and its quote. Raises UsageError for a kind that is not compared, and for a name
    that means nothing or has no promise with a theme.
    """
    profiles = Profiles.of(analysis.linked_entities, kind)
    weights = profiles.weigh_counts()
    pairs = _nearest(weights, _position(analysis, profiles, name, kind) if name else None, top)
    common_themes = {pair: _find_common_themes(weights, pair) for pair in pairs}
    proof_pairs = [
        proof for pair in pairs for end in (pair.a, pair.b) for proof in profiles.proofs(end, common_themes[pair])
    ]
    proofs = ties(analysis.graph, proof_pairs)
    ends = {profiles.names[end] for pair in pairs for end in (pair.a, pair.b)}
    node_labels = labels(
        analysis.graph, ends | {profiles.themes[theme] for themes in common_themes.values() for theme in themes}
    )
    rows: list[AnswerRow] = [
        {
            "a": profiles.names[pair.a],
            "aLabel": node_labels[profiles.names[pair.a]],
            "b": profiles.names[pair.b],
            "bLabel": node_labels[profiles.names[pair.b]],
            "score": pair.score,
            "aPromises": profiles.totals[pair.a],
            "bPromises": profiles.totals[pair.b],
            "themes": [profiles.themes[theme] for theme in common_themes[pair]],
            "themeLabels": [node_labels[profiles.themes[theme]] for theme in common_themes[pair]],
            **_side("a", [proofs[proof] for proof in profiles.proofs(pair.a, common_themes[pair])]),
            **_side("b", [proofs[proof] for proof in profiles.proofs(pair.b, common_themes[pair])]),
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


def _position(analysis: Analysis, profiles: Profiles, name: str, kind: str) -> int:
    match = analysis.graph.find(name)
    if match.term[1:-1] not in profiles.names:
        raise UsageError(
            Phrase(
                "{label} is no {kind} with promises on a theme: compare another --kind",
                label=match.label,
                kind=kind,
            )
        )
    return profiles.names.index(match.term[1:-1])


def _nearest(weights: NDArray[np.float64], only: int | None, top: int) -> list[_Pair]:
    """Return the pairs that share a theme, the most alike first; of equal ones those with the first names."""
    pairs: list[_Pair] = []
    for start in range(0, len(weights), _BLOCK) if only is None else (only,):
        block = weights[start : start + _BLOCK] if only is None else weights[only : only + 1]
        scores = np.round(block @ weights.T, 6)
        rows, columns = np.nonzero(scores)
        rows += start
        apart = rows < columns if only is None else rows != columns
        rows, columns = rows[apart], columns[apart]
        values = scores[rows - start, columns]
        best = np.lexsort((columns, rows, -values))[: top or None]
        pairs += [_Pair(int(rows[at]), int(columns[at]), float(values[at])) for at in best]
        pairs = sorted(pairs, key=lambda pair: (-pair.score, pair.a, pair.b))[: top or None]
    return pairs


def _find_common_themes(weights: NDArray[np.float64], pair: _Pair) -> list[int]:
    """Return the themes of both, that which makes them most alike first."""
    parts = np.round(weights[pair.a] * weights[pair.b], 6)
    return [int(theme) for theme in np.argsort(-parts, kind="stable") if parts[theme] > 0]


def _side(side: str, proofs: list[AnswerRow]) -> AnswerRow:
    return {
        f"{side}PromiseLabels": [str(proof.get("fromLabel", "")) for proof in proofs],
        f"{side}Quotes": [str(proof.get("quote", "")) for proof in proofs],
        f"{side}Documents": [str(proof.get("document", "")) for proof in proofs],
        f"{side}DocumentLabels": [source_of(proof) for proof in proofs],
        f"{side}Bases": [str(proof.get("basis", "")) for proof in proofs],
    }
