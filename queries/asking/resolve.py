"""Turns the names that people type into terms: an identifier, a code, a label in either language, or an alias."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ontology.errors import TermError, UsageError
from ontology.rdf.ids import Ids, concept, concept_scheme
from ontology.rdf.term import Term, bare, iri, literal
from ontology.rdf.terms import DCT, JANJI, SKOS, XSD
from ontology.text.dates import bounds
from ontology.text.level_words import split_level, words_of_name
from ontology.text.names import ask_back, fold, nearest_of
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ACTORS, NODE_KINDS
from queries.asking.describing import BETWEEN, describe, short_identifier
from queries.asking.label_step import LanguageChain
from queries.asking.question import Bound, Parameter
from queries.asking.question_file import NAMES
from queries.asking.role_titles import find_titles, list_title_words
from queries.asking.short_words import slug_of
from queries.engines.store import Lookup, Statement, Store

#: The types of parameters that name an entity, with the kinds that they may name.
_KINDS: dict[str, tuple[str, ...]] = {
    **{kind.capitalize(): (kind,) for kind in NODE_KINDS},
    "Actor": ACTORS,
    "Party": ACTORS,
    "Claimant": (*ACTORS, "document"),
    "PlaceOrActor": ("place", *ACTORS),
    "Entity": NODE_KINDS,
    "Role": (),
}
#: The types that may name a concept too, and those that name nothing else.
_WITH_CONCEPTS = {
    "Entity": ("theme", "sector", "beneficiary", "stakeholder"),
    "Party": ("stakeholder",),
    "Role": ("role-kind",),
}
#: What leads from a part to what includes it: from a place, a theme, a ticket.
_PART_OF = (JANJI.inside, f"{SKOS.broader}+", JANJI.member)
_SLUG = re.compile(r"[a-z0-9_-]+")
#: So many of those that a name may mean are listed.
_LISTED = 10
#: What is written in an address or in Python where a command has an option without a value.
_YES = ("yes", "true", "1", "ya")
_SEARCH = Phrase("; 'janji search' looks in labels and quotes")
#: What types of parameters are called.
_NOUNS = {
    "Place": Phrase("place"),
    "Actor": Phrase("actor"),
    "Party": Phrase("actor"),
    "PlaceOrActor": Phrase("place or actor"),
    "Claimant": Phrase("actor or document"),
    "Person": Phrase("person"),
    "Organization": Phrase("organization"),
    "Program": Phrase("program"),
    "Document": Phrase("document"),
    "Entity": Phrase("entity"),
    "theme": Phrase("theme"),
    "sector": Phrase("sector"),
    "coverage": Phrase("coverage"),
    "beneficiary": Phrase("beneficiary"),
    "commitment": Phrase("commitment"),
    "basis": Phrase("basis"),
    "unit": Phrase("unit"),
    "organization-kind": Phrase("kind of organisation"),
    "program-kind": Phrase("kind of program"),
    "Role": Phrase("kind or title of a role"),
    "place-level": Phrase("place-level"),
}


@dataclass(frozen=True)
class Found:
    """An entity that a name means."""

    term: Term
    label: str


class Resolver:
    """Looks names up in a store."""

    def __init__(self, store: Store, ids: Ids, chain: LanguageChain) -> None:
        self.store = store
        self.ids = ids
        self.chain = chain

    def bind(self, parameter: Parameter, text: str, exactly: bool) -> Bound:
        """Return a parameter's value as terms; a place stands for all within it unless `exactly`.

        The words of a role mean the kind of that name and every title that has them; an identifier, the kind alone.
        """
        if parameter.type in ("Since", "Until"):
            day = _day(parameter, text)
            return Bound(day, (day,))
        if parameter.type == "Role" and (titles := find_titles(self.store, text)):
            kinds = [match.term for match in self._matches(fold(text), parameter.type)]
            return Bound(literal(fold(text)), [*(part for kind in kinds for part in self._expand(kind)), *titles])
        if parameter.is_flag:
            flag = _flag(parameter, text)
            return Bound(flag, (flag,))
        match = self.find(text, parameter.type, f"--{parameter.name}")
        return Bound(match.term, [match.term]) if exactly else self.make_binding(match.term)

    def make_binding(self, term: Term) -> Bound:
        """Return what stands for an entity or a concept: itself, and all that it includes."""
        return Bound(term, list(self._expand(term)), inside="/id/place/" in term)

    def find(self, text: str, kind: str = "Entity", where: str = "") -> Found:
        """Return what a name means; UsageError where it means nothing (with the nearest) or several things."""
        try:
            matches = self._matches(text.strip(), kind)
        except TermError as error:
            raise _refusal(where, error.args[0]) from None
        if len(matches) == 1:
            return matches[0]
        if matches:
            raise _refusal(
                where,
                Phrase(
                    "'{name}' is ambiguous: {matches}; give the identifier in brackets",
                    name=text,
                    matches=self._list_matches(matches),
                ),
            )
        candidates = self._list_names(kind)
        near = nearest_of(text, candidates) or nearest_of(text, ((entity, slug_of(entity)) for entity, _ in candidates))
        hint = ask_back([repr(name) for name in near.values()])
        noun = _NOUNS.get(kind, kind.lower())
        message = Phrase("no {kind} '{name}' in this graph{hint}", kind=noun, name=text, hint=hint or "")
        raise _refusal(where, message, "" if hint else _SEARCH)

    def _matches(self, text: str, kind: str) -> list[Found]:
        """Return what a text means: the identifier that it is to the letter, else what has that name.

        Only where nothing has the name, it may be an identifier that is written as a name is.
        """
        slug = re.sub(r"\s+", "-", text.casefold())
        return self._by_identifier(text, kind) or self._by_name(text, kind) or self._by_identifier(slug, kind)

    def _list_matches(self, matches: list[Found]) -> str:
        """Return what a name may mean, each with what tells it from the others and its identifier."""
        first_matches = matches[:_LISTED]
        descriptions = describe(self.store, [match.term for match in first_matches], self.chain)
        labels = [
            BETWEEN.join(filter(None, (match.label, descriptions.get(bare(match.term))))) for match in first_matches
        ]
        entries = [
            f"{label} ({short_identifier(match.term)})" for label, match in zip(labels, first_matches, strict=True)
        ]
        more = len(matches) - len(first_matches)
        names = ", ".join(entries)
        return Phrase("{names}, and {number} more", names=names, number=more) if more else names

    def _by_identifier(self, text: str, kind: str) -> list[Found]:
        candidates = list(self._identifiers(text, kind))
        if not candidates:
            return []
        values = " ".join(candidates)
        return self._find_matches(
            f"{{ VALUES ?entity {{ {values} }} ?entity {SKOS.prefLabel} ?label }} UNION "
            f"{{ VALUES ?former {{ {values} }} ?former {DCT.isReplacedBy} ?entity }}"
        )

    def _identifiers(self, text: str, kind: str) -> Iterator[Term]:
        if text.startswith(("http://", "https://", "urn:")):
            yield iri(text)
            return
        prefix, slash, rest = text.partition("/")
        slug = rest if slash else prefix
        if not _SLUG.fullmatch(slug):
            return
        schemes = _WITH_CONCEPTS.get(kind, () if kind in _KINDS else (kind,))
        for entity_kind in _KINDS.get(kind, ()):
            if not slash or prefix == entity_kind:
                yield self.ids.entity(entity_kind, slug)
        for scheme in schemes:
            if not slash or prefix == scheme:
                yield concept(scheme, slug)
                yield self.ids.own_concept(scheme, slug)

    def _by_name(self, text: str, kind: str) -> list[Found]:
        """Return what has a name; a place is also found by its level, however that is written, and its bare name."""
        key = fold(text)
        if not key:
            return []
        matches = self._find_called(key, kind) or self._find_called(" ".join(words_of_name(key)), kind)
        level = split_level(key)
        if matches or level is None:
            return matches
        return self._find_called(level[1], kind, f"?entity {JANJI.level} {concept('place-level', level[0])} .")

    def _find_called(self, key: str, kind: str, pattern: str = "") -> list[Found]:
        return self._find_matches(f"?entity {JANJI.lookupKey} {literal(key)} . {pattern} {self._of_kind(kind)}")

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

    def _find_matches(self, pattern: str) -> list[Found]:
        """Return what a pattern finds, by its names in the languages of the chain."""
        rows = self.store.select(
            f"SELECT DISTINCT ?entity ?label (LANG(?label) AS ?language) WHERE {{ {pattern} "
            f"?entity {SKOS.prefLabel} ?label }} ORDER BY ?entity"
        ).rows
        names = self.chain.choose(
            Statement(str(entity), Lookup(NAMES, str(language)), str(label)) for entity, label, language in rows
        )
        return [Found(iri(entity), name.text) for entity, name in names.items()]

    def _list_names(self, kind: str) -> list[tuple[str, str]]:
        """Return what a name may mean, with each of its names."""
        name_pattern = f"?entity {SKOS.prefLabel}|{SKOS.altLabel} ?name"
        query = f"SELECT DISTINCT ?entity ?name WHERE {{ {self._of_kind(kind)} {name_pattern} }}"
        names = [(str(entity), str(name)) for entity, name in self.store.select(query).rows]
        return names + [(word, word) for word in list_title_words(self.store)] if kind == "Role" else names

    def _expand(self, term: Term) -> Iterable[Term]:
        """Return a place with all within it, a theme with all below it, an actor with the tickets it is on."""
        rows = self.store.select(
            f"SELECT DISTINCT ?part WHERE {{ {' UNION '.join(f'{{ ?part {path} {term} }}' for path in _PART_OF)} }}"
        ).rows
        return dict.fromkeys([term, *sorted(iri(str(part)) for (part,) in rows)])


def kinds_of(type_: str) -> tuple[str, ...]:
    """Return the kinds of entities that a type of parameter may name; none for a type of concepts or of dates."""
    return _KINDS.get(type_, ())


def accepts(type_: str, term: Term) -> bool:
    """Say whether a type of parameter may name an entity or a concept.

    >>> accepts("Party", Term("<https://w3id.org/janji/id/person/siti>")), accepts("theme", Term('"2024"'))
    (True, False)
    """
    kind, _, _ = short_identifier(term).partition("/")
    if "/id/" in term:
        return kind in kinds_of(type_)
    return kind in (type_, *_WITH_CONCEPTS.get(type_, ()))


def _flag(parameter: Parameter, text: str) -> Term:
    """Return the truth of a parameter that takes no value; UsageError for a text that is no yes."""
    if fold(text) not in _YES:
        raise _refusal(f"--{parameter.name}", Phrase("'{text}' is no yes: write yes, or leave it out", text=text))
    return literal("true", datatype=XSD.boolean)


def _day(parameter: Parameter, text: str) -> Term:
    """Return the first or the last day of a time; UsageError where a text is none, or has no year."""
    advice = Phrase("write for example 2024, 2024-11 or 2024-11-12")
    try:
        span = bounds(text)
    except ValueError as error:
        is_date = str(error).endswith("of the calendar")
        fault = Phrase("is no date of the calendar") if is_date else Phrase("is no date")
        message = Phrase("'{text}' {fault}: {advice}", text=text, fault=fault, advice=advice)
        raise _refusal(f"--{parameter.name}", message) from None
    if span is None:
        raise _refusal(f"--{parameter.name}", Phrase("'{text}' has no year: {advice}", text=text, advice=advice))
    return literal(span[0] if parameter.type == "Since" else span[1], datatype=XSD.date)


def _refusal(where: str, message: str, command_advice: str = "") -> UsageError:
    """Return an error about a parameter, which is an option (`--place`) on a command line alone."""
    option, name = (f"{each}: " if each else "" for each in (where, where.lstrip("-")))
    return UsageError(
        Phrase("{where}{fault}{advice}", where=option, fault=message, advice=command_advice),
        plain=Phrase("{where}{fault}{advice}", where=name, fault=message, advice=""),
    )


def _class(kind: str) -> Term:
    return Term(getattr(JANJI, kind.capitalize()))
