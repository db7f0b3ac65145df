"""An answer in each of the formats that a command writes.

exact_json       JSON with every number as it is: a decimal number to its last digit, which Python's own writer does
                 not write
formats          An answer in each of the formats: as text, and presented, its rows to the output and its notes to
                 stderr
markdown         An answer as a table in Markdown, in which nothing that comes from the graph is markup
"""
