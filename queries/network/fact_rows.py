"""What is said of a node beside its edges, looked up: rows with the columns of `node-facts` and `further-receipts`."""

import re
from collections.abc import Iterator

from ontology.rdf.term import Term, bare
from ontology.rdf.terms import JANJI, RDF, SKOS
from ontology.vocabulary.data_model import load_model
from queries.asking.answer import AnswerRow, plain
from queries.network.cell_reader import CellReader
from queries.nodes.value_reader import read_value
from queries.sparql.value import Value

_MODEL = load_model()
_TEXTS = tuple(each.term for each in _MODEL.node_facts if not each.is_link)
_CONCEPTS = tuple(each.term for each in _MODEL.node_facts if each.is_link)
_QUANTITIES = tuple(each.term for each in _MODEL.quantities)
#: What leads from a fact without a name of its own to whom or what it is about.
_ABOUT = (JANJI.holder, JANJI.from_, JANJI.to, JANJI.of)
_NAMELESS = frozenset(map(bare, (JANJI.Role, JANJI.Relationship, JANJI.Assessment)))
#: What is left of a number that says no more than how long something lasts.
_DURATION_ALONE = re.compile(r"^ +\(?([^()]*)\)?$")


class FactRows:
    """Looks up facts, in a language."""

    def __init__(self, cells: CellReader) -> None:
        self._cells, self._summaries, self._lookups = cells, cells.summaries, cells.lookups

    def facts(self, node: str) -> Iterator[AnswerRow]:
        """Yield what is said of a node, in the order of the texts."""
        yield from ({"node": node, **row} for row in sorted(self._list_all(node), key=_order))

    def further_receipts(self, node: str) -> Iterator[AnswerRow]:
        """Yield the quotes that show a node, beside the first one and those of its wordings."""
        own_keys = self._cells.find_nodes(node, JANJI.keyEvidence)
        relation = self._cells.name(bare(JANJI.evidence))
        sayings = self._lookups.find_subjects(JANJI.expresses, node)
        wordings = {each for saying in sayings for each in self._lookups.find_evidence(saying)}
        pieces = {
            (self._summaries.read_evidence(iri), self._summaries.summarize(fact).basis)
            for fact in (node, *self._list_nameless(node))
            for iri in self._cells.find_nodes(fact, JANJI.evidence)
            if iri not in (*own_keys, *self._cells.find_nodes(fact, JANJI.keyEvidence))
            if fact != node or iri not in wordings
        }
        for piece, basis in sorted(pieces, key=lambda each: (each[0].document, each[0].quote, each[1] or "")):
            yield {"node": node, "relation": relation, **self._cells.read_quote(piece.iri), "basis": basis}

    def _list_nameless(self, node: str) -> Iterator[str]:
        """Yield the facts without a name of their own that are about a node: roles, relationships, assessments."""
        for term in _ABOUT:
            for fact in self._lookups.find_subjects(term, node):
                if any(kind in _NAMELESS for kind in self._cells.find_nodes(fact, RDF.type)):
                    yield fact

    def _list_all(self, node: str) -> Iterator[AnswerRow]:
        yield from self._list_values(node)
        yield from self._list_notes(node)
        yield from self._list_roles(node)
        yield from self._list_utterances(node)
        yield from self._list_numbers(node)

    def _list_values(self, node: str) -> Iterator[AnswerRow]:
        """Yield what is said in words, codes and dates, and by concepts."""
        for term in _TEXTS:
            for text in self._cells.find_literals(node, term):
                value = bare(term) if text.language else read_value(text)
                yield self._row(node, value, self._cells.name(bare(term)), text.value)
        for term in _CONCEPTS:
            for concept in self._cells.find_nodes(node, term):
                yield self._row(node, concept, self._cells.name(bare(term)), self._cells.name(concept))

    def _list_notes(self, node: str) -> Iterator[AnswerRow]:
        """Yield the curator's remarks: they are no facts of a document's, and have no receipt."""
        for text in self._cells.find_texts(node, SKOS.editorialNote):
            yield {"relation": self._cells.name(bare(SKOS.editorialNote)), "other": text, "basis": "curator"}

    def _list_roles(self, node: str) -> Iterator[AnswerRow]:
        for role in self._lookups.find_subjects(JANJI.holder, node):
            for title in self._cells.find_texts(role, JANJI.title):
                for kind in self._cells.find_nodes(role, JANJI.roleKind):
                    yield self._row(role, bare(JANJI.title), self._cells.name(kind), title)

    def _list_utterances(self, node: str) -> Iterator[AnswerRow]:
        """Yield the wordings, each with its own words: who spoke is an edge, with the quote that shows it."""
        for utterance in self._lookups.find_subjects(JANJI.expresses, node):
            wording = self._cells.read_wording(utterance)
            if "directness" in wording:
                said_on = f" · {plain(wording['saidOn'])}" if "saidOn" in wording else ""
                text = plain(wording.get("speakerLabel", "–")) + said_on
                yield self._row(utterance, None, plain(wording["directnessLabel"]), text) | wording

    def _list_numbers(self, node: str) -> Iterator[AnswerRow]:
        for number in (each for term in _QUANTITIES for each in self._cells.find_nodes(node, term)):
            for kind in self._cells.find_nodes(number, JANJI.quantityKind):
                yield self._row(number, None, self._cells.name(kind), self._write_number(number))

    def _write_number(self, number: str) -> str:
        """Return a number as the document words it, or else as one writes it, with what it is counted by."""
        wording = next(iter(self._cells.find_texts(number, SKOS.prefLabel)), None)
        unit = self._cells.find_node(number, JANJI.unit)
        unit_name = self._cells.name(unit) if unit else self._lexical(number, JANJI.currency) or ""
        per = self._cells.find_node(number, JANJI.per)
        baseline, duration, deadline = (
            self._lexical(number, term) for term in (JANJI.baseline, JANJI.duration, JANJI.deadline)
        )
        parts = (
            f"{baseline} → " if baseline is not None else "",
            f"{self._write_range(number)} {unit_name}" if wording is None else wording,
            f" / {self._cells.name(per)}" if per else "",
            f" ({duration})" if duration is not None else "",
            f" → {deadline}" if deadline is not None else "",
        )
        return _DURATION_ALONE.sub(r"\1", "".join(parts))

    def _write_range(self, number: str) -> str:
        least, most = (self._lexical(number, term) for term in (JANJI.min, JANJI.max))
        if least is not None and most is not None:
            ends = (self._cells.find_value(number, term) for term in (JANJI.min, JANJI.max))
            return least if len({*map(plain, ends)}) == 1 else f"{least}–{most}"
        return f"≥ {least}" if least is not None else f"≤ {most}" if most is not None else ""

    def _lexical(self, subject: str, predicate: Term) -> str | None:
        """Return the value of a predicate as it is written in the graph."""
        return next(iter(self._cells.find_texts(subject, predicate)), None)

    def _row(self, fact: str, value: Value | None, relation: str, other: str) -> AnswerRow:
        """Return a fact with what shows its value; without a value, the fact itself."""
        receipt, sources = self._cells.read_receipt(fact, value), self._cells.read_sources(fact)
        return {"relation": relation, "other": other, "fact": fact, **receipt, **sources}


def _order(row: AnswerRow) -> tuple[str, ...]:
    return tuple(plain(row.get(name)) for name in ("relation", "other", "fact", "document", "quote"))
