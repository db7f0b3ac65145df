"""The words around each quote, read from the researcher's own copy of the document and never stored.

That is the sentence, and of a wording whose quotation is known the whole quotation.
"""

import re
from dataclasses import replace
from pathlib import Path

from ontology.errors import DataError
from ontology.files.text_file import find_text_file
from ontology.rdf.term import iri
from ontology.text.passages import SearchableText, Span
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason
from queries.asking.answer import Answer, AnswerRow
from queries.asking.graph_reader import GraphReader
from queries.asking.question import Bound

#: Of so many documents at a time is asked: of more than some 800 Virtuoso is not.
_AT_A_TIME = 500
#: Where a sentence may end: behind its mark and a closing quotation mark, before a space and what begins another.
_END = re.compile(r"[.!?][”\"')\]]*(?=\s)|\n")
#: A mark that ends an initial, a title or a number of a list, and no sentence.
_NO_END = re.compile(r"(?:^|[\s(“\"])(?:[A-Z]|\d{1,2}|dr|drs|prof|ir|H|Hj|No|Rp|dll|dsb)\.$", re.IGNORECASE)


def with_context(graph: GraphReader, answer: Answer, folder: Path) -> Answer:
    """Return an answer with a column `context`: the whole sentence around each row's quote, or the whole quotation.

    Raises DataError where a text that a row needs is not in the folder, or no longer holds the quote.
    """
    places: dict[tuple[str, str], AnswerRow] = {}
    for pin in graph.lookup("pins").rows:
        places.setdefault((str(pin["document"]), str(pin["quote"])), pin)
    quotations = _find_quotations(graph, answer)
    texts: dict[str, SearchableText] = {}
    rows: list[AnswerRow] = []
    for row in answer.rows:
        pin_of_row = places.get((str(row.get("document")), str(row.get("quote"))))
        quotation = quotations.get((row.get("document"), row.get("quotationNumber")))
        context = None if pin_of_row is None else _read_around(pin_of_row, quotation, folder, texts)
        rows.append(row if context is None else {**row, "context": context})
    return replace(answer, columns=(*answer.columns, "context"), rows=rows)


def _find_quotations(graph: GraphReader, answer: Answer) -> dict[tuple[object, object], Span]:
    """Return where each quotation of which a row has a part begins and ends, by its document and number."""
    documents = sorted({str(row["document"]) for row in answer.rows if "quotationNumber" in row})
    rows: list[AnswerRow] = []
    for start in range(0, len(documents), _AT_A_TIME):
        terms = [iri(each) for each in documents[start : start + _AT_A_TIME]]
        rows += graph.lookup("quotations", {"document": Bound(terms[0], terms)}).rows
    return {
        (row["document"], row["quotationNumber"]): Span(int(str(row["start"])), int(str(row["end"]))) for row in rows
    }


def _read_around(pin: AnswerRow, quotation: Span | None, folder: Path, texts: dict[str, SearchableText]) -> str:
    """Return the quotation of which a quote is part, or else its sentence; of a text that has changed, its sentence."""
    name, quote = str(pin.get("textFile", "")), str(pin["quote"])
    if not name:
        raise DataError(
            Phrase("{document} names no text file: give it a 'text-file' and build again", document=pin["document"])
        )
    if name not in texts:
        texts[name] = SearchableText(_read(find_text_file(folder, name)))
    text = texts[name]
    spans = list(text.find(quote))
    if not spans:
        raise DataError(
            Phrase(
                "{file} does not hold {quote}: 'janji verify' tells what changed", file=folder / name, quote=repr(quote)
            )
        )
    span = next((span for span in spans if str(span.start) == str(pin.get("start"))), spans[0])
    if quotation and quotation.start <= span.start and span.end <= quotation.end <= len(text.content):
        return " ".join(text.content[quotation.start : quotation.end].split())
    return sentence(text.content, *span)


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")  # line ends stay as they lie: places are counted with them
    except OSError as error:
        raise DataError(
            Phrase(
                "{file} cannot be read ({reason}): name the folder of the texts with --texts",
                file=file,
                reason=tell_reason(error),
            )
        ) from None
    except UnicodeDecodeError:
        raise DataError(Phrase("{file} is not UTF-8: save it as UTF-8", file=file)) from None


def sentence(text: str, start: int, end: int) -> str:
    """Return the sentence, or the sentences, in which a stretch of a text stands.

    >>> text = "Dr. Siti hadir. Ia menjanjikan bantuan Rp50 juta. Warga senang."
    >>> sentence(text, text.index("bantuan"), text.index("bantuan") + 7)
    'Ia menjanjikan bantuan Rp50 juta.'
    """
    ends = [mark.end() for mark in _END.finditer(text) if not _NO_END.search(text[: mark.end()])]
    first = max((place for place in ends if place <= start), default=0)
    last = min((place for place in ends if place >= end), default=len(text))
    return " ".join(text[first:last].split())
