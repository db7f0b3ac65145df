"""Which edges there are at a node, looked up without their names and receipts."""

from collections.abc import Iterator
from itertools import islice, product
from typing import NamedTuple

from pyoxigraph import NamedNode

from ontology.rdf.term import Term, bare
from ontology.rdf.terms import DCT, JANJI
from ontology.vocabulary.data_model import load_model
from ontology.vocabulary.kinds import NODE_KINDS
from queries.nodes.node_summary import NodeSummaries, NodeSummary

#: What leads right from one node to another.
_RELATIONS = tuple(each.term for each in load_model().edges)
#: What stands between two nodes: its class, where it begins, what names the relation, and where it leads.
_BETWEEN: dict[str, tuple[Term, Term | None, tuple[Term, ...]]] = {
    "role": (JANJI.holder, JANJI.roleKind, (JANJI.organization, JANJI.place)),
    "relationship": (JANJI.from_, JANJI.relationshipKind, (JANJI.to,)),
    "utterance": (JANJI.expresses, None, (JANJI.speaker,)),
}
_STARTS = tuple(NamedNode(bare(start)) for start, _, _ in _BETWEEN.values())
WITHIN, _SPEAKER = bare(JANJI.within), bare(JANJI.speaker)
_NAMES = frozenset(map(bare, _RELATIONS))
#: What leads from a fact to what it joins, by its IRI; whatever else leads to a node draws nothing.
_LEADING = {
    bare(term): NamedNode(bare(term))
    for term in (*_RELATIONS, *(term for start, _, ends in _BETWEEN.values() for term in (start, *ends)))
}
#: The same but for what the gazetteer says.
_STATED = {name: node for name, node in _LEADING.items() if name != WITHIN}


#: Of more links at a node nothing is to be seen: then no neighbourhood is offered, rather than a part of one.
MOST_EDGES = 120


class FactLink(NamedTuple):
    """An edge without its names and receipts, by IRIs: the fact that makes it, its ends and the relation."""

    fact: str
    source: str
    relation: str
    target: str
    #: The value of the fact that is to be shown: where the link leads; of a role, as in all questions, who holds it.
    value: str


class LinkReader:
    """Looks up links; of which places documents speak is kept in mind."""

    def __init__(self, summaries: NodeSummaries) -> None:
        self.summaries, self._reader = summaries, summaries.reader
        self._spoken_of: dict[str, bool] = {}

    def links_at(self, node: str) -> Iterator[FactLink]:
        """Yield the links at a node, in no order; a place is held by another only where documents speak of it."""
        for link in self._touching(node, _LEADING):
            if link.relation != WITHIN or self._is_spoken_of(link.source):
                yield link

    def links_from(self, node: str) -> Iterator[FactLink]:
        """Yield the links that begin at a node, in no order."""
        summary = self.summaries.summarize(node)
        yield from self._list_own(summary)
        for fact, _ in self._reader.read_incoming_by(node, _STARTS):
            yield from (link for link in self._list_between(fact) if link.source == node)

    def has_neighbourhood(self, node: str) -> bool:
        """Say whether a node has links, and no more of them than can be seen."""
        return 0 < sum(1 for _ in islice(self.links_at(node), MOST_EDGES + 1)) <= MOST_EDGES

    def neighbours(self, node: str) -> set[str]:
        """Return the nodes that share a link with one node."""
        return {end for link in self.links_at(node) for end in (link.source, link.target)} - {node}

    def _touching(self, node: str, leading: dict[str, NamedNode]) -> Iterator[FactLink]:
        """Yield the links that have a node at either end; as soon as nobody asks for more, nothing is looked up."""
        summary = self.summaries.summarize(node)
        if not self._is_node(summary):
            return
        yield from self._list_own(summary)
        between: set[str] = set()
        for subject, predicate in self._read_incoming(summary, leading):
            fact = self.summaries.summarize(subject)
            if fact.kind not in _BETWEEN:
                link = FactLink(subject, subject, predicate, node, node)
                if predicate in _NAMES and subject != node and self._is_node(fact) and self._is_shown(link, fact):
                    yield link
            elif subject not in between:
                between.add(subject)
                yield from (link for link in self._list_between(subject) if node in (link.source, link.target))

    def _read_incoming(self, summary: NodeSummary, leading: dict[str, NamedNode]) -> Iterator[tuple[str, str]]:
        """Yield what leads to a node: subjects and predicates.

        To a place, a concept or a document lead a hundred thousand things that draw nothing, and these are passed over.
        """
        if summary.kind in NODE_KINDS and summary.kind not in ("place", "document"):
            return (pair for pair in self._reader.read_incoming(summary.iri) if pair[1] in leading)
        return self._reader.read_incoming_by(summary.iri, leading.values())

    def _is_spoken_of(self, place: str) -> bool:
        """Say whether documents speak of a place, or of one that it holds."""
        if place not in self._spoken_of:
            self._spoken_of[place] = False  # so that places that hold each other come to an end
            links = self._touching(place, _STATED)
            self._spoken_of[place] = any(link.relation != WITHIN for link in links) or any(
                map(self._is_spoken_of, self._reader.find_subjects(JANJI.within, place))
            )
        return self._spoken_of[place]

    def _list_own(self, summary: NodeSummary) -> Iterator[FactLink]:
        """Yield the links that a node makes by its own relations."""
        if self._is_node(summary):
            for relation, value in self._reader.read_statements(summary.iri):
                if relation in _NAMES and isinstance(value, NamedNode):
                    link = FactLink(summary.iri, summary.iri, relation, value.value, value.value)
                    if self._is_shown(link, summary) and self._is_node(self.summaries.summarize(value.value)):
                        yield link

    def _list_between(self, fact: str) -> Iterator[FactLink]:
        """Yield the links that a role, a relationship or an utterance makes."""
        summary = self.summaries.summarize(fact)
        if summary.kind not in _BETWEEN:
            return
        start, kind, ends = _BETWEEN[summary.kind]
        targets = [target for end in ends for target in self._reader.find_nodes(fact, end)]
        for relation in self._reader.find_nodes(fact, kind) if kind else [_SPEAKER]:
            for source, target in product(self._reader.find_nodes(fact, start), targets):
                link = FactLink(fact, source, relation, target, source if summary.kind == "role" else target)
                are_nodes = (self._is_node(self.summaries.summarize(end)) for end in (source, target))
                if self._is_shown(link, summary) and all(are_nodes):
                    yield link

    def _is_shown(self, link: FactLink, fact: NodeSummary) -> bool:
        """Say whether a link has a receipt: a quote, or for what holds a place a reference source."""
        if not fact.basis or fact.evidence is not None:
            return bool(fact.basis)
        return link.relation == WITHIN and bool(self._reader.find_nodes(link.fact, DCT.source))

    def _is_node(self, summary: NodeSummary) -> bool:
        """Say whether something is drawn: an entity or a concept."""
        return summary.kind in NODE_KINDS or (bool(summary.kind) and "/scheme/" in summary.iri)
