"""An answer in each of the formats that a command writes.

exact_json       JSON with every number as it is: a decimal number to its last digit, which Python's own writer does
                 not write
formats          An answer as text in each of the formats
markdown         An answer as a table in Markdown, in which nothing that comes from the graph is markup
present          Presents an answer: its rows to the output, its notes to stderr, and the exit code
"""
