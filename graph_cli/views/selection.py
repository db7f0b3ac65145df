"""Which part of the network a view shows of an answer."""

from queries import Answer
from queries.network.model import Network
from queries.network.neighbourhood import select_among


def select_mentioned(network: Network, answer: Answer) -> Network:
    """Return the entities that an answer names, in any column, with what stands next to them."""
    names = {cell for row in answer.rows for cell in row.values() if isinstance(cell, str)}
    touching = [edge for edge in network.edges if edge.source in names or edge.target in names]
    return select_among(network, names | {end for edge in touching for end in (edge.source, edge.target)})
