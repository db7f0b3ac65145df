"""The bundled facts with their texts, into which errors are planted, one at a time."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from loaders import Study
from loaders.grounding.quote_check import Sighting, Verification
from loaders.reading.entries import Entry, TreePath
from ontology.facts.fields import Model
from ontology.vocabulary.kinds import ACTORS


@dataclass(frozen=True)
class Plant:
    """A fact with an error in it: under which field the wrong value stands; of a moved quote, under any."""

    kind: str
    entry: Entry
    sightings: Sequence[Sighting]
    field: str | None
    value: str | None
    #: Whether the wrong value is of the same document, where it could be.
    is_near: bool | None = None


@dataclass(frozen=True)
class Articles:
    """The bundled facts with their texts."""

    study: Study
    verification: Verification
    random: random.Random

    @cached_property
    def sightings(self) -> dict[int, list[Sighting]]:
        """The quotes of each fact that were found."""
        by_entry: dict[int, list[Sighting]] = defaultdict(list)
        for sighting in (*self.verification.sightings, *self.verification.moved_quotes):
            by_entry[id(sighting.entry)].append(sighting)
        return by_entry

    @cached_property
    def facts(self) -> list[Entry]:
        """The facts that have quotes which were found."""
        return [entry for entry in self.study.entries if id(entry) in self.sightings]

    def of(self, *kinds: type[Model]) -> list[Entry]:
        """Return the facts of some kinds."""
        return [entry for entry in self.facts if isinstance(entry.fact, kinds)]

    def plant(self, kind: str, entry: Entry, field: str, value: str, is_near: bool | None = None, **new: Any) -> Plant:
        """Return a fact with other values in it; a quote that was to show a value is to show the wrong one."""
        fact, sightings = _change(entry.fact, self.sightings[id(entry)], (), new)
        return Plant(kind, replace(entry, fact=fact), sightings, field, value, is_near)

    @cached_property
    def actors(self) -> list[Entry]:
        """The persons, tickets and organisations."""
        return [entry for entry in self.facts if entry.kind in ACTORS]

    def others(self, wanted: Sequence[Entry], document: str, true: Sequence[str]) -> Iterator[tuple[str, bool]]:
        """Yield slugs that are not the true ones: half of them of the same document, as far as there are so many."""
        here = sorted({each.slug for each in wanted if each.document == document} - {*true})
        there = sorted({each.slug for each in wanted if each.document != document} - {*true, *here})
        for sort, is_near in ((here, True), (there, False)):
            yield from ((slug, is_near) for slug in self.random.sample(sort, min(2, len(sort))))


def _change(
    part: Model, sightings: Sequence[Sighting], path: TreePath, new: dict[str, Any]
) -> tuple[Model, Sequence[Sighting]]:
    """Return a part of a fact with other values, and the sightings of their quotes under the names of these."""
    renamed = dict(_list_renamed(part, new))
    if not renamed:
        return part.model_copy(update=new), sightings
    shown = {renamed.get(name, name): quotes for name, quotes in getattr(part, "shown", {}).items()}
    return part.model_copy(update={"shown": shown, **new}), [_rename(each, path, renamed) for each in sightings]


def _list_renamed(part: Model, new: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each value with a quote of its own that another takes the place of, with that other."""
    for name, value in new.items():
        held, given = (each if isinstance(each, tuple) else (each,) for each in (getattr(part, name), value))
        gone, come = [each for each in held if each not in given], [each for each in given if each not in held]
        is_swapped = len(gone) == len(come) == 1 and isinstance(gone[0], str)
        if is_swapped and gone[0] in getattr(part, "shown", {}):
            yield gone[0], come[0]


def _rename(sighting: Sighting, path: TreePath, renamed: dict[str, str]) -> Sighting:
    """Return where a quote was found, under the name of the value that it is now to show."""
    head, rest = sighting.path[: len(path) + 1], sighting.path[len(path) + 1 :]
    if head != (*path, "shown") or rest[0] not in renamed:
        return sighting
    return replace(sighting, path=(*head, renamed[str(rest[0])], *rest[1:]))


def plant_wording(
    on: Articles, kind: str, entry: Entry, place: int, field: str, value: str, is_near: bool | None = None
) -> Plant:
    """Return a fact with another value in one of its wordings."""
    said = list(getattr(entry.fact, "said", ()))
    said[place], sightings = _change(said[place], on.sightings[id(entry)], ("said", place), {field: value})
    plant = on.plant(kind, entry, field, value, is_near, said=tuple(said))
    return replace(plant, sightings=sightings)
