"""A graph in columns: maplib, which holds each property as a Polars frame and joins whole frames (`janji[columnar]`).

It is many times as fast as the embedded store where a query goes over everything, and slower where it names one thing.
Some of what SPARQL says it answers otherwise, without a word; so a query is read first (`reading`), looked through
(`patterns`, `expressions`) and refused by name where it holds anything that is not known to be answered alike.
"""
