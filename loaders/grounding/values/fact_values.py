"""The values of a fact, one by one: each with the part that has it and the quotes that are to show it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Literal, NamedTuple, get_origin

from loaders.grounding.quote_check import Sighting
from loaders.reading.entries import Entry, TreePath
from ontology.facts.fact import Fact, Reference
from ontology.facts.fact_file import Document
from ontology.facts.fields import Model, Quote, Ref, models_in
from ontology.facts.gazetteer import GazetteerPlace, Source
from ontology.facts.marked_values import TEXT_FIELDS, name_value, write_value
from ontology.facts.statements import Hope
from ontology.facts.wordings import QUANTITY_KINDS, Number, Said
from ontology.text.passages import Span, normalize

_DATES = ("on", "start", "end", "as_of", "deadline", "judged_on")


@dataclass(frozen=True)
class SightedQuote:
    """A quote that was found in its text: its words, where it stands, and how it is said where it is a wording."""

    text: str
    span: Span
    #: As its fact has it; None of a whole text.
    quote: Quote | None = None
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
        return name_value(self.field, self.value)


def find_values(entry: Entry, sightings: Sequence[Sighting], text: str = "") -> Iterator[FactValue]:
    """Yield the values of a fact, by the quotes of it that were found; those of a document, by its whole text."""
    if isinstance(entry.fact, Document):
        yield from _of_document(entry, entry.fact, SightedQuote(text, Span(0, len(text))))
        return
    if isinstance(entry.fact, GazetteerPlace | Source):
        return
    by_path = {sighting.path: sighting for sighting in sightings}
    yield from _of_part(entry, entry.fact, (), by_path, ())


def _of_document(entry: Entry, document: Document, text: SightedQuote) -> Iterator[FactValue]:
    for name in ("title", "dateline", "issued"):
        held = getattr(document, name)
        if held is not None:
            yield FactValue(entry, (name,), document, name, held, (text,))
    for name in ("publisher", "creator", "contributor"):
        field = type(document).model_fields[name]
        ref = next(mark for mark in field.metadata if isinstance(mark, Ref))
        for place, slug in enumerate(getattr(document, name)):
            yield FactValue(entry, (name, place), document, name, slug, (text,), ref)


def _of_part(
    entry: Entry, part: Model, path: TreePath, sightings: dict[TreePath, Sighting], around: tuple[SightedQuote, ...]
) -> Iterator[FactValue]:
    """Yield the values of a part of a fact, each with its own quotes where the curator gave it any.

    A value without quotes of its own is shown by those of its part, and a part without quotes by those around it.
    """
    quotes = tuple(_quotes(part, path, sightings)) or around
    names = getattr(part, "shown", ())
    for field in _plan_fields(type(part)):
        held = getattr(part, field.name)
        if field.sort == "parts":
            for place, inner in enumerate(held):
                yield from _of_part(entry, inner, (*path, field.alias, place), sightings, quotes)
            continue
        for value in _values(entry, part, path, field, quotes) if held else ():
            own = _own_quotes(part, path, value.key, sightings) if names and value.key in names else ()
            yield replace(value, quotes=own) if own else value
    if isinstance(part, Hope):
        yield FactValue(entry, path, part, "hope", "hope", quotes)
    if isinstance(part, Said):
        yield FactValue(entry, (*path, part.directness), part, part.directness, part.directness, quotes)


def _values(
    entry: Entry, part: Model, path: TreePath, field: "_Field", quotes: tuple[SightedQuote, ...]
) -> Iterator[FactValue]:
    """Yield the values that stand in a field of a part."""
    name, alias, ref, sort = field
    held = getattr(part, name)
    if ref is not None:
        for place, value in enumerate((held,) if isinstance(held, str) else held):
            yield FactValue(entry, (*path, alias, place), part, alias, value, quotes, ref)
    else:
        written = held.names[0] if sort == "text" else write_value(held)
        yield FactValue(entry, (*path, alias), part, alias, written, quotes)


class _Field(NamedTuple):
    """A field that has values, and of which sort: references, plain ones, texts, or parts with values of their own."""

    name: str
    alias: str
    ref: Ref | None
    sort: Literal["reference", "plain", "text", "parts"]


@cache
def _plan_fields(model: type[Model]) -> tuple[_Field, ...]:
    """Return the fields of a kind of part that have values."""
    fields: list[_Field] = []
    for name, field in model.model_fields.items():
        alias, parts = str(field.alias), set(models_in(field.annotation))
        ref = next((mark for mark in field.metadata if isinstance(mark, Ref)), None)
        if ref:
            fields.append(_Field(name, alias, ref, "reference"))
        elif name in _DATES or name == "list_number" or (issubclass(model, Number) and _is_number(name)):
            fields.append(_Field(name, alias, None, "plain"))
        elif name in TEXT_FIELDS:
            fields.append(_Field(name, alias, None, "text"))
        elif get_origin(field.annotation) is tuple and parts and not parts & {Quote, Reference}:
            fields.append(_Field(name, alias, None, "parts"))
    return tuple(fields)


def _is_number(name: str) -> bool:
    return name in (*QUANTITY_KINDS, "baseline", "over", "currency")


def _quotes(part: Model, path: TreePath, sightings: dict[TreePath, Sighting]) -> Iterator[SightedQuote]:
    """Yield the quotes of a part that were found: its wordings first, then the others."""
    if isinstance(part, Said):
        yield from _sighted(sightings.get((*path, part.directness)), part)
    for place, said in enumerate(getattr(part, "said", ())):
        yield from _sighted(sightings.get((*path, "said", place, said.directness)), said)
    for place, _ in enumerate(part.quote if isinstance(part, Fact) else ()):
        yield from _sighted(sightings.get((*path, "quote", place)), None)


def _own_quotes(
    part: Model, path: TreePath, name: str, sightings: dict[TreePath, Sighting]
) -> tuple[SightedQuote, ...]:
    """Return the quotes that the curator gave a value, by what names it."""
    shown = getattr(part, "shown", {}).get(name, ())
    said = part if isinstance(part, Said) else None
    sighted = (_sighted(sightings.get((*path, "shown", name, place)), said) for place, _ in enumerate(shown))
    return tuple(chain.from_iterable(sighted))


def _sighted(sighting: Sighting | None, said: Said | None) -> Iterator[SightedQuote]:
    if sighting:
        yield SightedQuote(normalize(sighting.quote.text), sighting.span, sighting.quote, said)
