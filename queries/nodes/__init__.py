"""What the graph says of single nodes, looked up node by node: a page needs little of a graph.

node_reader         What the store says of a node, and what leads to it
node_summary        What is told of a node wherever it is spoken of: its kind, its names and its evidence
node_names          The names of a node by their languages, and which of them is told to a reader
composed_names      Names for what has none in the graph: a role, an utterance, a number, a relationship
foreign_names       What terms of other vocabularies are called
readable_literal    The text of a literal as people of a language write it
entity_description  One entity with all its facts, in every language
"""
