"""What a field may be completed to: the names of entities, by how they begin."""

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from ontology.names import fold
from ontology.terms import JANJI, RDF, SKOS
from queries.resolve import kinds_of
from queries.store import Store

#: So many names are suggested.
_SHOWN = 12
_QUERY = f"""SELECT ?key ?entity ?english ?indonesian {{
  VALUES ?class {{ {JANJI.Person} {JANJI.Ticket} {JANJI.Organization} {JANJI.Place} {JANJI.Program} {JANJI.Document} }}
  ?entity {RDF.type} ?class ; {JANJI.lookupKey} ?key .
  OPTIONAL {{ ?entity {SKOS.prefLabel} ?english FILTER(LANG(?english) = "en") }}
  OPTIONAL {{ ?entity {SKOS.prefLabel} ?indonesian FILTER(LANG(?indonesian) = "id") }}
}}"""


@dataclass(frozen=True)
class Suggestions:
    """All names, folded and sorted, each with its entity and what that is called in both languages."""

    names: list[tuple[str, str, str, str]]

    @classmethod
    def of(cls, store: Store) -> "Suggestions":
        """Return the names of the actors, places, programs and documents of a store."""
        rows = store.select(_QUERY).rows
        return cls(
            sorted((str(key), str(entity), str(english), str(indonesian)) for key, entity, english, indonesian in rows)
        )

    def json(self, given: Mapping[str, str], language: str) -> bytes:
        """Return the suggestions for a beginning (`prefix`) and a kind of entity (`type`), as JSON."""
        found = self._matching(fold(given.get("prefix", "")), kinds_of(given.get("type", "Entity")))
        shown = (
            {"value": "/".join(entity.split("/")[-2:]), "label": indonesian if language == "id" else english}
            for _, entity, english, indonesian in found
        )
        content = [*islice({each["value"]: each for each in islice(shown, 10 * _SHOWN)}.values(), _SHOWN)]
        return json.dumps(content, ensure_ascii=False).encode()

    def _matching(self, prefix: str, kinds: tuple[str, ...]) -> Iterator[tuple[str, str, str, str]]:
        if not prefix:
            return
        for name in islice(self.names, bisect_left(self.names, (prefix,)), None):
            if not name[0].startswith(prefix):
                return
            if name[1].split("/")[-2] in kinds:
                yield name
