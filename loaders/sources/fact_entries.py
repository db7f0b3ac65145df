"""Reads the content of a fact file, whatever it was written in: each fact apart, so that every fault is told."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from loaders.checking.entry_check import quotes
from loaders.reading.entries import Entry, Fault, Lines, TreePath
from loaders.reading.fault_wording import name_hidden, not_a_slug, validate_fact
from loaders.sources.value_quotes import lift_quotes
from ontology.facts.fact_file import LISTED, SLUGGED, Document, FactFile
from ontology.facts.fact_rules import FactContext, FactRules
from ontology.facts.fields import Model, Quote
from ontology.text.names import did_you_mean
from ontology.text.passages import normalize
from ontology.text.phrase import Phrase

SECTIONS = (*(str(field.alias) for field in FactFile.model_fields.values()), "defaults")


class FactFileReader:
    """The document of a fact file and its facts, and what is wrong with any of them."""

    def __init__(self, file: str, content: dict[str, Any], lines: Lines, rules: FactRules) -> None:
        self.file = file
        self.content = content
        self.lines = lines
        self.document = ""
        self.context = context_of(content, rules)

    def read(self) -> Iterator[Entry | Fault]:
        """Yield the document, the facts and the faults of the file."""
        for section in self.content:
            if section not in SECTIONS:
                message = Phrase(
                    "unknown section '{section}'{hint}", section=section, hint=did_you_mean(section, SECTIONS)
                )
                yield self.fault((section,), message)
        yield from self.read_document()
        yield from self.check_defaults()
        for section, (kind, model) in SLUGGED.items():
            yield from self.read_slugged(section, kind, model)
        for section, definition in LISTED.items():
            yield from self.read_listed(section, definition)

    def read_document(self) -> Iterator[Entry | Fault]:
        """Yield the document."""
        if "document" not in self.content:
            yield self.fault((), Phrase("needs a 'document' section"))
            return
        content = self.content["document"]
        if isinstance(content, dict) and isinstance(content.get("slug"), str):
            self.document = content["slug"]
        yield from self.entry("document", self.document, Document, content, ("document",))

    def check_defaults(self) -> Iterator[Fault]:
        """Yield what is wrong with the section of defaults."""
        all_defaults = self.content.get("defaults")
        if not isinstance(all_defaults, dict | None):
            yield self.fault(("defaults",), Phrase("'defaults' holds no 'section:' lines"))
            return
        for section, values in (all_defaults or {}).items():
            if section not in SLUGGED:
                message = Phrase(
                    "'defaults' has no section '{section}'{hint}",
                    section=section,
                    hint=did_you_mean(section, SLUGGED),
                )
                yield self.fault(("defaults", section), message)
            elif not isinstance(values, dict | None):
                yield self.fault(
                    ("defaults", section), Phrase("defaults of '{section}' hold no 'key: value' lines", section=section)
                )

    def read_slugged(self, section: str, kind: str, model: type[Model]) -> Iterator[Entry | Fault]:
        """Yield the facts of a section that has them under their slugs."""
        facts = self.content.get(section)
        if facts is None:
            return
        if not isinstance(facts, dict):
            yield self.fault((section,), Phrase("'{section}' holds no 'slug:' lines", section=section))
            return
        defaults = self.defaults(section)
        for slug, content in facts.items():
            wrong = not_a_slug(slug)
            if wrong:
                yield self.fault((section, slug), wrong)
            yield from self.entry(
                kind, slug, model, self.fill_defaults(content, defaults, (section, slug)), (section, slug)
            )

    def read_listed(self, section: str, model: type[Model]) -> Iterator[Entry | Fault]:
        """Yield the facts of a section that lists them."""
        facts = self.content.get(section)
        if facts is None:
            return
        if not isinstance(facts, list):
            yield self.fault(
                (section,), Phrase("'{section}' holds no list: begin each fact with '- '", section=section)
            )
            return
        for position, content in enumerate(facts):
            yield from self.entry(section.removesuffix("s"), "", model, content, (section, position))

    def defaults(self, section: str) -> dict[str, Any]:
        """Return what a section's facts share: keys that they have unless they say otherwise."""
        all_defaults = self.content.get("defaults")
        defaults = all_defaults.get(section) if isinstance(all_defaults, dict) else None
        return defaults if isinstance(defaults, dict) else {}

    def fill_defaults(self, content: Any, defaults: dict[str, Any], path: TreePath) -> Any:
        """Return a fact with what it shares; a fault in that is told with the line of the defaults."""
        if not isinstance(content, dict):
            return content
        for key in defaults.keys() - content.keys():
            self.lines.shared_paths[*path, key] = ("defaults", path[0], key)
        return {**defaults, **content}

    def entry(self, kind: str, slug: str, model: type[Model], content: Any, path: TreePath) -> Iterator[Entry | Fault]:
        """Yield the fact that some content makes, or its faults."""
        self.context.quotes.clear()
        fact, faults = validate_fact(model, lift_quotes(content, path, self.lines), self.context)
        subject = f"{kind} '{slug}'" if slug else kind
        hides = tuple(name_hidden(*name, self.document) for name in _names(kind, slug, content)) if faults else ()
        for inner, message in faults:
            yield self.fault((*path, *inner), Phrase("{kind}: {fault}", kind=subject, fault=message), hides)
        if fact is not None:
            yield add_warnings(Entry(kind, slug, self.document, fact, self.file, path, self.lines), self.context)

    def fault(self, path: TreePath, message: str, hides: tuple[tuple[str, str], ...] = ()) -> Fault:
        """Return a fault at a part of the file."""
        return Fault(self.file, self.lines.at(path), message, hides)


def _names(kind: str, slug: str, content: Any) -> Iterator[tuple[str, str]]:
    """Yield the kinds and slugs that a fact would have had, could it be read."""
    if slug:
        yield kind, slug
    roles = content.get("roles") if kind == "person" and isinstance(content, dict) else None
    for role in roles if isinstance(roles, list) else ():
        if isinstance(role, dict):
            yield "role", str(role.get("slug") or f"{slug}-{role.get('kind')}")


def context_of(content: Any, rules: FactRules) -> FactContext:
    """Return the context of a fact file: numbers behind its quotes are places once the file has been pinned."""
    document = content.get("document") if isinstance(content, dict) else None
    return FactContext(are_places=isinstance(document, dict) and bool(document.get("sha256")), rules=rules)


def add_warnings(entry: Entry, context: FactContext) -> Entry:
    """Return an entry with what is to be said of the numbers behind its quotes."""
    if not context.quotes:
        return entry
    if context.are_places:
        return replace(entry, place_count=len(context.quotes))
    quote_texts = {normalize(quote) for quote in context.quotes}
    word_quotes = ((path, quote) for path, quote in quotes(entry.fact) if normalize(quote.text) in quote_texts)
    return replace(entry, warnings=tuple(entry.fault(_warn_of_words(quote), *path) for path, quote in word_quotes))


def _warn_of_words(quote: Quote) -> str:
    reading = quote.other_reading
    return Phrase(
        "'{place}' is read as words of the quote {text}, since the document has no 'sha256'; where it is the place "
        "of the words before it, let 'janji verify --pin' write it",
        place=reading.place if reading else "",
        text=repr(quote.text),
    )


def entries_of(facts: FactFile, file: str, lines: Lines, context: FactContext) -> Iterator[Entry]:
    """Yield the document of a fact file without faults, and its facts; `context` has the numbers of all quotes."""
    for position, entry in enumerate(_entries_of(facts, file, lines)):
        yield entry if context.are_places and position else add_warnings(entry, context)


def _entries_of(facts: FactFile, file: str, lines: Lines) -> Iterator[Entry]:
    document = facts.document.slug
    yield Entry("document", document, document, facts.document, file, ("document",), lines)
    for section, (kind, _) in SLUGGED.items():
        for slug, fact in getattr(facts, section).items():
            yield Entry(kind, slug, document, fact, file, (section, slug), lines)
    for section in LISTED:
        for position, fact in enumerate(getattr(facts, section)):
            yield Entry(section.removesuffix("s"), "", document, fact, file, (section, position), lines)
