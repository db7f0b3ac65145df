"""The receipts of a page, each written once: facts and edges name them by their numbers."""

from collections.abc import Iterator
from typing import Any

from graph_cli.views.bilingual import Bilingual, Pair, pair
from queries.network.model import CitedDocument, Receipt, Wording

#: The number of no receipt, no document, no wording.
NONE = -1


class Receipts:
    """Numbers receipts, and the wordings and documents that they name, in the order in which they come."""

    def __init__(self, network: Bilingual) -> None:
        """Begin with the documents that the network names as its sources."""
        self.quotes: list[str | None] = []
        self._rows: dict[tuple[object, ...], int] = {}
        self._receipts: list[tuple[int, Pair, str, int]] = []
        #: Of each wording its number, and what it is in English and in Indonesian.
        self._wordings: dict[tuple[object, ...], tuple[int, list[Wording | None]]] = {}
        self._documents = [_document(*both) for both in _sources(network)]
        self._numbers = {document["id"]: number for number, document in enumerate(self._documents)}

    def number(self, english: Receipt | None, indonesian: Receipt | None) -> int:
        """Return the number of a receipt, known in one language or in both."""
        one = english or indonesian
        if one is None:
            return NONE
        document = self._numbers.get(one.document, NONE)
        label = "" if document >= 0 else _both(english, indonesian, "document_label")
        wording = self._wording(one.wording, english, indonesian) if one.wording else NONE
        key = (one.quote, one.document, one.basis, wording, *label)
        number = self._rows.setdefault(key, len(self._rows))
        if number == len(self.quotes):
            self.quotes.append(one.quote)
            self._receipts.append((document, label, one.basis, wording))
        return number

    def columns(self) -> dict[str, Any]:
        """Return all but the quotes, as values for JSON."""
        columns = zip(*self._receipts, strict=True) if self._receipts else [()] * 4
        names = ("document", "label", "basis", "wording")
        receipts = dict(zip(names, map(list, columns), strict=True))
        wordings = [_said(*known) for _, known in self._wordings.values()]
        return {"documents": self._documents, "wordings": wordings, "receipts": receipts}

    def _wording(self, one: Wording, english: Receipt | None, indonesian: Receipt | None) -> int:
        """Return the number of a wording; a fact knows it in its own language, and the next one in the other."""
        key = (one.speaker, one.directness, one.said_on)
        number, known = self._wordings.get(key) or self._wordings.setdefault(key, (len(self._wordings), [None, None]))
        if known[0] is None and english is not None:
            known[0] = english.wording
        if known[1] is None and indonesian is not None:
            known[1] = indonesian.wording
        return number


def _both(english: object, indonesian: object, field: str) -> Pair:
    """Return a label in both languages, or in the one that is known."""
    labels = [getattr(each, field) or "" for each in (english, indonesian) if each is not None]
    return pair(labels[0], labels[-1])


def _sources(network: Bilingual) -> Iterator[tuple[CitedDocument, CitedDocument]]:
    others = {source.id: source for source in network.other.sources}
    for source in network.shown.sources:
        yield (source, others[source.id]) if network.language == "en" else (others[source.id], source)


def _said(english: Wording | None, indonesian: Wording | None) -> dict[str, Any]:
    """Return a wording as the page shows it."""
    one = english or indonesian
    names = {"speakerLabel": "speaker_label", "directnessLabel": "directness_label"}
    labels = {name: _both(english, indonesian, field) for name, field in names.items()}
    return {"speaker": one and one.speaker, "directness": one and one.directness, "date": one and one.said_on} | labels


def _document(english: CitedDocument, indonesian: CitedDocument) -> dict[str, Any]:
    """Return a document as it is cited; an address that a browser could run is no link."""
    link = english.url if english.url and english.url.startswith(("https://", "http://")) else None
    return {
        "id": english.id,
        "label": pair(english.label, indonesian.label),
        "url": link,
        "issued": english.issued,
        "publisher": english.publisher,
        "authors": list(english.authors),
        "language": english.language,
        "titled": english.is_titled and indonesian.is_titled,
    }
