"""What stands between quotation marks in a text, and the words that name who speaks.

>>> text = "Kata pengantar. “Kami akan membangun,” ujar Siti, Senin. “Segera.”"
>>> [text[span.start : span.end] for span in find_quotations(text)]
['Kami akan membangun,', 'Segera.']
>>> find_attribution(text, Span(17, 26), read_language("id").pattern(["ujar"]))
'ujar Siti, Senin.'
"""

import re
from bisect import bisect_right

from loaders.grounding.mentions.language_words import read_language
from ontology.text.passages import Span

__all__ = ["find_attribution", "find_paragraph", "find_quotation", "find_quotations", "find_sentence", "read_language"]

_OPENING, _CLOSING, _EITHER = "“„«「『", "”»」』", '"'
_MARK = re.compile(f"[{_OPENING}{_CLOSING}{_EITHER}\n]")
#: A sentence ends where a mark stands behind a word, and a capital or figure follows; `Rp. 5` and `DR. Siti` go on.
_SENTENCE = re.compile(r"(?<=[\w)\]”\"»]{2}[.!?])[”\"»)]*\s+(?=[^\W_a-z]|[“„«\"])")
#: An abbreviation has so few letters.
_SHORT = re.compile(r"(?:^|[\s(])\w{1,2}\.$")


def find_quotations(text: str) -> list[Span]:
    """Return what stands between quotation marks; what is not closed in its paragraph ends with it."""
    spans: list[Span] = []
    start: int | None = None
    for mark in _MARK.finditer(text):
        if start is None:
            start = mark.end() if mark[0] in _OPENING + _EITHER else None
        elif mark[0] in _CLOSING + _EITHER + "\n":
            spans.append(Span(start, mark.start()))
            start = None
    return spans if start is None else [*spans, Span(start, len(text))]


def find_quotation(quotations: list[Span], span: Span) -> Span | None:
    """Return the quotation that holds a stretch; None where it stands in none."""
    place = bisect_right(quotations, (span.start, span.end + 1)) - 1
    for candidate in quotations[max(place, 0) : place + 2]:
        if candidate.start <= span.start and span.end <= candidate.end:
            return candidate
    return None


def find_paragraph(text: str, span: Span) -> Span:
    """Return the lines in which a stretch stands."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end)


def find_sentence(text: str, span: Span) -> Span:
    """Return the sentence, or the sentences, in which a stretch stands, within its paragraph."""
    paragraph = find_paragraph(text, span)
    start, end = paragraph
    for gap in _SENTENCE.finditer(text, paragraph.start, paragraph.end):
        if _SHORT.search(text[paragraph.start : gap.start()]):
            continue
        if gap.end() <= span.start:
            start = gap.end()
        elif gap.start() >= span.end:
            end = gap.start()
            break
    return Span(start, end)


def find_attribution(text: str, span: Span, says: re.Pattern[str]) -> str | None:
    """Return the words that say who speaks a quoted phrase: those behind its quotation, else before it.

    None where no verb of saying stands there, within the paragraph.
    """
    quotations = find_quotations(text)
    quotation = find_quotation(quotations, span)
    if quotation is None:
        return None
    paragraph = find_paragraph(text, quotation)
    place = quotations.index(quotation)
    beginning = quotations[place - 1].end + 1 if place and quotations[place - 1].start > paragraph.start else None
    following = quotations[place + 1].start - 1 if place + 1 < len(quotations) else len(text)
    behind = _first_sentence(text[quotation.end + 1 : min(following, paragraph.end)])
    before = text[beginning if beginning is not None else paragraph.start : max(quotation.start - 1, paragraph.start)]
    clauses = (behind, _last_sentence(before), before)
    return next((clause.strip() for clause in clauses if says.search(clause)), None)


def _first_sentence(text: str) -> str:
    gap = next((gap for gap in _SENTENCE.finditer(text) if not _SHORT.search(text[: gap.start()])), None)
    return text[: gap.start()] if gap else text


def _last_sentence(text: str) -> str:
    gaps = [gap for gap in _SENTENCE.finditer(text.rstrip()) if not _SHORT.search(text[: gap.start()])]
    return text[gaps[-1].end() :] if gaps else text
