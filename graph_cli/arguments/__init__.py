"""The command line: options that several commands share, the line of a question, and what they open.

ask_help      The help of `janji ask`, in the language of its reader; put together only where it is asked for
ask_line      Reads the command line of a question: its own parameters, and the options that all questions share
once          Options are given once: of two values for one, neither command nor page chooses in silence
graph_opening  Opens the graph that a command is to ask, in the language that its user reads
option_values  What the options of the command line may be given, where several modules need to know
options       The options that several commands share, as Typer reads them
query_text    The text of a SPARQL query, as it comes from a command line, a file or standard input
study_opening  The study that a command is to take: of its paths, else of the current folder, else the bundled one
typer_help    The help of the commands in the reader's language: code has the key of each text, the catalogue the text
usage_fault   What Typer and argparse say of a line that they cannot read, as phrases that can be told in any language
"""
