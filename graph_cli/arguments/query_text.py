"""The text of a SPARQL query, as it comes from a command line, a file or standard input."""

import sys
from pathlib import Path

from ontology.errors import DataError, UsageError
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason
from queries.sparql.tokens import decode_escapes, read_tokens

#: What some editors write before a text in UTF-8.
_MARK = "\ufeff"
#: How an update begins, behind its prologue (SPARQL 1.1 Update, section 3).
_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH"))
#: How many tokens follow a keyword of a prologue.
_PROLOGUE = {"PREFIX": 2, "BASE": 1}


def read_query(query: str) -> str:
    """Return a query of a command line; UsageError for an update, DataError where it is no UTF-8."""
    return _no_update(_whole(query, Phrase("the query")))


def read(file: str) -> str:
    """Return the query of a file, '-' being standard input; UsageError for an update, DataError if unreadable."""
    if file == "-":
        return _no_update(_whole(sys.stdin.read(), Phrase("standard input")).removeprefix(_MARK))
    try:
        return _no_update(Path(file).read_text(encoding="utf-8").removeprefix(_MARK))
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(
            Phrase(
                "{file} cannot be read: {reason}",
                file=file,
                reason=tell_reason(error) if isinstance(error, OSError) else Phrase("it is not UTF-8"),
            )
        ) from None


def _no_update(text: str) -> str:
    if _is_update(text):
        raise UsageError(
            Phrase("an update is refused: change the facts, then build the graph again with 'janji build'")
        )
    return text


def _is_update(text: str) -> bool:
    tokens = read_tokens(decode_escapes(text))
    for token in tokens:
        word = token.text.upper()
        if word not in _PROLOGUE:
            return word in _UPDATES
        for _ in range(_PROLOGUE[word]):
            next(tokens, None)
    return False


def _whole(text: str, what: str) -> str:
    """Return a text that came in from the system; DataError where it has bytes that are no UTF-8."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise DataError(Phrase("{file} cannot be read: {reason}", file=what, reason=Phrase("it is not UTF-8")))
    return text
