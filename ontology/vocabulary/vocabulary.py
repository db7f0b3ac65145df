"""The vocabulary of one study as a value: the bundled concepts and the study's own. It is handed on, never looked up.

>>> bundled = read_bundled()
>>> own = Concept("theme", "water", {"es": "Agua"}, broader="employment", base="https://example.org/scheme/")
>>> vocabulary = Vocabulary.of(bundled, [own])
>>> vocabulary.term("theme", "water"), vocabulary.term("theme", "job-creation")
('<https://example.org/scheme/theme/water>', '<https://w3id.org/janji/scheme/theme/job-creation>')
>>> vocabulary.has("theme", "water"), bundled.has("theme", "water")
(True, False)
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from ontology.errors import DataError
from ontology.rdf.ids import SCHEMES, concept
from ontology.rdf.term import Quad, Term, iri, literal
from ontology.rdf.terms import JANJI, RDF, RDFS, SKOS
from ontology.text.language_tags import unite_names
from ontology.text.names import fold
from ontology.text.phrase import Phrase
from ontology.vocabulary.bundled import GRAPH, read_concepts, read_quads
from ontology.vocabulary.bundled_schemes import NEEDED
from ontology.vocabulary.concept import Concept
from ontology.vocabulary.data_model import DataModel, load_model

Concepts = Mapping[str, Mapping[str, Concept]]
#: What names concepts, and what names classes and properties.
_NAMES = (SKOS.prefLabel, RDFS.label)


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Concepts by scheme and slug, and the quads that stand for them in a graph."""

    concepts: Concepts
    #: What is said of the vocabulary, each name in each of its languages.
    quads: tuple[Quad, ...]
    #: The bundled concepts on which the study does not stand.
    left_out: Concepts = field(default_factory=dict, repr=False)
    #: The file that takes further concepts, by scheme, as errors name it; none for facts that are in no study.
    files: Mapping[str, str] = field(default_factory=dict, repr=False)
    #: The concepts that a study alone has, and the languages of the study.
    own: frozenset[Term] = frozenset()
    languages: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, bundled_vocabulary: "Vocabulary", study: Iterable[Concept], languages: Sequence[str] = ()
    ) -> "Vocabulary":
        """Return the vocabulary of a study: the bundled concepts, with its own beside them.

        A concept of the study that has a bundled slug in the same scheme adds its labels to the bundled one. Raises
        DataError where the two mean different things, and where the study has a concept twice.
        """
        schemes = {scheme: dict(concepts) for scheme, concepts in bundled_vocabulary.concepts.items()}
        own, keys = list[Concept](), set[tuple[str, str]]()
        for each in study:
            if (each.scheme, each.slug) in keys:
                raise DataError(
                    Phrase(
                        "concept '{slug}' of the scheme {scheme} is given twice: take one out",
                        slug=each.slug,
                        scheme=each.scheme,
                    )
                )
            keys.add((each.scheme, each.slug))
            bundled_concept = bundled_vocabulary.find(each.scheme, each.slug)
            schemes.setdefault(each.scheme, {})[each.slug] = (
                _join_labels(bundled_concept, each) if bundled_concept else each
            )
            own.append(each)
        whole = replace(bundled_vocabulary, concepts=schemes)
        quads = [quad for each in own for quad in whole._quads(each, bundled_vocabulary)]
        new = frozenset(each.iri for each in own if not bundled_vocabulary.has(each.scheme, each.slug))
        return replace(
            whole, quads=tuple(dict.fromkeys((*bundled_vocabulary.quads, *quads))), own=new, languages=tuple(languages)
        )

    def knowing(self, study: Iterable[Concept]) -> "Vocabulary":
        """Return the vocabulary with the concepts of a study that has faults: to check facts by, not to write them."""
        schemes = {scheme: dict(concepts) for scheme, concepts in self.concepts.items()}
        for each in study:
            schemes.setdefault(each.scheme, {}).setdefault(each.slug, each)
        return replace(self, concepts=schemes)

    def standing_on(self, schemes: Collection[str]) -> "Vocabulary":
        """Return the vocabulary with the concepts of some schemes, and of those that janji itself needs.

        The other schemes stay as such, without concepts: a study may fill them with its own.
        """
        left_out = {scheme: each for scheme, each in self.concepts.items() if scheme not in {*schemes, *NEEDED}}
        gone = {concept.iri for concepts in left_out.values() for concept in concepts.values()}
        kept = tuple(quad for quad in self.quads if gone.isdisjoint((quad.subject, quad.object)))
        concepts = {scheme: {} if scheme in left_out else each for scheme, each in self.concepts.items()}
        return Vocabulary(concepts, kept, left_out, self.files)

    @property
    def model(self) -> DataModel:
        """The classes and properties, which are the same in every study."""
        return load_model()

    def find(self, scheme: str, slug: str) -> Concept | None:
        """Return a concept; None where there is none."""
        return self.concepts.get(scheme, {}).get(slug)

    def has(self, scheme: str, slug: str) -> bool:
        """Say whether a scheme has a concept."""
        return slug in self.concepts.get(scheme, {})

    def term(self, scheme: str, slug: str) -> Term:
        """Return the identifier of a concept; one that a graph makes itself, as a currency's unit, is under janji's."""
        entry = self.find(scheme, slug)
        return entry.iri if entry else concept(scheme, slug)

    def names(self, scheme: str) -> Iterator[tuple[str, str]]:
        """Yield the slugs of a scheme, each with each of its names: its labels and aliases in every language."""
        for slug, each in self.concepts.get(scheme, {}).items():
            for name in (*each.labels.values(), *each.aliases):
                yield slug, name

    @cached_property
    def units(self) -> Mapping[str, str]:
        """The units of money in the scheme of units: their slugs by the code of their currency."""
        return {each.notation: slug for slug, each in self.concepts.get("unit", {}).items() if each.notation}

    @cached_property
    def broader(self) -> Mapping[Term, Term]:
        """The concepts that have a broader one, each with that."""
        pairs = ((each, each.broader) for concepts in self.concepts.values() for each in concepts.values())
        return {each.iri: self.term(each.scheme, above) for each, above in pairs if above}

    def _quads(self, own: Concept, bundled_vocabulary: "Vocabulary") -> Iterator[Quad]:
        """Yield what a graph has of a study's concept; of one that is bundled too, what the study adds."""
        bundled_concept = bundled_vocabulary.find(own.scheme, own.slug)
        has_label = bundled_concept.labels if bundled_concept else {}
        node = self.term(own.scheme, own.slug)
        labels = {tag: text for tag, text in own.labels.items() if tag not in has_label}
        yield from (Quad(node, SKOS.prefLabel, literal(text, language=tag), GRAPH) for tag, text in labels.items())
        yield from (Quad(node, SKOS.altLabel, literal(text), GRAPH) for text in own.aliases)
        if bundled_concept:
            return
        scheme = Term(f"<{SCHEMES if own.scheme in bundled_vocabulary.concepts else own.base}{own.scheme}>")
        yield Quad(node, RDF.type, SKOS.Concept, GRAPH)
        yield Quad(node, SKOS.inScheme, scheme, GRAPH)
        if own.scheme not in bundled_vocabulary.concepts:
            yield Quad(scheme, RDF.type, SKOS.ConceptScheme, GRAPH)
        if own.broader and not self.has(own.scheme, own.broader):
            raise DataError(
                Phrase(
                    "concept '{slug}' of the scheme {scheme}: no broader concept '{broader}'",
                    slug=own.slug,
                    scheme=own.scheme,
                    broader=own.broader,
                )
            )
        above = self.term(own.scheme, own.broader) if own.broader else None
        yield Quad(node, SKOS.broader, above, GRAPH) if above else Quad(node, SKOS.topConceptOf, scheme, GRAPH)
        for tag, text in own.definitions.items():
            yield Quad(node, SKOS.definition, literal(text, language=tag), GRAPH)
        if own.notation:
            yield Quad(node, SKOS.notation, literal(own.notation), GRAPH)
        yield from (Quad(node, SKOS.exactMatch, iri(each), GRAPH) for each in own.exact_match)

    def graph_quads(self) -> Iterator[Quad]:
        """Yield what a graph has of the vocabulary: a name that is the same in every language once.

        Of a study's own concept these are the languages of the study, of what is bundled those that it has names in.
        """
        names: dict[tuple[Term, Term], dict[str, str]] = {}
        for quad in self.quads:
            if quad.predicate in _NAMES:
                text, _, tag = quad.object.rpartition("@")
                names.setdefault((quad.subject, quad.predicate), {})[tag] = text
        for quad in self.quads:
            if quad.predicate not in _NAMES:
                yield quad
            elif by_language := names.pop((quad.subject, quad.predicate), None):
                languages = self.languages if quad.subject in self.own else [*by_language]
                for tag, text in unite_names(by_language, languages).items():
                    yield quad._replace(object=Term(f"{text}@{tag}"))

    @cached_property
    def digest(self) -> bytes:
        """What tells it from every other."""
        return hashlib.sha256("".join(quad.line() for quad in self.quads).encode()).digest()

    def keys(self) -> Iterator[Quad]:
        """Yield the folded names under which concepts and schemes are found: their labels and their aliases."""
        for quad in self.quads:
            if quad.predicate in (SKOS.prefLabel, SKOS.altLabel):
                key = fold(quad.object[1:].rpartition('"')[0])
                yield Quad(quad.subject, JANJI.lookupKey, literal(key), JANJI.derived)


def read_bundled() -> Vocabulary:
    """Return the vocabulary of the package, read from its files."""
    quads = read_quads()
    return Vocabulary(read_concepts(quads), quads)


def _join_labels(original: Concept, own: Concept) -> Concept:
    """Return a bundled concept with the labels that a study gives it; DataError where the two are not the same."""
    names = {fold(name) for name in (*original.labels.values(), *original.aliases)}
    common_labels = [own.labels[language] for language in own.labels.keys() & original.labels.keys()]
    differs = any(fold(label) not in names for label in common_labels) or own.broader not in (None, original.broader)
    if differs and original.iri[1:-1] not in own.exact_match:
        raise DataError(
            Phrase(
                "concept '{slug}' of the scheme {scheme} is bundled and means {labels}: give the study's own "
                "another slug, or exactMatch {iri} where it is the same",
                slug=own.slug,
                scheme=own.scheme,
                labels=repr(original.labels["en"]),
                iri=original.iri[1:-1],
            )
        )
    return replace(
        original,
        labels={**own.labels, **original.labels},
        aliases=tuple(dict.fromkeys((*original.aliases, *own.aliases))),
        definitions={**own.definitions, **original.definitions},
    )
