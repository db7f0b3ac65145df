"""Everything that faces a person: the commands, the exports, the views.

ask_command      Asks a named question, from the words of a command line to the output
building         Builds a graph folder from files of facts: the loaders' segments go into the builder of the graph
collector        How often the garbage collector looks: seldom, where most of what is made stays until the end
edition_options  What a graph is called, who made it, and its licence: of the bundled edition, or as a person says on
                 the line
entry            Where the command `janji` begins: errors become one line on stderr and an exit code
fact_watching    Builds again whenever a file of facts changes
guard            Asks a large graph in a process of its own, which may end without a word
main             The application: mounts the commands
answers          An answer in each of the formats that a command writes
arguments        The command line: options that several commands share, the line of a question, and what they open
commands         The commands: one module each, and the folder is the registry
exports          The formats that can be written: one module each, and the folder is the registry
publishing       The site as a folder of plain files, which any static host can carry, and a disk too
reconciling      Names of a table become entities of the graph: the Reconciliation Service API 0.2, as OpenRefine asks
                 it
site             The graph as pages and linked data: the same from `janji serve` and in the folder of `janji publish`
terminal         What a person sees on a terminal: tables, marks, progress, warnings; and how output is written
views            The HTML views: a network becomes one page that opens from disk and asks nobody for anything
web              The server: the graph, opened to SPARQL clients
words            The texts of the interface, one file a language: a further file is a further language
"""
