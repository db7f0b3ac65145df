"""Text from outside is read: bytes, tables and YAML, with the line of every part and a fault for what is lost.

chunk          A chunk: what is read, checked and written as one, a file or (of a bulk file) a line
csv_table      Reads a table out of a spreadsheet: comma or semicolon, every cell as text, every row with its line
entries        What a reader yields: entries, each a fact with its place in a file, and faults
fault_wording  Says what is wrong with a fact in words that a curator can act on
json_scalars   The keys and values of a JSON text as they stand in it; the text was read as JSON before
label_columns  The columns of a table that hold a name or a text in the languages of a study
source_text    Reads a text file from outside: size, encoding and stray bytes are checked before it is parsed
yaml_comments  Tells remarks in a YAML file from words that YAML takes for a remark, so that no words are lost in
               silence
yaml_problem   Says what keeps a text from being YAML in the words of who wrote it: which value wants quotation marks,
               and where
yaml_scalar    A value of a YAML file as it stands in its text
yaml_tree      Reads YAML the way facts need it: scalars stay text, every part knows its line, and no trick passes
"""
