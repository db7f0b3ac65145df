"""What may be chosen in a field: the concepts of a scheme."""

from dataclasses import dataclass

from ontology.rdf.ids import concept_scheme
from ontology.rdf.term import bare
from ontology.rdf.terms import SKOS
from queries.asking.short_words import slug_of
from queries.nodes.node_summary import NodeSummaries


@dataclass(frozen=True)
class Option:
    """A concept that may be chosen."""

    value: str
    label: str


def options(summaries: NodeSummaries, scheme: str, language: str) -> tuple[Option, ...]:
    """Return the concepts of a scheme, by their names."""
    iris = summaries.reader.find_subjects(SKOS.inScheme, bare(concept_scheme(scheme)))
    concepts = sorted((summaries.summarize(iri) for iri in iris), key=lambda each: each.name(language))
    return tuple(Option(slug_of(each.iri), each.name(language)) for each in concepts)
