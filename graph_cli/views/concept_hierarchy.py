"""What stands above what among the concepts of a network: so that a broad theme means the narrower ones too."""

from collections.abc import Iterator

from queries.network.model import Network


def broader(network: Network) -> dict[int, list[int]]:
    """Return, for the number of each node that has any, the numbers of all broader ones, the nearest first.

    >>> from queries.network.model import Node
    >>> themes = tuple(Node(f"urn:{slug}", "theme", slug) for slug in ("job-creation", "employment"))
    >>> broader(Network(themes, (), broader={"urn:job-creation": "urn:employment"}))
    {0: [1]}
    """
    numbers = {node.id: number for number, node in enumerate(network.nodes)}
    broader_nodes = {
        number: [numbers[above] for above in _above(network, concept) if above in numbers]
        for concept, number in numbers.items()
    }
    return {number: above for number, above in broader_nodes.items() if above}


def _above(network: Network, concept: str) -> Iterator[str]:
    """Yield what is broader than a concept, each once; a graph at an endpoint may have them in a circle."""
    seen = {concept}
    while (concept := network.broader.get(concept, "")) and concept not in seen:
        seen.add(concept)
        yield concept
