"""What expressions give, and their texts for maplib; what it answers otherwise than SPARQL is refused."""

from dataclasses import dataclass

from queries.engines.columnar.functions import FUNCTIONS
from queries.engines.columnar.refusal import Refused
from queries.engines.columnar.syntax import Call, Constant, Expression, Variable
from queries.engines.columnar.term_kinds import TEXT, TEXTS, Scope, Seen, VariableKinds, need, sure

_AGGREGATES = ("COUNT", "SUM", "MIN", "MAX", "GROUP_CONCAT")


@dataclass(frozen=True)
class Grouping:
    """What aggregates are made of, and whether there is a GROUP BY."""

    scope: Scope
    has_keys: bool


def translate(expression: Expression, scope: Scope, rows: Grouping | None = None) -> Seen:
    """Return what an expression gives; in a query that groups, `rows` is what its aggregates are made of."""
    if isinstance(expression, Variable):
        if expression.name not in scope:
            raise Refused(f"?{expression.name} where nothing gives it a value")
        return Seen(scope[expression.name], f"?{expression.name}")
    if isinstance(expression, Constant):
        return Seen(VariableKinds(frozenset({expression.kind})), expression.text)
    if expression.name in _AGGREGATES:
        if rows is None:
            raise Refused(f"{expression.name} outside of SELECT")
        return _aggregate(expression, rows)
    if expression.distinct or expression.name not in FUNCTIONS:
        raise Refused(expression.name)
    return FUNCTIONS[expression.name](
        expression, [translate(argument, scope, rows) for argument in expression.arguments]
    )


def has_aggregate(expression: Expression) -> bool:
    """Say whether there is an aggregate in an expression."""
    return isinstance(expression, Call) and (
        expression.name in _AGGREGATES or any(map(has_aggregate, expression.arguments))
    )


def _aggregate(call: Call, rows: Grouping) -> Seen:
    if call.name != "COUNT" and not rows.has_keys:
        raise Refused(f"{call.name} without GROUP BY")
    if not call.arguments:
        return Seen(sure("count"), "COUNT(*)")
    (argument,) = call.arguments
    operand = translate(argument, rows.scope)
    if call.name == "COUNT":
        if not isinstance(argument, Variable):
            raise Refused("COUNT of an expression")
        return _counted_once(operand, rows) if call.distinct else Seen(sure("count"), f"COUNT({operand.text})")
    if call.name == "GROUP_CONCAT":
        return _translate_group_concat(call, operand)
    if call.distinct:
        raise Refused(f"{call.name}(DISTINCT …)")
    need(call, operand, frozenset({"integer"}) if call.name == "SUM" else frozenset({"integer", "date"}))
    return Seen(operand.possible, f"{call.name}({operand.text})")


def _counted_once(argument: Seen, rows: Grouping) -> Seen:
    """Count different values; maplib takes having none for one of them."""
    text = f"COUNT(DISTINCT {argument.text})"
    if argument.possible.sure:
        return Seen(sure("count"), text)
    if not rows.has_keys:
        raise Refused(f"{text} without GROUP BY, where {argument.text} may have no value")
    return Seen(sure("integer"), f"({text} - MAX(IF(BOUND({argument.text}), 0, 1)))")


def _translate_group_concat(call: Call, argument: Seen) -> Seen:
    need(call, argument, TEXT if call.distinct else TEXTS)
    text = f"GROUP_CONCAT({'DISTINCT ' * call.distinct}STR({argument.text}); separator={call.separator})"
    return Seen(VariableKinds(TEXT), text)
