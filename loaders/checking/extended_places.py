"""A row about a place of a bundled gazetteer becomes what it adds to that; what contradicts it is a fault."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from loaders.reading.entries import Entry, Fault
from ontology.facts.fields import Text
from ontology.facts.gazetteer import GazetteerPlace, PlaceExtension
from ontology.facts.known_places import CODE_SCHEMES, KnownPlace, KnownPlaces
from ontology.text.language_tags import spell_out_names
from ontology.text.phrase import Phrase, join_all

_IDENTITY = ("level", "within", *CODE_SCHEMES)
_SINGLE = (*_IDENTITY, "lat", "long", "valid_from", "valid_until")
_CORRECT = Phrase("correct it, or give another place its own slug and codes")
_LEAVE_OUT = Phrase("leave it out")


def known_place(entry: Entry) -> KnownPlace:
    """Return a place of a gazetteer as a study is compared with it."""
    return KnownPlace(
        entry.slug, entry.fact.label.root if isinstance(entry.fact, GazetteerPlace) else {}, _values(entry)
    )


def find_known(entry: Entry, places: KnownPlaces) -> list[str]:
    """Return the slugs of the places of the gazetteers that the row of a study is about."""
    return places.find(entry.slug, _values(entry))


def extend_place(entry: Entry, places: KnownPlaces, languages: Sequence[str]) -> Entry | Fault:
    """Return a row of a study as what it adds to a place of a gazetteer, as it is where it is about another place."""
    matches = find_known(entry, places)
    if not matches:
        return entry
    if len(matches) > 1:
        return entry.fault(
            Phrase(
                "place '{slug}' has slug and codes of several places of the bundled gazetteer, {names}: "
                "give it the slug or codes of one of them, or those of none",
                slug=entry.slug,
                names=join_all([*map(repr, matches)]),
            )
        )
    known, values = places.by_slug[matches[0]], _values(entry)
    if "within" in values:
        values["within"] = places.same.get(values["within"], values["within"])
    wrong = next((name for name in _SINGLE if _differs(name, values, known)), None)
    if wrong:
        return entry.fault(_contradiction(entry, known, wrong, values), wrong)
    return _extension(entry, known, values, languages)


def _values(entry: Entry) -> dict[str, str]:
    return {name: value for name in _SINGLE if (value := getattr(entry.fact, name))}


def _differs(name: str, values: dict[str, str], known: KnownPlace) -> bool:
    here, there = values.get(name), known.values.get(name)
    if not here or not there or here == there:
        return False
    return name not in ("lat", "long") or Decimal(here) != Decimal(there)


def _contradiction(entry: Entry, known: KnownPlace, name: str, values: dict[str, str]) -> str:
    shared = next((code for code in CODE_SCHEMES if values.get(code) and values[code] == known.values.get(code)), None)
    by = Phrase(" (by the {scheme} code {code})", scheme=shared, code=repr(values[shared])) if shared else ""
    return Phrase(
        "place '{slug}' is place '{bundled_slug}' of the bundled gazetteer{by}, and has {column} {value} here and "
        "{bundled_value} there: {advice}",
        slug=entry.slug,
        bundled_slug=known.slug,
        by=by,
        column=name.replace("valid_", "valid-"),
        value=repr(values[name]),
        bundled_value=repr(known.values[name]),
        advice=_CORRECT if name in _IDENTITY else _LEAVE_OUT,
    )


def _extension(entry: Entry, known: KnownPlace, values: dict[str, str], languages: Sequence[str]) -> Entry:
    """Return what a row adds: names, codes, dates and a point that the gazetteer does not have, and its own slug."""
    fact = entry.fact
    assert isinstance(fact, GazetteerPlace)
    labels = spell_out_names(known.labels, languages)
    own_labels = spell_out_names(fact.label.root, languages)
    further = {language: name for language, name in own_labels.items() if language not in labels}
    other = [name for name in fact.label.names if name not in (*labels.values(), *further.values(), *fact.also)]
    content = {
        **dict(fact),
        **{name: None if name in known.values else values.get(name) for name in _SINGLE if name != "level"},
        "label": Text.model_construct(dict(known.labels)),
        "further": Text.model_construct(further),
        "also": (*fact.also, *other),
        "formerly": fact.formerly if entry.slug == known.slug else (*fact.formerly, entry.slug),
    }
    return replace(entry, slug=known.slug, fact=PlaceExtension.model_construct(**content))
