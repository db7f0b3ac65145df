"""A query becomes candidates, the best first.

What has the very name, alias, code or identifier is worth 100, what has a name that is alike is worth less. A match is
only what nothing else of the asked type can be: nothing else has that name and agrees with what else is said.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from heapq import nsmallest

from graph_cli.reconciling.batch import Query
from graph_cli.reconciling.classes import CLASSES, classes_of
from graph_cli.reconciling.entity_names import CODES, Entities, NamedEntity
from graph_cli.reconciling.name_similarity import likeness
from graph_cli.reconciling.properties import Check, Properties
from ontology.text.names import fold
from queries.text.fulltext import FullText

#: No name is longer than this, in characters; of a longer one, or of more words, nothing is looked for.
_LONGEST, _WORDS = 300, 12
#: So many names that are alike are looked at, and so many texts that have the words.
_ALIKE, _TEXTS = 60, 30
#: So many at most are looked at that are not asked for by a name.
_HELD = 100
#: What a name is worth that is not alike, and has the words.
_WORDED = 50.0
#: How much of the worth of a name stays where all else speaks against it; and what is worth that no name was asked of.
_DESPITE, _UNNAMED = 0.6, 50.0
_EXACT = 100.0
#: Fields of the index of texts that are names.
_NAMES = ("label", "alias")

Agreements = Mapping[str, bool | None]


@dataclass(frozen=True)
class Candidate:
    """What an asked entity may be: how well it fits, whether it can be nothing else, and by what that is told."""

    entity: NamedEntity
    score: float
    is_match: bool
    #: How alike its name is; None where no name is asked.
    likeness: float | None
    #: Whether it agrees with what is said of each property; None where the graph does not say.
    agreements: Agreements


class Finder:
    """Finds what is asked for."""

    def __init__(self, entities: Entities, properties: Properties, texts: FullText | None) -> None:
        self._entities, self._properties, self._texts = entities, properties, texts

    def find_candidates(self, query: Query) -> list[Candidate]:
        """Return the candidates of a query; of other types than those asked only where these should be and none is."""
        classes = _classes(query)
        candidates = self._among(query, classes)
        if not candidates and query.strictness == "should":
            others = self._among(query, frozenset(CLASSES) - classes)
            candidates = [replace(each, is_match=False, score=round(_DESPITE * each.score, 1)) for each in others]
        return candidates[: query.limit]

    def _among(self, query: Query, classes: Collection[str]) -> list[Candidate]:
        name, checks = query.name.strip(), [*map(self._properties.check, query.conditions)]
        near = self._near(name, classes) if name else {}
        by_condition = dict.fromkeys(self._find_by_conditions(name, checks, classes))
        worth: dict[NamedEntity, float | None] = {**by_condition, **near}
        if name:
            worth |= {each: likeness(fold(name), fold(each.names[0])) for each in by_condition if each not in near}
        agreements = {each: self._agreements(each, checks) for each in worth}
        fitting = [
            each for each in worth if _fits(worth[each], agreements[each]) and False not in agreements[each].values()
        ]
        candidates = [
            Candidate(
                each,
                _score(likely, agreements[each]),
                fitting == [each] and all(agreements[each].values()),
                likely,
                agreements[each],
            )
            for each, likely in worth.items()
        ]
        return sorted(candidates, key=lambda each: (-each.score, each.entity.id))

    def _near(self, name: str, classes: Collection[str]) -> dict[NamedEntity, float]:
        """Return what has the name, or one that is alike, or one with its words."""
        if len(name) > _LONGEST:
            return {}
        near = self._entities.alike(name, classes, _ALIKE)
        for each in self._find_by_words(name):
            if each.type in classes and each not in near:
                near[each] = max(_WORDED, likeness(fold(name), fold(each.names[0])))
        return near | {each: _EXACT for each in self._entities.find_called(name) if each.type in classes}

    def _find_by_words(self, name: str) -> Iterator[NamedEntity]:
        if self._texts and len(fold(name).split()) <= _WORDS and any(map(str.isalpha, name)):
            texts = (text for text in self._texts.best(name, _TEXTS) if text.field in _NAMES)
            yield from filter(None, (self._entities.of(text.entity) for text in texts))

    def _find_by_conditions(self, name: str, checks: list[Check], classes: Collection[str]) -> list[NamedEntity]:
        """Return what has a code that is said, and without a name what agrees with most of what is said."""
        by_code: set[NamedEntity] = set()
        counts: Counter[NamedEntity] = Counter()
        for check in checks:
            if not name or check.property in CODES:
                entities = {each for each in self._properties.having(check) if each.type in classes}
                counts.update(entities)
                by_code |= entities if check.property in CODES else set()
        return nsmallest(_HELD, counts, key=lambda each: (each not in by_code, -counts[each], each.id))

    def _agreements(self, entity: NamedEntity, checks: list[Check]) -> Agreements:
        return {check.property: self._properties.agrees(entity, check) for check in checks}


def _classes(query: Query) -> frozenset[str]:
    if not query.types:
        return frozenset(CLASSES)
    each = [*map(classes_of, query.types)]
    return each[0].intersection(*each) if query.strictness == "all" else each[0].union(*each)


def _fits(likely: float | None, agreements: Agreements) -> bool:
    """Say whether an entity has the very name, or where none is asked the very code."""
    return likely == _EXACT if likely is not None else _has_code(agreements)


def _has_code(agreements: Agreements) -> bool:
    return any(agreements.get(code) for code in CODES)


def _score(likely: float | None, agreements: Agreements) -> float:
    worth = likely if likely is not None else _EXACT if _has_code(agreements) else _UNNAMED
    if agreements:
        agreement = sum(0.5 if each is None else float(each) for each in agreements.values()) / len(agreements)
        worth *= _DESPITE + (1 - _DESPITE) * agreement
    return round(worth, 1)
