"""Lists of classes and properties in a query: they follow from the vocabulary.

A line such as `VALUES ?class { } #= node_classes` is filled with the terms of the list that it names.

>>> print(fill_lists("  VALUES ?relationId { } #= fact_concepts"))
  VALUES ?relationId { janji:organizationKind janji:level janji:programKind janji:coverage janji:commitment
                       janji:stage }
"""

import re
import textwrap
from collections.abc import Iterable, Mapping
from functools import cache

from ontology.errors import DataError
from ontology.text.phrase import Phrase
from ontology.vocabulary.data_model import DataModel, load_model
from ontology.vocabulary.term_description import PropertyDescription, TermDescription

_LINE = re.compile(r"^(?P<before> *VALUES \?\w+ \{ )\}(?P<after>.*?) *#= (?P<name>\w+)$", re.MULTILINE)
_WIDTH = 118
#: What says of which sort a wording or a number is, and what a wording expresses, is said of no fact.
_NO_VALUES = ("directness", "quantityKind", "expresses")


def fill_lists(text: str) -> str:
    """Return a query with the lists of the vocabulary in it. DataError for a list that there is not."""
    return _LINE.sub(_fill_line, text)


def _fill_line(line: re.Match[str]) -> str:
    lists = make_lists()
    if line["name"] not in lists:
        raise DataError(
            Phrase("the vocabulary has no list '{name}': it has {names}", name=line["name"], names=", ".join(lists))
        )
    terms = " ".join(f"janji:{name}" for name in lists[line["name"]])
    whole = f"{line['before']}{terms} }}{line['after']}"
    return textwrap.fill(whole, _WIDTH, subsequent_indent=" " * len(line["before"]), break_on_hyphens=False)


@cache
def make_lists() -> Mapping[str, tuple[str, ...]]:
    """Return the names of the classes and properties by the names of the lists."""
    model = load_model()
    nodes = [each for each in model.classes.values() if each.is_node]
    apart = {
        prop.name for each in model.classes.values() if not each.is_node for prop in model.properties_of(each.name)
    }
    return {
        "node_classes": _names(nodes),
        #: All but those that are never used directly.
        "counted_classes": tuple(name for name in model.classes if name not in model.general_classes),
        "edges": _names(model.edges),
        #: The edges that begin at nodes alone: what has them need not be looked at.
        "edges_of_nodes": _names(each for each in model.edges if each.name not in apart),
        "fact_texts": _names(each for each in model.node_facts if not each.is_link),
        "fact_concepts": _names(each for each in model.node_facts if each.is_link),
        #: What curators say of facts, which quotes may show: neither numbers as such nor what a wording is of.
        "values": _names(each for each in model.properties.values() if _has_values(model, each)),
    }


def _has_values(model: DataModel, description: PropertyDescription) -> bool:
    """Say whether a property leads from a fact to a value of it."""
    homes = {each.name for each in model.classes_with(description.name)} - {"Evidence", "Document"}
    is_apart = description.is_carried or description.is_shortcut or description in model.quantities
    return bool(homes) and not is_apart and description.name not in _NO_VALUES


def _names(descriptions: Iterable[TermDescription]) -> tuple[str, ...]:
    return tuple(each.name for each in descriptions)
