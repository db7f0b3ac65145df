"""The ground floor: what the words of the graph mean.

The vocabulary itself is data (`janji.ttl`, `schemes/*.ttl`, `shapes.ttl`, `context.jsonld`); the modules beside it
give it to Python: typed terms, the shape of a fact, identifiers, and the way from facts to quads. Nothing here
prints, reaches the network or opens a file that is not its own.
"""
