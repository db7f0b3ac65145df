"""Small graphs written by hand, for what the five articles do not hold."""

import pyoxigraph

from queries import Graph
from queries.engines.embedded_store import EmbeddedStore

_PREFIXES = """
    PREFIX janji: <https://w3id.org/janji/ns#>
    PREFIX id: <https://w3id.org/janji/id/>
    PREFIX theme: <https://w3id.org/janji/scheme/theme/>
    PREFIX level: <https://w3id.org/janji/scheme/place-level/>
    PREFIX basis: <https://w3id.org/janji/scheme/basis/>
    PREFIX scheme: <https://w3id.org/janji/scheme/>
    PREFIX dct: <http://purl.org/dc/terms/>
    PREFIX oa: <http://www.w3.org/ns/oa#>
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""


def small_graph(turtle: str, language: str = "en") -> Graph:
    """Return a graph in memory."""
    store = pyoxigraph.Store()
    store.load(_PREFIXES + turtle, format=pyoxigraph.RdfFormat.TURTLE)
    return Graph(EmbeddedStore(store), language=language)
