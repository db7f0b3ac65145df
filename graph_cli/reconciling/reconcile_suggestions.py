"""What a field may be completed to: entities, types or properties, by how their names begin."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from graph_cli.reconciling.classes import classes_of
from graph_cli.reconciling.entity_names import Entities, NamedEntity
from graph_cli.reconciling.properties import Properties
from ontology.errors import UsageError
from ontology.text.names import fold
from ontology.text.phrase import Phrase

#: So many are suggested at a time; of types and properties there are few.
_SHOWN = {"entity": 20, "type": 100, "property": 100}

Suggestion = dict[str, Any]


class Suggesting:
    """Suggests what a field may be completed to."""

    def __init__(self, entities: Entities, properties: Properties, types: list[dict[str, Any]]) -> None:
        self._entities, self._properties, self._types = entities, properties, types

    def suggestions(self, what: str, fields: Mapping[str, str]) -> list[Suggestion]:
        """Return the suggestions for a beginning (`prefix`) after some that are passed over (`cursor`)."""
        prefix, start = fields.get("prefix", "").strip(), _cursor(fields.get("cursor", ""))
        end = start + _SHOWN[what]
        if what == "entity":
            entities = islice(self._entities_of(prefix, fields.get("type", "")), start, end)
            return [self._entity(each, prefix) for each in entities]
        each = self._of_type(prefix) if what == "type" else self._of_property(prefix)
        return [*islice(each, start, end)]

    def _entities_of(self, prefix: str, type_: str) -> Iterator[NamedEntity]:
        entities = self._entities.beginning(prefix) if prefix else ()
        return (each for each in entities if not type_ or each.type in classes_of(type_))

    def _entity(self, entity: NamedEntity, prefix: str) -> Suggestion:
        begun = [number for number, name in enumerate(entity.names) if fold(name).startswith(fold(prefix))]
        number = begun[-1] if begun else 0
        return {
            "id": entity.id,
            "name": entity.names[number],
            "description": self._properties.describe(entity, self._entities.languages[number]),
            "notable": [{"id": each["id"], "name": each["name"]} for each in self._types if each["id"] == entity.type],
        }

    def _of_type(self, prefix: str) -> Iterator[Suggestion]:
        return (each for each in self._types if _begins(prefix, each["id"], each["name"]))

    def _of_property(self, prefix: str) -> Iterator[Suggestion]:
        for each in self._properties.all:
            if _begins(prefix, each.id, each.name):
                yield {"id": each.id, "name": each.name, "description": each.description}


def _begins(prefix: str, *names: str) -> bool:
    """Say whether a word of a name begins so.

    >>> _begins("CODE", "bpsCode", "BPS code"), _begins("", "level"), _begins("eve", "level")
    (True, True, False)
    """
    key = fold(prefix)
    return any(f" {fold(name)}".find(f" {key}") >= 0 for name in names)


def _cursor(text: str) -> int:
    if text and not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise UsageError(Phrase("'cursor' is a number: how many suggestions are passed over"))
    return int(text or 0)
