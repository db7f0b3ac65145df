"""What a field may be completed to: entities, types or properties, by how their names begin."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from graph_cli.reconciling.classes import classes_of
from graph_cli.reconciling.entities import Entities
from graph_cli.reconciling.properties import Properties
from ontology.errors import UsageError
from ontology.names import fold

#: So many are suggested at a time; of types and properties there are few.
_SHOWN = {"entity": 20, "type": 100, "property": 100}

Suggestion = dict[str, Any]


class Suggesting:
    """Suggests what a field may be completed to."""

    def __init__(self, entities: Entities, properties: Properties, types: list[dict[str, Any]]) -> None:
        self._entities, self._properties, self._types = entities, properties, types

    def suggestions(self, what: str, given: Mapping[str, str]) -> list[Suggestion]:
        """Return the suggestions for a beginning (`prefix`) after some that are passed over (`cursor`)."""
        prefix, cursor = given.get("prefix", "").strip(), _cursor(given.get("cursor", ""))
        each = {"entity": self._entity, "type": self._type, "property": self._property}[what]
        return [*islice(each(prefix, given.get("type", "")), cursor, cursor + _SHOWN[what])]

    def _entity(self, prefix: str, type_: str) -> Iterable[Suggestion]:
        names = {each["id"]: each["name"] for each in self._types}
        for entity in self._entities.beginning(prefix) if prefix else ():
            if not type_ or entity.type in classes_of(type_):
                language = 1 if fold(entity.names[1]).startswith(fold(prefix)) else 0
                yield {
                    "id": entity.id,
                    "name": entity.names[language],
                    "description": self._properties.described(entity, ("en", "id")[language]),
                    "notable": [{"id": entity.type, "name": names[entity.type]}],
                }

    def _type(self, prefix: str, _: str) -> Iterable[Suggestion]:
        return (each for each in self._types if _begins(prefix, each["id"], each["name"]))

    def _property(self, prefix: str, _: str) -> Iterable[Suggestion]:
        for each in self._properties.all:
            if _begins(prefix, each.id, each.name):
                yield {"id": each.id, "name": each.name, "description": each.description}


def _begins(prefix: str, *names: str) -> bool:
    """Say whether a word of a name begins so.

    >>> _begins("CODE", "bpsCode", "BPS code"), _begins("", "level"), _begins("eve", "level")
    (True, True, False)
    """
    searched = fold(prefix)
    return any(f" {fold(name)}".find(f" {searched}") >= 0 for name in names)


def _cursor(text: str) -> int:
    if text and not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise UsageError("'cursor' is a number: how many suggestions are passed over")
    return int(text or 0)
