"""What the columns of answers are called: by the words of the vocabulary, or by words of their own."""

import re

from graph_cli.site.known import Knowledge
from graph_cli.words.interface_catalogue import read_catalogue
from ontology.rdf.terms import PREFIXES


def heading(knowledge: Knowledge, column: str, language: str) -> str:
    """Return what a column is called.

    A column that is called as a property of the vocabulary has its label; one that nobody has named keeps its name.
    """
    name = re.sub(r"Labels?$", "", column)
    columns = read_catalogue(language).section("columns")
    if name in columns:
        return columns[name]
    known = knowledge.known(PREFIXES["janji"] + name)
    return known.name(language) if known.type else name
