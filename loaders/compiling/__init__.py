"""Entries become the segments of a graph, by several processes, a chunk at a time.

compiler          Files of facts become segments: what is known already is kept, the rest is written, and then all is
                  looked at as one
derived_segments  What follows from all chunks of facts together, and the vocabulary: the last segments of every build
process_pool      Writes chunks of facts with all cores: in order, a bounded number at a time, in this process where
                  they are few
segment_writing   Writes one chunk of facts as a segment: read, checked within itself, and told in triples
study             A study: all facts that belong together, read and checked, ready to become quads
"""
