"""The receipts of a page, each written once: facts and edges name them by their numbers."""

from collections.abc import Sequence
from typing import Any

from graph_cli.views.multilingual import Multilingual, Texts, join_texts
from queries.network.model import CitedDocument, Receipt, Wording

#: The number of no receipt, no document, no wording.
NONE = -1
#: The row of a reference source, and the date on which it was read.
_Place = tuple[str | None, str | None]


class Receipts:
    """Numbers receipts, and the wordings and documents that they name, in the order in which they come."""

    def __init__(self, network: Multilingual) -> None:
        """Begin with the documents that the network names as its sources."""
        self.quotes: list[str | None] = []
        self._rows: dict[tuple[object, ...], int] = {}
        self._receipts: list[tuple[int, Texts, str, int, str | None, tuple[int, int] | None, _Place | None]] = []
        #: Of each wording its number, and what it is in each language.
        self._wordings: dict[tuple[object, ...], tuple[int, list[Wording | None]]] = {}
        self._documents = [_document(source) for source in network.sources]
        self._numbers = {document["id"]: number for number, document in enumerate(self._documents)}

    def number(self, receipt: Sequence[Receipt | None]) -> int:
        """Return the number of a receipt, which is known in some or all of the languages, in their order."""
        one = next((each for each in receipt if each is not None), None)
        if one is None:
            return NONE
        document = self._numbers.get(one.document, NONE)
        label = "" if document >= 0 else _join(receipt, "document_label")
        wording = self._wording(one.wording, receipt) if one.wording else NONE
        place = (one.row, one.retrieved) if one.row or one.retrieved else None
        key = (one.quote, one.document, one.basis, wording, one.language, one.quotation, place, *label)
        number = self._rows.setdefault(key, len(self._rows))
        if number == len(self.quotes):
            self.quotes.append(one.quote)
            self._receipts.append((document, label, one.basis, wording, one.language, one.quotation, place))
        return number

    def columns(self) -> dict[str, Any]:
        """Return all but the quotes, as values for JSON."""
        columns = zip(*self._receipts, strict=True) if self._receipts else [()] * 7
        names = ("document", "label", "basis", "wording", "language", "quotation", "place")
        receipts = dict(zip(names, map(list, columns), strict=True))
        wordings = [_write_wording(versions) for _, versions in self._wordings.values()]
        return {"documents": self._documents, "wordings": wordings, "receipts": receipts}

    def _wording(self, one: Wording, receipt: Sequence[Receipt | None]) -> int:
        """Return the number of a wording; a fact knows it in its own language, and the next one in another."""
        key = (one.speaker, one.directness, one.said_on)
        unknown: list[Wording | None] = [None] * len(receipt)
        number, versions = self._wordings.setdefault(key, (len(self._wordings), unknown))
        for place, each in enumerate(receipt):
            if versions[place] is None and each is not None:
                versions[place] = each.wording
        return number


def _join(texts: Sequence[object | None], field: str) -> Texts:
    """Return a label in each language; where it is not known in one, as it is in another."""
    labels = [None if each is None else getattr(each, field) or "" for each in texts]
    known = next((label for label in labels if label is not None), "")
    return join_texts([known if label is None else label for label in labels])


def _write_wording(wording: Sequence[Wording | None]) -> dict[str, Any]:
    """Return a wording as the page shows it."""
    one = next((each for each in wording if each is not None), None)
    names = {"speakerLabel": "speaker_label", "directnessLabel": "directness_label"}
    labels = {name: _join(wording, field) for name, field in names.items()}
    return {"speaker": one and one.speaker, "directness": one and one.directness, "date": one and one.said_on} | labels


def _document(source: Sequence[CitedDocument]) -> dict[str, Any]:
    """Return a document as it is cited; an address that a browser could run is no link."""
    one = source[0]
    link = one.url if one.url and one.url.startswith(("https://", "http://")) else None
    return {
        "id": one.id,
        "label": join_texts([each.label for each in source]),
        "url": link,
        "issued": one.issued,
        "publisher": one.publisher,
        "authors": list(one.authors),
        "language": one.language,
        "titled": all(each.is_titled for each in source),
    }
