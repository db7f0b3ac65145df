"""Whether anything is part of itself, directly or by way of others.

>>> on_circles({"a": ["b"], "b": ["a"], "c": ["a"], "d": []})
{'a': ['b'], 'b': ['a']}
"""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from loaders.reading.entries import Entry, Fault
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import full_slug

#: The fields that name what something is a part of, by kind, with what is said of a circle.
_WHOLES = {
    "place": ("within", Phrase("lies within itself")),
    "organization": ("part-of", Phrase("is part of itself")),
    "program": ("part-of", Phrase("is part of itself")),
    "hope": ("part-of", Phrase("is part of itself")),
}
#: Names (`program/lamps`), each with the names of what it is a part of.
Above = Mapping[str, Iterable[str]]


def wholes(entry: Entry) -> Iterator[str]:
    """Yield the full slugs of what an entity or a hope is a part of."""
    if entry.kind in _WHOLES:
        value = getattr(entry.fact, _WHOLES[entry.kind][0].replace("-", "_"))
        for slug in (value,) if isinstance(value, str) else value or ():
            yield full_slug(entry.kind, entry.document, slug)


def check_circles(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Yield each circle once, where one of its parts is written."""
    above: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        for slug in wholes(entry):
            here = full_slug(entry.kind, entry.document, entry.slug)
            above.setdefault(f"{entry.kind}/{here}", {}).setdefault(f"{entry.kind}/{slug}", entry)
    for circle in _circles(above):
        entry = above[circle[0]][circle[1]]
        field, wrong = _WHOLES[entry.kind]
        way = " → ".join(name.partition("/")[2] for name in circle)
        yield entry.fault(
            Phrase(
                "{kind} '{slug}' {wrong} ({way}): take one of these out",
                kind=entry.kind,
                slug=entry.slug,
                wrong=wrong,
                way=way,
            ),
            field,
        )


def _circles(above: Above) -> Iterator[list[str]]:
    """Yield circles as the names on each, the first one again at the end, until none would be left without them."""
    remainder = on_circles(above)
    while circle := _first_circle(remainder):
        yield circle
        remainder[circle[0]].remove(circle[1])


def _first_circle(above: Above) -> list[str]:
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        names = error.args[1][:0:-1]  # which are told from the whole to the part
        start = names.index(min(names))
        return [*names[start:], *names[: start + 1]]
    return []


def on_circles(above: Above) -> dict[str, list[str]]:
    """Return the names that are on circles or between two, sorted, each with those of them right above it."""
    below = _within(above, _leading_to_circles(above))
    back: dict[str, list[str]] = {}
    for low, names in below.items():
        for high in names:
            back.setdefault(high, []).append(low)
    return _within(below, _leading_to_circles(back))


def _leading_to_circles(above: Above) -> set[str]:
    sorter = TopologicalSorter(above)
    try:
        sorter.prepare()
    except CycleError:
        remainder = {name for low, names in above.items() for name in (low, *names)}
        while ready := sorter.get_ready():
            sorter.done(*ready)
            remainder.difference_update(ready)
        return remainder
    return set()


def _within(above: Above, names: set[str]) -> dict[str, list[str]]:
    return {low: sorted(names & {*above[low]}) for low in sorted(names & above.keys())}
