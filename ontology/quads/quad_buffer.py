r"""Where triples are written: lines of N-Triples by the named graph in which they stand, each line once.

>>> from ontology.rdf.term import iri
>>> buffer = QuadBuffer()
>>> buffer.graph_buffer(iri("urn:x:news")).add(iri("urn:x:a"), iri("urn:x:says"), literal("ya"))
>>> list(buffer.graphs[iri("urn:x:news")])
['<urn:x:a> <urn:x:says> "ya" .\n']
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from ontology.facts.fields import Text
from ontology.rdf.term import Quad, Term, literal
from ontology.rdf.terms import JANJI, SKOS, XSD
from ontology.text.dates import SPAN, bounds_of_period, date_type
from ontology.text.names import fold

#: Lines of N-Triples in the order in which they were written; the values say nothing.
Lines = dict[str, None]

_DATE_TYPES = {
    "date": XSD.date,
    "gYearMonth": XSD.gYearMonth,
    "gYear": XSD.gYear,
    "gMonthDay": XSD.gMonthDay,
}
#: Whether a date opens or closes the time of its node; any other does both.
_OPENING, _CLOSING = {JANJI.start, JANJI.validFrom}, {JANJI.end, JANJI.validUntil}


@dataclass(frozen=True)
class QuadBuffer:
    """All that was written, by named graph."""

    graphs: dict[Term, Lines] = field(default_factory=dict)

    def graph_buffer(self, graph: Term) -> "GraphBuffer":
        """Return the buffer of a named graph."""
        return GraphBuffer(self, graph)

    def lines(self, graph: Term) -> Lines:
        """Return the lines of a named graph, to be written to."""
        return self.graphs.setdefault(graph, {})

    def quads(self) -> Iterator[Quad]:
        """Yield what was written, graph by graph."""
        for graph, lines in self.graphs.items():
            for line in lines:
                subject, predicate, value = line[:-3].split(" ", 2)
                yield Quad(Term(subject), Term(predicate), Term(value), graph)


class GraphBuffer:
    """One named graph of a buffer, with the shortcuts that its facts bring along."""

    def __init__(self, buffer: QuadBuffer, graph: Term) -> None:
        self.buffer, self.graph = buffer, graph
        self._lines, self._derived = buffer.lines(graph), buffer.lines(JANJI.derived)

    def add(self, subject: Term, predicate: Term, value: Term) -> None:
        """Write a triple into the graph."""
        self._lines[f"{subject} {predicate} {value} .\n"] = None

    def derive(self, subject: Term, predicate: Term, value: Term) -> None:
        """Write a shortcut, which follows from facts, into the graph of such."""
        self._derived[f"{subject} {predicate} {value} .\n"] = None

    def texts(self, node: Term, predicate: Term, text: Text | None) -> None:
        """Write a text in each of its languages."""
        if text:
            for language, words in text.root.items():
                self.add(node, predicate, literal(words, language=language))

    def names(self, node: Term, label: Text, also: Iterable[str] = ()) -> None:
        """Write the label, the aliases and the folded keys under which a typed name is found."""
        self.texts(node, SKOS.prefLabel, label)
        for alias in also:
            self.add(node, SKOS.altLabel, literal(alias))
        for key in sorted({fold(name) for name in (*label.names, *also)} - {""}):
            self.derive(node, JANJI.lookupKey, literal(key))

    def dates(self, node: Term, dates: Mapping[Term, str | None]) -> None:
        """Write dates as given, and the bounds that make a node comparable where a year is known."""
        first: list[str] = []
        last: list[str] = []
        for predicate, text in dates.items():
            if text is None:
                continue
            span = bounds_of_period(text)
            self.add(node, predicate, date_term(text))
            if span:
                first += [] if predicate in _CLOSING else [span[0]]
                last += [] if predicate in _OPENING else [span[1]]
        if first:
            self.add(node, JANJI.earliest, literal(min(first), datatype=XSD.date))
        if last:
            self.add(node, JANJI.latest, literal(max(last), datatype=XSD.date))


@lru_cache(maxsize=1 << 12)
def date_term(text: str) -> Term:
    """Return a date as a literal of the type that its precision has; a span of dates as plain text."""
    return literal(text) if SPAN in text else literal(text, datatype=_DATE_TYPES[date_type(text)])


@lru_cache(maxsize=1 << 12)
def number(value: Decimal | int) -> Term:
    """Return a number as xsd:integer or xsd:decimal, in its canonical form."""
    plain = format(Decimal(value).normalize(), "f")
    return literal(plain, datatype=XSD.decimal if "." in plain else XSD.integer)
