"""All faults between facts, at once: what means nothing, what means two things, what two files say differently."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from loaders.checking.circles import check_circles
from loaders.checking.codes import check_codes
from loaders.checking.renames import check_number_renames, check_renames
from loaders.checking.slugs import check_lengths, number_slugs, own_slugs
from loaders.reading.entries import Entry, Fault, TreePath
from ontology.errors import DataError
from ontology.facts.fields import Model, Quote, Ref, models_in
from ontology.facts.gazetteer import GazetteerPlace
from ontology.facts.slug_register import Index
from ontology.facts.wordings import Said
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ENTITY_KINDS, full_slug
from ontology.vocabulary.vocabulary import Vocabulary


def index_of(entries: Iterable[Entry], vocabulary: Vocabulary, faults: Iterable[Fault] = ()) -> Index:
    """Return what every slug of the entries names, and every slug that faults hide."""
    index = Index(vocabulary)
    for entry in entries:
        for kind, slug, _ in own_slugs(entry):
            index.add(kind, full_slug(kind, entry.document, slug))
        index.add_names(entry.kind, entry.slug, _labels(entry))
    for fault in faults:
        for kind, slug in fault.hides:
            index.add(kind, slug)
    return index


def _labels(entry: Entry) -> Iterator[str]:
    """Yield what an entity is called: its label in each language, and its other names."""
    label = getattr(entry.fact, "label", None)
    if entry.kind in ENTITY_KINDS and label:
        yield from (*label.names, *getattr(entry.fact, "also", ()))


def check_entries(entries: Sequence[Entry], index: Index) -> list[Fault]:
    """Return every fault between the entries of a study.

    `index` knows the names of the whole, where the entries are but a part of it, and what faults of reading hide.
    """
    faults = [*_two_documents(entries), *_facts_that_differ(entries), *check_circles(entries)]
    faults += check_renames(entries, index)
    for entry in entries:
        faults += _references(entry, index)
        faults += _homes(entry, index)
    return [*faults, *check_within(entries)]


def check_within(entries: Sequence[Entry]) -> list[Fault]:
    """Return every fault between entries that only those of the same documents can have."""
    return [
        *_duplicates(entries),
        *_number_slugs(entries),
        *check_number_renames(entries),
        *_quotes(entries),
        *check_lengths(entries),
        *check_codes(entries),
    ]


def _two_documents(entries: Iterable[Entry]) -> Iterator[Fault]:
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry.kind == "document":
            other = first.setdefault(entry.slug, entry)
            if other is not entry:
                message = Phrase(
                    "document '{slug}' is in {file} too: one file, one document", slug=entry.slug, file=other.file
                )
                yield entry.fault(message, "slug")


def _at_home(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield what stands in the file of its document or in a table; a second file is one fault, not many."""
    home = {entry.document: entry.file for entry in reversed(entries) if entry.kind == "document"}
    for entry in entries:
        if not entry.path or home.get(entry.document, entry.file) == entry.file:
            yield entry


def _duplicates(entries: Sequence[Entry]) -> Iterator[Fault]:
    """Yield slugs given twice; an entity may stand in several documents, but once in each."""
    first: dict[tuple[type[Model], str, str, str], Entry] = {}
    for entry in _at_home(entries):
        if entry.kind == "document":
            continue
        for kind, slug, path in own_slugs(entry):
            other = first.setdefault((type(entry.fact), kind, slug, entry.document), entry)
            if other is not entry or (path and _earlier(entry, slug, path)):
                is_listed = kind in ("role", "relationship")
                advice = (
                    Phrase("give one of them a 'slug' of its own")
                    if is_listed
                    else Phrase("rename one, or leave one out")
                )
                yield entry.fault(
                    Phrase(
                        "{kind} '{slug}' stands twice (also in {file}): {advice}",
                        kind=kind,
                        slug=slug,
                        file=other.file,
                        advice=advice,
                    ),
                    *path,
                )


def _earlier(entry: Entry, slug: str, path: TreePath) -> bool:
    return any(name == slug and other < path for _, name, other in own_slugs(entry) if other)


def _facts_that_differ(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Yield what two documents say differently of one entity, where only one can be."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        if entry.kind not in ENTITY_KINDS:
            continue
        other = first.setdefault((entry.kind, entry.slug), entry)
        subject = f"{entry.kind} '{entry.slug}'"
        here, there = getattr(entry.fact, "label", None), getattr(other.fact, "label", None)
        if here != there and here and there:
            says = Phrase("labelled {here} here and {there} in {file}", here=here, there=there, file=other.file)
            yield entry.fault(
                Phrase("{named} is {says}: use one label, and 'also' for the other", named=subject, says=says), "label"
            )
        for name in ("level", "within") if entry.kind == "place" else ():
            here, there = getattr(entry.fact, name), getattr(other.fact, name)
            if here != there and here and there:
                yield entry.fault(
                    Phrase(
                        "{named} has {name} {here} here and {there} in {file}: keep one",
                        named=subject,
                        name=name,
                        here=repr(here),
                        there=repr(there),
                        file=other.file,
                    ),
                    name,
                )


def _references(entry: Entry, index: Index) -> Iterator[Fault]:
    for path, ref, name in references(entry.fact):
        try:
            index.resolve(name, ref, entry.document)
        except DataError as error:
            yield entry.fault(error.args[0], *path)


def _homes(entry: Entry, index: Index) -> Iterator[Fault]:
    """Yield documents and reference sources that a row of a table names and nobody has."""
    targets = [("document", entry.document)] if entry.document and not entry.path else []
    if isinstance(entry.fact, GazetteerPlace):
        targets += [("source", slug) for slug in entry.fact.sources]
    for kind, slug in targets:
        slugs = index.slugs.get(kind, set())
        if slug not in slugs:
            where = Phrase("give it a row in sources.csv") if kind == "source" else Phrase("write a fact file for it")
            hint = did_you_mean(slug, slugs) or Phrase("; {advice}", advice=where)
            yield entry.fault(
                Phrase(
                    "{where}: no {kind} '{slug}'{hint}",
                    where=f"{entry.kind} '{entry.slug}'",
                    kind=kind,
                    slug=slug,
                    hint=hint,
                )
            )


class _Fields(NamedTuple):
    """Which fields of a kind of fact refer to something, hold quotes, or hold parts that may do either."""

    references: tuple[tuple[str, str, Ref], ...]
    quotes: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, str], ...]


@cache
def _fields(model: type[Model]) -> _Fields:
    references: list[tuple[str, str, Ref]] = []
    quotes: list[tuple[str, str]] = []
    parts: list[tuple[str, str]] = []
    for name, field in model.model_fields.items():
        alias = str(field.alias)
        ref = next((mark for mark in field.metadata if isinstance(mark, Ref)), None)
        models = set(models_in(field.annotation))
        if ref:
            references.append((name, alias, ref))
        elif Quote in models:
            quotes.append((name, alias))
        elif any(_fields(one) != _Fields((), (), ()) for one in models):
            parts.append((name, alias))
    return _Fields(tuple(references), tuple(quotes), tuple(parts))


def references(fact: Model, path: TreePath = ()) -> Iterator[tuple[TreePath, Ref, str]]:
    """Yield every reference within a fact, with its path."""
    for name, alias, ref in _fields(type(fact)).references:
        value = getattr(fact, name)
        for position, one in enumerate((value,) if isinstance(value, str) else value or ()):
            yield (*path, alias, position), ref, one
    for name, alias in _fields(type(fact)).parts:
        value = getattr(fact, name)
        for position, part in enumerate(value if isinstance(value, tuple) else ()):
            yield from references(part, (*path, alias, position))


def _number_slugs(entries: Sequence[Entry]) -> Iterator[Fault]:
    """Yield numbers whose slugs, with those of their owners before them, are one and the same."""
    earlier_slugs: set[tuple[str, str]] = set()
    for entry in _at_home(entries):
        for _, slug, path in number_slugs(entry):
            if (entry.document, slug) in earlier_slugs:
                number = slug.removeprefix(f"{entry.kind}-{entry.slug}-")
                yield entry.fault(Phrase("two numbers '{number}': give one of them a 'slug'", number=number), *path)
            earlier_slugs.add((entry.document, slug))


def quotes(fact: Model, path: TreePath = ()) -> Iterator[tuple[TreePath, Quote]]:
    """Yield every quote within a fact, with its path."""
    for name, alias in _fields(type(fact)).quotes:
        value = getattr(fact, name)
        if isinstance(value, Quote):
            yield (*path, alias), value
        elif isinstance(value, dict):
            places = ((key, position, quote) for key, all_of in value.items() for position, quote in enumerate(all_of))
            yield from (((*path, alias, key, position), quote) for key, position, quote in places)
        else:
            yield from (((*path, alias, position), quote) for position, quote in enumerate(value or ()))
    for name, alias in _fields(type(fact)).parts:
        value = getattr(fact, name)
        for position, part in enumerate(value if isinstance(value, tuple) else (value,) if value else ()):
            yield from quotes(part, (*path, alias, *((position,) if isinstance(value, tuple) else ())))


def wordings(fact: Model) -> Iterator[tuple[TreePath, Said]]:
    """Yield what a fact has as said, with its path."""
    if isinstance(fact, Said):
        yield (), fact
    for position, wording in enumerate(getattr(fact, "said", ())):
        yield ("said", position), wording


def _quotes(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Yield quotes that are told apart by nothing, and words that are given to two speakers."""
    places: dict[tuple[str, tuple[str, str, str]], tuple[int, int | None]] = {}
    ways_of_saying: dict[tuple[str, tuple[str, str, str]], tuple[object, ...]] = {}
    for entry in entries:
        for path, quote in quotes(entry.fact):
            if quote.at is None:
                continue
            place = quote.at, quote.end
            if places.setdefault((entry.document, quote.key), place) != place:
                message = Phrase(
                    "{text} is quoted from two places: tell them apart by 'before' or 'after'", text=repr(quote.text)
                )
                yield entry.fault(message, *path)
        for path, wording in wordings(entry.fact):
            how = (wording.directness, wording.by, wording.on, wording.in_)
            if ways_of_saying.setdefault((entry.document, wording.wording.key), how) != how:
                message = Phrase("is said differently elsewhere: give both the same 'by', 'on' and 'in'")
                yield entry.fault(Phrase("{text} {fault}", text=repr(wording.wording.text), fault=message), *path)
