"""The cells of rows, looked up of one subject: the same that the graph's own queries have in their rows."""

from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from ontology.rdf.term import Term, bare
from ontology.rdf.terms import DCT, JANJI
from queries.asking.answer import AnswerRow, Cell
from queries.asking.label_step import LanguageChain
from queries.nodes.node_reader import NodeReader, RdfValue
from queries.nodes.node_summary import NodeSummaries
from queries.nodes.value_reader import read_value
from queries.sparql.value import Value


class NodeLookups:
    """What the nodes of one network are looked up by: each is looked up once, in how many languages it is then told."""

    def __init__(self, reader: NodeReader) -> None:
        self.group_statements = lru_cache(maxsize=None)(reader.group_statements)
        self.find_subjects = lru_cache(maxsize=None)(reader.find_subjects)
        self.find_subjects_of_text = lru_cache(maxsize=None)(reader.find_subjects_of_text)
        self.find_evidence = lru_cache(maxsize=None)(reader.find_evidence)
        self.find_facts = lru_cache(maxsize=None)(reader.find_facts)
        self.find_nodes = lru_cache(maxsize=None)(self._find_nodes)

    def _find_nodes(self, subject: str, predicate: Term) -> list[str]:
        """Return the nodes that are objects of a predicate, sorted."""
        values = self.group_statements(subject).get(bare(predicate), ())
        return sorted(value.value for value in values if isinstance(value, NamedNode))


class CellReader:
    """Reads cells in a language."""

    def __init__(self, summaries: NodeSummaries, language: str, lookups: NodeLookups) -> None:
        self.summaries, self.language, self.lookups = summaries, language, lookups
        self._chain = LanguageChain.of(language, summaries.spoken)
        #: An edge and a fact of a node may be the same value, and a wording is told as often as it is quoted.
        self.read_receipt = lru_cache(maxsize=None)(self._read_receipt)
        self.read_wording = lru_cache(maxsize=None)(self._read_wording)

    def name(self, iri: str) -> str:
        """Return what a node is called."""
        return self.summaries.summarize(iri).name(self.language)

    def _read_receipt(self, fact: str, value: Value | None = None) -> AnswerRow:
        """Return what shows a value of a fact, or the fact itself: its basis, and the quote with its document."""
        receipt = self.summaries.find_receipt(fact, value)
        quote = self.read_quote(str(receipt.evidence)) if receipt.evidence else {}
        return drop_empty({"basis": receipt.basis, **quote})

    def read_quote(self, evidence: str) -> AnswerRow:
        """Return a phrase with the document in which it stands, or the row of a reference source."""
        piece = self.summaries.read_evidence(evidence)
        label = self.name(piece.document) if piece.document else None
        number, count = piece.quotation or (None, None)
        cells: dict[str, Cell | None] = {
            "quote": piece.quote or None,
            "document": piece.document or None,
            "documentLabel": label,
            "quoteLanguage": piece.own_language or None,
            "quotationNumber": number,
            "quotationCount": count,
            "sourceRow": piece.row or None,
            "retrievedOn": piece.retrieved or None,
        }
        return drop_empty(cells)

    def read_sources(self, fact: str) -> AnswerRow:
        """Return the names of the reference sources of a fact, if it has any."""
        names = self.list_names(fact, DCT.source)
        return {"sourceLabels": names} if names else {}

    def _read_wording(self, utterance: str) -> AnswerRow:
        """Return in whose words, how and when an utterance was said."""
        speaker, directness = (self.find_node(utterance, term) for term in (JANJI.speaker, JANJI.directness))
        cells: dict[str, Cell | None] = {
            "speaker": speaker,
            "speakerLabel": self.name(speaker) if speaker else None,
            "directness": directness,
            "directnessLabel": self.name(directness) if directness else None,
            "saidOn": self.find_value(utterance, JANJI.saidOn),
        }
        return drop_empty(cells)

    def list_values(self, subject: str, predicate: Term) -> list[RdfValue]:
        """Return the objects of a predicate, in no order."""
        return self.lookups.group_statements(subject).get(bare(predicate), [])

    def find_nodes(self, subject: str, predicate: Term) -> list[str]:
        """Return the nodes that are objects of a predicate, sorted."""
        return self.lookups.find_nodes(subject, predicate)

    def find_node(self, subject: str, predicate: Term) -> str | None:
        """Return the node that is the object of a predicate; the first where there are several."""
        return min(self.find_nodes(subject, predicate), default=None)

    def list_names(self, subject: str, predicate: Term) -> list[Value]:
        """Return the names of the nodes that are objects of a predicate, each once, sorted."""
        return [*sorted({self.name(iri) for iri in self.find_nodes(subject, predicate)})]

    def find_value(self, subject: str, predicate: Term) -> Cell | None:
        """Return the value that is the object of a predicate; the first where there are several."""
        return min(map(read_value, self.list_values(subject, predicate)), key=str, default=None)

    def find_texts(self, subject: str, predicate: Term) -> list[str]:
        """Return the texts that are objects of a predicate, in the language or in what stands in for it, sorted."""
        return [text.value for text in self.find_literals(subject, predicate)]

    def find_literals(self, subject: str, predicate: Term) -> list[Literal]:
        """Return the same as terms."""
        texts = (value for value in self.list_values(subject, predicate) if isinstance(value, Literal))
        return sorted(self._chain.choose_literals(texts), key=lambda text: text.value)


def drop_empty(cells: dict[str, Cell | None]) -> AnswerRow:
    """Return the cells that hold anything: what is unbound is absent from a row."""
    return {name: cell for name, cell in cells.items() if cell is not None}
