"""Every quote looked up in its text: at its place, or found again by its words and those around them."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders.check import quotes
from loaders.entry import Entry, Fault, TreePath
from ontology.facts import Document
from ontology.fields import Quote
from ontology.names import did_you_mean


@dataclass(frozen=True)
class Text:
    """The researcher's own copy of a document."""

    file: Path
    content: str
    sha256: str


@dataclass(frozen=True)
class Sighting:
    """A quote with the place at which it was found."""

    entry: Entry
    path: TreePath
    quote: Quote
    at: int
    alone: bool


@dataclass(frozen=True)
class Verification:
    """What a verification found: the quotes at their places, those that moved, and the faults."""

    sightings: tuple[Sighting, ...]
    moved: tuple[Sighting, ...]
    faults: tuple[Fault, ...]
    texts: dict[str, Text]


def verify(entries: Sequence[Entry], folder: Path) -> Verification:
    """Return where each quote stands in the texts of a folder, and every one that does not."""
    texts, faults = _read_texts(entries, folder)
    sightings: list[Sighting] = []
    moved: list[Sighting] = []
    for entry, path, quote in _quotes_in(entries, texts):
        seen = _look_up(entry, path, quote, texts[entry.document])
        if isinstance(seen, Fault):
            faults.append(seen)
        elif quote.at in (None, seen.at):
            sightings.append(seen)
        else:
            moved.append(seen)
            faults.append(_moved(seen))
    return Verification(tuple(sightings), tuple(moved), tuple(faults), texts)


def _read_texts(entries: Sequence[Entry], folder: Path) -> tuple[dict[str, Text], list[Fault]]:
    texts: dict[str, Text] = {}
    faults: list[Fault] = []
    for entry in entries:
        if isinstance(entry.fact, Document):
            found = read_document(entry, entry.fact, folder)
            if isinstance(found, Fault):
                faults.append(found)
            else:
                texts[entry.document] = found
                faults += _altered(entry, entry.fact, found)
    return texts, faults


def _quotes_in(entries: Sequence[Entry], texts: dict[str, Text]) -> Iterator[tuple[Entry, TreePath, Quote]]:
    for entry in entries:
        if entry.document in texts:
            for path, quote in quotes(entry.fact):
                yield entry, path, quote


def read_document(entry: Entry, document: Document, folder: Path) -> Text | Fault:
    """Return the text of a document out of a folder, or why there is none."""
    if document.text_file is None:
        return entry.fault(f"document '{document.slug}' names no 'text-file': its quotes cannot be verified")
    file = folder / document.text_file
    try:
        content = file.read_bytes()
        return Text(file, content.decode("utf-8"), hashlib.sha256(content).hexdigest())
    except OSError:
        known = (path.name for path in folder.iterdir()) if folder.is_dir() else ()
        hint = did_you_mean(document.text_file, known)
        return entry.fault(f"no text '{document.text_file}' in {folder}{hint}", "text-file")
    except UnicodeDecodeError:
        return entry.fault(f"{file} is not UTF-8: save it as UTF-8", "text-file")


def _altered(entry: Entry, document: Document, text: Text) -> Iterator[Fault]:
    if document.sha256 and document.sha256 != text.sha256:
        message = f"{text.file.name} is not the text that was quoted: its SHA-256 is {text.sha256}"
        advice = "find that text again, or 'janji verify --pin' takes this one"
        yield entry.fault(f"{message}; {advice}", "sha256")


def _look_up(entry: Entry, path: TreePath, quote: Quote, text: Text) -> Sighting | Fault:
    alone = text.content.count(quote.text) == 1
    if quote.at is not None and text.content.startswith(quote.text, quote.at):
        return Sighting(entry, path, quote, quote.at, alone)
    found = list(_occurrences(quote, text.content))
    if len(found) == 1:
        return Sighting(entry, path, quote, found[0], alone)
    message = f"{_named(entry)}: {quote.text!r} is not in {text.file.name}"
    if found:
        message = f"{_named(entry)}: {quote.text!r} stands {len(found)} times in {text.file.name}"
    advice = "quote more words, or add 'before' or 'after'" if found else "quote the words as they stand there"
    return entry.fault(f"{message}: {advice}", *path)


def _moved(seen: Sighting) -> Fault:
    message = f"{seen.quote.text!r} stands at {seen.at}, not at {seen.quote.at}"
    return seen.entry.fault(f"{_named(seen.entry)}: {message}: 'janji verify --pin' corrects the place", *seen.path)


def _named(entry: Entry) -> str:
    return f"{entry.kind} '{entry.slug}'" if entry.slug else entry.kind


def _occurrences(quote: Quote, text: str) -> Iterator[int]:
    """Yield the places at which the words stand with what the quote has before and after them."""
    start = text.find(quote.text)
    while start >= 0:
        before, after = text[:start].rstrip(), text[start + len(quote.text) :].lstrip()
        if before.endswith(quote.before or "") and after.startswith(quote.after or ""):
            yield start
        start = text.find(quote.text, start + 1)
