"""A place of a gazetteer that a study names by a slug of its own is one place, by the gazetteer's slug."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from loaders.reading.entries import Entry, Fault
from ontology.facts.fields import Model, Ref


def name_once(items: Iterable[Entry | Fault], same: Mapping[str, str]) -> Iterator[Entry | Fault]:
    """Yield entries in which every place has but one slug; `same` has the gazetteer's by those of the study."""
    for item in items:
        if isinstance(item, Fault):
            yield item
        else:
            slug = same.get(item.slug, item.slug) if item.kind == "place" else item.slug
            yield replace(item, slug=slug, fact=_name_fact(item.fact, same))


def _name_fact(fact: Model, same: Mapping[str, str]) -> Model:
    changes = {}
    for name, described in type(fact).model_fields.items():
        value = getattr(fact, name)
        ref = next((mark for mark in described.metadata if isinstance(mark, Ref)), None)
        new = _name_reference(value, ref, same) if ref else _name_parts(value, same)
        if new is not value:
            changes[name] = new
    return fact.model_copy(update=changes) if changes else fact


def _name_parts(value: Any, same: Mapping[str, str]) -> Any:
    """Return a part of a fact, or several, with their references changed; the same object where none is."""
    if isinstance(value, Model):
        return _name_fact(value, same)
    if not isinstance(value, tuple):
        return value
    parts = tuple(_name_parts(part, same) for part in value)
    return value if all(new is old for new, old in zip(parts, value, strict=True)) else parts


def _name_reference(value: Any, ref: Ref, same: Mapping[str, str]) -> Any:
    """Return a reference with the slug of the gazetteer.

    Where a name may mean several kinds of thing, only one that says `place/` is changed: without it, it may be another.
    """
    if "place" not in ref.kinds or value is None:
        return value
    names = (value,) if isinstance(value, str) else value
    prefix = "" if ref.kinds == ("place",) and not ref.scheme else "place/"
    new = tuple(f"{prefix}{same[bare]}" if (bare := _bare(name, prefix)) in same else name for name in names)
    return value if new == names else new[0] if isinstance(value, str) else new


def _bare(name: str, prefix: str) -> str:
    return name.removeprefix(prefix) if name.startswith(prefix) else ""
