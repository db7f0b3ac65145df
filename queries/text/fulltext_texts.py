"""The texts of a segment of the graph, out of its lines of N-Triples: labels, aliases and quotes.

Only the lines of a few predicates are looked at. They are found by searching for these, which passes over the others at
the speed of memory; to cut the text into lines would take several times as long, and to make terms of them far more.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ontology.errors import DataError
from ontology.rdf.ids import SCHEMES
from ontology.rdf.term import Term
from ontology.rdf.terms import JANJI, OA, SKOS
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import NODE_KINDS

_KINDS = frozenset(NODE_KINDS)
#: What leads to whom or what a fact without a name of its own is about: a role, a relationship, an assessment, an
#: utterance; and to a number.
_OF_FACTS = (JANJI.holder, JANJI.from_, JANJI.to, JANJI.of, JANJI.expresses)
_TO_FACTS = (JANJI.target, JANJI.actual)
_FIELDS: dict[Term, str] = {SKOS.prefLabel: "label", SKOS.altLabel: "alias"}
_ESCAPED = re.compile(r"\\(.)")


class SearchedText(NamedTuple):
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


def texts_of(segment: str, triples: str) -> Iterator[SearchedText]:
    """Yield the texts of a segment by its name and its lines of N-Triples, in any order.

    The quote of a fact that is not searched for itself, as of a role, an utterance or a number, is a text of those that
    it is about.
    Raises DataError where the lines cite evidence whose quote is not among them.
    """
    keys: dict[str, str] = {}
    for subject, value in _lines(triples, JANJI.keyEvidence):
        target = _target(value)
        keys[subject] = min(target, keys.get(subject, target))
    for predicate, field in _FIELDS.items():
        # A name is often the same in both languages, and is one text.
        literals = dict.fromkeys((subject, _plain(value)) for subject, value in _lines(triples, predicate))
        for subject, text in literals:
            if kind_of_entity(subject) is not None:
                yield SearchedText(segment, subject, field, text, keys.get(subject, ""))
    quotes = {subject: _plain(value) for subject, value in _lines(triples, JANJI.quote)}
    about = _subjects_of_facts(triples)
    shown = (line for predicate in (JANJI.keyEvidence, JANJI.evidence) for line in _lines(triples, predicate))
    for subject, evidence in dict.fromkeys((subject, _target(value)) for subject, value in shown):
        if evidence not in quotes and _is_reference(triples, evidence):
            continue
        if evidence not in quotes:
            raise DataError(
                Phrase(
                    "{evidence} has no quote in its segment: build the graph again with 'janji build'",
                    evidence=evidence,
                )
            )
        for entity in (subject,) if kind_of_entity(subject) is not None else about.get(subject, ()):
            yield SearchedText(segment, entity, "quote", quotes[evidence], evidence)


def _is_reference(triples: str, evidence: str) -> bool:
    """Say whether a piece of evidence is the row of a reference source, which has no quote."""
    place = triples.find(f"<{evidence}> {OA.hasSource} ")
    return place >= 0 and "/id/source/" in triples[place : triples.index("\n", place)]


def _subjects_of_facts(triples: str) -> dict[str, list[str]]:
    """Return whom or what each fact is about, by the fact's identifier."""
    about: dict[str, list[str]] = {}
    for predicate in (*_OF_FACTS, *_TO_FACTS):
        for subject, value in _lines(triples, predicate):
            fact, entity = (subject, _target(value)) if predicate in _OF_FACTS else (_target(value), subject)
            if kind_of_entity(entity) is not None:
                about.setdefault(fact, []).append(entity)
    return about


def _lines(triples: str, predicate: Term) -> Iterator[tuple[str, str]]:
    """Yield the bare subject and the rest of each line with a predicate."""
    needle = f"> {predicate} "
    place = triples.find(needle)
    while place >= 0:
        subject = triples[triples.rfind("\n", 0, place) + 2 : place]
        end = triples.index("\n", place)
        if " " not in subject:  # or else it is a literal that holds what looks like a predicate
            yield subject, triples[place + len(needle) : end]
        place = triples.find(needle, end)


def _target(value: str) -> str:
    """Return the bare identifier that ends a line."""
    return value[1 : value.rindex(">")]


def _plain(value: str) -> str:
    r"""Return the text of a literal that ends a line; undo what writing it escapes (`ontology.rdf.term.literal`).

    >>> _plain(r'"say \"ya\""@id .')
    'say "ya"'
    """
    text = value[1 : value.rindex('"')]
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def term(identifier: str) -> Term:
    """Return an identifier out of the index as a term; it was one when it was written."""
    return Term(f"<{identifier}>")
