"""Which part of the network a view shows of an answer."""

from queries import Answer
from queries.network.model import Network
from queries.network.neighbourhood import select_among


def mentioned(network: Network, answer: Answer) -> Network:
    """Return the entities that an answer names, in any column, with what stands next to them."""
    named = {cell for row in answer.rows for cell in row.values() if isinstance(cell, str)}
    touching = [edge for edge in network.edges if edge.source in named or edge.target in named]
    return select_among(network, named | {end for edge in touching for end in (edge.source, edge.target)})
