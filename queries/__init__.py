"""Answers go out: a built graph is opened and asked.

    from queries import open_graph

    graph = open_graph("janji-graph")
    answer = graph.ask("who-promised-what", place="kotim")
    answer.rows         # a list of dicts of Python values, each with its receipt
    answer.to_pandas()  # or to_polars(), where installed
    answer              # in a notebook: a table with receipts
    answer.view()       # in a notebook: the network of what it speaks of

Nothing is printed, and nothing reaches the network on import or on an embedded graph.
    graph     A graph that answers: named questions, SPARQL, search, everything about one entity
    analysis  What a graph shows as a whole: communities, central actors, bridges, and who promises alike
    asking    A question and its answer: parameters, names that become identifiers, rows, notes, and what an empty
              answer says
    engines   Where questions are answered: embedded, in columns, at an endpoint, by rdflib; one Protocol for all
    folder    The graph folder: generations, their manifest, segments and locks, and how a new one is built
    http      Requests to servers: who asks, within which time and bytes, and what is said where one fails
    network   The graph as a network: nodes, edges, receipts, neighbourhoods, and the way between two nodes
    nodes     What the graph says of single nodes, looked up node by node
    servers   A graph is written to a SPARQL server: what has changed, each named graph whole or not at all
    sparql    The text of a query: its tokens and blocks, what is refused in it, how it is divided, and terms as Python
              values
    text      The full-text index beside a graph: how it is written, and how words are found in it
"""

from queries.asking.answer import Answer
from queries.engines.store import Triples
from queries.graph import Graph, connect, open_graph

__all__ = ["Answer", "Graph", "Triples", "connect", "open_graph"]
