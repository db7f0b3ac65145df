"""How a curator takes a value from the words: by a mark of the value, or by calling a part or a fact inferred."""

from loaders.grounding.values.fact_values import FactValue


def find_mark(value: FactValue) -> str | None:
    """Return how the curator takes a value from the words: by the mark of its part, else by that of the fact."""
    for part in (value.part, value.entry.fact):
        seen: dict[str, str] = getattr(part, "seen", {})
        if value.key in seen:
            return seen[value.key]
    return None


def is_inferred(value: FactValue) -> bool:
    """Say whether the curator calls the whole part, or the whole fact, inferred, and with it what no words name.

    A name, a number and a date that are inferred have a mark of their own, since each may be wrong by itself.
    """
    is_named = value.ref is not None and value.field != "commitment"
    parts = (value.part, value.entry.fact)
    return not is_named and any(getattr(part, "basis", "") == "inferred" for part in parts)
