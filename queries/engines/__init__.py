"""Where questions are answered: embedded, in columns, at an endpoint, by rdflib; one Protocol for all.

columnar      A graph in columns: maplib, which holds each property as a Polars frame and joins whole frames
              (`janji[columnar]`)
columnar_engine  The engine in columns: what goes over the whole graph is answered from frames, the rest embedded
engine_registry  The engines by which a graph in a folder can be asked: each module `<name>_engine` of this room
rdflib_plan   Makes rdflib's plan of a query bearable: what is known is passed on, and what is to be left out is left
              out early
rdflib_store  A store over a plain rdflib graph: the same questions and the same rows, where rdflib is what there is
remote_store  A store at a SPARQL 1.1 endpoint: the same questions and the same rows, asked over the network
store         What a store is, and the embedded one: Oxigraph, read into memory or opened read-only on a finished
              graph folder
embedded_store  The embedded store: Oxigraph, read into memory or opened read-only on a finished graph folder
"""
