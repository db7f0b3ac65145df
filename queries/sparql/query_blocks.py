"""Where the parts of a SPARQL query stand in its text; what is in its comments and strings has to be blank."""

import re
from collections.abc import Iterable, Iterator

#: Where something begins and ends.
Place = tuple[int, int]

_BLOCK = re.compile(r"\bOPTIONAL\s*\{|[{}]")
_EXPRESSION = re.compile(r"\b(?:FILTER|BIND)\s*(?:NOT EXISTS\s*)?(?=[({])")
_ITEM = re.compile(r"\?\w+|\(")


def optionals(group: str) -> Iterator[Place]:
    """Yield where the OPTIONALs of a group stand, but those in groups within it."""
    at = depth = 0
    while match := _BLOCK.search(group, at):
        at = match.end()
        if match[0] == "}":
            depth -= 1
        elif match[0] == "{" or depth:
            depth += 1
        else:
            at = find_closing(group, at)
            yield match.start(), at


def expressions(group: str) -> Iterator[Place]:
    """Yield where the FILTERs and BINDs of a group stand, and of the groups within it."""
    for match in _EXPRESSION.finditer(group):
        yield match.start(), find_closing(group, match.end() + 1, "()" if group[match.end()] == "(" else "{}")


def items(select: str) -> Iterator[str]:
    """Yield the columns of a SELECT, as they are written."""
    at = 0
    while match := _ITEM.search(select, at):
        at = find_closing(select, match.end(), "()") if match[0] == "(" else match.end()
        yield select[match.start() : at]


def find_closing(text: str, at: int, pair: str = "{}") -> int:
    """Return where what is open at a place ends."""
    depth = 1
    while depth:
        depth += (text[at] == pair[0]) - (text[at] == pair[1])
        at += 1
    return at


def without(text: str, places: Iterable[Place]) -> str:
    """Return a text without what stands at some places; those within others go with these."""
    pieces, at = [], 0
    for start, end in sorted(places):
        pieces.append(text[at:start])
        at = max(at, end)
    return "".join([*pieces, text[at:]])
