"""What a person sees on a terminal: tables, marks, progress, warnings; and how output is written.

answer_table  A table for people: as wide as the terminal, each row with its receipt beneath it, nothing cut off
cells         The cells of an answer and the headings of its columns as people read them, in tables and on pages
marking       Marks the words that were searched for: bold on a terminal, between asterisks in Markdown
note_line     A note as a line of the terminal: its text, and the command to which it leads
one_line      Texts in one line, for cells of formats whose rows are lines
output        Where a command writes: standard output and standard error, and files that are there whole or not at
              all
progress      Says on a terminal how far a long work is: what is done, how fast, how long it still takes; elsewhere,
              nothing
warnings      Tells what may not have been meant so, though nothing is wrong
"""
