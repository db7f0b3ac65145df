"""Reads the expressions of a query."""

from collections.abc import Callable, Iterator

from queries.engines.columnar.cursor import Cursor
from queries.engines.columnar.refusal import Refused
from queries.engines.columnar.syntax import Call, Expression, Variable

_COMPARED = ("=", "!=", "<", "<=", ">", ">=")


class ExpressionReader(Cursor):
    """Reads expressions, from those joined by `||` down to constants."""

    def _read_bracketed(self) -> Expression:
        self._need("(")
        found = self._expression()
        self._need(")")
        return found

    def _expression(self) -> Expression:
        return self._chain("||", lambda: self._chain("&&", self._read_comparison))

    def _chain(self, sign: str, read: Callable[[], Expression]) -> Expression:
        found = read()
        while self._took(sign):
            found = Call(sign, (found, read()))
        return found

    def _read_comparison(self) -> Expression:
        found = self._sum()
        if self._key in _COMPARED:
            return Call(self._take().text, (found, self._sum()))
        for name in (("IN",), ("NOT", "IN")):
            if self._took(*name):
                self._need("(")
                listed = tuple(self._list())
                self._need(")")
                return Call(" ".join(name), (found, *listed))
        return found

    def _sum(self) -> Expression:
        found = self._unary()
        while self._key in ("+", "-"):
            found = Call(self._take().text, (found, self._unary()))
        if self._key in ("*", "/"):
            raise Refused(f"{self._key} between numbers")
        return found

    def _unary(self) -> Expression:
        if self._took("!"):
            return Call("!", (self._unary(),))
        if self._key in ("-", "+"):
            raise Refused(f"a number with {self._key}")
        return self._primary()

    def _primary(self) -> Expression:
        if self._key == "(":
            return self._read_bracketed()
        if self._next.kind == "variable":
            return Variable(self._variable())
        if self._next.kind == "word" and self._key not in ("TRUE", "FALSE"):
            return self._call()
        if self._next.kind in ("iri", "name") and self._words[self._at + 1].text == "(":
            raise Refused(f"{self._next.text}()")
        return self._constant()

    def _call(self) -> Call:
        name = self._take().text.upper()
        if self._key != "(":
            raise Refused(name)
        self._need("(")
        if name == "COUNT" and self._took("*", ")"):
            return Call("COUNT", ())
        distinct = self._took("DISTINCT")
        arguments = tuple(self._list()) if self._key != ")" else ()
        separator = self._take().text if self._took(";", "SEPARATOR", "=") else '" "'
        self._need(")")
        return Call(name, arguments, distinct, separator)

    def _list(self) -> Iterator[Expression]:
        yield self._expression()
        while self._took(","):
            yield self._expression()
