"""A note as a line of the terminal: its text in the reader's language, and the command to which it leads.

>>> from ontology.text.phrase import Phrase
>>> from queries.asking.lead import Lead
>>> phrase = Phrase("{count} without '{parameter}'", count=17, parameter="kind")
>>> note_line(Note(phrase, Lead.to_search("Kutai Barat")), ["--graph", "my graph"])
"17 without 'kind': janji search 'Kutai Barat' --graph 'my graph'"
>>> note_line("the best 2; there are more")
'the best 2; there are more'
"""

import shlex
from collections.abc import Sequence

from graph_cli.words.reader_language import reader
from queries.asking.note import Note


def note_line(note: str, options: Sequence[str] = ()) -> str:
    """Return a note as a line; `options` say which graph a command is to ask, and in which language."""
    text = reader().translate(note)
    if not isinstance(note, Note):
        return text
    return f"{text}: {shlex.join(['janji', *note.lead.words, *options])}"
