"""All faults between facts, at once: references that mean nothing, slugs that mean two things, names that differ."""

from collections.abc import Iterable, Iterator, Sequence

from loaders.entry import Entry, Fault, TreePath
from ontology import facts
from ontology.errors import DataError
from ontology.fields import Model, Quote, Ref
from ontology.ids import ENTITY_KINDS, FACT_KINDS, fact_slug
from ontology.index import Index
from ontology.triples import relationship_slug, role_slug


def index_of(entries: Iterable[Entry]) -> Index:
    """Return what every slug of the entries names."""
    index = Index()
    for entry in entries:
        for kind, slug, _ in _named(entry):
            index.add(kind, fact_slug(entry.document, slug) if kind in FACT_KINDS else slug)
    return index


def check_entries(entries: Sequence[Entry]) -> list[Fault]:
    """Return every fault between the entries of a study."""
    index = index_of(entries)
    faults = [*_two_documents(entries), *_duplicates(entries), *_names_that_differ(entries), *_cycles(entries)]
    for entry in entries:
        faults += _references(entry, index)
        faults += _number_slugs(entry)
    return [*faults, *_quotes(entries)]


def _named(entry: Entry) -> Iterator[tuple[str, str, TreePath]]:
    """Yield the kind, slug and path of all that an entry names."""
    if entry.slug:
        yield entry.kind, entry.slug, ()
    if isinstance(entry.fact, facts.Person):
        for position, role in enumerate(entry.fact.roles):
            yield "role", role_slug(entry.slug, role), ("roles", position)
    if isinstance(entry.fact, facts.Relationship):
        yield "relationship", relationship_slug(entry.fact), ()


def _two_documents(entries: Iterable[Entry]) -> Iterator[Fault]:
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry.kind == "document":
            other = first.setdefault(entry.slug, entry)
            if other is not entry:
                yield entry.fault(f"document '{entry.slug}' is in {other.file} too: one file, one document", "slug")


def _duplicates(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Yield slugs given twice; an entity may stand in several documents, but once in each."""
    first: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        for kind, slug, path in _named(entry):
            if kind == "document":
                continue
            other = first.setdefault((kind, slug, entry.document), entry)
            if other is not entry or (path and _earlier(entry, slug, path)):
                advice = "give one of them a 'slug' of its own" if kind in ("role", "relationship") else "rename one"
                yield entry.fault(f"{kind} '{slug}' stands twice (also in {other.file}): {advice}", *path)


def _earlier(entry: Entry, slug: str, path: TreePath) -> bool:
    return any(name == slug and other < path for _, name, other in _named(entry) if other)


def _names_that_differ(entries: Iterable[Entry]) -> Iterator[Fault]:
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        if entry.kind not in ENTITY_KINDS:
            continue
        other = first.setdefault((entry.kind, entry.slug), entry)
        here, there = getattr(entry.fact, "label", None), getattr(other.fact, "label", None)
        if here != there and here and there:
            yield entry.fault(
                f"{entry.kind} '{entry.slug}' is labelled {here.id!r} / {here.en!r} here and {there.id!r} / "
                f"{there.en!r} in {other.file}: use one label, and 'also' for the other",
                "label",
            )


def _cycles(entries: Iterable[Entry]) -> Iterator[Fault]:
    above = {e.slug: (getattr(e.fact, "within", None), e) for e in entries if e.kind == "place"}
    for slug, (_, entry) in above.items():
        seen, here = {slug}, above[slug][0]
        while here in above and here not in seen:
            seen.add(here)
            here = above[here][0]
        if here == slug:
            yield entry.fault(f"place '{slug}' lies within itself", "within")


def _references(entry: Entry, index: Index) -> Iterator[Fault]:
    for path, ref, name in references(entry.fact):
        try:
            index.resolve(name, ref, entry.document)
        except DataError as error:
            yield entry.fault(str(error), *path)


def references(fact: Model, path: TreePath = ()) -> Iterator[tuple[TreePath, Ref, str]]:
    """Yield every reference within a fact, with its path."""
    for name, field in type(fact).model_fields.items():
        value, here = getattr(fact, name), (*path, str(field.alias))
        ref = next((mark for mark in field.metadata if isinstance(mark, Ref)), None)
        if ref and value:
            names = [value] if isinstance(value, str) else value
            yield from (((*here, position), ref, one) for position, one in enumerate(names))
        elif isinstance(value, tuple):
            for position, part in enumerate(value):
                if isinstance(part, Model):
                    yield from references(part, (*here, position))


def _number_slugs(entry: Entry) -> Iterator[Fault]:
    seen: set[str] = set()
    for position, number in enumerate(getattr(entry.fact, "numbers", ())):
        slug = number.slug or number.kind
        if slug in seen:
            yield entry.fault(f"two numbers '{slug}': give one of them a 'slug'", "numbers", position)
        seen.add(slug)


def quotes(fact: Model, path: TreePath = ()) -> Iterator[tuple[TreePath, Quote]]:
    """Yield every quote within a fact, with its path."""
    for name, field in type(fact).model_fields.items():
        value, here = getattr(fact, name), (*path, str(field.alias))
        parts = value if isinstance(value, tuple) else (value,)
        for position, part in enumerate(parts):
            inner = (*here, position) if isinstance(value, tuple) else here
            if isinstance(part, Quote):
                yield inner, part
            elif isinstance(part, Model):
                yield from quotes(part, inner)


def wordings(fact: Model) -> Iterator[tuple[TreePath, facts.Said]]:
    """Yield what a fact has as said, with its path."""
    if isinstance(fact, facts.Said):
        yield (), fact
    for position, said in enumerate(getattr(fact, "said", ())):
        yield ("said", position), said


def _quotes(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Yield quotes that are told apart by nothing, and words that are given to two speakers."""
    places: dict[tuple[str, tuple[str, str, str]], int] = {}
    spoken: dict[tuple[str, tuple[str, str, str]], tuple[object, ...]] = {}
    for entry in entries:
        for path, quote in quotes(entry.fact):
            if quote.at is None:
                continue
            if places.setdefault((entry.document, quote.key), quote.at) != quote.at:
                message = f"{quote.text!r} is quoted from two places: tell them apart by 'before' or 'after'"
                yield entry.fault(message, *path)
        for path, said in wordings(entry.fact):
            how = (said.directness, said.by, said.on, said.in_)
            if spoken.setdefault((entry.document, said.wording.key), how) != how:
                message = f"{said.wording.text!r} is said differently elsewhere: give both the same 'by' and 'on'"
                yield entry.fault(message, *path)
