"""The words of a SPARQL query, each with its place.

>>> [word.text for word in words("SELECT ?x { ?x a <urn:T> } # all")]
['SELECT', '?x', '{', '?x', 'a', '<urn:T>', '}', '']
"""

import re

from queries.engines.columnar.refusal import Refused
from queries.sparql.tokens import Token, read_tokens

#: How tokens are written that are read here, by their kinds; those without one are read however they are written.
_WRITTEN = {
    "iri": re.compile(r"[^\\]+"),
    "name": re.compile(r"[^%\\]+"),
    "number": re.compile("[0-9]+"),
    "word": re.compile(r"\w+"),
}
_READ = frozenset((*_WRITTEN, "string", "variable", "language", "sign"))


def words(sparql: str) -> list[Token]:
    """Return the words of a query, and an empty one at its end; Refused where one is of another kind."""
    tokens = list(read_tokens(sparql))
    for token in tokens:
        spelling = _WRITTEN.get(token.kind)
        if token.kind not in _READ or (spelling and not spelling.fullmatch(token.text)):
            raise Refused(f"'{token.text.split()[0][:20]}'")
    return [*tokens, Token("end", "", len(sparql), len(sparql))]
