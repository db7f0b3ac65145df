"""Which part of the network a view shows: what lies around an entity, or what an answer speaks of."""

from collections.abc import Set
from dataclasses import replace

from queries import Answer
from queries.network.model import Network

_DEPTH = 2


def around(network: Network, entity: str, depth: int = _DEPTH) -> Network:
    """Return the entity with all that is at most so many steps away; a place or concept leads no further on."""
    hubs = {node.id for node in network.nodes if "/id/" not in node.id or node.kind == "place"} - {entity}
    chosen, edge_of = {entity}, {entity}
    for _ in range(depth):
        near = {
            end
            for edge in network.edges
            for end in (edge.source, edge.target)
            if (edge.source in edge_of or edge.target in edge_of) and end not in chosen
        }
        chosen |= near
        edge_of = near - hubs
    return among(network, chosen)


def mentioned(network: Network, answer: Answer) -> Network:
    """Return the entities that an answer names, in any column, with what stands next to them."""
    named = {cell for row in answer.rows for cell in row.values() if isinstance(cell, str)}
    touching = [edge for edge in network.edges if edge.source in named or edge.target in named]
    return among(network, named | {end for edge in touching for end in (edge.source, edge.target)})


def among(network: Network, chosen: Set[str]) -> Network:
    """Return the chosen nodes and the edges between them."""
    return replace(
        network,
        nodes=tuple(node for node in network.nodes if node.id in chosen),
        edges=tuple(edge for edge in network.edges if edge.source in chosen and edge.target in chosen),
    )
