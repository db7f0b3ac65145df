"""Files on a disk that others may write to as well: what is janji's own, and how a file is written whole or not at all.

own_files     What janji itself writes into folders, by which it is told from what a person keeps there
regular_file  Regular files of a folder that others may write to as well: opened only where they are such, and made
              new under a name that nobody has
strict_json   Reads an object of JSON that janji wrote itself: nothing stands twice in it, and nothing is no JSON
text_file     The file of a document's text in a folder of texts, whichever way its name is composed there
whole_file    Files that are there whole or not at all, a person's and janji's own: each is written beside its place,
              and moved there when it is whole
"""
