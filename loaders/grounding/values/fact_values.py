"""The values of a fact, one by one: each with the part that has it and the quotes that are to show it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.grounding.quote_check import Sighting
from loaders.reading.entries import Entry, TreePath
from ontology.facts.fact import Fact
from ontology.facts.fact_file import Document
from ontology.facts.fields import Model, Quote, Ref, Text
from ontology.facts.gazetteer import GazetteerPlace, Source
from ontology.facts.wordings import QUANTITY_KINDS, Number, Said
from ontology.text.passages import Span, normalize

_DATES = ("on", "start", "end", "as_of", "deadline", "judged_on")
_TEXTS = ("label", "title", "condition", "eligibility")


@dataclass(frozen=True)
class SightedQuote:
    """A quote that was found in its text: its words, where it stands, and how it is said where it is a wording."""

    text: str
    span: Span
    said: Said | None = None


@dataclass(frozen=True)
class FactValue:
    """A value of a fact: under which field of which part it stands, and the quotes that are to show it."""

    entry: Entry
    path: TreePath
    part: Model
    field: str
    value: str
    quotes: tuple[SightedQuote, ...]
    ref: Ref | None = None

    @property
    def key(self) -> str:
        """What a curator's mark names it by: the value itself, or the field of a text."""
        return self.field if self.field in _TEXTS else self.value


def find_values(entry: Entry, sightings: Sequence[Sighting]) -> Iterator[FactValue]:
    """Yield the values of a fact, by the quotes of it that were found."""
    if isinstance(entry.fact, Document | GazetteerPlace | Source):
        return
    by_path = {sighting.path: sighting for sighting in sightings}
    yield from _of_part(entry, entry.fact, (), by_path, ())


def _of_part(
    entry: Entry, part: Model, path: TreePath, sightings: dict[TreePath, Sighting], around: tuple[SightedQuote, ...]
) -> Iterator[FactValue]:
    """Yield the values of a part of a fact; one without quotes of its own is shown by those around it."""
    quotes = tuple(_quotes(part, path, sightings)) or around
    for name, field in type(part).model_fields.items():
        alias, held = str(field.alias), getattr(part, name)
        ref = next((mark for mark in field.metadata if isinstance(mark, Ref)), None)
        if held is None or held == ():
            continue
        if ref is not None:
            for place, value in enumerate((held,) if isinstance(held, str) else held):
                yield FactValue(entry, (*path, alias, place), part, alias, value, quotes, ref)
        elif name in _DATES or name == "list_number" or (isinstance(part, Number) and _is_number(name)):
            yield FactValue(entry, (*path, alias), part, alias, _written(held), quotes)
        elif name in _TEXTS and isinstance(held, Text):
            yield FactValue(entry, (*path, alias), part, alias, held.names[0], quotes)
        elif isinstance(held, tuple) and isinstance(held[0], Model) and not isinstance(held[0], Quote):
            for place, inner in enumerate(held):
                yield from _of_part(entry, inner, (*path, alias, place), sightings, quotes)
    if isinstance(part, Said):
        yield FactValue(entry, (*path, part.directness), part, part.directness, part.directness, quotes)


def _is_number(name: str) -> bool:
    return name in (*QUANTITY_KINDS, "baseline", "over", "currency")


def _written(value: object) -> str:
    """Return an amount in its short form, anything else as it is written."""
    least, most = getattr(value, "least", None), getattr(value, "most", None)
    if least is None and most is None:
        return str(getattr(value, "wording", None) or value)
    return f"{least}" if least == most else f"{'' if least is None else least}..{'' if most is None else most}"


def _quotes(part: Model, path: TreePath, sightings: dict[TreePath, Sighting]) -> Iterator[SightedQuote]:
    """Yield the quotes of a part that were found: its wordings first, then the others."""
    if isinstance(part, Said):
        yield from _sighted(sightings.get((*path, part.directness)), part)
    for place, said in enumerate(getattr(part, "said", ())):
        yield from _sighted(sightings.get((*path, "said", place, said.directness)), said)
    for place, _ in enumerate(part.quote if isinstance(part, Fact) else ()):
        yield from _sighted(sightings.get((*path, "quote", place)), None)


def _sighted(sighting: Sighting | None, said: Said | None) -> Iterator[SightedQuote]:
    if sighting:
        yield SightedQuote(normalize(sighting.quote.text), sighting.span, said)
