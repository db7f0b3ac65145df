"""Reads a SPARQL query as far as the columnar engine takes it; whether it is one is for Oxigraph to say.

>>> read("SELECT ?x WHERE { ?x <urn:p> ?y }").where.parts[0].path
Path(name='urn:p', parts=())
"""

from collections.abc import Iterator
from functools import lru_cache

from ontology.rdf.terms import RDF
from queries.engines.columnar.expression_reading import ExpressionReader
from queries.engines.columnar.query_words import words
from queries.engines.columnar.refusal import Refused
from queries.engines.columnar.syntax import (
    Bind,
    Exists,
    Filter,
    Group,
    Item,
    Optional,
    Part,
    Path,
    PlacedExpression,
    Select,
    Triple,
    Union,
    Values,
)


@lru_cache(32)
def read(sparql: str) -> Select:
    """Return a query; Refused where it holds what the columnar engine does not take."""
    return _QueryReader(words(sparql)).query()


class _QueryReader(ExpressionReader):
    """Reads a query, from its prefixes down to triple patterns."""

    def query(self) -> Select:
        while self._took("PREFIX"):
            name, iri = self._take().text, self._take().text
            self._prefixes[name] = iri[1:-1]
        if self._key != "SELECT":
            raise Refused(self._key or f"'{self._next.text}'")
        select = self._select()
        if self._next.kind != "end":
            raise Refused(self._key or f"'{self._next.text}'")
        return select

    def _select(self) -> Select:
        self._need("SELECT")
        _ = self._took("DISTINCT")
        items = tuple(self._items())
        self._took("WHERE")
        where = self._group()
        keys: tuple[Item, ...] = ()
        having: tuple[PlacedExpression, ...] = ()
        keys_end = having_start = -1
        if self._took("GROUP", "BY"):
            keys = tuple(self._items())
            keys_end = self._words[self._at - 1].end
        if self._took("HAVING"):
            having_start = self._next.start
            having = tuple(self._conditions())
        order = tuple(self._order()) if self._took("ORDER", "BY") else ()
        is_limited = False
        while self._key in ("LIMIT", "OFFSET"):
            self._take()
            self._take()
            is_limited = True
        return Select(items, where, keys, having, keys_end, having_start, order, is_limited)

    def _items(self) -> Iterator[Item]:
        count = 0
        while self._next.kind == "variable" or self._key == "(":
            count += 1
            if self._took("("):
                value = self._place(self._expression)
                self._need("AS")
                yield Item(self._variable(), value)
                self._need(")")
            else:
                yield Item(self._variable())
        if not count:
            raise Refused(self._key if self._next.kind == "word" else f"SELECT {self._next.text}")

    def _conditions(self) -> Iterator[PlacedExpression]:
        while self._key == "(":
            yield self._place(self._read_bracketed)

    def _order(self) -> Iterator[PlacedExpression]:
        while self._key in ("ASC", "DESC", "STR", "BOUND", "(") or self._next.kind == "variable":
            _ = self._took("ASC") or self._took("DESC")
            yield self._place(self._primary)

    def _group(self) -> Group:
        self._need("{")
        parts: list[Part] = []
        while not self._took("}"):
            if self._key == "SELECT":
                parts.append(self._select())
            else:
                parts.extend(self._parts())
        return Group(tuple(parts))

    def _parts(self) -> Iterator[Part]:
        if self._took("OPTIONAL"):
            yield Optional(self._group())
        elif self._took("FILTER"):
            yield self._filter()
        elif self._took("BIND", "("):
            value = self._place(self._expression)
            self._need("AS")
            yield Bind(value, self._variable())
            self._need(")")
        elif self._took("VALUES"):
            yield self._values()
        elif self._key == "{":
            groups = [self._group()]
            while self._took("UNION"):
                groups.append(self._group())
            yield Union(tuple(groups))
        elif self._next.kind == "word":
            raise Refused(self._key)
        else:
            yield from self._triples()
        self._took(".")

    def _filter(self) -> Part:
        if self._took("EXISTS") or self._took("NOT", "EXISTS"):
            return Exists(self._group())
        return Filter(self._place(self._primary))

    def _values(self) -> Values:
        several = self._took("(")
        names = [self._variable()]
        while several and not self._took(")"):
            names.append(self._variable())
        self._need("{")
        rows = []
        while not self._took("}"):
            if several:
                self._need("(")
            rows.append(tuple(self._constant() for _ in names))
            if several:
                self._need(")")
        return Values(tuple(names), tuple(rows))

    def _triples(self) -> Iterator[Triple]:
        subject = self._term()
        while True:
            path = self._path()
            yield Triple(subject, path, self._term())
            while self._took(","):
                yield Triple(subject, path, self._term())
            if not self._took(";"):
                return
            while self._took(";"):
                pass
            if self._key in (".", "}"):
                return

    def _path(self) -> Path:
        parts = [self._sequence()]
        while self._took("|"):
            parts.append(self._sequence())
        return parts[0] if len(parts) == 1 else Path("|", tuple(parts))

    def _sequence(self) -> Path:
        parts = [self._step()]
        while self._took("/"):
            parts.append(self._step())
        return parts[0] if len(parts) == 1 else Path("/", tuple(parts))

    def _step(self) -> Path:
        if self._took("^"):
            return Path("^", (self._step(),))
        if self._took("("):
            step = self._path()
            self._need(")")
        elif self._next.text == "a":
            self._take()
            step = Path(RDF.type[1:-1])
        elif self._next.kind == "variable":
            raise Refused("a variable in the place of a property")
        elif self._key == "!":
            raise Refused("a path with !")
        else:
            step = Path(self._constant().iri)
        if self._key in ("*", "?", "+"):
            raise Refused(f"a path with {self._key}")
        return step
