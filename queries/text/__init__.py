"""The full-text index beside a graph: how it is written, and how words are found in it.

fulltext           The index beside the graph: what speaks of some words, in any inflection, the best first, at any
                   size
fulltext_file      The file of an index: its name, its format, and how it is opened to be asked
fulltext_gathered  Texts on their way into an index: gathered in any order, given in that of their worth
fulltext_indexing  Makes the index of a graph's texts, segment by segment, out of what passes by and of what the one
                   before has
fulltext_place     Finds the number of a text among those of an index, which are in the order of their worth
fulltext_rank      How well a text matches a search: one order, whoever finds the texts
fulltext_search    What an index is asked for some words: which texts have them all, and which of these are the best
fulltext_texts     The texts of a segment of the graph, out of its lines of N-Triples: labels, aliases and quotes
fulltext_words     The words of a text as they are compared: folded as names are, each with its Indonesian and its
                   English stem
fulltext_write     Writes the index: a SQLite file in which texts are numbered in the order of their worth
"""
