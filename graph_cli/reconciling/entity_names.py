"""What can be found: actors, places and programs, by their identifiers, names and codes."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from pyoxigraph import Literal

from graph_cli.reconciling.classes import CLASSES
from graph_cli.reconciling.name_similarity import Likeness
from graph_cli.site.prefix_index import Beginnings
from ontology.rdf.term import bare
from ontology.rdf.terms import DCT, JANJI, RDF, SKOS
from ontology.text.language_tags import EVERY_LANGUAGE
from ontology.text.names import fold
from queries.asking.label_languages import order_languages
from queries.asking.short_words import slug_of
from queries.nodes.node_names import NodeNames
from queries.nodes.node_reader import NodeReader, RdfValue

#: The codes of places; the keys under which they are found are no names.
CODES = ("kemendagriCode", "bpsCode", "isoCode")
_BPS = "bps "
_LABEL, _KEY = bare(SKOS.prefLabel), bare(JANJI.lookupKey)


@dataclass(frozen=True, slots=True, eq=False)
class NamedEntity:
    """An entity, of which there is one value.

    It has an identifier within the space of identifiers, its class, and its names in the languages of the graph.
    """

    id: str
    iri: str
    type: str
    names: tuple[str, ...]


class Entities:
    """All entities of a graph that can be found."""

    def __init__(self, reader: NodeReader, space: str, spoken: Sequence[str] = ()) -> None:
        """Read them; `space` is what their identifiers begin with, `spoken` are the languages of their names."""
        self.languages = order_languages(spoken)
        self._space, self._by_id = space, dict[str, NamedEntity]()
        self._keys: dict[str, list[NamedEntity]] = {}
        entries: list[tuple[str, NamedEntity]] = []
        for type_ in CLASSES:
            for iri in reader.find_subjects(RDF.type, bare(getattr(JANJI, type_))):
                if iri.startswith(space):
                    entries += self._add_entity(type_, iri, reader.group_statements(iri))
        self._former = {old: self._by_id.get(new) for old, new in reader.find_pairs(DCT.isReplacedBy)}
        self._beginnings = Beginnings(sorted(entries, key=lambda each: each[1].id))
        self._named = self._beginnings.entries
        self._likeness = Likeness([name for name, _ in self._named])
        self._classes = np.array([CLASSES.index(entity.type) for _, entity in self._named], dtype=np.int8)

    def _add_entity(
        self, type_: str, iri: str, statements: dict[str, list[RdfValue]]
    ) -> Iterator[tuple[str, NamedEntity]]:
        """Take an entity, and yield its names, folded."""
        entity = NamedEntity(iri.removeprefix(self._space), iri, type_, self._names(statements, iri))
        self._by_id[iri] = self._by_id[entity.id] = entity
        codes = set(_codes(statements))
        for key in sorted({each.value for each in statements.get(_KEY, ()) if isinstance(each, Literal)}):
            self._keys.setdefault(key, []).append(entity)
            if key not in codes:
                yield key, entity

    def _names(self, said: dict[str, list[RdfValue]], iri: str) -> tuple[str, ...]:
        """Return the names of an entity, one in each language."""
        literals = (each for each in said.get(_LABEL, ()) if isinstance(each, Literal))
        texts = {each.language or EVERY_LANGUAGE: each.value for each in literals}
        names = NodeNames.of(texts, self.languages, slug_of(iri))
        return tuple(names.choose(language).text for language in self.languages)

    def of(self, identifier: str) -> NamedEntity | None:
        """Return an entity by its identifier, short or whole, or by a former one; None where there is none."""
        iri = identifier if identifier.startswith(self._space) else self._space + identifier
        return self._by_id.get(identifier) or self._former.get(iri)

    def find_called(self, name: str) -> list[NamedEntity]:
        """Return what has that very name, alias, code or identifier."""
        entity = self.of(name)
        return [entity] if entity else self._keys.get(fold(name), [])

    def alike(self, name: str, classes: Collection[str], most: int) -> dict[NamedEntity, float]:
        """Return what has a name that is alike, of some classes, with how alike it is; the most alike ones."""
        key = fold(name)
        if not any(character.isalpha() for character in key):
            return {}  # a code is that very code or none
        scores = self._likeness.scores(key)
        scores[~np.isin(self._classes, [CLASSES.index(each) for each in classes])] = 0
        matches: dict[NamedEntity, float] = {}
        places = np.flatnonzero(scores)
        for place in places[np.argsort(-scores[places], kind="stable")]:
            if len(matches) == most:
                break
            matches.setdefault(self._named[place][1], float(scores[place]))
        return matches

    def beginning(self, prefix: str) -> Iterator[NamedEntity]:
        """Yield what has a name that begins so, by its names; each once."""
        key, exact = fold(prefix), self.of(prefix)
        exact_entities = {exact} if exact else set()
        yield from exact_entities
        for entity in self._beginnings.of(key):
            if entity not in exact_entities:
                exact_entities.add(entity)
                yield entity
        yield from (one for one in self._keys.get(key, ()) if one not in exact_entities)


def _codes(statements: dict[str, list[RdfValue]]) -> Iterator[str]:
    """Yield the keys that are codes."""
    for code in CODES:
        for value in statements.get(bare(getattr(JANJI, code)), ()):
            if isinstance(value, Literal):
                yield fold(f"{_BPS if code == 'bpsCode' else ''}{value.value}")
