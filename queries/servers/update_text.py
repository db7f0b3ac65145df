r"""Lines of N-Triples as operations of SPARQL 1.1 Update.

>>> replacing(Term("<urn:g>"), [b"<urn:a> <urn:b> 1 .\n"])
b'DROP SILENT GRAPH <urn:g> ;\nINSERT DATA { GRAPH <urn:g> {\n<urn:a> <urn:b> 1 .\n} }'
"""

import re

from ontology.errors import DataError
from ontology.rdf.term import Term
from ontology.text.phrase import Phrase

#: The most triples of an INSERT DATA. Virtuoso 7.2 refuses some 1,400, and Oxigraph too is faster with a few.
PIECE = 100

#: An escape in N-Triples: of a backslash before a u, of a code point, of anything else.
_ESCAPE = re.compile(rb"\\(?:\\(?P<spelled>[uU])|(?P<point>[uU])|.)")


def replacing(graph: Term, lines: list[bytes]) -> bytes:
    """Return the request that makes lines the content of a graph."""
    return join_updates(drop(graph), *inserts(graph, lines))


def drop(graph: Term) -> bytes:
    """Return the operation that removes a graph, if there is one."""
    return f"DROP SILENT GRAPH {graph}".encode()


def inserts(graph: Term, lines: list[bytes]) -> list[bytes]:
    """Return the operations that add lines to a graph; DataError where SPARQL would read a line otherwise."""
    opening = f"INSERT DATA {{ GRAPH {graph} {{\n".encode()
    pieces = [b"".join(lines[start : start + PIECE]) for start in range(0, len(lines), PIECE)]
    return [opening + _ESCAPE.sub(_rewrite_escape, piece) + b"} }" for piece in pieces]


def join_updates(*operations: bytes) -> bytes:
    """Return operations as one request."""
    return b" ;\n".join(operations)


def _rewrite_escape(escape: re.Match[bytes]) -> bytes:
    r"""Return an escape that SPARQL reads as N-Triples does.

    SPARQL decodes `\u` before it looks for strings (section 19.2), and some parsers do so in an escaped backslash
    with a `u` behind it: it could end the string. So that `u` is written as a code point, which is the same to all.
    """
    if escape["point"]:
        raise DataError(Phrase("a triple has a code point written as an escape: write the character itself"))
    code = escape["spelled"]
    return rb"\\\u%04X" % ord(code) if code else escape[0]
