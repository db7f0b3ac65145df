"""A graph is written to a SPARQL server: what has changed, each named graph whole or not at all.

graph_store      Writes named graphs to a server, whole or not at all: by the Graph Store Protocol, or by SPARQL 1.1
                 Update
named_graphs     The named graphs of a generation, as a server takes them: each document whole, with the shortcuts
                 that it brings
update_text      Lines of N-Triples as operations of SPARQL 1.1 Update
upload           Writes a graph to a SPARQL server, a named graph a document: only what changed, and each graph whole
                 or not at all
upload_target    Where a graph is written, and where that server is asked: the last word of the address says which
virtuoso_server  Virtuoso 7.2 as it is: how a graph is written to it whole, and what it cannot keep
"""
