r"""The text of a SPARQL query as tokens, be it right or wrong: the one reader of what people and clients write.

Each token is read once, so that a text of any kind takes as long as it is. What SPARQL 1.1 calls a terminal (section
19.8) is a token; a word goes on over dots and hyphens, as a prefix does; a string that does not end takes the rest.

>>> [token.text for token in read_tokens("SELECT ?x { ?x a <urn:T#> } # all")]
['SELECT', '?x', '{', '?x', 'a', '<urn:T#>', '}']
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_TOKEN = r"""
    \s++ | \#[^\r\n]*+
    | (?P<iri> < (?: [^<>"{}|^`\\\x00-\x20] | \\u[0-9A-Fa-f]{4} | \\U[0-9A-Fa-f]{8} )*+ > )
    | (?P<string>
        \"{3} (?: [^"\\] | \\. | "(?!"") )*+ \"{3} | '{3} (?: [^'\\] | \\. | '(?!'') )*+ '{3}
        | " (?: [^"\\\r\n] | \\. )*+ " | ' (?: [^'\\\r\n] | \\. )*+ ' )
    | (?P<unclosed> (?: \"{3} | '{3} ) .*+ | ["'] [^\r\n]*+ )
    | (?P<variable> [?$]\w++ )
    | (?P<language> @[a-zA-Z]++ (?: -[a-zA-Z0-9]++ )*+ )
    | (?P<number> (?: [0-9]++ (?: \.[0-9]++ | \.(?=[eE]) )?+ | \.[0-9]++ ) (?: [eE][+-]?[0-9]++ )?+ )
    | (?P<blank> _: [\w:]++ (?: [\w-]++ | \.++(?=[\w-]) )*+ )
    | (?P<name>
        (?: [^\W\d_] (?: [\w-]++ | \.++(?=[\w-]) )*+ )?+ :
        (?: (?= [\w:%\\] ) (?: [\w:-]++ | %[0-9A-Fa-f]{2} | \\[^\s] | \.++(?=[\w:%\\-]) )*+ )?+ )
    | (?P<word> [^\W\d] (?: [\w-]++ | \.++(?=[\w-]) )*+ )
    | (?P<sign> \^\^ | && | \|\| | != | <= | >= | [{}()\[\].;,*+?/|^!=<>-] )
    | (?P<other> . )"""
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U(000[0-9A-Fa-f]{5}|0010[0-9A-Fa-f]{4})")


class Token(NamedTuple):
    """A token of a query: its kind, a name of a group of the pattern above; how it is written, and where it stands."""

    kind: str
    text: str
    start: int
    end: int


def read_tokens(sparql: str) -> Iterator[Token]:
    """Yield the tokens of a query, without spaces and comments."""
    for match in _token().finditer(sparql):
        if match.lastgroup:
            yield Token(match.lastgroup, match[0], match.start(), match.end())


@cache
def _token() -> re.Pattern[str]:
    """Return the pattern, which takes longer to be made than most questions to be answered."""
    return re.compile(_TOKEN, re.VERBOSE | re.DOTALL)


def decode_escapes(text: str) -> str:
    r"""Return a text with its code point escapes decoded, as section 19.2 does before a query is parsed.

    >>> decode_escapes("\\u0053ERVICE")
    'SERVICE'
    """
    return _ESCAPE.sub(lambda escape: chr(int(escape[1] or escape[2], 16)), text)
