"""Makes rdflib's plan of a query bearable: what is known is passed on, and what is to be left out is left out early.

rdflib evaluates the two sides of most joins apart, and every FILTER at the end of its group, where labels in two
languages have doubled the rows for each label. Neither change alters an answer (SPARQL 1.1, section 18.5): a join of
plain patterns may begin with what the left side has bound, and a condition on one variable holds for the pattern that
binds it before it holds for the group. And what is sorted by
a text may lack one.
"""

from collections.abc import Iterator, Sequence
from typing import Any

#: Parts whose answers do not depend on when the variables around them are bound.
_PLAIN = ("BGP", "ToMultiSet", "Join", "Union", "values")


def hasten(algebra: Any) -> None:
    """Change the algebra of a prepared query in place."""
    _hasten(algebra, ())


def _hasten(part: Any, conditions: Sequence[Any]) -> None:
    """Go down with the conditions that hold for every row of a part."""
    if part.name == "Filter":
        conditions = (*conditions, *_single(part.expr))
    if part.name == "Join" and _plain(part.p2):
        part["lazy"] = True
    if part.name == "OrderBy":
        _sortable(part.expr)
    below = {"p": part.p, "p1": part.p1, "p2": part.p2}
    for name, child in below.items():
        if not hasattr(child, "name"):
            continue
        inner_conditions = _pass_down(part, name, conditions)
        if child.name == "BGP":
            part[name] = _split(child, inner_conditions)
        else:
            _hasten(child, inner_conditions)


def _sortable(keys: Sequence[Any]) -> None:
    """Give an empty text to what has no value and so no text, which comes first either way: rdflib cannot sort it."""
    from rdflib import Literal
    from rdflib.plugins.sparql.operators import Builtin_COALESCE
    from rdflib.plugins.sparql.parserutils import Expr

    for key in keys:
        if getattr(key.expr, "name", "") == "Builtin_STR":
            key["expr"] = Expr("Builtin_COALESCE", Builtin_COALESCE, arg=[key.expr, Literal("")])


def _pass_down(part: Any, side: str, conditions: Sequence[Any]) -> Sequence[Any]:
    """Return the conditions that hold below: none within a UNION, and in an OPTIONAL only its own."""
    if part.name == "LeftJoin" and side == "p2":
        return tuple(_single(part.expr))
    return conditions if part.name in ("Filter", "Join", "LeftJoin", "Extend") else ()


def _single(expression: Any) -> Iterator[Any]:
    """Yield the parts of a conjunction that compare the language of one variable."""
    parts = [expression]
    if expression.name == "ConditionalAndExpression":
        parts = [expression.expr, *expression.other]
    for part in parts:
        if part.name == "RelationalExpression" and getattr(part.expr, "name", "") == "Builtin_LANG":
            yield part


def _split(pattern: Any, conditions: Sequence[Any]) -> Any:
    """Return a pattern with each condition applied as soon as its variable is bound."""
    from rdflib.plugins.sparql.algebra import BGP, Filter, Join

    whole: Any = None
    rest = list(pattern.triples)
    for condition in conditions:
        variable = condition.expr.arg
        place = next((at for at, triple in enumerate(rest) if variable in triple), None)
        if place is None:
            continue
        condition_filter = Filter(condition, _with_variables(BGP([rest.pop(place)])))
        condition_filter["_vars"] = set(condition_filter.p["_vars"])
        whole = condition_filter if whole is None else _with_both(Join(whole, condition_filter))
    if whole is None:
        return pattern
    return _with_both(Join(_with_variables(BGP(rest)), whole)) if rest else whole


def _with_variables(pattern: Any) -> Any:
    from rdflib import Variable

    pattern["_vars"] = {term for triple in pattern.triples for term in triple if isinstance(term, Variable)}
    return pattern


def _with_both(join: Any) -> Any:
    join["lazy"] = True
    join["_vars"] = join.p1["_vars"] | join.p2["_vars"]
    return join


def _plain(part: Any) -> bool:
    children = [child for child in (part.p, part.p1, part.p2) if hasattr(child, "name")]
    return part.name in _PLAIN and all(_plain(child) for child in children)
