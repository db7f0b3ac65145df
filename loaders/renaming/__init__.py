"""Another slug for an entity or a fact, in all files of a study; the old address goes on leading there.

renaming          What is renamed, and how: its kind, its old and its new slug, and whether that can be
rename            Writes the new slug into every file of a study, whole or not at all
fact_file_rename  Changes a fact file, or a line of a bulk file, at the places where a slug stands, and nothing else
                  of it
csv_rename        Changes a table at the places where a slug stands, and nothing else of it
notation          How a fact file is written, as far as renaming has to know: in YAML, or in JSON as the lines of a
                  bulk file
text_edit         A stretch of a file's text, and what is to stand there
"""
