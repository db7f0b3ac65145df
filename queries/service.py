"""Refuses what would leave this machine: a SERVICE call in a query.

A SERVICE reaches the network even from a read-only store, SILENT or not. Parsers differ on where a string or a comment
ends, on whether a keyword needs a space around it, and on when escapes are decoded (SPARQL 1.1, section 19.2). So a
call is refused wherever the text of one stands, in a string or a comment too: the keyword, what is called, and a brace.
The word alone, a variable `?service` and a name `ex:service` are no call.
"""

import re

from ontology.errors import UsageError

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U(000[0-9A-Fa-f]{5}|0010[0-9A-Fa-f]{4})")
_GAP = r"(?:\s|#[^\n]*\n|#[^\r\n]*\r)*"
_CALLED = r"(?:<[^>]*>|[?$][^\s{}]+?|[^\s{}<>?$:]*:[^\s{}]*?)"
_CALL = re.compile(
    rf"[?$]\w+|(?P<call>(?<!:)service{_GAP}(?:silent{_GAP})?{_CALLED}{_GAP}\{{)",
    re.IGNORECASE,
)


def refuse_service(query: str) -> None:
    """Raise UsageError where a query calls a SERVICE."""
    decoded = _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), query)
    if any(found["call"] for text in {query, decoded} for found in _CALL.finditer(text)):
        raise UsageError("SERVICE is refused: a query here reaches no other endpoint; ask that one with --endpoint")
