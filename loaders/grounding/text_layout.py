r"""How a text is laid out: what in it is quoted, its headline, and what stands below its pictures.

Places are code points, as those of quotes are. What is not clear is left to the curator, who may write it.

>>> text = "Lampu untuk desa\n\nBONE – Lampu dijanjikan. “Kami akan memasang,” ujar Siti. “Di desa.”"
>>> layout = find_layout(text, read_language("id"), dateline="BONE")
>>> [text[span.start : span.end] for span in layout.quotations]
['Kami akan memasang,', 'Di desa.']
>>> layout.headline
(Span(start=0, end=16),)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.grounding.mentions.language_words import LanguageWords
from loaders.grounding.mentions.quotations import find_quotations, find_sentence, read_language
from loaders.reading.entries import Entry, Fault
from ontology.facts.fact_file import Document
from ontology.facts.text_spans import write_span
from ontology.text.names import fold
from ontology.text.passages import Span
from ontology.text.phrase import Phrase

__all__ = ["TextLayout", "check_layout", "find_layout", "read_language"]

#: What a sentence, or a part of one, ends with: words that somebody speaks have such a mark before the closing one.
_SENTENCE_ENDS = ",.!?…;:—–-"
#: Fewer words between marks, with no end of a sentence, are a name or a word that is set apart.
_FEWEST = 3
_LINE = re.compile(r"\S[^\n]*")


@dataclass(frozen=True)
class TextLayout:
    """The stretches of a text that are no plain text: quotations in their order, the headline, captions."""

    quotations: tuple[Span, ...]
    headline: tuple[Span, ...]
    captions: tuple[Span, ...]


def find_layout(text: str, words: LanguageWords, title: str | None = None, dateline: str | None = None) -> TextLayout:
    """Return how a text is laid out, by the words of its language, and by its title and dateline where it has them."""
    lines = list(_find_lines(text))
    quotations = tuple(span for span in _join_paragraphs(text, find_quotations(text)) if _is_speech(text, span, words))
    captions = tuple(span for span in lines if _is_caption(text[span.start : span.end], words))
    return TextLayout(quotations, tuple(_find_headline(text, lines, title, dateline)), captions)


def _find_lines(text: str) -> Iterator[Span]:
    """Yield the lines of a text in which anything stands, without the space around it."""
    for match in _LINE.finditer(text):
        yield Span(match.start(), match.start() + len(match[0].rstrip()))


def _join_paragraphs(text: str, spans: list[Span]) -> Iterator[Span]:
    """Yield quotations; one that goes on in the next paragraph, which begins with a mark as well, is one with it."""
    before: Span | None = None
    for span in spans:
        if before is None:
            before = span
        elif text[before.end : before.end + 1] == "\n" and not text[before.end : span.start - 1].strip():
            before = Span(before.start, span.end)
        else:
            yield before
            before = span
    if before is not None:
        yield before


def _is_speech(text: str, span: Span, words: LanguageWords) -> bool:
    """Say whether what stands between marks is spoken, and not a name or a word that is set apart."""
    inside = text[span.start : span.end].strip()
    if inside.endswith(tuple(_SENTENCE_ENDS)):
        return True
    if len(inside.split()) < _FEWEST:
        return False
    sentence = find_sentence(text, span)
    around = f"{text[sentence.start : span.start]} {text[span.end : sentence.end]}"
    return not words.speech.says or words.pattern(words.speech.says).search(around) is not None


def _is_caption(line: str, words: LanguageWords) -> bool:
    """Say whether a line begins with a word for a picture and a colon, or ends with such a credit in brackets."""
    mark = words.pattern(words.layout.captions)
    credit = line.rpartition("(")[2] if line.rstrip(".").endswith(")") else ""
    return any(
        (match := mark.match(part)) and part[match.end() :].lstrip().startswith((":", "/")) for part in (line, credit)
    )


def _find_headline(text: str, lines: list[Span], title: str | None, dateline: str | None) -> Iterator[Span]:
    """Yield the lines that are the title; without a title the only line before the dateline; none where unclear."""
    begin = text.find(dateline) if dateline else -1
    first = [span for span in lines if span.end <= begin]
    if title is not None:
        yield from (span for span in lines if fold(text[span.start : span.end]) == fold(title))
    elif len(first) == 1:
        yield first[0]


def check_layout(entry: Entry, document: Document, text: str) -> Iterator[Fault]:
    """Yield what a document says of the layout of its text, and what is not so there."""
    starts = {span.start for span in find_quotations(text)} if document.quotations else set()
    for key in ("quotations", "headline", "captions"):
        for number, span in enumerate(getattr(document, key) or ()):
            written = write_span(span)
            if span.end > len(text):
                yield entry.fault(Phrase("{span} goes beyond the end of the text", span=written), key, number)
            elif key == "quotations" and span.start not in starts:
                message = Phrase("{span} is no quotation: no quotation mark stands before it", span=written)
                yield entry.fault(message, key, number)
