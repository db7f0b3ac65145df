"""Entries become the segments of a graph, by several processes, a chunk at a time.

compiler          Files of facts become segments: what is known already is kept, the rest is written, and then all is
                  looked at as one
process_pool      Writes chunks of facts with all cores: in order, a bounded number at a time, in this process where
                  they are few
segment_writing   Writes the segments of a build: one for each chunk of facts, and the last, which follow from all of
                  them
study_rules       The rules of a study with its vocabulary, and the places of the gazetteers on which it stands
study             A study: all facts that belong together, read and checked, ready to become quads
"""
