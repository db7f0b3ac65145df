"""Answers go out: a built graph is opened and asked.

    from queries import open_graph

    graph = open_graph("janji-graph")
    answer = graph.ask("who-promised-what", place="kotim")
    answer.rows         # a list of dicts of Python values, each with its receipt
    answer.to_pandas()  # or to_polars(), where installed
    answer              # in a notebook: a table with receipts
    answer.view()       # in a notebook: the network of what it speaks of

Nothing is printed, and nothing reaches the network on import or on an embedded graph.
"""

from queries.asking.answer import Answer
from queries.engines.store import Triples
from queries.graph import Graph, connect, open_graph

__all__ = ["Answer", "Graph", "Triples", "connect", "open_graph"]
