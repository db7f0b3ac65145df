"""The sentence around each quote, read from the researcher's own copy of the document and never stored."""

import re
from dataclasses import replace
from pathlib import Path

from ontology.errors import DataError
from ontology.files.text_file import find_text_file
from ontology.text.passages import SearchableText
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason
from queries.asking.answer import Answer, AnswerRow
from queries.asking.graph_reader import GraphReader

#: Where a sentence may end: behind its mark and a closing quotation mark, before a space and what begins another.
_END = re.compile(r"[.!?][”\"')\]]*(?=\s)|\n")
#: A mark that ends an initial, a title or a number of a list, and no sentence.
_NO_END = re.compile(r"(?:^|[\s(“\"])(?:[A-Z]|\d{1,2}|dr|drs|prof|ir|H|Hj|No|Rp|dll|dsb)\.$", re.IGNORECASE)


def with_context(graph: GraphReader, answer: Answer, folder: Path) -> Answer:
    """Return an answer with a column `context`: the whole sentence around each row's quote.

    Raises DataError where a text that a row needs is not in the folder, or no longer holds the quote.
    """
    places: dict[tuple[str, str], AnswerRow] = {}
    for pin in graph.lookup("pins").rows:
        places.setdefault((str(pin["document"]), str(pin["quote"])), pin)
    texts: dict[str, SearchableText] = {}
    rows: list[AnswerRow] = []
    for row in answer.rows:
        pin_of_row = places.get((str(row.get("document")), str(row.get("quote"))))
        rows.append(row if pin_of_row is None else {**row, "context": _sentence(pin_of_row, folder, texts)})
    return replace(answer, columns=(*answer.columns, "context"), rows=rows)


def _sentence(pin: AnswerRow, folder: Path, texts: dict[str, SearchableText]) -> str:
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
