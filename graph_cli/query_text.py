"""The text of a SPARQL query, as it comes from a command line, a file or standard input."""

import re
import sys
from pathlib import Path

from ontology.errors import DataError, UsageError

#: What some editors write before a text in UTF-8.
_MARK = "\ufeff"
#: How an update begins, behind comments and a prologue (SPARQL 1.1 Update, section 3).
_UPDATE = re.compile(
    r"(?:\s|#[^\n]*\n|(?:PREFIX\s+[^\s<]*|BASE)\s*<[^>]*>)*"
    r"(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)


def given(query: str) -> str:
    """Return a query of a command line; UsageError for an update, DataError where it is no UTF-8."""
    return _no_update(_whole(query, "the query"))


def read(file: str) -> str:
    """Return the query of a file, '-' being standard input; UsageError for an update, DataError if unreadable."""
    if file == "-":
        return _no_update(_whole(sys.stdin.read(), "standard input").removeprefix(_MARK))
    try:
        return _no_update(Path(file).read_text(encoding="utf-8").removeprefix(_MARK))
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{file} cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}") from None


def _no_update(text: str) -> str:
    if _UPDATE.match(text):
        raise UsageError("an update is refused: change the facts, then build the graph again with 'janji build'")
    return text


def _whole(text: str, what: str) -> str:
    """Return a text that came in from the system; DataError where it has bytes that are no UTF-8."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise DataError(f"{what} cannot be read: it is not UTF-8")
    return text
