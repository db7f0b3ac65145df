"""What functions and operators give, and how maplib has to be asked for them.

maplib compares and computes column by column, by the type of the whole column: an integer equals no decimal, a text
with a language equals many others, and what has no value is a text without letters in one place and unequal to
everything in another. So an argument has to have a value in every row, and be of one kind.
"""

import re
from collections.abc import Callable

from queries.engines.columnar.refusal import Refused
from queries.engines.columnar.syntax import Call
from queries.engines.columnar.term_kinds import TEXT, TEXTS, Seen, VariableKinds, name_kinds, need, sure

_EQUAL = frozenset({"iri", "string", "integer", "date"})
#: What may be less or more than another; a text is so to maplib only if it is in the graph.
_ORDERED = frozenset({"integer", "count", "date"})
#: Of what STR gives another text than SPARQL.
_WITHOUT_TEXT = frozenset({"decimal", "year"})
_FLAGS = ("", '"i"')


def _infix(call: Call, arguments: list[Seen]) -> str:
    return f"({arguments[0].text} {call.name} {arguments[1].text})"


def _write_call(call: Call, arguments: list[Seen]) -> str:
    return f"{call.name}({', '.join(one.text for one in arguments)})"


def _logical(call: Call, arguments: list[Seen]) -> Seen:
    for one in arguments:
        need(call, one, frozenset({"boolean"}))
    return Seen(sure("boolean"), f"!{arguments[0].text}" if call.name == "!" else _infix(call, arguments))


def _translate_comparison(call: Call, arguments: list[Seen]) -> Seen:
    dates = [one.date for one in arguments if one.date]
    arguments = dates if len(dates) == len(arguments) else _alike(call, arguments)
    kinds = _EQUAL | {"count"} if call.name in ("=", "!=") else _ORDERED
    for one in arguments:
        need(call, one, kinds)
    return Seen(sure("boolean"), _infix(call, arguments))


def _listed_in(call: Call, arguments: list[Seen]) -> Seen:
    first, *others = _alike(call, arguments)
    need(call, first, _EQUAL)
    return Seen(sure("boolean"), f"({first.text} {call.name} ({', '.join(one.text for one in others)}))")


def _alike(call: Call, arguments: list[Seen]) -> list[Seen]:
    """Return arguments of one kind; a number beside a count as one, since to maplib counts are another type."""
    kinds = frozenset[str]().union(*(one.possible.kinds for one in arguments))
    if kinds == {"count", "integer"}:
        arguments = [one if one.possible.kinds == {"count"} else _translate_count(call, one) for one in arguments]
    elif len(kinds) > 1:
        raise Refused(f"{call.name} between what is {name_kinds(kinds)}")
    return arguments


def _translate_count(call: Call, number: Seen) -> Seen:
    if not re.fullmatch("[0-9]{1,9}", number.text):
        raise Refused(f"{call.name} between a count and {number.text}")
    return Seen(sure("count"), f'"{number.text}"^^<http://www.w3.org/2001/XMLSchema#unsignedInt>')


def _language(call: Call, arguments: list[Seen]) -> Seen:
    return Seen(sure("string", *arguments), _write_call(call, arguments))


def _text(call: Call, arguments: list[Seen]) -> Seen:
    if arguments[0].possible.kinds & _WITHOUT_TEXT:
        raise Refused(f"STR of {arguments[0].text}, which is {name_kinds(arguments[0].possible.kinds)}")
    date = arguments[0] if arguments[0].possible.kinds == {"date"} else None
    return Seen(sure("string", *arguments), _write_call(call, arguments), date)


def _translate_bound(call: Call, arguments: list[Seen]) -> Seen:
    return Seen(sure("boolean"), _write_call(call, arguments))


def _translate_search(call: Call, arguments: list[Seen]) -> Seen:
    need(call, arguments[0], TEXTS)
    _need_word(call, arguments[1])
    return Seen(sure("boolean"), _write_call(call, arguments))


def _translate_match(call: Call, arguments: list[Seen]) -> Seen:
    need(call, arguments[0], TEXTS)
    _need_word(call, arguments[1])
    if "".join(one.text for one in arguments[2:]) not in _FLAGS:
        raise Refused('REGEX with a flag other than "i"')
    return Seen(sure("boolean"), _write_call(call, arguments))


def _need_word(call: Call, argument: Seen) -> None:
    if not re.fullmatch(r'"[^"\\]+"', argument.text):
        raise Refused(f"{call.name} with {argument.text}")


def _translate_case(call: Call, arguments: list[Seen]) -> Seen:
    need(call, arguments[0], TEXT)
    return Seen(sure("string"), _write_call(call, arguments))


def _cut(call: Call, arguments: list[Seen]) -> Seen:
    """Cut a text at a word; maplib gives the whole where the word is not in it, SPARQL gives nothing."""
    need(call, arguments[0], TEXT)
    _need_word(call, arguments[1])
    contains = Call("CONTAINS", call.arguments)
    return Seen(sure("string"), f'IF({_write_call(contains, arguments)}, {_write_call(call, arguments)}, "")')


def _translate_concatenation(call: Call, arguments: list[Seen]) -> Seen:
    for one in arguments:
        need(call, one, TEXT)
    return Seen(sure("string"), _write_call(call, arguments))


def _first(call: Call, arguments: list[Seen]) -> Seen:
    arguments = _alike(call, arguments)
    kinds = frozenset[str]().union(*(one.possible.kinds for one in arguments))
    if len(kinds) != 1:
        raise Refused(f"COALESCE of what is {name_kinds(kinds)}")
    return Seen(VariableKinds(kinds, any(one.possible.sure for one in arguments)), _write_call(call, arguments))


def _either(call: Call, arguments: list[Seen]) -> Seen:
    condition, *values = arguments
    need(call, condition, frozenset({"boolean"}))
    first_kinds = _first(call, values).possible
    sure = all(one.possible.sure for one in values)
    return Seen(VariableKinds(first_kinds.kinds, sure), _write_call(call, [condition, *_alike(call, values)]))


def _translate_sum(call: Call, arguments: list[Seen]) -> Seen:
    for one in arguments:
        need(call, one, frozenset({"integer"}))
    return Seen(sure("integer"), _infix(call, arguments))


def _part_of_date(call: Call, arguments: list[Seen]) -> Seen:
    need(call, arguments[0], frozenset({"date"}))
    return Seen(sure("year"), _write_call(call, arguments))


#: By name: what each gives for some arguments; what is not here is refused.
FUNCTIONS: dict[str, Callable[[Call, list[Seen]], Seen]] = {
    **dict.fromkeys(("&&", "||", "!"), _logical),
    **dict.fromkeys(("=", "!=", "<", "<=", ">", ">="), _translate_comparison),
    **dict.fromkeys(("IN", "NOT IN"), _listed_in),
    **dict.fromkeys(("+", "-"), _translate_sum),
    **dict.fromkeys(("CONTAINS", "STRSTARTS", "STRENDS"), _translate_search),
    **dict.fromkeys(("LCASE", "UCASE"), _translate_case),
    **dict.fromkeys(("STRAFTER", "STRBEFORE"), _cut),
    **dict.fromkeys(("YEAR", "MONTH", "DAY"), _part_of_date),
    "BOUND": _translate_bound,
    "COALESCE": _first,
    "CONCAT": _translate_concatenation,
    "IF": _either,
    "LANG": _language,
    "REGEX": _translate_match,
    "STR": _text,
}
