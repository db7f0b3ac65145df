"""The texts of the interface, one file a language: a further file is a further language.

interface_catalogue  The texts of the interface in one language, as its file has them, section by section
question_sentences   What a question asks, in a language of the interface
reader_language      The language of whoever reads the terminal: the one that the line asks for, else the environment's,
                     else English
term_names           What a language of the interface calls classes and properties that have no name in it
"""
