"""Small graphs and queries over them, made at random: of every shape, whether the columnar engine takes it or not.

A variable is called after the property whose value it is, so that most comparisons are between what can be compared.
"""

import re

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

PREFIXES = "PREFIX : <urn:> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n"

_THINGS = [":a", ":b", ":c", ":d"]
#: What the values of each property are; of `:mixed` they are of several kinds, and no triple has `:none`.
_VALUES = {
    ":to": _THINGS,
    ":in": _THINGS[:2],
    ":label": ['"x"@en', '"x"@id', '"y"@en', '"é"@id'],
    ":text": ['"x"', '"y"', '"x y"'],
    ":number": ["1", "2", "10"],
    ":day": [f'"{day}"^^xsd:date' for day in ("2024-01-05", "2024-11-27", "2019-04-17")],
    ":mixed": ['"x"', '"x"@en', "1", '"1.5"^^xsd:decimal', ":a", '"2024"^^xsd:gYear'],
    ":none": [":a", '"x"'],
}
_SAID = [
    f"{thing} {name} {value}" for thing in _THINGS for name in _VALUES if name != ":none" for value in _VALUES[name]
]
_NODES = ["?s", "?t", "?u"]
_VARIABLE = re.compile(r"\?[a-z]+\d?")

_CONDITIONS = {
    "label": [
        'LANG({0}) = "en"',
        'LANG({0}) IN ("", "en")',
        "STR({0}) {sign} STR({1})",
        'CONTAINS({0}, "x")',
        "{0} = {2}",
    ],
    "text": ["{0} {sign} {2}", "{0} {sign} {1}", "{0} IN ({2}, {3})", 'REGEX({0}, "^X", "i")', 'STRSTARTS({0}, "x")'],
    "number": ["{0} {sign} {2}", "{0} {sign} {1}", "{0} + 1 {sign} {1}", "{0} NOT IN ({2}, {3})"],
    "day": ["{0} {sign} {2}", "YEAR({0}) {sign} 2020", 'STR({0}) {sign} "2024"', "STR({0}) {sign} STR({2})"],
    "thing": ["{0} = {2}", "{0} != {1}", "{0} IN ({2}, {3})", 'CONTAINS(STR({0}), "a")', "{0} {sign} {1}"],
    "mixed": ["{0} {sign} {2}", 'LANG({0}) = "en"', "STR({0}) = {2}", "ISLITERAL({0})", "BOUND({0})"],
}
_EXPRESSIONS = {
    "label": ["STR({0})", "LANG({0})", "COALESCE({0}, {1})", 'COALESCE(STR({0}), "-")', "UCASE({0})"],
    "text": ["{0}", "LCASE({0})", 'STRAFTER({0}, "x")', 'STRBEFORE({0}, " ")', 'CONCAT({0}, "-", STR({1}))'],
    "number": ["{0} + 1", "{0} - {1}", "{0} / 2", "COALESCE({0}, 0)", "STR({0})"],
    "day": ["YEAR({0})", "MONTH({0})", "STR({0})", "{0}"],
    "thing": ["{0}", "STR({0})", 'STRAFTER(STR({0}), ":")', 'STRAFTER(STR({0}), "z")', "IF({0} = {2}, {0}, {1})"],
    "mixed": ["{0}", "STR({0})", "LANG({0})", "COALESCE({0}, {2})", "BOUND({0})", "IF(BOUND({0}), {0}, {1})"],
}
_AGGREGATES = {
    "label": ["MAX(STR({0}))", 'GROUP_CONCAT({0}; separator="|")', 'GROUP_CONCAT(DISTINCT STR({0}); separator="|")'],
    "text": ["MIN({0})", 'GROUP_CONCAT({0}; separator="|")', 'GROUP_CONCAT(DISTINCT {0}; separator="|")', "SUM({0})"],
    "number": ["SUM({0})", "MIN({0})", "MAX({0})", "AVG({0})", "SUM(DISTINCT {0})"],
    "day": ["MIN({0})", "MAX({0})"],
    "thing": ["MAX(STR({0}))", "MIN({0})"],
    "mixed": ["MAX({0})", "SUM({0})", 'GROUP_CONCAT(STR({0}); separator="|")'],
}


def triples() -> SearchStrategy[list[str]]:
    """Draw a graph, as triples with prefixes."""
    return st.lists(st.sampled_from(_SAID), min_size=4, max_size=24, unique=True)


def queries() -> SearchStrategy[str]:
    """Draw a SELECT without its prefixes."""
    return _select(2)


def _variables(text: str) -> list[str]:
    return sorted(set(_VARIABLE.findall(text))) or ["?s"]


def _kind(variable: str) -> str:
    name = variable[1:].rstrip("0123456789")
    return name if name in _CONDITIONS else "thing"


@st.composite
def _select(draw: DrawFn, depth: int) -> str:
    group = draw(_group(depth, []))
    some = draw(st.lists(st.sampled_from(_variables(group)), min_size=1, max_size=3, unique=True))
    if draw(st.integers(0, 2)) == 0:
        return draw(_group_select(group, some[: draw(st.integers(0, 2))]))
    columns = [*some, f"({draw(_of(_EXPRESSIONS, _variables(group)))} AS ?x)"] if draw(st.integers(0, 1)) else some
    distinct = draw(st.sampled_from(["", "", "", "DISTINCT "]))
    return f"SELECT {distinct}{' '.join(columns)} WHERE {group}{draw(_order(some))}"


@st.composite
def _group_select(draw: DrawFn, group: str, keys: list[str]) -> str:
    counts = ["COUNT(*)", "COUNT({0})", "COUNT(DISTINCT {0})"]
    shapes = {kind: [*counts, *others] for kind, others in _AGGREGATES.items()}
    items = [f"({draw(_of(shapes, _variables(group)))} AS ?x{number})" for number in range(draw(st.integers(1, 2)))]
    by = f" GROUP BY {' '.join(keys)}" if keys else ""
    having = draw(st.sampled_from(["", "", " HAVING(COUNT(*) > 1)"]))
    order = f" ORDER BY {' '.join(keys)}" if draw(st.booleans()) and keys else ""
    return f"SELECT {' '.join([*keys, *items])} WHERE {group}{by}{having}{order}"


@st.composite
def _order(draw: DrawFn, columns: list[str]) -> str:
    keys = [draw(st.sampled_from(["{}", "DESC({})", "STR({})", "BOUND({})"])).format(name) for name in columns]
    limit = draw(st.sampled_from(["", "", " LIMIT 2", " LIMIT 3 OFFSET 1"]))
    return draw(st.sampled_from(["", f" ORDER BY {' '.join(keys)}{limit}", f" ORDER BY {' '.join(columns)}{limit}"]))


@st.composite
def _group(draw: DrawFn, depth: int, outside: list[str]) -> str:
    parts = [draw(_triple(outside))]
    for _ in range(draw(st.integers(0, 4))):
        parts.append(draw(_part(depth, _variables(" ".join(parts)), outside)))
    if draw(st.integers(0, 9)) == 0:
        parts.reverse()
    return f"{{ {' '.join(parts)} }}"


@st.composite
def _part(draw: DrawFn, depth: int, variables: list[str], outside: list[str]) -> str:
    kind = draw(st.integers(0, 13))
    if kind < 3 or (depth == 0 and kind < 10):
        return draw(_triple(variables))
    if kind < 6:
        return f"OPTIONAL {draw(_group(depth - 1, variables))}"
    if kind == 6:
        return f"{draw(_group(depth - 1, variables))} UNION {draw(_group(depth - 1, variables))}"
    if kind == 7:
        name = draw(st.sampled_from(["FILTER NOT EXISTS", "FILTER EXISTS", "MINUS"]))
        return f"{name} {draw(_group(draw(st.integers(0, depth - 1)), variables))}"
    if kind == 8:
        return f"{{ {draw(_select(depth - 1))} }}"
    if kind == 9:
        return f"BIND({draw(_of(_EXPRESSIONS, variables))} AS ?x{draw(st.integers(2, 9))})"
    if kind == 10:
        return draw(_values(variables))
    if kind == 11:
        sign = draw(st.sampled_from(["&&", "||", "&& !"]))
        return f"FILTER({draw(_of(_CONDITIONS, variables))} {sign} ({draw(_of(_CONDITIONS, variables))}))"
    return f"FILTER({draw(_of(_CONDITIONS, [*variables * 5, *outside]))})"


@st.composite
def _triple(draw: DrawFn, variables: list[str]) -> str:
    things = [name for name in variables if _kind(name) == "thing" and not name.startswith("?x")]
    subject = draw(st.sampled_from([*_NODES, *things * 3, ":a"]))
    name = draw(st.sampled_from([*_VALUES, ":to", ":label", ":in", ":text", ":number"]))
    paths = [f":to/{name}", f":to|{name}", f"^{name}", ":to+", ":to*", "?p", f"(:to|:in)/{name}"]
    path = draw(st.sampled_from([name] * 16 + paths))
    if draw(st.integers(0, 5)) == 0:
        value = draw(st.sampled_from([*_VALUES[name], ":e", '"z"']))
    elif name in (":to", ":in"):
        value = draw(st.sampled_from([other for other in _NODES if other != subject]))
    else:
        value = f"?{name[1:]}{draw(st.integers(1, 2))}"
    return f"{subject} {path} {value} ."


@st.composite
def _values(draw: DrawFn, variables: list[str]) -> str:
    name = draw(st.sampled_from(variables))
    constants = _constants(_kind(name))
    if draw(st.booleans()):
        return f"VALUES {name} {{ {' '.join(draw(st.lists(constants, max_size=3)))} }}"
    cell = st.sampled_from([*_THINGS, "UNDEF"] if draw(st.integers(0, 3)) == 0 else _THINGS)
    rows = " ".join(f"({draw(constants)} {draw(cell)})" for _ in range(draw(st.integers(1, 3))))
    return f"VALUES ({name} {draw(st.sampled_from([other for other in _NODES if other != name]))}) {{ {rows} }}"


def _constants(kind: str) -> SearchStrategy[str]:
    return st.sampled_from(_VALUES.get(f":{kind}", _THINGS))


@st.composite
def _of(draw: DrawFn, shapes: dict[str, list[str]], variables: list[str]) -> str:
    """Draw a shape for a variable, with others and constants of the same kind for the rest of it."""
    first = draw(st.sampled_from(variables))
    kind = _kind(first)
    second = draw(st.sampled_from([other for other in variables if _kind(other) == kind]))
    sign = draw(st.sampled_from(["=", "!=", "<", ">="]))
    constants = _constants(kind) if draw(st.integers(0, 9)) else st.sampled_from(["1", '"x"', ":a", '"x"@en'])
    return draw(st.sampled_from(shapes[kind])).format(first, second, draw(constants), draw(constants), sign=sign)
