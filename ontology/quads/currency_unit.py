"""The unit that a currency is, as quads: a concept of the vocabulary, or one that is written beside it.

Its names are those of Unicode's CLDR, read by Babel.
"""

from functools import cache

from ontology.facts.currency import find_unit
from ontology.facts.fact_rules import BUNDLED_RULES
from ontology.facts.fields import Text
from ontology.quads.quad_buffer import QuadBuffer
from ontology.rdf.ids import concept_scheme
from ontology.rdf.term import Term, literal
from ontology.rdf.terms import RDF, SKOS
from ontology.vocabulary.bundled import GRAPH
from ontology.vocabulary.vocabulary import Vocabulary


def write_unit(code: str, vocabulary: Vocabulary, buffer: QuadBuffer) -> Term:
    """Return the unit that a currency is, and write it into the vocabulary's graph where the scheme has it not."""
    unit = vocabulary.term("unit", find_unit(code, vocabulary))
    if code not in vocabulary.units:
        graph_buffer, scheme = buffer.graph_buffer(GRAPH), concept_scheme("unit")
        graph_buffer.add(unit, RDF.type, SKOS.Concept)
        graph_buffer.add(unit, SKOS.inScheme, scheme)
        graph_buffer.add(unit, SKOS.topConceptOf, scheme)
        graph_buffer.add(unit, SKOS.notation, literal(code))
        label = Text.in_all(_names(code, several=True), BUNDLED_RULES.languages)
        graph_buffer.names(unit, label, (code, *sorted(set(_names(code).values()))))
    return unit


@cache
def _names(code: str, *, several: bool = False) -> dict[str, str]:
    """Return what a currency is called in each language; of `several`, as it is counted."""
    from babel.numbers import get_currency_name

    return {language: get_currency_name(code, 2 if several else None, language) for language in BUNDLED_RULES.languages}
