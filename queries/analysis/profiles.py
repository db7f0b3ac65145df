"""Theme profiles: how many promises on each theme each ticket, actor or place has."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from queries.analysis.linked_entities import Linked

#: What can be compared, and of which levels the places are.
COMPARED: Mapping[str, tuple[str, ...]] = {
    "ticket": (),
    "person": (),
    "organization": (),
    "place": ("regency", "city"),
    "province": ("province",),
}


@dataclass(frozen=True)
class Profiles:
    """A row of counts for each name, a column for each theme; names and themes in order."""

    names: tuple[str, ...]
    themes: tuple[str, ...]
    counts: NDArray[np.float64]
    #: How many promises with a theme each name has; one on two themes counts once here and twice above.
    totals: tuple[int, ...]
    #: The first promise of each name on each theme.
    promises: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, linked_entities: Linked, kind: str) -> "Profiles":
        """Return the profiles of one kind; UsageError where that kind is not compared."""
        if kind not in COMPARED:
            hint = did_you_mean(kind, COMPARED) or Phrase("; compared are {names}", names=", ".join(COMPARED))
            raise UsageError(Phrase("--kind: '{kind}' has no profile{hint}", kind=kind, hint=hint))
        promises = sorted(_promises(linked_entities, kind))
        names = tuple(sorted({name for name, _, _ in promises}))
        themes = tuple(sorted({theme for _, theme, _ in promises}))
        row, column = ({name: place for place, name in enumerate(all_)} for all_ in (names, themes))
        counts = np.zeros((len(names), len(themes)))
        first: dict[tuple[str, str], str] = {}
        for name, theme, promise in promises:
            counts[row[name], column[theme]] += 1
            first.setdefault((name, theme), promise)
        totals = Counter(name for name, _ in {(name, promise) for name, _, promise in promises})
        return cls(names, themes, counts, tuple(totals[name] for name in names), first)

    def proofs(self, name: int, themes: Iterable[int]) -> list[tuple[str, str]]:
        """Return a promise of the name on each of the themes, with the theme."""
        pairs = ((self.names[name], self.themes[theme]) for theme in themes)
        return [(self.promises[pair], pair[1]) for pair in pairs]

    def weigh_counts(self) -> NDArray[np.float64]:
        """Return the counts times ln((1 + n) / (1 + df)) + 1 in rows of length 1: what few promise tells more.

        n is the number of rows, df that of rows with the theme (the smooth idf of scikit-learn's TfidfTransformer).
        """
        rows, having = len(self.names), np.count_nonzero(self.counts, axis=0)
        weights: NDArray[np.float64] = self.counts * (np.log((1 + rows) / (1 + having)) + 1)
        unit: NDArray[np.float64] = weights / np.linalg.norm(weights, axis=1, keepdims=True)
        return unit


def _promises(linked_entities: Linked, kind: str) -> set[tuple[str, str, str]]:
    """Return who or where, the theme and the promise; a promise on two themes counts for both."""
    themes: dict[str, list[str]] = {}
    for link in linked_entities.links:
        if link.relation == "theme" and linked_entities.kinds.get(link.source) == "promise":
            themes.setdefault(link.source, []).append(link.target)
    return {
        (name, theme, promise) for name, promise in _whose(linked_entities, kind) for theme in themes.get(promise, ())
    }


def _whose(linked_entities: Linked, kind: str) -> Iterator[tuple[str, str]]:
    """Yield who promised, or where it is to be kept, and the promise."""
    levels = COMPARED[kind]
    for link in linked_entities.links:
        if not levels and link.relation == "promisor" and linked_entities.kinds.get(link.target) == kind:
            yield link.target, link.source
        elif levels and link.relation == "place" and linked_entities.kinds.get(link.source) == "promise":
            place = linked_entities.at_level(link.target, levels)
            if place:
                yield place, link.source
