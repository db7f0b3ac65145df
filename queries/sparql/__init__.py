"""The text of a query: its tokens and blocks, what is refused in it, and terms as Python values.

service_refusal  Refuses what would leave this machine: a SERVICE call in a query
tokens         The text of a SPARQL query as tokens, be it right or wrong: the one reader of what people and clients
               write
value          RDF terms as Python values: numbers as numbers, to the last digit, and everything else as text
wrong_answers  Refuses by name what Oxigraph answers, and answers wrongly: a wrong answer looks like a right one
"""
