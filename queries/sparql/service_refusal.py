"""Refuses what would leave this machine: a SERVICE call in a query.

A SERVICE reaches the network even from a read-only store, SILENT or not. Parsers differ on where a string or a comment
ends, on whether a keyword needs a space around it, and on when escapes are decoded (SPARQL 1.1, section 19.2). So a
call is refused wherever the text of one stands, in a string or a comment too: the keyword, what is called, and a brace.
The word alone, a variable `?service` and a name `ex:service` are no call.

All readings are followed at once: what may come next is one of a few states, whatever stands before, so that a text
takes as long as it is.
"""

import re
from collections.abc import Iterable, Mapping

from ontology.errors import UsageError
from ontology.text.phrase import Phrase
from queries.sparql.tokens import decode_escapes

_KEYWORD = re.compile("service", re.IGNORECASE)
#: A word in a variable or behind a colon is read together with these, and so is no keyword.
_PIECE = re.compile(
    r"""(?P<variable>[?$]\w+) | (?P<colon>:\w*) | (?P<service>service) | (?P<silent>silent)
    | (?P<feed>\n) | (?P<return>\r) | (?P<space>\s) | (?P<hash>\#) | (?P<less><) | (?P<more>>) | (?P<begin>{)
    | (?P<end>}) | (?P<other>(?:(?!service|silent)[\w./-])+|.)""",
    re.IGNORECASE | re.VERBOSE,
)

_States = frozenset[str]
#: The state of a call that is complete.
_CALL = "call"
#: What every other piece of text leads to.
_ELSE = "else"


def _follow(otherwise: str = "", **pieces: str) -> Mapping[str, _States]:
    """Return the states, a text of names, to which pieces of text lead."""
    return {kind: frozenset(names.split()) for kind, names in {_ELSE: otherwise, **pieces}.items()}


#: To which states a piece of text leads. A carriage return ends a comment for some parsers, and for others it does not.
_NEXT: Mapping[str, Mapping[str, _States]] = {
    "callee": _follow(
        "prefix",
        **dict.fromkeys(("feed", "return", "space"), "callee"),
        **dict.fromkeys(("more", "begin", "end"), ""),
        hash="prefix comment-before",
        silent="prefix callee",
        less="iri",
        variable="local",
        colon="local",
    ),
    "comment-before": _follow("comment-before", feed="callee", **{"return": "comment-before callee"}),
    "iri": _follow("iri", more="brace"),
    "prefix": _follow(
        "prefix",
        **dict.fromkeys(("feed", "return", "space", "less", "more", "begin", "end", "variable"), ""),
        colon="local",
    ),
    "local": _follow(
        "local",
        **dict.fromkeys(("feed", "return", "space"), "brace"),
        hash="local comment-behind",
        begin=_CALL,
        end="",
    ),
    "brace": _follow(
        **dict.fromkeys(("feed", "return", "space"), "brace"),
        hash="comment-behind",
        begin=_CALL,
    ),
    "comment-behind": _follow("comment-behind", feed="brace", **{"return": "comment-behind brace"}),
}


def refuse_service(query: str) -> None:
    """Raise UsageError where a query calls a SERVICE."""
    if any(map(_has_call, {query, decode_escapes(query)})):
        raise UsageError(
            Phrase("SERVICE is refused: a query here reaches no other endpoint; ask that one with --endpoint")
        )


def _has_call(text: str) -> bool:
    if not _KEYWORD.search(text):
        return False
    states: Iterable[str] = ()
    for piece in _PIECE.finditer(text):
        kind = str(piece.lastgroup)
        states = {name for state in states for name in _NEXT[state].get(kind, _NEXT[state][_ELSE])}
        if _CALL in states:
            return True
        if kind == "service":
            states.add("callee")
    return False
