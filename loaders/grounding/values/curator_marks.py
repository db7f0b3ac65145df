"""How a curator takes a value from the words: by a mark of the value, or by calling a part or a fact inferred."""

from loaders.grounding.values.fact_values import FactValue
from ontology.facts.fact import Fact


def find_mark(value: FactValue) -> str | None:
    """Return how the curator takes a value from the words: by the mark of its part, else by that of the fact."""
    for part in (value.part, value.entry.fact):
        seen: dict[str, str] = getattr(part, "seen", {})
        if value.key in seen:
            return seen[value.key]
    return None


def is_inferred(value: FactValue) -> bool:
    """Say whether the curator calls the whole part, or the whole fact, inferred."""
    parts = (value.part, value.entry.fact)
    return any(isinstance(part, Fact) and part.basis == "inferred" for part in parts) or (
        getattr(value.part, "basis", "") == "inferred"
    )
