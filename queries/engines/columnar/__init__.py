"""A graph in columns: maplib, which holds each property as a Polars frame and joins whole frames (`janji[columnar]`).

It is many times as fast as the embedded store where a query goes over everything, and slower where it names one thing.
Some of what SPARQL says it answers otherwise, without a word; so a query is read first (`reading`), looked through
(`patterns`, `expressions`) and refused by name where it holds anything that is not known to be answered alike.

column_cells        The columns of maplib as columns of texts and numbers, as every engine gives them
columnar_store      A store in columns, read from N-Triples into memory when it is first needed
cursor              Goes through the words of a query, and reads its terms
expression_reading  Reads the expressions of a query
expressions         What expressions give, and their texts for maplib; what it answers otherwise than SPARQL is refused
forms               The literals that maplib holds as Oxigraph does; others it would cut short, or leave out without a
                    word
functions           What functions and operators give, and how maplib has to be asked for them
named_terms         What a query asks about by name: where little is said of it, an engine that looks up row by row is
                    done sooner
patterns            What the variables of a query are, pattern by pattern; what maplib joins otherwise than SPARQL is
                    refused
query_reading       Reads a SPARQL query as far as the columnar engine takes it; whether it is one is for Oxigraph to
                    say
query_words         The words of a SPARQL query, each with its place
refusal             What the columnar engine says of a query that it would not answer as SPARQL does
syntax              What a SPARQL query is made of, as far as the columnar engine takes it
term_kinds          Of which kinds of terms something is, and whether it has a value in every row
"""
