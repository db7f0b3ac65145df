"""Refuses by name what Oxigraph answers, and answers wrongly: a wrong answer looks like a right one.

Found by the W3C's tests and by comparison with rdflib. Where a graph is a variable, Oxigraph looks for the pattern in
all graphs together, with the graph's name as one more variable of each triple; SPARQL 1.1 (section 18.6) has each graph
looked through by itself, and named afterwards. So a SELECT within counts over all graphs, a MINUS takes away what
shares nothing but the graph, a group without a triple is in no graph, and expressions know the name. And BNODE makes
the same node of a text in every row (section 17.4.2.9).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ontology.errors import UsageError
from ontology.text.phrase import Phrase
from queries.sparql.tokens import Token, read_tokens

#: What has to be in a query for anything to be wrong.
_WORDS = ("graph", "bnode")
_TERMS = frozenset(("variable", "iri", "name", "blank", "string", "number"))
_NO_TOKEN = Token("", "", 0, 0)
_SELECT = Phrase("a SELECT inside of GRAPH with a variable is refused: name the graph, or put GRAPH into the SELECT")
_MINUS = Phrase("MINUS inside of GRAPH with a variable is refused: name the graph, or write FILTER NOT EXISTS")
_BNODE = Phrase("BNODE with a text is refused: it would be the same node in every row; write BNODE()")


@dataclass
class _OpenGroup:
    """A group in braces that is not closed yet."""

    #: The variables that name the graphs around it, and those of them that it may not mention: it is an expression.
    graphs: frozenset[str] = frozenset()
    hidden_graphs: frozenset[str] = frozenset()
    #: How many parentheses are open in it.
    depth: int = 0
    #: The last keyword in it that needs a triple beside it, and whether there is one.
    lonely: str = ""
    has_triples: bool = False


def refuse_wrong_answers(query: str) -> None:
    """Raise UsageError where a query has something that Oxigraph answers wrongly."""
    lower_case = query.lower()
    if any(word in lower_case for word in _WORDS):
        for fault in _faults(query):
            raise UsageError(fault)


def _faults(query: str) -> Iterator[str]:
    """Yield what the engine answers wrongly, with what to write instead."""
    groups = [_OpenGroup()]
    tokens = [_NO_TOKEN, _NO_TOKEN, *read_tokens(query), _NO_TOKEN]
    for place in range(2, len(tokens) - 1):
        before, token, group = tokens[place - 1], tokens[place], groups[-1]
        if token.text == "{":
            groups.append(_open(group, _word(tokens[place - 2]), before))
        elif token.text == "}":
            if group.graphs and group.lonely and not group.has_triples:
                yield Phrase(
                    "{keyword} without a triple beside it, inside of GRAPH with a variable, is refused: put it before "
                    "GRAPH",
                    keyword=group.lonely,
                )
            if len(groups) > 1:
                groups.pop()
        elif token.text == "(":
            group.depth += 1
            if _word(before) == "BNODE" and tokens[place + 1].text != ")":
                yield _BNODE
        elif token.text == ")":
            group.depth -= 1
        elif group.graphs:
            yield from _faults_in_graph(group, before, token)


def _open(group: _OpenGroup, word: str, before: Token) -> _OpenGroup:
    """Return the group that begins behind two tokens: GRAPH and a variable, EXISTS, or anything else."""
    if word == "GRAPH" and before.kind == "variable":
        return _OpenGroup(group.graphs | {before.text[1:]}, group.hidden_graphs)
    return _OpenGroup(group.graphs, group.graphs if _word(before) == "EXISTS" else group.hidden_graphs)


def _faults_in_graph(group: _OpenGroup, before: Token, token: Token) -> Iterator[str]:
    """Yield what is wrong with a token inside of a GRAPH with a variable."""
    word = _word(token)
    if word in ("SELECT", "MINUS"):
        yield _SELECT if word == "SELECT" else _MINUS
    elif word in ("VALUES", "GRAPH"):
        group.lonely = word
    elif token.kind == "variable" and token.text[1:] in _unknown(group, before):
        yield Phrase(
            "{variable} is refused in an expression or in VALUES inside of its own GRAPH: put that behind the closing "
            "brace",
            variable=token.text,
        )
    elif token.kind in _TERMS and not group.depth and not _word(before):
        group.has_triples = True


def _unknown(group: _OpenGroup, before: Token) -> frozenset[str]:
    """Return the variables that have no value behind some token: those of graphs have none in an expression."""
    return group.graphs if group.depth or _word(before) == "VALUES" else group.hidden_graphs


def _word(token: Token) -> str:
    return token.text.upper() if token.kind == "word" else ""
