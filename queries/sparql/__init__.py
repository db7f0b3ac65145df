"""The text of a query: its tokens and blocks, what is refused in it, how it is divided, and terms as Python values.

query_parts    The parts of a query as a `.rq` file has it: what stands before SELECT, its columns, its pattern and its
               order
service_refusal  Refuses what would leave this machine: a SERVICE call in a query
tokens         The text of a SPARQL query as tokens, be it right or wrong: the one reader of what people and clients
               write
value          RDF terms as Python values: numbers as numbers, to the last digit, and everything else as text
wrong_answers  Refuses by name what Oxigraph answers, and answers wrongly: a wrong answer looks like a right one
"""
