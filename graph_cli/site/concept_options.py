"""What may be chosen in a field: the concepts of a scheme."""

from dataclasses import dataclass

from graph_cli.site.known import Knowledge
from ontology.rdf.ids import concept_scheme
from ontology.rdf.term import bare
from ontology.rdf.terms import SKOS
from queries.asking.short_words import slug_of


@dataclass(frozen=True)
class Option:
    """A concept that may be chosen."""

    value: str
    label: str


def options(knowledge: Knowledge, scheme: str, language: str) -> tuple[Option, ...]:
    """Return the concepts of a scheme, by their names."""
    iris = knowledge.reader.having(SKOS.inScheme, bare(concept_scheme(scheme)))
    known = sorted((knowledge.known(iri) for iri in iris), key=lambda each: each.name(language))
    return tuple(Option(slug_of(each.iri), each.name(language)) for each in known)
