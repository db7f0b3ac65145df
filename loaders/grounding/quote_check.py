"""Every quote looked up in its text: at its place, or found again by its words and those around them."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from pathlib import Path

from loaders.checking.entry_check import quotes
from loaders.grounding.nearest_passage import find_nearest
from loaders.grounding.text_layout import check_layout
from loaders.reading.entries import Entry, Fault, TreePath
from ontology.facts.fact_file import Document
from ontology.facts.fields import Quote, span_text
from ontology.files.text_file import find_text_file
from ontology.text.names import did_you_mean
from ontology.text.passages import SearchableText, Span
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason

_PRICE = re.compile(r"[^@]{0,40}@\s?[0-9]")


@dataclass(frozen=True)
class DocumentText:
    """The researcher's own copy of a document."""

    file: Path
    content: SearchableText
    sha256: str


@dataclass(frozen=True)
class Sighting:
    """A quote with the place at which it was found.

    `quote` has the words that stand in the text; `read_as` is the quote as it was read, which may take the number in
    `sembako @50000` for a place where it belongs to the words, or the other way round.
    """

    entry: Entry
    path: TreePath
    quote: Quote
    read_as: Quote
    span: Span
    alone: bool

    @property
    def at(self) -> int:
        """The code point at which the quote begins."""
        return self.span.start

    @property
    def to(self) -> int | None:
        """The code point behind the quote, where it does not follow from its length."""
        return None if self.span.end == self.at + len(self.quote.text) else self.span.end

    @property
    def is_read_wrongly(self) -> bool:
        """Whether the number at the end of the quote was read as what it is not."""
        return self.quote != self.read_as

    @property
    def is_in_place(self) -> bool:
        """Whether the quote names no place, or this one."""
        return not self.is_read_wrongly and (self.quote.at is None or (self.quote.at, self.quote.end) == self.span)


@dataclass(frozen=True)
class Verification:
    """What a verification found: the quotes at their places, those that moved, and the faults."""

    sightings: tuple[Sighting, ...]
    moved_quotes: tuple[Sighting, ...]
    faults: tuple[Fault, ...]
    texts: dict[str, DocumentText]


def verify(entries: Sequence[Entry], folder: Path) -> Verification:
    """Return where each quote stands in the texts of a folder, and every one that does not."""
    texts, faults = _read_texts(entries, folder)
    sightings: list[Sighting] = []
    moved_quotes: list[Sighting] = []
    for entry, path, quote in _quotes_in(entries, texts):
        sighting = _look_up(entry, path, quote, texts[entry.document])
        if isinstance(sighting, Fault):
            faults.append(sighting)
        elif sighting.is_in_place:
            sightings.append(sighting)
        else:
            moved_quotes.append(sighting)
            faults.append(_tell_move(sighting))
    return Verification(tuple(sightings), tuple(moved_quotes), tuple(faults), texts)


def _read_texts(entries: Sequence[Entry], folder: Path) -> tuple[dict[str, DocumentText], list[Fault]]:
    texts: dict[str, DocumentText] = {}
    faults: list[Fault] = []
    for entry in entries:
        if isinstance(entry.fact, Document):
            document_text = read_document(entry, entry.fact, folder)
            if isinstance(document_text, Fault):
                faults.append(document_text)
            else:
                texts[entry.document] = document_text
                faults += _compare_text(entry, entry.fact, document_text)
                faults += check_layout(entry, entry.fact, document_text.content.content)
    return texts, faults


def _quotes_in(entries: Sequence[Entry], texts: dict[str, DocumentText]) -> Iterator[tuple[Entry, TreePath, Quote]]:
    for entry in entries:
        if entry.document in texts:
            for path, quote in quotes(entry.fact):
                yield entry, path, quote


def read_document(entry: Entry, document: Document, folder: Path) -> DocumentText | Fault:
    """Return the text of a document out of a folder, or why there is none."""
    if document.text_file is None:
        return entry.fault(
            Phrase("document '{slug}' names no 'text-file': its quotes cannot be verified", slug=document.slug)
        )
    file = find_text_file(folder, document.text_file)
    try:
        content = file.read_bytes()
        return DocumentText(file, SearchableText(content.decode("utf-8")), hashlib.sha256(content).hexdigest())
    except FileNotFoundError:
        names = (path.name for path in folder.iterdir()) if folder.is_dir() else ()
        hint = did_you_mean(document.text_file, names)
        return entry.fault(
            Phrase("no text '{text_file}' in {folder}{hint}", text_file=document.text_file, folder=folder, hint=hint),
            "text-file",
        )
    except OSError as error:
        return entry.fault(Phrase("{file} cannot be read: {reason}", file=file, reason=tell_reason(error)), "text-file")
    except UnicodeDecodeError:
        return entry.fault(Phrase("{file} is not UTF-8: save it as UTF-8", file=file), "text-file")


def _compare_text(entry: Entry, document: Document, text: DocumentText) -> Iterator[Fault]:
    if document.sha256 and document.sha256 != text.sha256:
        message = Phrase(
            "{name} is not the text that was quoted: its SHA-256 is {sha256}", name=text.file.name, sha256=text.sha256
        )
        advice = Phrase("find that text again, or 'janji verify --pin' takes this one")
        yield entry.fault(Phrase("{fault}; {advice}", fault=message, advice=advice), "sha256")


def _look_up(entry: Entry, path: TreePath, quote: Quote, text: DocumentText) -> Sighting | Fault:
    """Return where a quote stands: at its place; else with the number behind it as words; else by its words alone."""
    other = quote.other_reading if _is_short(entry, path) else None
    readings = [one for one in (quote, other) if one]
    with_place = [one for one in readings if one.at is not None]
    for reading in with_place:
        span = next((span for span in _spans(reading, text) if span.start == reading.at), None)
        if span:
            return _sighting(entry, path, reading, quote, span, text)
    for reading in [one for one in readings if one.at is None] + with_place:
        spans = list(_spans(reading, text))
        is_bare = not (reading.before or reading.after)
        if other and reading.at is not None and any(_is_priced(text, span) for span in spans):
            return _unclear(entry, path, quote if quote.at is None else other, text, 0)
        if len(spans) == 1:
            return _sighting(entry, path, reading, quote, spans[0], text, is_alone=is_bare)
        if spans:
            return _unclear(entry, path, reading, text, len(spans))
    return _unclear(entry, path, quote, text, 0)


def _spans(quote: Quote, text: DocumentText) -> Iterator[Span]:
    return text.content.find(quote.text, quote.before or "", quote.after or "")


def _is_priced(text: DocumentText, span: Span) -> bool:
    """Say whether an '@' and a number soon follow in the text: the one behind the quote may be meant for them."""
    return _PRICE.match(text.content.content, span.end) is not None


def _sighting(
    entry: Entry,
    path: TreePath,
    quote: Quote,
    read_as: Quote,
    span: Span,
    text: DocumentText,
    *,
    is_alone: bool = False,
) -> Sighting:
    """Return a quote at its place; whether its words stand there alone is looked up where that is not known."""
    alone = is_alone or len(list(islice(text.content.find(quote.text), 2))) == 1
    return Sighting(entry, path, quote, read_as, span, alone)


def _unclear(entry: Entry, path: TreePath, quote: Quote, text: DocumentText, count: int) -> Fault:
    where = Phrase("stands {count} times in", count=count) if count else Phrase("is not in")
    advice = (
        Phrase("quote more words, or add 'before' or 'after'")
        if count
        else Phrase("quote the words as they stand there")
    )
    return entry.fault(
        Phrase(
            "{entry}: {quote} {fault} {file}{nearest}: {advice}",
            entry=_name_entry(entry),
            quote=repr(quote.text),
            fault=where,
            file=text.file.name,
            nearest="" if count else _tell_nearest(quote.text, text),
            advice=advice,
        ),
        *path,
    )


def _tell_nearest(phrase: str, text: DocumentText) -> str:
    """Return what stands in a text nearest to a phrase, with what differs; nothing where nothing is near."""
    nearest = find_nearest(phrase, text.content.content)
    if nearest is None:
        return ""
    wording = Phrase("; nearest to it, at {place}, is {words}", place=str(nearest.start), words=repr(nearest.text))
    if not nearest.difference:
        return wording
    changes = reduce(_join_changes, (_tell_change(*change) for change in nearest.difference))
    return Phrase("{nearest} ({changes})", nearest=wording, changes=changes)


def _join_changes(first: Phrase, second: Phrase) -> Phrase:
    return Phrase("{first}, {second}", first=first, second=second)


def _tell_change(mine: str, there: str) -> Phrase:
    """Return what stands in a text for words of a phrase."""
    if not there:
        return Phrase("without {words}", words=repr(mine))
    if not mine:
        return Phrase("with {words}", words=repr(there))
    return Phrase("{there} for {words}", there=repr(there), words=repr(mine))


def _is_short(entry: Entry, path: TreePath) -> bool:
    """Say whether a quote may be in the short form; in a table the place has a column of its own."""
    home = entry.lines.home((*entry.path, *path))
    long = any((*place, "text") in entry.lines.by_path for place in (home, home[:-1] if home[-1:] == (0,) else home))
    return bool(entry.path) and not long


def _tell_move(sighting: Sighting) -> Fault:
    place = span_text(sighting.at, sighting.to)
    if not sighting.is_read_wrongly:
        was = span_text(sighting.quote.at or 0, sighting.quote.to)
        message = Phrase(
            "{text} stands at {place}, not at {was}: 'janji verify --pin' corrects the place",
            text=repr(sighting.quote.text),
            place=place,
            was=was,
        )
    elif sighting.quote.at is None:
        message = Phrase(
            "{place} belongs to the words {text}, which stand at {true_place}, and was taken for a place: "
            "'janji verify --pin' writes the place behind it",
            place=repr(sighting.read_as.place),
            text=repr(sighting.quote.text),
            true_place=place,
        )
    else:
        message = Phrase(
            "{text} stands at {place}, and {words} behind it was taken for words: 'janji verify --pin' makes it the "
            "place",
            text=repr(sighting.quote.text),
            place=place,
            words=repr(sighting.quote.place),
        )
    return sighting.entry.fault(
        Phrase("{kind}: {fault}", kind=_name_entry(sighting.entry), fault=message), *sighting.path
    )


def _name_entry(entry: Entry) -> str:
    return f"{entry.kind} '{entry.slug}'" if entry.slug else entry.kind
