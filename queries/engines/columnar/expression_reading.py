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
        expression = self._expression()
        self._need(")")
        return expression

    def _expression(self) -> Expression:
        return self._chain("||", lambda: self._chain("&&", self._read_comparison))

    def _chain(self, sign: str, read: Callable[[], Expression]) -> Expression:
        expression = read()
        while self._took(sign):
            expression = Call(sign, (expression, read()))
        return expression

    def _read_comparison(self) -> Expression:
        expression = self._sum()
        if self._key in _COMPARED:
            return Call(self._take().text, (expression, self._sum()))
        for name in (("IN",), ("NOT", "IN")):
            if self._took(*name):
                self._need("(")
                items = tuple(self._list())
                self._need(")")
                return Call(" ".join(name), (expression, *items))
        return expression

    def _sum(self) -> Expression:
        expression = self._unary()
        while self._key in ("+", "-"):
            expression = Call(self._take().text, (expression, self._unary()))
        if self._key in ("*", "/"):
            raise Refused(f"{self._key} between numbers")
        return expression

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
