"""The kinds of pages, one module each.

entity_page      The page of one entity: all its facts with their receipts, and what others say of it, part by part
question_page    The page of a question's answer, whose address is the question: a table with receipts, and the same as
                 data
search_page      What speaks of some words: the best first, with the words marked
sparql_page      The page on which a query is written, with the questions as examples; and the examples as RDF
start_page       The start page: what is in the graph, and every question with its fields
statistics_page  How much of what is in the graph
view_page        The whole graph, or what stands around an entity, as the interactive network, with a script that all
                 such share
vocabulary_page  The vocabulary as a page with an anchor for every term
"""
