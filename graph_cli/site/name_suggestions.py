"""What a field may be completed to: the names of entities, by how they begin."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from graph_cli.site.prefix_index import Beginnings
from ontology.rdf.terms import JANJI, RDF, SKOS
from ontology.text.names import fold
from ontology.vocabulary.kinds import ENTITY_KINDS
from queries.asking.graph_reader import LANGUAGES, label_language
from queries.asking.resolve import kinds_of
from queries.engines.store import Store

#: An entity by its identifier, with its names in English and Indonesian.
_Entity = tuple[str, str, str]
#: So many names are suggested.
_SHOWN = 12
_CLASSES = tuple(getattr(JANJI, kind.capitalize()) for kind in (*ENTITY_KINDS, "document"))
_QUERY = f"""SELECT ?key ?entity ?english ?indonesian {{
  VALUES ?class {{ {" ".join(_CLASSES)} }}
  ?entity {RDF.type} ?class ; {JANJI.lookupKey} ?key .
  OPTIONAL {{ ?entity {SKOS.prefLabel} ?english FILTER(LANG(?english) IN ("en", "mul")) }}
  OPTIONAL {{ ?entity {SKOS.prefLabel} ?indonesian FILTER(LANG(?indonesian) IN ("id", "mul")) }}
}}"""


@dataclass(frozen=True)
class Suggestions:
    """Entities by the beginnings of their names, each with what it is called in both languages."""

    entities: Beginnings[_Entity]

    @classmethod
    def of(cls, store: Store) -> "Suggestions":
        """Return the names of the actors, places, programs and documents of a store."""
        rows = sorted([str(value) for value in row] for row in store.select(_QUERY).rows)
        return cls(Beginnings((key, (entity, english, indonesian)) for key, entity, english, indonesian in rows))

    def json(self, given: Mapping[str, str], language: str) -> bytes:
        """Return the suggestions for a beginning (`prefix`) and a kind of entity (`type`), as JSON."""
        found = self._matching(fold(given.get("prefix", "")), kinds_of(given.get("type", "Entity")))
        labels = LANGUAGES.index(label_language(language))
        shown = ({"value": "/".join(entity.split("/")[-2:]), "label": names[labels]} for entity, *names in found)
        content = [*islice({each["value"]: each for each in islice(shown, 10 * _SHOWN)}.values(), _SHOWN)]
        return json.dumps(content, ensure_ascii=False).encode()

    def _matching(self, prefix: str, kinds: tuple[str, ...]) -> Iterator[_Entity]:
        found = self.entities.of(prefix) if prefix else ()
        return (entity for entity in found if entity[0].split("/")[-2] in kinds)
