"""The fields of a kind of fact as they are written: which is which property, and how a value becomes a term."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any, NamedTuple

from ontology.facts.described_fields import described_fields
from ontology.facts.fields import Model, Ref
from ontology.quads.quad_buffer import number
from ontology.rdf.ids import concept_scheme
from ontology.rdf.term import Term, iri, literal
from ontology.rdf.terms import XSD
from ontology.vocabulary.term_description import CONCEPT_SCHEME, PropertyDescription


class WrittenField(NamedTuple):
    """A field of a kind of fact, the predicate under which it is written, and how its value becomes a term."""

    name: str
    #: As a fact file has it.
    alias: str
    description: PropertyDescription
    predicate: Term
    ref: Ref | None
    term_of: Callable[[Any], Term]


@cache
def find_written_fields(model: type[Model]) -> tuple[WrittenField, ...]:
    """Return the fields of a kind of fact that are properties."""
    fields = described_fields(model).items()
    return tuple(
        WrittenField(name, str(model.model_fields[name].alias), each, each.term, find_ref(model, name), _term_of(each))
        for name, each in fields
    )


@cache
def find_ref(model: type[Model], name: str) -> Ref | None:
    """Return what a field of a kind of fact refers to; None where it is no reference."""
    return next((mark for mark in model.model_fields[name].metadata if isinstance(mark, Ref)), None)


def _term_of(description: PropertyDescription) -> Callable[[Any], Term]:
    """Return how a value that is no reference becomes a term."""
    if description.is_address:
        return iri
    if description.ranges == (CONCEPT_SCHEME,):
        return concept_scheme
    if description.datatype in ("integer", "decimal"):
        return number
    datatype = description.datatype
    return literal if datatype in (None, "string") else partial(literal, datatype=getattr(XSD, datatype))
