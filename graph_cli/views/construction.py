"""The network that the triples of a CONSTRUCT or DESCRIBE draw.

A triple that leads to another resource is an edge, one that ends in a literal is a fact of its subject. What the
graph's own network knows is drawn as it stands there, an edge with its receipts; what a query makes of its own has
none.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph_cli.views.triple_description import Description, description
from ontology.rdf.ids import SCHEMES
from ontology.rdf.term import bare
from ontology.rdf.terms import JANJI, PREFIXES, RDFS, SKOS
from ontology.text.language_tags import is_read_in
from queries.asking.short_words import kind_of, slug_of
from queries.engines.store import Triples
from queries.network.model import Edge, Network, Node, NodeFact

if TYPE_CHECKING:
    import pyoxigraph

#: The kind of what has none that the vocabulary knows.
RESOURCE = "resource"

_LABELS, _ALIAS = (bare(SKOS.prefLabel), bare(RDFS.label)), bare(SKOS.altLabel)
#: What is no fact: names, and what names are looked up by.
_NAMES = (*_LABELS, _ALIAS, bare(JANJI.lookupKey))
_VOCABULARY = (PREFIXES["janji"], SCHEMES)
#: How an identifier of ours says the kind: `…/id/role/…`, `…/scheme/theme/…`.
_KIND_IN_IRI = re.compile(r"/(?:id|scheme)/([a-z-]+)/[^/]+$")


def construct_network(network: Network, triples: Triples, names: Mapping[str, str]) -> Network:
    """Return what the triples draw; `names` are the labels of the graph's terms, by IRI."""
    drawing = _Drawing(network, names, description(triples))
    return replace(network, nodes=tuple(drawing.nodes()), edges=tuple(drawing.edges()))


@dataclass(frozen=True)
class _Drawing:
    network: Network
    names: Mapping[str, str]
    read: Description

    def nodes(self) -> Iterator[Node]:
        """Yield the nodes: those of the network in its order, then the others by name."""
        own_nodes = {node.id: node for node in self.network.nodes}
        resources = self.read.resources()
        for name in [*(name for name in own_nodes if name in resources), *sorted(resources - own_nodes.keys())]:
            yield self._describe(own_nodes.get(name) or Node(name, self._kind(name), self._name_resource(name)))

    def edges(self) -> Iterator[Edge]:
        """Yield the edges: the network's own where it has them, with their receipts."""
        own_edges = defaultdict(list)
        for edge in self.network.edges:
            own_edges[edge.source, edge.relation, edge.target].append(edge)
        edges: dict[str, Edge] = {}
        for source, relation, target in self.read.links:
            ours = own_edges[source, slug_of(relation), target] if relation.startswith(_VOCABULARY) else []
            for edge in ours or [self._edge(source, relation, target)]:
                edges[edge.id] = edge
        yield from edges.values()

    def _edge(self, source: str, relation: str, target: str) -> Edge:
        return Edge(f"{source} {relation} {target}", source, target, slug_of(relation), self._name_resource(relation))

    def _kind(self, name: str) -> str:
        ours = [kind_of(each) for each in self.read.classes.get(name, ()) if each.startswith(_VOCABULARY)]
        match = _KIND_IN_IRI.search(name)
        return ours[0] if ours else match[1] if match else RESOURCE

    def _describe(self, node: Node) -> Node:
        """Return a node with the names and facts that literals give it."""
        texts = self.read.texts.get(node.id, {})
        labels = [text for name in _LABELS for text in self._in_language(texts.get(name, ()))]
        label = labels[0] if labels else node.label
        names = (*node.aliases, *(text.value for text in texts.get(_ALIAS, ())))
        aliases = tuple(name for name in dict.fromkeys(names) if name != label)
        return replace(node, label=label, aliases=aliases, facts=(*node.facts, *self._facts(node)))

    def _facts(self, node: Node) -> Iterator[NodeFact]:
        """Yield the facts that literals state, but those that the node already has."""
        own_facts = {(fact.relation, fact.other) for fact in node.facts}
        for name, texts in self.read.texts.get(node.id, {}).items():
            values = [] if name in _NAMES else self._in_language(texts) or [text.value for text in texts]
            facts = (NodeFact(self._name_resource(name), text) for text in values)
            yield from (fact for fact in facts if (fact.relation, fact.other) not in own_facts)

    def _in_language(self, texts: Iterable["pyoxigraph.Literal"]) -> list[str]:
        """Return the texts in the network's language or in none."""
        return [text.value for text in texts if is_read_in(text.language, self.network.language)]

    def _name_resource(self, name: str) -> str:
        return self.names.get(name) or slug_of(name)
