"""What the graph says of single nodes, looked up node by node: a page needs little of a graph.

node_reader         What the store says of a node, what leads to it, and a literal as people write it
node_summary        What is told of a node wherever it is spoken of: its kind, its names and its evidence
value_reader        Which quote shows a value of a fact, and on what the value rests
node_names          The names of a node by their languages, which of them is told, and names for what has none
foreign_names       What terms of other vocabularies are called
entity_description  One entity with all its facts, in every language, and what speaks of it
"""
