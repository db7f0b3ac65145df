"""What stands around an entity, as a network: looked up step by step, so that a large graph is never read whole.

The same is drawn as by `janji view NAME`: what stands next to the entity, and what stands next to that, but for what
stands next to places and concepts, which are next to everything.
"""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from graph_cli.site.entity import Fact, Text, facts_of
from graph_cli.site.known import Knowledge, Known
from graph_cli.terminal.cells import readable_literal
from ontology.rdf.term import Term, bare
from ontology.rdf.terms import DCT, GEO, JANJI
from ontology.vocabulary.data_model import load_model
from ontology.vocabulary.kinds import NODE_KINDS
from queries.asking.short_words import slug_of
from queries.network.model import Edge, Network, Node, Receipt, Source
from queries.network.model import Fact as NodeFact

if TYPE_CHECKING:
    from graph_cli.site.reader import Node as Value

#: Of more neighbours nothing is to be seen: then no view is offered, rather than a part of one.
MOST = 120
_RELATIONS = frozenset(bare(each.term) for each in load_model().edges)
_WITHIN = slug_of(bare(JANJI.within))
_DRAWN = frozenset(NODE_KINDS) - {"document"}
#: What stands between two entities: its class, where it begins, what names the relation, and where it leads.
_BETWEEN = {
    "role": (JANJI.holder, JANJI.roleKind, (JANJI.organization, JANJI.place)),
    "relationship": (JANJI.from_, JANJI.relationshipKind, (JANJI.to,)),
    "utterance": (JANJI.expresses, None, (JANJI.speaker,)),
}
#: What leads from a fact to what it joins; whatever else leads to an entity draws nothing.
_LEADING = _RELATIONS.union(*({bare(start), *map(bare, ends)} for start, _, ends in _BETWEEN.values()))
_ON = (bare(JANJI.on), bare(DCT.issued))
_COMMITMENT, _LATITUDE, _LONGITUDE = bare(JANJI.commitment), bare(GEO.lat), bare(GEO.long)


def neighbourhood(knowledge: Knowledge, iri: str, language: str) -> Network | None:
    """Return what stands around an entity; None where that is nothing, or too much to be seen."""
    around = _Around(knowledge, language)
    near = around.edges(iri)
    if not near or len(near) > MOST:
        return None
    found = {edge.id: edge for edge in near}
    nodes = {iri, *chain.from_iterable((edge.source, edge.target) for edge in near)}
    for node in sorted(nodes - {iri}):
        if not _leads_on(node):
            continue
        further = around.edges(node)
        reached = nodes | set(chain.from_iterable((edge.source, edge.target) for edge in further))
        if len(reached) <= MOST:
            nodes = reached
        found.update({edge.id: edge for edge in further if edge.source in nodes and edge.target in nodes})
    edges = tuple(found[name] for name in sorted(found))
    return Network(tuple(map(around.node, sorted(nodes))), edges, language, around.sources(edges))


def has_view(knowledge: Knowledge, iri: str) -> bool:
    """Say whether documents give an entity neighbours, and no more of them than can be seen."""
    edges = _Around(knowledge, "en").edges(iri)
    return len(edges) <= MOST and any(edge.relation != _WITHIN for edge in edges)


def _leads_on(iri: str) -> bool:
    return "/id/" in iri and "/id/place/" not in iri


class _Around:
    """Looks up edges and nodes, in a language."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self._knowledge, self._language = knowledge, language

    def edges(self, iri: str) -> list[Edge]:
        """Return the edges of a node; one more than can be seen where there are as many."""
        found: list[Edge] = []
        for edge in self._edges(iri):
            found.append(edge)
            if len(found) > MOST:
                break
        return found

    def _edges(self, iri: str) -> Iterator[Edge]:
        known = self._knowledge.known(iri)
        if not _is_drawn(known):
            return
        for predicate, value in self._knowledge.reader.of(iri):
            if predicate in _RELATIONS and isinstance(value, NamedNode):
                yield from self._edge(known, iri, predicate, value.value)
        for subject, predicate in self._knowledge.reader.to(iri):
            if predicate not in _LEADING:
                continue
            fact = self._knowledge.known(subject)
            if predicate in _RELATIONS and _is_drawn(fact):
                yield from self._edge(fact, subject, predicate, iri)
            elif fact.kind in _BETWEEN:
                yield from self._between(fact, iri)

    def _between(self, fact: Known, iri: str) -> Iterator[Edge]:
        """Yield the edges that a role, a relationship or an utterance makes of an entity."""
        start, relation, ends = _BETWEEN[fact.kind]
        froms = self._linked(fact.iri, start)
        named = self._linked(fact.iri, relation) if relation else [bare(JANJI.speaker)]
        for source in froms:
            for end in ends:
                for target in self._linked(fact.iri, end):
                    if iri in (source, target):
                        yield from (edge for one in named for edge in self._edge(fact, source, one, target))

    def _linked(self, iri: str, predicate: Term) -> list[str]:
        found = self._knowledge.reader.objects(iri, predicate)
        return sorted(value.value for value in found if isinstance(value, NamedNode))

    def _edge(self, fact: Known, source: str, relation: str, target: str) -> Iterator[Edge]:
        ends = (self._knowledge.known(source), self._knowledge.known(target))
        if all(map(_is_drawn, ends)):
            name = " ".join((source.rpartition("/id/")[2], slug_of(relation), slug_of(target), slug_of(fact.iri)))
            label = self._knowledge.known(relation).name(self._language)
            yield Edge(name, source, target, slug_of(relation), label, self._receipt(fact))

    def _receipt(self, fact: Known) -> Receipt:
        if fact.receipt:
            label = self._knowledge.known(fact.receipt.document).name(self._language)
            return Receipt(fact.receipt.quote, fact.receipt.document, label, fact.basis)
        sources = [self._knowledge.known(iri) for iri in self._linked(fact.iri, DCT.source)]
        label = ", ".join(sorted(source.name(self._language) for source in sources))
        return Receipt(None, "", label, fact.basis)

    def node(self, iri: str) -> Node:
        """Return an entity as a node, with what is said of it in words."""
        known, said = self._knowledge.known(iri), self._knowledge.reader.of(iri)
        values = dict(said)
        commitment = values.get(_COMMITMENT)
        binding = self._knowledge.known(commitment.value) if isinstance(commitment, NamedNode) else None
        date = next((_text(values[name]) for name in _ON if name in values), None)
        return Node(
            iri,
            known.kind,
            known.name(self._language),
            facts=tuple(self._facts(known)),
            date=date,
            commitment=slug_of(binding.iri) if binding else None,
            commitment_label=binding.name(self._language) if binding else None,
            latitude=_degrees(values.get(_LATITUDE)),
            longitude=_degrees(values.get(_LONGITUDE)),
        )

    def _facts(self, known: Known) -> Iterator[NodeFact]:
        receipt = self._receipt(known)
        for fact in sorted(facts_of(self._knowledge, known.iri), key=lambda each: each.predicate.iri):
            for text in self._texts(fact):
                yield NodeFact(fact.predicate.name(self._language), text, receipt)

    def _texts(self, fact: Fact) -> list[str]:
        texts = (value for value in fact.values if isinstance(value, Text))
        return [
            readable_literal(text.text, text.datatype, self._language)
            for text in sorted(texts, key=lambda text: text.text)
            if text.language in (None, self._language)
        ]

    def sources(self, edges: tuple[Edge, ...]) -> tuple[Source, ...]:
        """Return the documents that edges are taken from."""
        documents = sorted({edge.receipt.document for edge in edges if edge.receipt and edge.receipt.document})
        return tuple(self._source(document) for document in documents)

    def _source(self, document: str) -> Source:
        values = dict(self._knowledge.reader.of(document))
        publishers = [self._knowledge.known(iri).name(self._language) for iri in self._linked(document, DCT.publisher)]
        authors = [self._knowledge.known(iri).name(self._language) for iri in self._linked(document, DCT.creator)]
        return Source(
            document,
            self._knowledge.known(document).name(self._language),
            _text(values.get(bare(JANJI.url))),
            _text(values.get(bare(DCT.issued))),
            ", ".join(publishers) or None,
            tuple(authors),
            self._knowledge.language_of(document) or None,
            bool(self._knowledge.known(document).language),
        )


def _is_drawn(known: Known) -> bool:
    return known.kind in _DRAWN or (bool(known.kind) and "/scheme/" in known.iri and known.kind not in _APART)


#: Schemes whose concepts say how a fact stands, and are no things that facts are about.
_APART = ("basis", "commitment", "directness", "conceptscheme")


def _text(value: "Value | None") -> str | None:
    return value.value if isinstance(value, Literal | NamedNode) else None


def _degrees(value: "Value | None") -> float | None:
    return float(value.value) if isinstance(value, Literal) else None
