"""Facts become quads, each line once, document by document.

fact_quads     Facts become triples, all in the named graph of their document: what the vocabulary describes, and what
               else
fact_writer    Writes the parts that all facts of a document share: classes, receipts, names, links
layout_quads   The layout of a text becomes quads: its quotations, and in which part of the text each quote stands
place_quads    Reference facts become triples: places of a gazetteer, each statement in the graph of its source
quad_buffer    Where triples are written: lines of N-Triples by the named graph in which they stand, each line once
segment        A segment: what one chunk of facts adds to the graph, as lines of N-Triples, with what ties it to other
               chunks
wording_quads  What statements are made of becomes quads: wordings, and numbers that somebody named
currency_unit  The unit that a currency is, as quads: a concept of the vocabulary, or one that is written beside it
written_field  The fields of a kind of fact as they are written: which is which property, and how a value becomes a
               term
"""
