"""RDF terms as the JSON-LD context writes them: JSON-LD 1.1 compaction of a flat graph.

Only what the context itself defines is used; nothing is fetched.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from ontology.errors import DataError
from ontology.rdf.term import bare
from ontology.rdf.terms import RDF, XSD
from ontology.text.phrase import Phrase
from ontology.vocabulary.bundled import context

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple

    AnyTerm = NamedNode | Literal | BlankNode | Triple

Json = str | int | bool | list["Json"] | dict[str, "Json"]

#: Whole numbers in canonical form; longer ones would lose their last digits in JavaScript.
_SAFE = re.compile(r"0|-?[1-9][0-9]{0,14}")
_STRING, _INTEGER, _BOOLEAN, _TYPE = (bare(term) for term in (XSD.string, XSD.integer, XSD.boolean, RDF.type))


@dataclass(frozen=True)
class Compaction:
    """What a context calls things."""

    #: Terms by what they stand for and by what makes a string of it: `@id`, a datatype or nothing.
    terms: dict[tuple[str, str | None], str]
    #: The IRIs that can be shortened, by their prefix.
    prefixes: dict[str, str]

    def nodes(self, lines: Iterable[str]) -> Iterator[dict[str, Json]]:
        """Yield the subjects of lines of N-Triples, which are grouped by subject, as node objects."""
        from pyoxigraph import RdfFormat, parse

        triples = (quad.triple for quad in parse("".join(lines), format=RdfFormat.N_TRIPLES))
        for subject, group in groupby(triples, lambda triple: triple.subject):
            yield self.node(subject, list(group))

    def node(self, subject: "AnyTerm", triples: Sequence["Triple"]) -> dict[str, Json]:
        """Return a subject as a node object, its properties sorted."""
        types: list[Json] = []
        values: dict[str, list[Json]] = {}
        for triple in triples:
            if triple.predicate.value == _TYPE:
                types.append(self._name(_name_of(triple.object)))
            else:
                key, value = self._property(triple.predicate.value, triple.object)
                values.setdefault(key, []).append(value)
        properties = {key: _one_or_all(values[key]) for key in sorted(values)}
        return {"id": self._short(_name_of(subject)), **({"type": _one_or_all(types)} if types else {}), **properties}

    def _property(self, predicate: str, value: "AnyTerm") -> tuple[str, Json]:
        from pyoxigraph import Literal

        if isinstance(value, Literal):
            term = self.terms.get((predicate, value.datatype.value))
            return (term, value.value) if term else (self._name(predicate), self._literal(value))
        iri, term = self._short(_name_of(value)), self.terms.get((predicate, "@id"))
        return (term, iri) if term else (self._name(predicate), {"id": iri})

    def _literal(self, value: "Literal") -> Json:
        datatype = value.datatype.value
        if value.language:
            return {"@value": value.value, "@language": value.language}
        if datatype == _STRING:
            return value.value
        if datatype == _BOOLEAN and value.value in ("true", "false"):
            return value.value == "true"
        if datatype == _INTEGER and _SAFE.fullmatch(value.value):
            return int(value.value)
        return {"@value": value.value, "@type": self._name(datatype)}

    def _name(self, iri: str) -> str:
        return self.terms.get((iri, None)) or self._short(iri)

    def _short(self, iri: str) -> str:
        for prefix, home in self.prefixes.items():
            local = iri.removeprefix(home)
            if local and local != iri and not local.startswith("//"):
                return f"{prefix}:{local}"
        return iri


def _name_of(node: "AnyTerm") -> str:
    from pyoxigraph import BlankNode, NamedNode

    if isinstance(node, BlankNode):
        return str(node)
    if not isinstance(node, NamedNode):
        raise DataError(Phrase("JSON-LD has no node for {node}: ask for another format", node=node))
    return node.value


def _one_or_all(values: Sequence[Json]) -> Json:
    return values[0] if len(values) == 1 else list(values)


@cache
def compaction() -> Compaction:
    """Return the compaction by the vocabulary's own context."""
    entries = json.loads(context())["@context"]
    names = {name: {"@id": entry} if isinstance(entry, str) else entry for name, entry in entries.items()}
    prefixes = {name: entry["@id"] for name, entry in names.items() if entry["@id"].endswith(("/", "#"))}
    terms = {
        (_long(entry["@id"], prefixes), _long(entry["@type"], prefixes) if "@type" in entry else None): name
        for name, entry in names.items()
        if name not in prefixes and entry.keys() <= {"@id", "@type"}
    }
    return Compaction(terms, prefixes)


def _long(name: str, prefixes: dict[str, str]) -> str:
    prefix, colon, local = name.partition(":")
    return prefixes[prefix] + local if colon and prefix in prefixes else name
