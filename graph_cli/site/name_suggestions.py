"""What a field may be completed to: the names of entities, by how they begin."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from graph_cli.site.prefix_index import Beginnings
from ontology.rdf.terms import JANJI, RDF, SKOS
from ontology.text.names import fold
from ontology.vocabulary.kinds import ENTITY_KINDS
from queries.asking.resolve import kinds_of
from queries.engines.store import Store
from queries.nodes.node_names import NodeNames

#: An entity by its identifier, with its names.
_Entity = tuple[str, NodeNames]
#: So many names are suggested.
_SHOWN = 12
_CLASSES = tuple(getattr(JANJI, kind.capitalize()) for kind in (*ENTITY_KINDS, "document"))
_ENTITIES = f"VALUES ?class {{ {' '.join(_CLASSES)} }} ?entity {RDF.type} ?class"
_KEYS = f"SELECT ?key ?entity {{ {_ENTITIES} ; {JANJI.lookupKey} ?key }}"
_NAMES = f"SELECT ?entity ?name (LANG(?name) AS ?language) {{ {_ENTITIES} ; {SKOS.prefLabel} ?name }}"


@dataclass(frozen=True)
class Suggestions:
    """Entities by the beginnings of their names, each with what it is called."""

    entities: Beginnings[_Entity]

    @classmethod
    def of(cls, store: Store, spoken: Sequence[str]) -> "Suggestions":
        """Return the names of the actors, places, programs and documents of a store, which are in some languages."""
        texts: dict[str, dict[str, str]] = {}
        for entity, name, language in store.select(_NAMES).rows:
            texts.setdefault(str(entity), {})[str(language)] = str(name)
        names = {entity: NodeNames.of(texts[entity], spoken, entity) for entity in texts}
        rows = sorted((str(key), str(entity)) for key, entity in store.select(_KEYS).rows)
        return cls(Beginnings((key, (entity, names[entity])) for key, entity in rows if entity in names))

    def json(self, fields: Mapping[str, str], language: str) -> bytes:
        """Return the suggestions for a beginning (`prefix`) and a kind of entity (`type`), as JSON."""
        matches = self._matching(fold(fields.get("prefix", "")), kinds_of(fields.get("type", "Entity")))
        options = (
            {"value": "/".join(entity.split("/")[-2:]), "label": names.choose(language).text}
            for entity, names in matches
        )
        content = [*islice({each["value"]: each for each in islice(options, 10 * _SHOWN)}.values(), _SHOWN)]
        return json.dumps(content, ensure_ascii=False).encode()

    def _matching(self, prefix: str, kinds: tuple[str, ...]) -> Iterator[_Entity]:
        matches = self.entities.of(prefix) if prefix else ()
        return (entity for entity in matches if entity[0].split("/")[-2] in kinds)
