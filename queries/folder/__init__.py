"""The graph folder: generations, their manifest, segments and locks, and how a new one is built.

builder              Builds a graph folder: a fresh generation beside the old one, made the graph in one step at the
                     end
edition              What an edition of a graph says of itself: its title, who made it and its licence, as far as its
                     makers say so
complete_languages   In which languages a graph has each of its texts: a question that is asked in one of them
                     need look for no other
file_state           What the files of a generation must look like, and whether they do
generation           The graph folder, opened: a generation that stays as it is while it is asked, whatever is built
                     meanwhile
graph_manifest       The manifest of a graph folder: which generation is the graph, and what each file of it must look
                     like
locks                Locks on a graph folder: one builds at a time, and a generation that is being asked is not
                     removed
previous_generation  The generation that a graph folder holds when it is built again: what is whole of it is taken
                     over
segments             The segments of a generation: `segments.nt` holds the lines of all, and `segments.jsonl` says
                     where each begins
store_loading        Loads a store while its triples are still being written, in a process of its own that can be
                     stopped at any moment
"""
