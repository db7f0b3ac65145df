"""Goes through the words of a query, and reads its terms."""

from collections.abc import Callable

from ontology.rdf.terms import XSD
from queries.engines.columnar.forms import FORMS
from queries.engines.columnar.refusal import Refused
from queries.engines.columnar.syntax import Constant, Expression, PlacedExpression, Variable
from queries.sparql.tokens import Token

_XSD = XSD.integer[1:-1].removesuffix("integer")


class Cursor:
    """A place among the words of a query, with its prefixes."""

    def __init__(self, tokens: list[Token]) -> None:
        self._words = tokens
        self._at = 0
        self._prefixes: dict[str, str] = {}

    @property
    def _next(self) -> Token:
        return self._words[self._at]

    @property
    def _key(self) -> str:
        word = self._next
        return word.text.upper() if word.kind == "word" else word.text if word.kind == "sign" else ""

    def _take(self) -> Token:
        if self._next.kind == "end":
            raise Refused("an end before the end")
        self._at += 1
        return self._words[self._at - 1]

    def _took(self, *keys: str) -> bool:
        """Take some words if they come next."""
        before = self._at
        for key in keys:
            if self._key != key:
                self._at = before
                return False
            self._at += 1
        return True

    def _need(self, *keys: str) -> None:
        if not self._took(*keys):
            raise Refused(f"'{self._next.text}'")

    def _variable(self) -> str:
        if self._next.kind != "variable":
            raise Refused(f"'{self._next.text}'")
        return self._take().text[1:]

    def _term(self) -> Variable | Constant:
        return Variable(self._variable()) if self._next.kind == "variable" else self._constant()

    def _constant(self) -> Constant:
        word = self._next
        if word.kind in ("iri", "name"):
            self._take()
            iri = self._iri(word)
            return Constant(word.text, "iri", iri, whole=word.kind == "iri")
        if word.kind == "number":
            return self._read_typed(self._take().text, f'"{word.text}"', "integer")
        if word.kind == "string":
            return self._literal()
        if self._key in ("TRUE", "FALSE"):
            self._take()
            return Constant(word.text, "boolean")
        raise Refused(self._key if word.kind == "word" else f"'{word.text}'")

    def _literal(self) -> Constant:
        word = self._take()
        if self._next.kind == "language":
            return Constant(word.text + self._take().text, "lang")
        if self._took("^^"):
            kind = self._constant().iri
            if not kind.startswith(_XSD):
                raise Refused(f"a literal of {kind}")
            return self._read_typed(f"{word.text}^^<{kind}>", word.text, kind.removeprefix(_XSD))
        return Constant(word.text, "string")

    def _read_typed(self, text: str, form: str, kind: str) -> Constant:
        if kind not in FORMS or not FORMS[kind].fullmatch(form[1:-1]):
            raise Refused(f"the literal {text}")
        return Constant(text, kind)

    def _iri(self, word: Token) -> str:
        if word.kind == "iri":
            return word.text[1:-1]
        prefix, _, name = word.text.partition(":")
        if f"{prefix}:" not in self._prefixes:
            raise Refused(f"'{word.text}'")
        return self._prefixes[f"{prefix}:"] + name

    def _place(self, read: Callable[[], Expression]) -> PlacedExpression:
        start = self._next.start
        expression = read()
        return PlacedExpression(expression, start, self._words[self._at - 1].end)
