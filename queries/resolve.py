"""Turns the names that people type into terms: an identifier, a code, a label in either language, or an alias."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ontology.dates import bounds, date_type
from ontology.errors import TermError, UsageError
from ontology.ids import ENTITY_KINDS, Ids, concept, concept_scheme
from ontology.names import did_you_mean, fold
from ontology.rdf import Term, iri, literal
from ontology.terms import DCT, JANJI, SKOS, XSD
from queries.question import Bound, Parameter
from queries.store import Store

_ACTORS = ("person", "ticket", "organization")
_ALL = (*ENTITY_KINDS, "promise", "claim", "development", "document")
#: The types of parameters that name an entity, with the kinds that they may name.
_KINDS: dict[str, tuple[str, ...]] = {
    "Place": ("place",),
    "Actor": _ACTORS,
    "Party": _ACTORS,
    "Claimant": (*_ACTORS, "document"),
    "PlaceOrActor": ("place", *_ACTORS),
    "Person": ("person",),
    "Program": ("program",),
    "Document": ("document",),
    "Entity": _ALL,
}
#: The types that may name a concept too, and those that name nothing else.
_WITH_CONCEPTS = {"Entity": ("theme", "sector", "beneficiary", "stakeholder"), "Party": ("stakeholder",)}
_SLUG = re.compile(r"[a-z0-9_-]+")


@dataclass(frozen=True)
class Found:
    """An entity that a name means."""

    term: Term
    label: str


class Resolver:
    """Looks names up in a store."""

    def __init__(self, store: Store, ids: Ids, language: str) -> None:
        self.store = store
        self.ids = ids
        self.language = language

    def bind(self, parameter: Parameter, text: str, exactly: bool) -> Bound:
        """Return a parameter's value as terms; a place stands for all within it unless `exactly`."""
        if parameter.type in ("Since", "Until"):
            day = _day(parameter, text)
            return Bound(day, (day,))
        found = self.find(text, parameter.type, f"--{parameter.name}")
        if exactly:
            return Bound(found.term, [found.term])
        return Bound(found.term, list(self._expanded(found.term)), inside="/id/place/" in found.term)

    def find(self, text: str, kind: str = "Entity", where: str = "") -> Found:
        """Return what a name means; UsageError where it means nothing (with the nearest) or several things."""
        place = f"{where}: " if where else ""
        try:
            matches = self._by_identifier(text, kind) or self._by_name(text, kind)
        except TermError as error:
            raise UsageError(f"{place}{error}") from None
        if len(matches) == 1:
            return matches[0]
        if matches:
            listed = ", ".join(f"{match.label} ({_short(match.term)})" for match in matches)
            raise UsageError(f"{place}'{text}' is ambiguous: {listed}; give the identifier in brackets")
        hint = did_you_mean(text, self._known(kind)) or "; 'janji search' looks in labels and quotes"
        raise UsageError(f"{place}no {_article(kind)} '{text}' in this graph{hint}")

    def _by_identifier(self, text: str, kind: str) -> list[Found]:
        candidates = list(self._identifiers(text.strip(), kind))
        if not candidates:
            return []
        values = " ".join(candidates)
        return self._found(
            f"{{ VALUES ?entity {{ {values} }} ?entity {SKOS.prefLabel} ?label }} UNION "
            f"{{ VALUES ?former {{ {values} }} ?former {DCT.isReplacedBy} ?entity }}"
        )

    def _identifiers(self, text: str, kind: str) -> Iterator[Term]:
        if text.startswith(("http://", "https://", "urn:")):
            yield iri(text)
            return
        prefix, slash, rest = text.casefold().partition("/")
        slug = re.sub(r"\s+", "-", rest if slash else prefix)
        if not _SLUG.fullmatch(slug):
            return
        schemes = _WITH_CONCEPTS.get(kind, () if kind in _KINDS else (kind,))
        for entity_kind in _KINDS.get(kind, ()):
            if not slash or prefix == entity_kind:
                yield self.ids.entity(entity_kind, slug)
        for scheme in schemes:
            if not slash or prefix == scheme:
                yield concept(scheme, slug)

    def _by_name(self, text: str, kind: str) -> list[Found]:
        key = fold(text)
        return self._found(f"?entity {JANJI.lookupKey} {literal(key)} . {self._of_kind(kind)}") if key else []

    def _of_kind(self, kind: str) -> str:
        classes = " ".join(_class(name) for name in _KINDS.get(kind, ()))
        schemes = _WITH_CONCEPTS.get(kind, () if kind in _KINDS else (kind,))
        concepts = " ".join(concept_scheme(scheme) for scheme in schemes)
        parts = []
        if classes:
            parts.append(f"{{ VALUES ?class {{ {classes} }} ?entity a ?class }}")
        if concepts:
            parts.append(f"{{ VALUES ?scheme {{ {concepts} }} ?entity {SKOS.inScheme} ?scheme }}")
        return " UNION ".join(parts)

    def _found(self, pattern: str) -> list[Found]:
        rows = self.store.select(
            f"SELECT DISTINCT ?entity ?label WHERE {{ {pattern} "
            f'?entity {SKOS.prefLabel} ?label FILTER(LANG(?label) = "{self.language}") }} ORDER BY ?entity'
        ).rows
        return [Found(iri(str(entity)), str(label)) for entity, label in rows]

    def _known(self, kind: str) -> Iterator[str]:
        named = f"?entity {SKOS.prefLabel}|{SKOS.altLabel} ?name"
        query = f"SELECT DISTINCT ?entity ?name WHERE {{ {self._of_kind(kind)} {named} }}"
        for entity, name in self.store.select(query).rows:
            yield str(name)
            yield str(entity).rpartition("/")[2]

    def _expanded(self, term: Term) -> Iterable[Term]:
        """Return a place with all within it, a theme with all below it, an actor with the tickets it is on."""
        rows = self.store.select(
            f"SELECT DISTINCT ?part WHERE {{ {{ ?part {JANJI.inside} {term} }} UNION "
            f"{{ ?part {SKOS.broader}+ {term} }} UNION {{ ?part {JANJI.member} {term} }} }}"
        ).rows
        return dict.fromkeys([term, *sorted(iri(str(part)) for (part,) in rows)])


def kinds_of(type_: str) -> tuple[str, ...]:
    """Return the kinds of entities that a type of parameter may name; none for a type of concepts or of dates."""
    return _KINDS.get(type_, ())


def _day(parameter: Parameter, text: str) -> Term:
    try:
        date_type(text)
        span = bounds(text)
    except ValueError as error:
        raise UsageError(f"--{parameter.name}: {error}") from None
    if span is None:
        raise UsageError(f"--{parameter.name}: '{text}' has no year: write for example 2024, 2024-11 or 2024-11-12")
    return literal(span[0] if parameter.type == "Since" else span[1], datatype=XSD.date)


def _class(kind: str) -> Term:
    return Term(getattr(JANJI, kind.capitalize()))


def _short(term: Term) -> str:
    return "/".join(term[1:-1].split("/")[-2:])


def _article(kind: str) -> str:
    words = {"PlaceOrActor": "place or actor", "Party": "actor", "Claimant": "actor or document"}
    return words.get(kind, kind.lower())
