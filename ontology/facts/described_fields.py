"""Which property of the vocabulary each field of a fact is written as.

>>> from ontology.facts.statements import Promise
>>> fields = described_fields(Promise)
>>> fields["by"].name, fields["in_capacity"].name, "said" in fields
('promisor', 'inCapacity', False)
"""

from collections.abc import Mapping
from functools import cache

from pydantic.alias_generators import to_camel

from ontology.facts.fields import As, Model
from ontology.vocabulary.data_model import load_model
from ontology.vocabulary.term_description import PropertyDescription


@cache
def described_fields(model: type[Model]) -> Mapping[str, PropertyDescription]:
    """Return the fields of a kind of fact that are properties of its class.

    A field is the property that it names by `As`, or else the one of its own name (`part_of` is `partOf`). What every
    fact carries and what follows from others is written by other means.
    """
    data_model = load_model()
    if model.class_name() not in data_model.classes:
        return {}
    own = {
        each.name: each
        for each in data_model.properties_of(model.class_name())
        if not (each.is_carried or each.is_shortcut)
    }
    names = {name: _property_name(model, name) for name in model.model_fields}
    return {field: own[name] for field, name in names.items() if name in own}


def _property_name(model: type[Model], field: str) -> str:
    marks = (mark for mark in model.model_fields[field].metadata if isinstance(mark, As))
    return next((mark.property for mark in marks), to_camel(field.rstrip("_")))
