"""Facts become quads: one function a kind of fact, each line once, document by document.

fact_quads     Facts become triples: one function a kind of fact, all in the named graph of their document
fact_writer    Writes the parts that all facts of a document share: classes, receipts, names, links
place_quads    Reference facts become triples: places of a gazetteer, each statement in the graph of its source
quad_buffer    Where triples are written: lines of N-Triples by the named graph in which they stand, each line once
segment        A segment: what one chunk of facts adds to the graph, as lines of N-Triples, with what ties it to other
               chunks
wording_quads  What statements are made of becomes quads: wordings, and numbers that somebody named
currency_unit  The unit that a currency is, as quads: a concept of the vocabulary, or one that is written beside it
"""
