"""What the variables of a query are, pattern by pattern; what maplib joins otherwise than SPARQL is refused.

Its joins take what has no value as a value of its own, which equals nothing: in SPARQL it agrees with everything. So a
variable by which two patterns are joined has to have a value in every row of both.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from queries.engines.columnar.expressions import Grouping, has_aggregate, translate
from queries.engines.columnar.refusal import Refused
from queries.engines.columnar.syntax import (
    Bind,
    Constant,
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
    Variable,
)
from queries.engines.columnar.term_kinds import JOINED, NOTHING, SORTED, Scope, VariableKinds, name_kinds

_IRI = frozenset({"iri"})


@dataclass(frozen=True)
class Edit:
    """A text for maplib in place of a part of the query."""

    start: int
    end: int
    text: str


class Patterns:
    """Looks a query through, and gathers what is to be written otherwise for maplib."""

    def __init__(self, kinds: Callable[[str], frozenset[str]]) -> None:
        self._kinds = kinds
        self.edits: list[Edit] = []

    def select(self, select: Select) -> Scope:
        """Return what is known of the columns of a SELECT."""
        rows = self._group(select.where)
        expressions = (*(item.value for item in select.items if item.value), *select.having)
        has_keys = bool(select.keys)
        aggregates = (
            Grouping(rows, has_keys) if has_keys or any(has_aggregate(one.expression) for one in expressions) else None
        )
        scope = {key.variable: self._item(key, rows, None) for key in select.keys} if aggregates else {**rows}
        columns: dict[str, VariableKinds] = {}
        for item in select.items:
            columns[item.variable] = scope[item.variable] = self._item(item, scope, aggregates)
        for condition in select.having:
            self._condition(condition, scope, aggregates)
        self._order(select.order, scope)
        if select.is_limited and columns.keys() - {name for key in select.order for name in _ordering(key)}:
            raise Refused("LIMIT where rows are not put in order by each column: which are left is then open")
        self._leave_out_the_empty_group(select)
        return columns

    def _leave_out_the_empty_group(self, select: Select) -> None:
        """Let maplib make no group where there are no rows, if there is a GROUP BY."""
        if select.keys and select.having:
            self.edits.append(Edit(select.having_start, select.having_start, "(COUNT(*) > 0) "))
        elif select.keys:
            self.edits.append(Edit(select.keys_end, select.keys_end, " HAVING(COUNT(*) > 0)"))

    def _item(self, item: Item, scope: Scope, rows: Grouping | None) -> VariableKinds:
        if item.value is None:
            return translate(Variable(item.variable), scope).possible
        return self._note_expression(item.value, scope, rows)

    def _order(self, keys: Iterable[PlacedExpression], scope: Scope) -> None:
        for key in keys:
            kinds = self._note_expression(key, scope, None).kinds
            if len(kinds - NOTHING) > 1 or not kinds <= SORTED | NOTHING:
                raise Refused(f"ORDER BY what is {name_kinds(kinds)}")

    def _note_expression(self, expression: PlacedExpression, scope: Scope, rows: Grouping | None) -> VariableKinds:
        translation = translate(expression.expression, scope, rows)
        self.edits.append(Edit(expression.start, expression.end, f"({translation.text})"))
        return translation.possible

    def _condition(self, condition: PlacedExpression, scope: Scope, rows: Grouping | None) -> None:
        translation = translate(condition.expression, scope, rows)
        if translation.possible.kinds != {"boolean"}:
            raise Refused(f"FILTER({translation.text})")
        self.edits.append(Edit(condition.start, condition.end, f"({translation.text})"))

    def _group(self, group: Group, outside: Scope = MappingProxyType({})) -> dict[str, VariableKinds]:
        """Return what is known of the variables of a group; its filters, if it is optional, see those outside."""
        scope: dict[str, VariableKinds] = {}
        for part in group.parts:
            self._add(part, scope)
        for part in group.parts:
            if isinstance(part, Filter):
                self._condition(part.condition, scope, None)
            elif isinstance(part, Exists):
                self._exists(part, scope, outside)
        return scope

    def _add(self, part: Part, scope: dict[str, VariableKinds]) -> None:
        """Add what a part of a group gives to what is known."""
        if isinstance(part, Triple):
            self._join(scope, self._triple(part))
        elif isinstance(part, Values):
            self._join(scope, _values(part))
        elif isinstance(part, Select):
            self._join(scope, self.select(part))
        elif isinstance(part, Union):
            self._join(scope, _either([self._group(group) for group in part.groups]))
        elif isinstance(part, Optional):
            self._optional(self._group(part.group, scope), scope)
        elif isinstance(part, Bind):
            scope[part.variable] = self._note_expression(part.value, scope, None)

    def _join(self, scope: dict[str, VariableKinds], other: Scope) -> None:
        for name, kinds in other.items():
            if name in scope:
                _refuse_join(name, scope[name], kinds)
                kinds = VariableKinds(scope[name].kinds & kinds.kinds or NOTHING)
            scope[name] = kinds

    def _optional(self, other: Scope, scope: dict[str, VariableKinds]) -> None:
        for name, kinds in other.items():
            if name in scope:
                _refuse_join(name, scope[name], kinds)
            else:
                scope[name] = VariableKinds(kinds.kinds, sure=False)

    def _exists(self, part: Exists, scope: Scope, outside: Scope) -> None:
        if not all(map(_is_between_variables, part.group.parts)):
            raise Refused("EXISTS of more than triples between variables")
        other = self._group(part.group)
        for name in other.keys() & outside.keys() - scope.keys():
            raise Refused(f"EXISTS in OPTIONAL, by ?{name}, which stands outside")
        common = scope.keys() & other.keys()
        if not common:
            raise Refused("EXISTS of what shares no variable")
        for name in common:
            _refuse_join(name, scope[name], other[name])

    def _triple(self, triple: Triple) -> Scope:
        subject, end = triple.subject, triple.object
        if isinstance(subject, Constant) and isinstance(end, Constant):
            raise Refused("a triple without a variable")
        if subject == end:
            raise Refused("a triple of a thing with itself")
        scope = {}
        if isinstance(subject, Variable):
            scope[subject.name] = VariableKinds(self._begin(triple.path))
        if isinstance(end, Variable):
            scope[end.name] = VariableKinds(self._end(triple.path))
        return scope

    def _begin(self, path: Path) -> frozenset[str]:
        if path.name == "^":
            return self._end(path.parts[0])
        if path.name == "|":
            return frozenset[str]().union(*map(self._begin, path.parts))
        return self._begin(path.parts[0]) if path.parts else _IRI

    def _end(self, path: Path) -> frozenset[str]:
        if path.name == "^":
            return self._begin(path.parts[0])
        if path.name == "|":
            return frozenset[str]().union(*map(self._end, path.parts))
        return self._end(path.parts[-1]) if path.parts else self._kinds(path.name)


def _is_between_variables(part: Part) -> bool:
    return isinstance(part, Triple) and isinstance(part.subject, Variable) and isinstance(part.object, Variable)


def _refuse_join(name: str, one: VariableKinds, other: VariableKinds) -> None:
    """Refuse to join by a variable that may have no value, or on whose kinds maplib breaks off."""
    if not (one.sure and other.sure):
        raise Refused(f"a join by ?{name}, which may have no value")
    kinds = one.kinds | other.kinds
    if len(kinds - NOTHING) > 1 or not kinds <= JOINED:
        raise Refused(f"a join by ?{name}, which is {name_kinds(kinds)}")


def _either(scopes: list[dict[str, VariableKinds]]) -> Scope:
    """Return what is known of the variables of several groups, any of which may hold."""
    names = dict.fromkeys(name for scope in scopes for name in scope)
    return {
        name: VariableKinds(
            frozenset[str]().union(*(scope[name].kinds for scope in scopes if name in scope)),
            all(name in scope and scope[name].sure for scope in scopes),
        )
        for name in names
    }


def _values(values: Values) -> Scope:
    scope = {}
    for place, name in enumerate(values.variables):
        kinds = frozenset(row[place].kind for row in values.rows)
        if len(kinds) > 1:
            raise Refused("VALUES of several kinds in one column")
        scope[name] = VariableKinds(kinds or NOTHING)
    return scope


def _ordering(key: PlacedExpression) -> Iterator[str]:
    if isinstance(key.expression, Variable):
        yield key.expression.name
