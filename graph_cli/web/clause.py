"""The dataset that a query names by FROM and FROM NAMED.

The engine has no graphs but those that it is given, and so has to be given them before it reads the query. Only what
stands before the pattern is looked at, outside of braces and parentheses: there a dataset is named, and nowhere else.
Oxigraph takes keywords without a space around them too (`ASKFROM:a`), where others read a name: what can be read in two
ways is refused.
"""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from graph_cli.web.dataset import Dataset
from graph_cli.web.problem import HttpProblem
from ontology.text.phrase import Phrase
from queries.sparql.tokens import read_tokens

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
#: The kinds of tokens that are keywords, or name a graph.
_NAMES = ("word", "name", "iri")
_GLUED = re.compile(r"(?:ask|construct)?from.+|(?:ask|construct)from", re.IGNORECASE | re.DOTALL)
_GLUED_NAMED = re.compile(r"named.+", re.IGNORECASE | re.DOTALL)


def clause(query: str, base: str = "") -> Dataset | None:
    """Return the dataset that a query names, None where it names none; Problem where it cannot be told.

    `base` is what its relative IRIs are resolved against, unless it has a BASE of its own.
    """
    if "from" not in query.lower():
        return None
    tokens, names = _head(query), _Names(base)
    default: list[str] = []
    named_graphs: list[str] = []
    for token in tokens:
        if token.upper() == "BASE":
            names.base = names.expand(next(tokens, ""))
        elif token.upper() == "PREFIX":
            prefix = next(tokens, "").removesuffix(":")
            names.prefixes[prefix] = names.expand(next(tokens, ""))
        elif token.upper() == "FROM":
            graph, to = next(tokens, ""), default
            if graph.upper() == "NAMED":
                graph, to = next(tokens, ""), named_graphs
            elif _GLUED_NAMED.fullmatch(graph):
                raise _ambiguous(graph)
            to.append(names.iri(graph))
        elif _GLUED.fullmatch(token):
            raise _ambiguous(token)
    return Dataset(tuple(default), tuple(named_graphs)) if default or named_graphs else None


class _Names:
    """What a query calls things by."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.prefixes: dict[str, str] = {}

    def expand(self, token: str) -> str:
        """Return the IRI that is declared so; where it is none, the engine says so."""
        return self.iri(token) if token.startswith("<") else ""

    def iri(self, token: str) -> str:
        """Return the IRI that is written so."""
        if token.startswith("<"):
            return self._resolve(_ESCAPE.sub(_character, token[1:-1]))
        prefix, colon, local = token.partition(":")
        if not colon or prefix not in self.prefixes:
            raise _unreadable(Phrase("no name of a graph is {name}", name=repr(token[:100])))
        return self.prefixes[prefix] + re.sub(r"\\(.)", r"\1", local)

    def _resolve(self, iri: str) -> str:
        try:
            return urljoin(self.base, iri)
        except ValueError:
            raise _unreadable(Phrase("a name in it is no IRI")) from None


def _head(query: str) -> Iterator[str]:
    """Yield the names and words of a query that stand before its pattern, outside of braces and parentheses."""
    depth, last = 0, ""
    for kind, text, *_ in read_tokens(query):
        if kind == "unclosed":
            raise _unreadable(Phrase("a string in it does not end"))
        if text in "{([":
            if text == "{" and not depth and last.upper() != "CONSTRUCT":
                return
            depth += 1
        elif text in "})]":
            depth -= 1
        elif kind in _NAMES and not depth:
            yield text
        last = text


def _character(match: re.Match[str]) -> str:
    number = int(match[1] or match[2], 16)
    if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        raise _unreadable(Phrase("{escape} is no character", escape=match[0]))
    return chr(number)


def _unreadable(why: Phrase) -> HttpProblem:
    return HttpProblem("malformed", 400, Phrase("the query cannot be read: {error}", error=why))


def _ambiguous(token: str) -> HttpProblem:
    detail = Phrase(
        "{token} can be read as FROM, and as a name: put spaces around FROM and NAMED, or use another prefix",
        token=repr(token[:100]),
    )
    return HttpProblem("dataset", 400, detail)
