"""The JSON-LD context of the vocabulary: the terms of others that the graph takes, and all of its own."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from ontology.vocabulary.data_model import DataModel
from ontology.vocabulary.term_description import PropertyDescription

#: Datatypes of which a value is written as a plain text; a decimal may be an integer too.
_UNTYPED = (None, "string", "decimal")

Entry = str | dict[str, str]


@cache
def make_context(model: DataModel) -> bytes:
    """Return the context, one term a line."""
    of_others = json.loads(files("ontology").joinpath("others.jsonld").read_bytes())["@context"]
    entries = {**of_others, **dict(_entries(model))}
    lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(entry)}" for name, entry in entries.items())
    return f'{{\n  "@context": {{\n{lines}\n  }}\n}}\n'.encode()


def _entries(model: DataModel) -> Iterator[tuple[str, Entry]]:
    for name in model.classes:
        yield name, f"janji:{name}"
    for each in model.properties.values():
        yield each.name, _entry(each)


def _entry(description: PropertyDescription) -> Entry:
    name = f"janji:{description.name}"
    if description.is_link:
        return {"@id": name, "@type": "@id"}
    return name if description.datatype in _UNTYPED else {"@id": name, "@type": f"xsd:{description.datatype}"}
