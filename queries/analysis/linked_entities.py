"""What is to be analysed, as two queries read it: links between entities, and of which kind each entity is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from queries.asking.question import lookup
from queries.asking.short_words import kind_of, slug_of
from queries.network.relations import WITHIN
from queries.network.spoken_of import find_spoken_of

if TYPE_CHECKING:
    from queries.graph import Graph


class Link(NamedTuple):
    """One relation between two entities, however often documents state it."""

    source: str
    target: str
    #: The slug of the property, such as "promisor" or "within".
    relation: str


@dataclass(frozen=True)
class Linked:
    """The links of a graph in order, each once, with the kind of every end and the level of every place."""

    links: tuple[Link, ...]
    kinds: Mapping[str, str]
    levels: Mapping[str, str]

    @classmethod
    def of(cls, graph: "Graph") -> "Linked":
        """Read a graph; of the gazetteer's places those alone that documents speak of, and what holds these."""
        slugs: dict[object, str] = {}
        links: set[Link] = set()
        for source, target, relation in graph.store.select(lookup("links").sparql({}, graph.chain)).rows:
            if relation not in slugs:
                slugs[relation] = slug_of(relation)
            links.add(Link(str(source), str(target), slugs[relation]))
        kinds, levels = _kinds(graph)
        spoken_of = find_spoken_of(links)
        links = {link for link in links if link.source in spoken_of and link.target in spoken_of}
        return cls(tuple(sorted(links)), kinds, levels)

    @cached_property
    def near(self) -> dict[str, tuple[str, ...]]:
        """The entities to which each entity is tied, in order."""
        near: dict[str, set[str]] = {}
        for link in self.links:
            near.setdefault(link.source, set()).add(link.target)
            near.setdefault(link.target, set()).add(link.source)
        return {node: tuple(sorted(others - {node})) for node, others in near.items()}

    @cached_property
    def within(self) -> dict[str, str]:
        """What holds each place."""
        return {link.source: link.target for link in self.links if link.relation == WITHIN}

    def at_level(self, place: str, levels: tuple[str, ...]) -> str | None:
        """Return the place itself, or the nearest above it, that has one of the levels; None where none has."""
        lower_places = set()
        while self.levels.get(place) not in levels:
            if place in lower_places or place not in self.within:
                return None
            lower_places.add(place)
            place = self.within[place]
        return place


def _kinds(graph: "Graph") -> tuple[dict[str, str], dict[str, str]]:
    kinds: dict[str, str] = {}
    levels: dict[str, str] = {}
    words: dict[object, str] = {}
    for node, its_class, level in graph.store.select(lookup("kinds").sparql({}, graph.chain)).rows:
        if level is not None:
            levels[str(node)] = slug_of(level)
        else:
            if its_class not in words:
                words[its_class] = kind_of(its_class)
            kinds[str(node)] = words[its_class]
    return kinds, levels
