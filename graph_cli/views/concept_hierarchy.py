"""What stands above what among the concepts of a network: so that a broad theme means the narrower ones too."""

from collections.abc import Iterator

from ontology.rdf.term import bare
from ontology.rdf.terms import SKOS
from ontology.vocabulary.bundled import quads
from queries.network.model import Network


def broader(network: Network) -> dict[int, list[int]]:
    """Return, for the number of each node that has any, the numbers of all broader ones, the nearest first.

    >>> from ontology.rdf.ids import concept
    >>> from queries.network.model import Node
    >>> themes = [bare(concept("theme", slug)) for slug in ("job-creation", "employment")]
    >>> broader(Network(tuple(Node(theme, "theme", theme) for theme in themes), ()))
    {0: [1]}
    """
    numbers = {node.id: number for number, node in enumerate(network.nodes)}
    parents = {bare(quad.subject): bare(quad.object) for quad in quads() if quad.predicate == SKOS.broader}
    found = {
        number: [numbers[above] for above in _above(concept, parents) if above in numbers]
        for concept, number in numbers.items()
    }
    return {number: above for number, above in found.items() if above}


def _above(concept: str, parents: dict[str, str]) -> Iterator[str]:
    while concept in parents:
        concept = parents[concept]
        yield concept
