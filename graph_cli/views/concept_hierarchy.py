"""What stands above what among the concepts of a network: so that a broad theme means the narrower ones too."""

from collections.abc import Iterator

from ontology.rdf.term import bare
from ontology.vocabulary.vocabulary import read_bundled
from queries.network.model import Network

#: The bundled concepts that have a broader one, each with that; read here, since a server's worker may open no file.
_PARENTS = {bare(narrow): bare(broad) for narrow, broad in read_bundled().broader.items()}


def broader(network: Network) -> dict[int, list[int]]:
    """Return, for the number of each node that has any, the numbers of all broader ones, the nearest first.

    >>> from ontology.rdf.ids import concept
    >>> from queries.network.model import Node
    >>> themes = [bare(concept("theme", slug)) for slug in ("job-creation", "employment")]
    >>> broader(Network(tuple(Node(theme, "theme", theme) for theme in themes), ()))
    {0: [1]}
    """
    numbers = {node.id: number for number, node in enumerate(network.nodes)}
    found = {
        number: [numbers[above] for above in _above(concept) if above in numbers] for concept, number in numbers.items()
    }
    return {number: above for number, above in found.items() if above}


def _above(concept: str) -> Iterator[str]:
    while concept in _PARENTS:
        concept = _PARENTS[concept]
        yield concept
