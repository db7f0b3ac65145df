"""The words of a SPARQL query, each with its place.

>>> [word.text for word in words("SELECT ?x { ?x a <urn:T> } # all")]
['SELECT', '?x', '{', '?x', 'a', '<urn:T>', '}', '']
"""

import re
from dataclasses import dataclass

from queries.columnar.refusal import Refused

_WORD = re.compile(
    r"""\s+|\#[^\n]*
    |(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    |(?P<string>\"\"\"(?:\"{0,2}(?:[^"\\]|\\.))*\"\"\"|'''(?:'{0,2}(?:[^'\\]|\\.))*'''
      |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    |(?P<variable>[?$]\w+)
    |(?P<language>@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)
    |(?P<number>\d+)(?![\d.eE])
    |(?P<name>(?:[^\W\d_](?:[\w.-]*[\w-])?)?:(?:[\w:](?:[\w.:-]*[\w:-])?)?)
    |(?P<word>[^\W\d]\w*)
    |(?P<sign>\^\^|&&|\|\||!=|<=|>=|[{}()\[\].;,*+?/|^!=<>-])""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class Word:
    """A word of a query: of which kind it is, as it is written, and where it stands."""

    kind: str
    text: str
    start: int
    end: int


def words(sparql: str) -> list[Word]:
    """Return the words of a query, and an empty one at its end; Refused where one is of another kind."""
    found: list[Word] = []
    at = 0
    while at < len(sparql):
        word = _WORD.match(sparql, at)
        if word is None:
            raise Refused(f"'{sparql[at : at + 20].split()[0]}'")
        if word.lastgroup:
            found.append(Word(word.lastgroup, word[0], at, word.end()))
        at = word.end()
    return [*found, Word("end", "", at, at)]
