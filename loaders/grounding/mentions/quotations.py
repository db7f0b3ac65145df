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

#: Each mark that opens a quotation, with those that close it: “A”, „A“, «A», »A«, ”A”, 「A」, 『A』, "A".
_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«»", "”": "”", "「": "」", "『": "』", '"': '"'}
#: Those that close in most texts and open only where a word follows and none stands before.
_ALSO_CLOSING, _OPENS = "”»", re.compile(r"(?<![^\s(])[”»](?=\w)")
#: A straight mark behind a space and before a word opens: within a quotation, it is taken up again in a new paragraph.
_TAKEN_UP = re.compile(r'(?<=\s)"(?=\w)')
_MARK = re.compile(f"[{''.join(dict.fromkeys(''.join((*_PAIRS, *_PAIRS.values()))))}\n]")
#: Marks of one kind within each other are no more than so many: of more, some are slips.
_DEEPEST = 2
#: A sentence ends where a mark stands behind a word, and a capital or figure follows; `Rp. 5` and `DR. Siti` go on.
_SENTENCE = re.compile(r"(?<=[\w)\]”\"»]{2}[.!?])[”\"»)]*\s+(?=[^\W_a-z]|[“„«\"])")
#: An abbreviation has so few letters.
_SHORT = re.compile(r"(?:^|[\s(])\w{1,2}\.$")


def find_quotations(text: str) -> list[Span]:
    """Return what stands between quotation marks; what is not closed in its paragraph ends with it.

    Of marks within marks the outer ones count. A speech of several paragraphs opens each and closes the last alone.

    >>> text = "“Kita “maju” bersama,” dan “selesai"
    >>> [text[span.start : span.end] for span in find_quotations(text)]
    ['Kita “maju” bersama,', 'selesai']
    >>> text = 'She said: "We did it. "We will do more." She left.'
    >>> [text[span.start : span.end] for span in find_quotations(text)]
    ['We did it.', 'We will do more.']
    """
    spans: list[Span] = []
    at = 0
    while mark := _MARK.search(text, at):
        at = mark.end()
        if mark[0] in _PAIRS and (mark[0] not in _ALSO_CLOSING or _OPENS.match(text, mark.start())):
            end = _find_closing(text, mark)
            spans.append(Span(mark.end(), end))
            at = min(end + 1, len(text))
    return spans


def _find_closing(text: str, opening: re.Match[str]) -> int:
    """Return where a quotation ends: at the mark that closes it, or as its paragraph does.

    Where a mark within it is not closed, it ends at the first one that can close it.
    """
    closing, depth, first = _PAIRS[opening[0]], 1, None
    for mark in _MARK.finditer(text, opening.end()):
        if mark[0] == "\n":
            return mark.start() if first is None else first
        if _TAKEN_UP.match(text, mark.start()):
            return mark.start() - 1
        if mark[0] in closing:
            first, depth = mark.start() if first is None else first, depth - 1
            if not depth:
                return mark.start()
        elif mark[0] == opening[0]:
            depth += 1
            if depth > _DEEPEST and first is not None:
                return first
    return len(text) if first is None else first


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
