"""The texts of a segment of the graph, out of its lines of N-Triples: labels, aliases and quotes.

Lines are read as text: a parser that made terms of them would take most of the time of a build.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ontology.errors import DataError
from ontology.ids import ENTITY_KINDS, SCHEMES
from ontology.rdf import Term
from ontology.terms import JANJI, SKOS

_KINDS = frozenset((*ENTITY_KINDS, "promise", "claim", "development", "document"))
_FIELDS: dict[str, str] = {SKOS.prefLabel: "label", SKOS.altLabel: "alias"}
_WANTED = frozenset({*_FIELDS, JANJI.quote, JANJI.evidence, JANJI.keyEvidence})
_ESCAPED = re.compile(r"\\(.)")


class Text(NamedTuple):
    """A text that is searched: the segment that states it, whose text it is, and the evidence of its receipt.

    `segment` is whatever names what is replaced as a whole; `field` is label, alias or quote; `evidence` is the quote's
    own, or the key evidence of the entity in the segment, and empty where it has none there. Identifiers are bare IRIs.
    """

    segment: str
    entity: str
    field: str
    text: str
    evidence: str = ""


def kind_of_entity(identifier: str) -> str | None:
    """Return the kind of what is searched for, or the scheme of a concept; None for any other identifier.

    >>> kind_of_entity("https://w3id.org/janji/id/promise/a_b"), kind_of_entity("https://w3id.org/janji/id/role/a_b")
    ('promise', None)
    >>> kind_of_entity("https://w3id.org/janji/scheme/theme/health")
    'theme'
    """
    if identifier.startswith(SCHEMES):
        scheme, _, slug = identifier.removeprefix(SCHEMES).partition("/")
        return scheme if slug else None
    _, _, path = identifier.rpartition("/id/")
    kind, _, _ = path.partition("/")
    return kind if kind in _KINDS else None


def texts_of(segment: str, triples: str) -> Iterator[Text]:
    """Yield the texts of a segment by its name and its lines of N-Triples, in any order.

    Raises DataError where the lines cite evidence whose quote is not among them.
    """
    named: list[tuple[str, str, str]] = []
    cited: list[tuple[str, str]] = []
    quotes: dict[str, str] = {}
    keys: dict[str, str] = {}
    for line in triples.split("\n")[:-1]:
        start, predicate, value = line.split(" ", 2)
        if predicate not in _WANTED:
            continue
        subject = start[1:-1]
        if predicate == JANJI.quote:
            quotes[subject] = _plain(value)
        elif predicate == JANJI.keyEvidence:
            target = _target(value)
            keys[subject] = min(target, keys.get(subject, target))
        elif kind_of_entity(subject) is not None:
            if predicate == JANJI.evidence:
                cited.append((subject, _target(value)))
            else:
                named.append((subject, _FIELDS[predicate], _plain(value)))
    for entity, field, text in named:
        yield Text(segment, entity, field, text, keys.get(entity, ""))
    for entity, evidence in cited:
        if evidence not in quotes:
            raise DataError(f"{evidence} has no quote in its segment: build the graph again with 'janji build'")
        yield Text(segment, entity, "quote", quotes[evidence], evidence)


def _target(value: str) -> str:
    """Return the bare identifier that ends a line."""
    return value[1 : value.rindex(">")]


def _plain(value: str) -> str:
    r"""Return the text of a literal that ends a line; undo what writing it escapes (`ontology.rdf.literal`).

    >>> _plain(r'"say \"ya\""@id .')
    'say "ya"'
    """
    text = value[1 : value.rindex('"')]
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def term(identifier: str) -> Term:
    """Return an identifier out of the index as a term; it was one when it was written."""
    return Term(f"<{identifier}>")
