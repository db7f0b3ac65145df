"""Refuses what would leave this machine: a SERVICE call in a query.

A SERVICE reaches the network even from a read-only store, SILENT or not. The keyword is looked for where it can be
one: outside strings, IRIs, comments, variables and prefixed names, after the escapes that SPARQL decodes first
(SPARQL 1.1, section 19.2).
"""

import re

from ontology.errors import UsageError

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_NO_KEYWORD = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)*'"
    r"|<[^<>\"{}|^`\\\s]*>"
    r"|\#[^\n]*"
    r"|[?$]\w+"
    r"|[\w.-]*:[\w.%\\-]*",
    re.DOTALL,
)
_SERVICE = re.compile(r"\bSERVICE\b", re.IGNORECASE)


def refuse_service(query: str) -> None:
    """Raise UsageError where a query calls a SERVICE."""
    decoded = _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), query)
    if _SERVICE.search(_NO_KEYWORD.sub(" ", decoded)):
        raise UsageError("SERVICE is refused: a query here reaches no other endpoint; ask that one with --endpoint")
