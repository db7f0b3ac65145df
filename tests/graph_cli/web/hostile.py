"""What somebody may send who means no good: requests as they go over the wire, in families, and what becomes of each.

Each request ends its connection, so that whoever sends it reads until there is no more. A status is fixed where the
protocol or docs/serving.md fixes it; where the engine decides how far it gets, several are allowed, and 500 never is.
"""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from urllib.parse import quote

#: The connection is closed without a status.
CLOSED = 0
ANSWERED, WRONG, REFUSED, LARGE, ENDED = 200, 400, 403, 422, 503
LONG_HEAD = 431
#: What becomes of a query of which the engine decides how far it gets.
ANY = frozenset({ANSWERED, WRONG, LARGE, ENDED})
#: What becomes of a request that is no HTTP.
NO_HTTP = frozenset({WRONG, CLOSED})

_QUERY, _UPDATE, _FORM = "application/sparql-query", "application/sparql-update", "application/x-www-form-urlencoded"
_ALL = "?s ?p ?o"


@dataclass(frozen=True)
class Case:
    """A request: its name, its bytes, and the statuses of which each answer to it has one."""

    name: str
    wire: bytes
    statuses: frozenset[int]


def cases() -> list[Case]:
    """Return all requests."""
    return [
        *_queries("stack", _stack(), ANY),
        *_queries("planner", _planner(), ANY),
        *_queries("product", _products(), frozenset({LARGE, ENDED})),
        *_queries("path", _paths(), ANY),
        *_queries("regex", _regular_expressions(), ANY),
        *_queries("string", _strings(), ANY),
        *_queries("aggregate", _aggregates(), ANY),
        *_queries("service", _services(), frozenset({REFUSED})),
        *_queries("decoy", _decoys(), frozenset({ANSWERED})),
        *_queries("dataset", _datasets(), frozenset({WRONG})),
        *_queries("graph", _graphs(), frozenset({ANSWERED})),
        *_queries("value", _values(), frozenset({ANSWERED})),
        *_queries("large", _large(), frozenset({ANSWERED, WRONG})),
        *_queries("syntax", _syntax(), frozenset({WRONG})),
        *chain.from_iterable(_updates(name, text) for name, text in _updating()),
        *_unicode(),
        *_methods(),
        *_media(),
        *_targets(),
        *_hosts(),
        *_headers(),
        *_accepting(),
        *_copies(),
        *_ranges(),
        *_forwarding(),
        *_fields(),
        *_parameters(),
        *_framing(),
    ]


def request(
    target: str | bytes = "/sparql",
    method: str = "GET",
    body: bytes = b"",
    headers: Iterable[str | bytes] = (),
    *,
    version: str = "HTTP/1.1",
    host: str = "127.0.0.1",
) -> bytes:
    """Return a request as it goes over the wire."""
    lines = [method.encode() + b" " + _bytes(target) + b" " + version.encode(), f"Host: {host}".encode()]
    lines += [b"Connection: close", *map(_bytes, headers)]
    if body or method == "POST":
        lines.append(f"Content-Length: {len(body)}".encode())
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def direct(query: str) -> bytes:
    """Return a request that asks a query as it stands."""
    return request("/sparql", "POST", query.encode(), [f"Content-Type: {_QUERY}"])


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def _queries(family: str, queries: Iterable[tuple[str, str]], statuses: frozenset[int]) -> Iterator[Case]:
    for name, query in queries:
        yield Case(f"{family}: {name}", direct(query), statuses)


def _get(query: str) -> bytes:
    return request("/sparql?query=" + quote(query))


def _many(count: int, pattern: str, between: str = " ") -> str:
    return between.join(pattern.replace("#", str(number)) for number in range(count))


def _stack() -> Iterator[tuple[str, str]]:
    """What makes a parser or a planner call itself once for each level."""
    for depth in (50, 1_000, 10_000):
        yield f"groups {depth}", "ASK " + "{" * depth + _ALL + "}" * depth
        yield f"lists {depth}", "ASK { ?s ?p " + "(" * depth + ")" * depth + " }"
        yield f"parentheses {depth}", f"ASK {{ FILTER({'(' * depth}1{')' * depth}) }}"
        yield f"blank nodes {depth}", "ASK { ?s ?p " + "[?p " * depth + "1" + "]" * depth + " }"
    for depth in (50, 2_000):
        yield f"OPTIONAL {depth}", "ASK { ?s ?p ?o " + "OPTIONAL { ?s ?p ?o " * depth + "}" * depth + " }"
        yield f"UNION {depth}", "ASK " + "{ { ?s ?p ?o } UNION " * depth + "{ ?s ?p ?o }" + "}" * depth
        yield f"MINUS {depth}", "ASK { ?s ?p ?o " + "MINUS { ?s ?p ?o " * depth + "}" * depth + " }"
        yield f"EXISTS {depth}", "ASK { " + "FILTER EXISTS { ?s ?p ?o " * depth + "}" * depth + " }"
        yield f"subselects {depth}", "SELECT * { " + "{ SELECT * { " * depth + _ALL + " } }" * depth + " }"
        yield f"GRAPH {depth}", "ASK { " + "GRAPH ?g { " * depth + _ALL + " }" * depth + " }"
        yield f"not {depth}", f"ASK {{ FILTER({'!' * depth}true) }}"
        yield f"minus {depth}", f"ASK {{ FILTER({'-' * depth}1) }}"
        yield f"IF {depth}", f"ASK {{ FILTER({'IF(true, ' * depth}true{', false)' * depth}) }}"
        yield f"COALESCE {depth}", f"ASK {{ FILTER({'COALESCE(' * depth}true{')' * depth}) }}"
        yield f"or {depth}", f"ASK {{ FILTER(false {'|| (false ' * depth}{')' * depth}) }}"
        yield f"inverse paths {depth}", f"ASK {{ ?s {'^(' * depth}<urn:x:p>{')' * depth} ?o }}"
        yield f"repeated paths {depth}", f"ASK {{ ?s {'(' * depth}<urn:x:p>{')*' * depth} ?o }}"
        yield f"quoted triples {depth}", f"ASK {{ {'<<( ' * depth}?s ?p ?o{' )>> ?p ?o' * depth} }}"
    yield "unclosed groups", "ASK " + "{" * 60_000
    yield "unopened groups", "ASK " + "}" * 60_000


def _planner() -> Iterator[tuple[str, str]]:
    """What gives a planner very much to choose from."""
    for count in (100, 1_000):
        yield f"patterns apart {count}", f"SELECT * {{ {_many(count, '?s# ?p# ?o# .')} }} LIMIT 1"
        yield f"patterns in a chain {count}", f"ASK {{ {_many(count, '?s# <urn:x:p> ?s#0 .')} }}"
        yield f"patterns in a star {count}", f"SELECT * {{ {_many(count, '?s ?p# ?o# .')} }} LIMIT 1"
        yield f"unions {count}", f"ASK {{ {_many(count, '{ ?s <urn:x:p#> ?o }', ' UNION ')} }}"
        yield f"optionals {count}", f"SELECT * {{ {_many(count, 'OPTIONAL { ?s <urn:x:p#> ?o# }')} }} LIMIT 1"
        yield f"filters {count}", f"ASK {{ ?s ?p ?o {_many(count, 'FILTER(?o != #)')} }}"
        yield f"binds {count}", f"SELECT * {{ {_many(count, 'BIND(# AS ?v#)')} }}"
        yield f"values apart {count}", f"SELECT * {{ {_many(count, 'VALUES ?v# { 1 2 }')} }} LIMIT 1"
        yield f"subselects {count}", f"SELECT * {{ {_many(count, '{ SELECT ?s# { ?s# ?p ?o } LIMIT 1 }')} }}"
    yield "many values", f"ASK {{ VALUES ?v {{ {'1 ' * 30_000} }} }}"
    yield "many variables", f"SELECT {_many(8_000, '?v#')} {{ }}"
    yield "many columns", f"ASK {{ VALUES ({_many(3_000, '?v#')}) {{ ({'1 ' * 3_000}) }} }}"
    yield "many of a list", f"ASK {{ FILTER(1 IN ({_many(8_000, '#', ',')})) }}"
    yield "many sums", f"ASK {{ FILTER({_many(8_000, '#', '+')} = 0) }}"
    yield "many ands", f"ASK {{ FILTER({_many(6_000, 'true', '&&')}) }}"
    yield "many prefixes", _many(1_500, "PREFIX p#: <urn:x:#>") + " ASK {}"
    yield "many orders", f"SELECT * {{ ?s ?p ?o }} ORDER BY {'?s ' * 10_000} LIMIT 1"
    yield "many groups by", f"SELECT (1 AS ?n) {{ ?s ?p ?o }} GROUP BY {'?s ' * 10_000} LIMIT 1"
    yield "many of CONSTRUCT", f"CONSTRUCT {{ {_many(2_000, '?s <urn:x:p#> ?o .')} }} {{ ?s ?p ?o }}"
    yield "many of DESCRIBE", f"DESCRIBE {_many(3_000, '<urn:x:#>')}"


def _products() -> Iterator[tuple[str, str]]:
    """What has more rows than there is time."""
    product = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i ."
    yield "counted", f"SELECT (COUNT(*) AS ?n) {{ {product} }}"
    yield "in order", f"SELECT * {{ {product} }} ORDER BY ?f LIMIT 1"
    yield "different", f"SELECT DISTINCT ?a ?d {{ {product} }}"
    yield "none left", f"SELECT * {{ {product} FILTER(STRLEN(STR(?a)) + STRLEN(STR(?d)) + STRLEN(STR(?g)) < 0) }}"
    yield "offset", f"SELECT * {{ {product} }} OFFSET 1000000000000 LIMIT 1"
    yield "all of it", f"SELECT * {{ {product} }}"
    yield "constructed", f"CONSTRUCT {{ ?a ?b ?f }} {{ {product} }}"
    yield "random", f"SELECT * {{ {product} FILTER(RAND() + STRLEN(STR(?a)) + STRLEN(STR(?g)) < 0) }}"


def _paths() -> Iterator[tuple[str, str]]:
    yield "everything many times", "SELECT * { ?s (<urn:x:p>|!<urn:x:p>)* ?o }"
    yield "any to any", "SELECT (COUNT(*) AS ?n) { ?s !<urn:x:p>* ?o . ?o !<urn:x:q>* ?t }"
    yield "there and back", "SELECT (COUNT(*) AS ?n) { ?s (!<urn:x:p>|^!<urn:x:p>)+ ?o }"
    yield "of paths", "ASK { ?s ((((!<urn:x:p>)*)*)*)*/((!<urn:x:q>)+)+ <urn:x:none> }"
    yield "long", f"ASK {{ ?s {_many(2_000, '!<urn:x:p>', '/')} ?o }}"
    yield "wide", f"ASK {{ ?s {_many(2_000, '<urn:x:p#>', '|')} ?o }}"
    yield "not of many", f"ASK {{ ?s !({_many(2_000, '<urn:x:p#>', '|')}) ?o }}"
    yield "to itself", "SELECT * { ?s <urn:x:p>* ?s }"
    yield "of a constant", "SELECT * { 1 (<urn:x:p>?)* ?o }"
    yield "counted repetition", "ASK { ?s <urn:x:p>{1,1000000} ?o }"


def _regular_expressions() -> Iterator[tuple[str, str]]:
    long = "a" * 5_000
    for name, pattern in (
        ("nested", "(a+)+$"),
        ("alternatives", "(a|aa)+$"),
        ("either way", "(a|a)*b"),
        ("any and any", "(.*)*x"),
        ("repeated", "(a{1,100}){1,100}b"),
        ("repetition of repetition", "((((a{50}){50}){50}){50})"),
        ("giant repetition", "a{4000000000}"),
        ("large repetition", "(?:a?){1000}a{1000}"),
        ("letters of any kind", "\\\\pL{1000}"),
        ("reference back", "(a+)\\\\1"),
        ("look behind", "(?<=a)b"),
        ("unclosed", "(a"),
        ("unclosed class", "[a"),
        ("nested groups", "(" * 2_000 + ")" * 2_000),
        ("class of all", "[\\\\x00-\\\\U0010FFFF]{500}"),
        ("flag of none", "(?z)a"),
    ):
        yield name, f'ASK {{ FILTER(REGEX("{long}b", "{pattern}")) }}'
    yield "strange flags", 'ASK { FILTER(REGEX("a", "a", "smixqzzz")) }'
    yield "pattern of the graph", "ASK { ?s ?p ?o FILTER(REGEX(STR(?o), CONCAT('(', STR(?o), ')+'))) }"
    yield "replaced by itself", f'SELECT (STRLEN(REPLACE("{long}", "a", "{long}")) AS ?n) {{}}'
    yield "replaced by groups", f'SELECT (STRLEN(REPLACE("{long}", "(.*)", "$1$1$1$1$1$1$1$1")) AS ?n) {{}}'
    yield "nothing replaced", f'SELECT (REPLACE("{long}", "", "{long}") AS ?n) {{}}'
    yield "strange group", 'SELECT (REPLACE("a", "(a)", "$99999999999999999999") AS ?n) {}'


def _strings() -> Iterator[tuple[str, str]]:
    """What makes of a short text a very long one."""
    for name, step in (
        ("doubled", "CONCAT(?v@, ?v@)"),
        ("squared", "REPLACE(?v@, '.', ?v@)"),
        ("encoded", "ENCODE_FOR_URI(CONCAT('%', ?v@, '%', ?v@))"),
        ("upper", "UCASE(CONCAT(LCASE(?v@), ?v@))"),
        ("as a name", "IRI(CONCAT('urn:x:', STR(?v@), STR(?v@)))"),
        ("with a language", "STRLANG(CONCAT(STR(?v@), STR(?v@)), 'id')"),
    ):
        for times in (8, 34):
            steps = " ".join(f"BIND({step.replace('@', str(n))} AS ?v{n + 1})" for n in range(times))
            yield f"{name} {times}", f"SELECT (STRLEN(STR(?v{times})) AS ?n) {{ VALUES ?v0 {{ 'aaaaaaaa' }} {steps} }}"
    yield "digest of a long text", f"SELECT (SHA512('{'a' * 60_000}') AS ?n) {{}}"
    yield "part of nothing", "SELECT (SUBSTR('abc', -9223372036854775808, 9223372036854775807) AS ?n) {}"
    yield "part without an end", "SELECT (SUBSTR('abc', 1e308, 1e308) AS ?a) (SUBSTR('é', 0.5, -1) AS ?b) {}"


def _aggregates() -> Iterator[tuple[str, str]]:
    pairs = "?a ?b ?c . ?d ?e ?f"
    yield "texts together", "SELECT (GROUP_CONCAT(STR(?o)) AS ?n) { ?s ?p ?o }"
    yield "texts of a product together", f"SELECT (GROUP_CONCAT(STR(?f)) AS ?n) {{ {pairs} }}"
    yield "long separator", f"SELECT (GROUP_CONCAT(?o; SEPARATOR='{'-' * 50_000}') AS ?n) {{ ?s ?p ?o }}"
    yield "different ones of a product", f"SELECT (COUNT(DISTINCT *) AS ?n) {{ {pairs} }}"
    yield "a group each", f"SELECT ?a ?f (COUNT(*) AS ?n) {{ {pairs} }} GROUP BY ?a ?f"
    yield "sum of what is no number", "SELECT (SUM(?o) AS ?n) (AVG(?o) AS ?m) (MIN(?o) AS ?l) { ?s ?p ?o }"
    yield "sum beyond", "SELECT (SUM(?n) AS ?m) { VALUES ?n { 9223372036854775807 1 } }"
    yield "of an aggregate", "SELECT (SUM(COUNT(?s)) AS ?n) { ?s ?p ?o }"
    yield "having", f"SELECT (COUNT(*) AS ?n) {{ {pairs} }} GROUP BY ?c HAVING(RAND() > 2)"
    yield "many", f"SELECT {_many(1_000, '(SUM(?o + #) AS ?n#)')} {{ ?s ?p ?o }}"
    yield "in order of a product", f"SELECT ?f {{ {pairs} }} ORDER BY STR(?f) STR(?c) LIMIT 1"


def _services() -> Iterator[tuple[str, str]]:
    to = "<http://127.0.0.1:1/>"
    group = f"{{ {_ALL} }}"
    yield "plain", f"ASK {{ SERVICE {to} {group} }}"
    yield "silent", f"ASK {{ SERVICE SILENT {to} {group} }}"
    yield "small letters", f"ASK {{ service silent {to} {group} }}"
    yield "without spaces", f"ASK{{SERVICE{to}{group}}}"
    yield "variable", f"ASK {{ VALUES ?e {{ {to} }} SERVICE ?e {group} }}"
    yield "variable by $", f"ASK {{ SERVICE $e {group} }}"
    yield "variable of the graph", f"ASK {{ ?e ?p ?o SERVICE SILENT ?e {group} }}"
    yield "prefixed name", f"PREFIX x: <http://127.0.0.1:1/> ASK {{ SERVICE x:sparql {group} }}"
    yield "empty prefix", f"PREFIX : <http://127.0.0.1:1/> ASK {{ SERVICE : {group} }}"
    yield "silent prefixed name", f"PREFIX x: <http://127.0.0.1:1/> ASK {{ SERVICE SILENT x: {group} }}"
    yield "relative", f"BASE <http://127.0.0.1:1/> ASK {{ SERVICE <sparql> {group} }}"
    yield "file", f"ASK {{ SERVICE <file:///etc/passwd> {group} }}"
    yield "metadata", f"ASK {{ SERVICE <http://169.254.169.254/latest/meta-data/> {group} }}"
    yield "IPv6", f"ASK {{ SERVICE <http://[::1]:1/> {group} }}"
    yield "by another name", f"ASK {{ SERVICE <http://localhost:1/> {group} }}"
    yield "data", f"ASK {{ SERVICE <data:text/turtle,> {group} }}"
    yield "in a subselect", f"SELECT * {{ {{ SELECT * {{ SERVICE {to} {group} }} }} }}"
    yield "in EXISTS", f"ASK {{ ?s ?p ?o FILTER EXISTS {{ SERVICE {to} {group} }} }}"
    yield "in NOT EXISTS", f"ASK {{ ?s ?p ?o FILTER NOT EXISTS {{ SERVICE SILENT {to} {group} }} }}"
    yield "in MINUS", f"ASK {{ ?s ?p ?o MINUS {{ SERVICE {to} {group} }} }}"
    yield "in OPTIONAL", f"ASK {{ OPTIONAL {{ SERVICE {to} {group} }} }}"
    yield "in UNION", f"ASK {{ {group} UNION {{ SERVICE {to} {group} }} }}"
    yield "in GRAPH", f"ASK {{ GRAPH ?g {{ SERVICE {to} {group} }} }}"
    yield "in BIND", f"SELECT (EXISTS {{ SERVICE {to} {group} }} AS ?x) {{}}"
    yield "of a CONSTRUCT", f"CONSTRUCT {{ {_ALL} }} {{ SERVICE {to} {group} }}"
    yield "of a DESCRIBE", f"DESCRIBE ?s {{ SERVICE {to} {group} }}"
    yield "after a comment", f"ASK {{ SERVICE # so\n {to} # it is\r {group} }}"
    yield "after lines", f"ASK {{ SERVICE\r\n\t{to}\n\n{group} }}"
    yield "after a string with a #", f"ASK {{ BIND('#' AS ?x) SERVICE {to} {group} }}"
    yield "after a name with a #", f"ASK {{ <urn:x:#a> ?p ?o . SERVICE {to} {group} }}"
    yield "escaped", f"ASK {{ S\\u0045RVICE {to} {group} }}"
    yield "in a comment", f"ASK {{ }} # SERVICE {to} {group}"
    yield "in a string", f'ASK {{ BIND("SERVICE {to} {group}" AS ?x) }}'
    yield "in a SERVICE", f"ASK {{ SERVICE {to} {{ SERVICE {to} {group} }} }}"
    yield "many", "ASK { " + f"SERVICE SILENT {to} {group} " * 500 + "}"


def _decoys() -> Iterator[tuple[str, str]]:
    """What looks like a call of SERVICE, an update or a dataset and is none."""
    yield "word in a string", "ASK { BIND('SERVICE' AS ?x) }"
    yield "word in a comment", "ASK { } # SERVICE\n"
    yield "variable", "SELECT ?service { BIND(1 AS ?service) }"
    yield "prefix", "PREFIX service: <urn:x:> ASK { ?s service:service ?o }"
    yield "update in a string", "ASK { BIND('; DROP ALL' AS ?x) }"
    yield "update in a comment", "ASK { } # ; CLEAR ALL"
    yield "update in a name", "ASK { <urn:x:INSERT> <urn:x:DELETE> 1 }"
    yield "dataset in a string", "ASK { BIND('FROM <urn:x:y>' AS ?x) }"
    yield "dataset in a comment", "ASK # FROM <urn:x:y>\n { }"
    yield "dataset in a name", "ASK { <urn:x:FROM> ?FROM 'x'@from }"


def _datasets() -> Iterator[tuple[str, str]]:
    """Datasets of what is no graph here."""
    for name, iri in (
        ("file", "file:///etc/passwd"),
        ("http", "http://127.0.0.1:1/"),
        ("https", "https://example.org/data.ttl"),
        ("data", "data:text/turtle,%3Curn:x:a%3E%20a%203%20."),
        ("ftp", "ftp://127.0.0.1:1/"),
        ("unknown", "urn:x:y"),
        ("up", "file:///../../../../etc/passwd"),
    ):
        yield f"FROM {name}", f"SELECT * FROM <{iri}> {{ {_ALL} }}"
        yield f"FROM NAMED {name}", f"SELECT * FROM NAMED <{iri}> {{ GRAPH ?g {{ {_ALL} }} }}"
    yield "relative", "BASE <file:///etc/> ASK FROM <passwd> { ?s ?p ?o }"
    yield "prefixed", "PREFIX etc: <file:///etc/> ASK FROM etc:passwd { ?s ?p ?o }"
    yield "glued", "PREFIX : <file:///etc/> ASKFROM:passwd { ?s ?p ?o }"
    yield "glued named", "PREFIX : <file:///etc/> ASK FROM NAMED:passwd { ?s ?p ?o }"
    yield "in small letters", "ask from <urn:x:y> from named <urn:x:z> { ?s ?p ?o }"
    yield "after a comment", "ASK # { \n FROM # }\n <urn:x:y> { ?s ?p ?o }"
    yield "after an expression", "SELECT (1<2 AS ?x) ('FROM {' AS ?y) FROM <urn:x:y> { ?s ?p ?o }"
    yield "of CONSTRUCT", "CONSTRUCT { ?s ?p ?o } FROM <urn:x:y> { ?s ?p ?o }"
    yield "of CONSTRUCT WHERE", "CONSTRUCT FROM <urn:x:y> WHERE { ?s ?p ?o }"
    yield "of DESCRIBE", "DESCRIBE <urn:x:s> FROM <urn:x:y>"
    yield "many", "ASK " + _many(2_000, "FROM <urn:x:#>") + " { ?s ?p ?o }"
    yield "escaped", "ASK F\\u0052OM <urn:x:y> { ?s ?p ?o }"
    yield "in a subselect", "ASK { { SELECT * FROM <urn:x:y> { ?s ?p ?o } } }"


def _graphs() -> Iterator[tuple[str, str]]:
    for name, iri in (("file", "file:///etc/passwd"), ("http", "http://127.0.0.1:1/"), ("data", "data:text/turtle,")):
        yield name, f"ASK {{ GRAPH <{iri}> {{ {_ALL} }} }}"
    yield "any", "SELECT * { GRAPH ?g { ?s ?p ?o } }"


def _values() -> Iterator[tuple[str, str]]:
    """Values beyond what a machine counts with: an expression that has none leaves its variable unbound."""
    for name, expression in (
        ("large integer", "9" * 400),
        ("integer beyond", "9223372036854775807 + 1"),
        ("integer below", "-9223372036854775807 - 2"),
        ("product beyond", "9223372036854775807 * 9223372036854775807"),
        ("least by minus one", "(-9223372036854775807 - 1) / -1"),
        ("nothing by nothing", "0 / 0"),
        ("decimal by nothing", "1.0 / 0.0"),
        ("double by nothing", "1e0 / 0e0"),
        ("double beyond", "1e308 * 1e308"),
        ("no number", "0e0 / 0e0"),
        ("long decimal", f"0.{'1' * 10_000}"),
        ("large exponent", "1e999999999"),
        ("rounded", "ROUND(1e308) + CEIL(-1e308) + FLOOR('x')"),
        ("negated", "-(-9223372036854775807 - 1)"),
        ("absolute", "ABS(-9223372036854775807 - 1)"),
        ("cast", "<http://www.w3.org/2001/XMLSchema#integer>('99999999999999999999999')"),
        ("cast of a double", "<http://www.w3.org/2001/XMLSchema#integer>(1e300)"),
        ("cast of a text", "<http://www.w3.org/2001/XMLSchema#dateTime>('x')"),
        ("day that is none", "YEAR('2024-02-31T00:00:00'^^<http://www.w3.org/2001/XMLSchema#dateTime>)"),
        ("year beyond", "YEAR('999999999999-01-01T00:00:00Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>)"),
        ("year of nothing", "YEAR('0000-01-01T00:00:00Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>)"),
        ("time zone", "TZ('2024-01-01T00:00:00+99:99'^^<http://www.w3.org/2001/XMLSchema#dateTime>)"),
        ("long second", f"SECONDS('2024-01-01T00:00:00.{'9' * 99}'^^<http://www.w3.org/2001/XMLSchema#dateTime>)"),
        ("language of none", "STRLANG('x', 'no such language at all')"),
        ("datatype of none", "STRDT('x', 'y')"),
        ("name of none", "IRI('no name <at> all')"),
        ("blank", "BNODE()"),
        ("unequal kinds", "1 < 'a' || <urn:x:a> > 1"),
        ("random", "RAND() + RAND()"),
        ("error", "1 / 'a'"),
    ):
        yield name, f"SELECT ({expression} AS ?n) {{}}"


def _large() -> Iterator[tuple[str, str]]:
    """Parts of a query that are larger than anybody writes them."""
    yield "limit", "SELECT * {} LIMIT 99999999999999999999999999"
    yield "literal", f"ASK {{ ?s ?p '{'x' * 60_000}' }}"
    yield "name", f"ASK {{ ?s ?p <urn:x:{'x' * 60_000}> }}"
    yield "variable", f"ASK {{ ?{'x' * 60_000} ?p ?o }}"
    yield "language", f"ASK {{ ?s ?p 'x'@{'x' * 60_000} }}"
    yield "prefix", f"PREFIX {'x' * 30_000}: <urn:x:> ASK {{ ?s ?p {'x' * 30_000}:x }}"


def _syntax() -> Iterator[tuple[str, str]]:
    yield "nothing", ""
    yield "spaces", " \n\t" * 1_000
    yield "comment", "#" * 60_000
    yield "word", "SELECT" * 10_000
    yield "unclosed string", "ASK { ?s ?p '''" + "x" * 60_000
    yield "unclosed name", "ASK { ?s ?p <" + "x" * 60_000
    yield "two queries", "ASK {} ASK {}"
    yield "query and update", "ASK {} ; CLEAR ALL"
    yield "zero", "ASK {\0}"
    yield "numbers", "1 " * 30_000
    yield "JSON", '{"query": "ASK {}"}'
    yield "SQL", "SELECT * FROM users; DROP TABLE users --"
    yield "markup", "<script>alert(1)</script>"
    yield "negative limit", "SELECT * { ?s ?p ?o } LIMIT -1"
    yield "function that is none", "SELECT (<urn:x:f>(1) AS ?n) {}"
    yield "half an escape", "ASK { ?s ?p '\\u12' }"
    yield "escape of a surrogate", "ASK { ?s ?p '\\uD800' }"
    yield "escape beyond", "ASK { ?s ?p '\\UFFFFFFFF' }"


def _updating() -> Iterator[tuple[str, str]]:
    yield "INSERT DATA", "INSERT DATA { <urn:x:s> <urn:x:p> 1 }"
    yield "DELETE DATA", "DELETE DATA { <urn:x:s> <urn:x:p> 1 }"
    yield "DELETE WHERE", "DELETE WHERE { ?s ?p ?o }"
    yield "INSERT WHERE", "INSERT { ?s <urn:x:p> ?o } WHERE { ?s ?p ?o }"
    yield "DELETE INSERT", "DELETE { ?s ?p ?o } INSERT { ?o <urn:x:p> ?s } WHERE { ?s ?p ?o }"
    yield "LOAD", "LOAD <file:///etc/passwd>"
    yield "LOAD SILENT", "LOAD SILENT <http://127.0.0.1:1/> INTO GRAPH <urn:x:g>"
    yield "CLEAR", "CLEAR ALL"
    yield "DROP", "DROP SILENT DEFAULT"
    yield "CREATE", "CREATE GRAPH <urn:x:g>"
    yield "COPY", "COPY DEFAULT TO <urn:x:g>"
    yield "MOVE", "MOVE DEFAULT TO <urn:x:g>"
    yield "ADD", "ADD <urn:x:g> TO DEFAULT"


def _updates(name: str, update: str) -> Iterator[Case]:
    """An update in every way in which something can be sent."""
    for way, wire, status in (
        ("as a query by GET", _get(update), WRONG),
        ("as a query", direct(update), WRONG),
        ("by GET", request("/sparql?update=" + quote(update)), REFUSED),
        (
            "by form",
            request("/sparql", "POST", f"update={quote(update)}".encode(), [f"Content-Type: {_FORM}"]),
            REFUSED,
        ),
        ("as it stands", request("/sparql", "POST", update.encode(), [f"Content-Type: {_UPDATE}"]), REFUSED),
    ):
        yield Case(f"update: {name} {way}", wire, frozenset({status}))


def _unicode() -> Iterator[Case]:
    good, bad = frozenset({ANSWERED}), frozenset({WRONG})
    for name, query, statuses in (
        ("zero", "ASK%20%7B%00%7D", bad),
        ("lone surrogate", "ASK%20%7B%20%23%ED%A0%80%0A%7D", bad),
        ("overlong slash", "ASK%20%7B%20%23%C0%AF%0A%7D", bad),
        ("overlong zero", "ASK%20%7B%20%23%C0%80%0A%7D", bad),
        ("beyond Unicode", "ASK%20%7B%20%23%F4%90%80%80%0A%7D", bad),
        ("half a letter", "ASK%20%7B%20%23%C3%0A%7D", bad),
        ("Latin 1", "ASK%20%7B%20%23%E9%0A%7D", bad),
        ("right to left", "ASK%20%7B%20%23%E2%80%AE%0A%7D", good),
        ("no character", "ASK%20%7B%20%23%EF%BF%BF%0A%7D", good),
        ("combining", "ASK%20%7B%20%3Fs%20%3Fp%20'e" + "%CC%81" * 3_000 + "'%7D", good),
        ("plus", "ASK+{+?s+?p+?o+}", frozenset({ANSWERED, WRONG})),
        ("broken percent", "ASK%20%7B%7D%", bad),
        ("percent of no number", "ASK%20%7B%ZZ%7D", bad),
        ("encoded twice", "ASK%2520%257B%257D", bad),
        ("percent u", "%u0041SK {}", frozenset({WRONG})),
    ):
        yield Case(f"unicode: {name}", request("/sparql?query=" + query.replace(" ", "%20")), statuses)
    mark = b"\xef\xbb\xbfASK {}"
    for name, body, statuses in (
        ("byte order mark", mark, frozenset({ANSWERED, WRONG})),
        ("UTF-16", "ASK {}".encode("utf-16"), bad),
        ("UTF-32", "ASK {}".encode("utf-32"), bad),
        ("surrogate", b"ASK { # \xed\xa0\x80\n }", bad),
        ("overlong", b"ASK { # \xc0\xaf\n }", bad),
        ("no text", bytes(range(256)), bad),
        ("line of Unicode", "ASK {\u2028}".encode(), frozenset({ANSWERED, WRONG})),
        ("wide letters", "ＡＳＫ {}".encode(), bad),
        ("variable of letters", "ASK { ?ملاحظة ?p '🇮🇩' }".encode(), good),
    ):
        yield Case(f"unicode: body: {name}", request("/sparql", "POST", body, [f"Content-Type: {_QUERY}"]), statuses)


def _methods() -> Iterator[Case]:
    for method in ("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "get", "QUERY", "MKCOL", "X" * 500):
        for path in ("/sparql", "/health"):
            if (method, path) != ("get", "/health"):
                yield Case(f"method: {method[:9]} {path}", request(path, method), frozenset({405}))
    yield Case("method: OPTIONS", request("/sparql", "OPTIONS"), frozenset({405}))
    yield Case("method: OPTIONS of all", request("*", "OPTIONS"), frozenset({404, WRONG}))
    yield Case("method: CONNECT", request("127.0.0.1:1", "CONNECT"), frozenset({404, WRONG}))
    yield Case(
        "method: HEAD of the way to write", request("/sparql?update=CLEAR%20ALL", "HEAD"), frozenset({REFUSED, 405})
    )
    yield Case("method: POST of health", request("/health", "POST"), frozenset({405}))
    yield Case("method: no token", request("/sparql", "G@T{}"), NO_HTTP)


def _media() -> Iterator[Case]:
    ask, form = b"ASK {}", b"query=ASK%20%7B%7D"
    strange = frozenset({415})
    for name, body, headers, statuses in (
        ("none", ask, [], strange),
        ("empty", ask, ["Content-Type:"], strange),
        ("text", ask, ["Content-Type: text/plain"], strange),
        ("JSON", b'{"query": "ASK {}"}', ["Content-Type: application/json"], strange),
        ("results", ask, ["Content-Type: application/sparql-results+json"], strange),
        (
            "several parts",
            b'--x\r\nContent-Disposition: form-data; name="query"\r\n\r\nASK {}\r\n--x--\r\n',
            ["Content-Type: multipart/form-data; boundary=x"],
            strange,
        ),
        ("parts without an end", b"--x\r\n" * 9_000, ["Content-Type: multipart/form-data; boundary=x"], strange),
        (
            "XML",
            b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
            ["Content-Type: text/xml"],
            strange,
        ),
        ("long", ask, ["Content-Type: " + "x" * 9_000], strange),
        ("no media type", ask, ["Content-Type: ;;;,,,"], strange),
        ("capital letters", ask, ["Content-Type: APPLICATION/SPARQL-QUERY"], frozenset({ANSWERED})),
        ("many parameters", ask, [f"Content-Type: {_QUERY}" + "; a=b" * 1_000], frozenset({ANSWERED})),
        ("other charset", ask, [f"Content-Type: {_QUERY}; charset=utf-7"], frozenset({ANSWERED, WRONG, 415})),
        ("charset that is none", ask, [f"Content-Type: {_QUERY}; charset=../../x"], frozenset({ANSWERED, WRONG, 415})),
        ("form as a query", form, [f"Content-Type: {_QUERY}"], frozenset({WRONG})),
        ("query as a form", ask, [f"Content-Type: {_FORM}"], frozenset({WRONG})),
        (
            "packed",
            gzip.compress(ask, mtime=0),
            [f"Content-Type: {_QUERY}", "Content-Encoding: gzip"],
            frozenset({WRONG, 415}),
        ),
        (
            "packed bomb",
            gzip.compress(b" " * 9_000_000, mtime=0),
            [f"Content-Type: {_QUERY}", "Content-Encoding: gzip"],
            frozenset({WRONG, 415}),
        ),
        ("empty form", b"", [f"Content-Type: {_FORM}"], frozenset({WRONG})),
        ("form of nothing", b"&" * 10_000, [f"Content-Type: {_FORM}"], frozenset({WRONG})),
        ("form of many", b"a=b&" * 10_000, [f"Content-Type: {_FORM}"], frozenset({WRONG})),
        ("too large", b"#" * (64 * 2**10 + 1), [f"Content-Type: {_QUERY}"], frozenset({413})),
        ("form too large", b"query=" + b"%23" * 30_000, [f"Content-Type: {_FORM}"], frozenset({413})),
    ):
        yield Case(f"media: {name}", request("/sparql", "POST", body, headers), statuses)


def _targets() -> Iterator[Case]:
    missing = frozenset({404})
    for target in (
        "/../../etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/%252e%252e/etc/passwd",
        "/..\\..\\etc\\passwd",
        "/%5c..%5c..%5cetc%5cpasswd",
        "//etc/passwd",
        "///",
        "/sparql/../../etc/passwd",
        "/./sparql",
        "/sparql;x=y",
        "/sparql%00",
        "/sparql%0d%0aSet-Cookie:%20a=b",
        "/SPARQL",
        "/manifest.json",
        "/build.lock",
        "/.git/config",
        "/.env",
        "/health%2f..%2fsparql",
        "/%c0%ae%c0%ae/etc/passwd",
        "/%ff%fe",
        "/" + "a/" * 4_000,
        "/" + "%2e%2e%2f" * 1_000,
        "/graph_cli/web/app.py",
        "/__debug__",
        "/admin",
    ):
        yield Case(f"target: {target[:40]}", request(target), missing)
    for target in ("/sparql/", "/health/"):
        yield Case(f"target: {target}", request(target), frozenset({307, 404}))
    query = "?query=ASK%20%7B%7D"
    for name, wire, statuses in (
        ("absolute", request(f"http://127.0.0.1/sparql{query}"), frozenset({ANSWERED, WRONG, 404, 421})),
        ("absolute elsewhere", request("http://example.org/"), frozenset({WRONG, 404, 421})),
        ("absolute file", request("file:///etc/passwd"), frozenset({WRONG, 404, 421})),
        ("no slash", request("sparql"), frozenset({WRONG, 404})),
        ("empty", request(""), NO_HTTP),
        ("fragment", request("/sparql#/../../etc"), frozenset({ANSWERED, WRONG, 404})),
        ("space", request("/sparql ?query=x"), NO_HTTP),
        ("letters beyond ASCII", request("/é"), frozenset({WRONG, 404, CLOSED})),
        ("bytes", request(b"/\xff\xfe"), frozenset({WRONG, 404, CLOSED})),
        ("zero", request(b"/sparql\0"), NO_HTTP),
        ("too long", request("/sparql?query=" + "x" * 100_000), NO_HTTP | {413, 414}),
        ("two question marks", request("/sparql??query=ASK%20%7B%7D"), frozenset({WRONG})),
    ):
        yield Case(f"target: {name}", wire, statuses)


def _hosts() -> Iterator[Case]:
    for host in (
        "example.org",
        "127.0.0.1.example.org",
        "127.0.0.1@example.org",
        "example.org:80@127.0.0.1",
        "0.0.0.0",
        "127.1",
        "2130706433",
        "[::ffff:127.0.0.1]",
        "127.0.0.1, example.org",
        "localhost.example.org",
        "127.0.0.1:",
        "127.0.0.1:x",
        "a" * 8_000,
        "../../etc",
    ):
        yield Case(f"host: {host[:30]}", request("/sparql", host=host), frozenset({421}))
    for name, wire, statuses in (
        ("none", b"GET /sparql HTTP/1.1\r\nConnection: close\r\n\r\n", frozenset({WRONG})),
        ("two", request("/sparql", headers=["Host: example.org"]), frozenset({WRONG})),
        ("empty", request("/sparql", host=""), frozenset({421})),
        ("forwarded", request("/sparql", headers=["X-Forwarded-Host: example.org"]), frozenset({ANSWERED})),
        ("old version without", b"GET /sparql HTTP/1.0\r\n\r\n", frozenset({WRONG, 421})),
    ):
        yield Case(f"host: {name}", wire, statuses)


def _headers() -> Iterator[Case]:
    good, ask = frozenset({ANSWERED}), "/sparql?query=ASK%20%7B%7D"
    for name, headers, statuses in (
        ("Accept of many", ["Accept: " + ",".join(f"a/b{n};q=0.{n}" for n in range(1_000)) + ",*/*"], good),
        ("Accept of nothing", ["Accept: ,,,;;;"], frozenset({ANSWERED, WRONG, 406})),
        ("Accept that is none", ["Accept: application"], frozenset({ANSWERED, WRONG, 406})),
        ("Accept with a strange q", ["Accept: text/csv;q=nan, */*;q=-1e999"], frozenset({ANSWERED, WRONG, 406})),
        ("Accept with a long q", ["Accept: */*;q=0." + "1" * 9_000], frozenset({ANSWERED, WRONG, 406})),
        ("Accept of quotes", ['Accept: */*;a="' + "\\" * 9_001], frozenset({ANSWERED, WRONG, 406})),
        ("Accept of slashes", ["Accept: " + "/" * 9_000], frozenset({ANSWERED, WRONG, 406})),
        ("Accept beyond ASCII", ["Accept: é/ü"], frozenset({ANSWERED, WRONG, 406})),
        ("Accept many times", ["Accept: text/html"] * 300, frozenset({406})),
        ("Range of many", ["Range: bytes=" + ",".join(f"{n}-" for n in range(1_000))], good),
        ("Range of none", ["Range: bytes=99999999999999999999-0"], good),
        ("If-None-Match", ["If-None-Match: *"], good),
        ("If-Modified-Since", ["If-Modified-Since: yesterday"], good),
        ("Expect", ["Expect: 100-continue"], good),
        ("Expect of something else", ["Expect: the worst"], frozenset({ANSWERED, 417})),
        ("Upgrade", ["Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: x"], good),
        ("Upgrade to HTTP 2", ["Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQ"], good),
        ("Cookie", ["Cookie: " + "a=b; " * 3_000], good),
        ("password", ["Authorization: Basic " + "QQ==" * 2_000], good),
        ("override", ["X-HTTP-Method-Override: DELETE", "X-Original-URL: /etc/passwd"], good),
        ("origin", ["Origin: null"], good),
        ("origin of many lines", ["Origin: a\tb"], good),
        ("many", [f"X-{n}: y" for n in range(1_000)], good | NO_HTTP | {431}),
        ("giant", ["X: " + "y" * 200_000], NO_HTTP | {431}),
        ("giant name", ["X" * 200_000 + ": y"], NO_HTTP | {431}),
        ("folded", ["X: a\r\n b"], good | NO_HTTP),
        ("without a colon", ["nonsense"], NO_HTTP),
        ("space before the colon", ["X : y"], NO_HTTP),
        ("empty name", [": y"], NO_HTTP),
        ("zero", [b"X: \0"], NO_HTTP),
        ("bytes", [b"X: \xff\xfe"], good | NO_HTTP),
        ("bare return", ["X: a\rSet-Cookie: b"], NO_HTTP),
    ):
        yield Case(f"header: {name}", request(ask, headers=headers), statuses)


def _accepting() -> Iterator[Case]:
    """What makes whoever reads a preference read for long, or read what is none."""
    odd = frozenset({ANSWERED, WRONG, 303, 406, LONG_HEAD})
    for name, value in (
        ("spaces", "a/b" + " " * 60_000 + "x"),
        ("spaces before a semicolon", "text/html" + " \t" * 30_000 + ";q=1"),
        ("semicolons", "a/b" + ";" * 60_000),
        ("parameters", "a/b" + ";a=1" * 15_000),
        ("parts of a parameter", "a/b" + "".join(f";a*{number}=b" for number in range(6_000))),
        ("many", "a/b," * 15_000),
        ("many of a kind", "".join(f"a{number}/*," for number in range(7_000)) + "text/html"),
        ("quotes", '"' * 60_000),
        ("an open quote", 'a/b;a="' + '\\"' * 30_000),
        ("percent", "a/b;a*=utf-8''" + "%ff" * 20_000),
        ("a charset that is none", "a/b;a*=../../x''%41"),
        ("a long quality", "text/html;q=0." + "0" * 60_000),
        ("a quality of letters", "text/html;q=1e999, text/html;q=٠"),
        ("stars", "*/*;q=0, text/*, */html, */"),
    ):
        for header in ("Accept", "Accept-Language"):
            yield Case(f"{header}: {name}", request("/id/place/lebak", headers=[f"{header}: {value}"]), odd)


def _copies() -> Iterator[Case]:
    """What a client says of a copy that there cannot be."""
    dates = (
        *("Mon, 01 Jan 99999 00:00:00 GMT", f"Mon, 01 Jan {'9' * 100} 00:00:00 GMT", "0", "now", ""),
        *(f"Mon, 01 Jan {'9' * 5_000} 00:00:00 GMT", f"Mon, 01 Jan 2020 00:00:00 +{'9' * 40}"),
        *("Mon, 01 Jan 2020 00:00:00 +2400", "Mon, 01 Jan 0000 00:00:00 GMT", "Mon, -1 Jan 2020 00:00:00 GMT"),
        *("Mon, 01 Jan 2020 24:60:61 GMT", "Mon, 01 Jan 0001 00:00:00 +2359", "," * 60_000, "Mon " * 15_000),
    )
    for number, date in enumerate(dates):
        for header in ("If-Modified-Since", "If-Unmodified-Since", "If-Range"):
            wire = request("/index.html", headers=[f"{header}: {date}"])
            yield Case(f"{header}: {number}: {date[:40]}", wire, frozenset({ANSWERED, 412, LONG_HEAD}))
    for name, tags in (
        ("open", '"' + "a" * 60_000),
        ("many", '"a",' * 15_000),
        ("weak", "W/" * 30_000),
        ("any of many", "*," * 30_000),
        ("spaces", " \t" * 30_000 + "x"),
        ("bare", "a b c"),
    ):
        for header, statuses in (("If-None-Match", {ANSWERED}), ("If-Match", {412})):
            wire = request("/index.html", headers=[f"{header}: {tags}"])
            yield Case(f"{header}: {name}", wire, frozenset({*statuses, LONG_HEAD}))
    for path, status in (("/id/place/nowhere.html", 404), ("/id/place/lebak", 303), ("/ask/places.html?self=x", WRONG)):
        yield Case(f"If-None-Match: any of {path}", request(path, headers=["If-None-Match: *"]), frozenset({status}))


def _ranges() -> Iterator[Case]:
    whole = frozenset({ANSWERED, LONG_HEAD})
    for name, span, statuses in (
        ("other units", "lines=1-2", whole),
        ("turned round", "bytes=9-3", whole),
        ("letters", "bytes=a-b", whole),
        ("negative", "bytes=--5", whole),
        ("many", "bytes=" + ",".join(f"{n}-{n}" for n in range(0, 20_000, 2)), whole | {206}),
        ("overlapping", "bytes=" + "0-," * 5_000 + "0-", whole | {206}),
        ("beyond", "bytes=99999999999999999999-", frozenset({416})),
        ("long", "bytes=" + "9" * 60_000 + "-", whole | {416}),
        ("of nothing", "bytes=-0", whole | {416}),
        ("other digits", "bytes=٠-٩", whole),
    ):
        wire = request("/dump.nt", "HEAD", headers=[f"Range: {span}"])
        yield Case(f"range: {name}", wire, statuses)


def _forwarding() -> Iterator[Case]:
    """What a visitor says of visitors: it is no proxy."""
    for name, header in (
        ("for", "X-Forwarded-For: 192.0.2.1"),
        ("for nobody", "X-Forwarded-For: \x1b[31m, ,;"),
        ("for many", "X-Forwarded-For: " + "10.0.0.1," * 6_000),
        ("scheme", "X-Forwarded-Proto: javascript"),
        ("host", "X-Forwarded-Host: evil.example"),
        ("prefix", "X-Forwarded-Prefix: //evil.example"),
        ("all", 'Forwarded: for="_x";host=evil.example;proto=https'),
    ):
        wire = request("/reconcile", headers=[header])
        yield Case(f"forwarded: {name}", wire, frozenset({ANSWERED, WRONG, LONG_HEAD}))


def _fields() -> Iterator[Case]:
    """Fields of a page's address that are called as something else in the program."""
    bad = frozenset({WRONG})
    for field in ("self", "cls", "name", "matching", "parameters", "language", "site", "__class__", "{0.__class__}"):
        for suffix in (".html", ".json", ".ttl"):
            yield Case(f"field: {field} {suffix}", request(f"/ask/places{suffix}?{quote(field)}=x"), bad)
    for name, query in (
        ("no text", "place=%ff"),
        ("half a letter", "place=%C3"),
        ("surrogate", "place=%ED%A0%80"),
        ("many", "&".join(f"a{number}=b" for number in range(200))),
        ("format", "place=" + quote("{self.__class__} %s %(x)s ${x}")),
        ("zero", "place=%00"),
        ("long", "place=" + "x" * 50_000),
    ):
        yield Case(f"field: {name}", request(f"/ask/places.html?{query}"), bad)


def _parameters() -> Iterator[Case]:
    bad, ask = frozenset({WRONG}), "query=ASK%20%7B%7D"
    for name, query, statuses in (
        ("two queries", f"{ask}&{ask}", bad),
        ("query and update", f"{ask}&update=CLEAR%20ALL", frozenset({REFUSED})),
        ("empty query", "query=", bad),
        ("query without a value", "query", bad),
        ("another name", "Query=ASK%20%7B%7D", bad),
        ("list", "query[]=ASK%20%7B%7D", bad),
        ("many", f"{ask}&" + "a=b&" * 200, bad),
        ("ampersands", f"{ask}" + "&" * 5_000, frozenset({ANSWERED, WRONG})),
        ("semicolon", f"{ask};query=CLEAR", frozenset({WRONG})),
        ("default graph", f"{ask}&default-graph-uri=file:///etc/passwd", bad),
        ("named graph", f"{ask}&named-graph-uri=http://127.0.0.1:1/", bad),
        ("many graphs", f"{ask}&" + "&".join(f"default-graph-uri=urn:x:{n}" for n in range(90)), bad),
        ("graph that is no name", f"{ask}&default-graph-uri=%3Cx%3E%20y", bad),
        ("graph of nothing", f"{ask}&default-graph-uri=", bad),
        ("graph of an update", f"{ask}&using-graph-uri=urn:x:y", frozenset({ANSWERED, WRONG})),
        ("output", f"{ask}&output=../../x&format=..%2f&timeout=-1&callback=alert(1)", frozenset({ANSWERED})),
    ):
        yield Case(f"parameters: {name}", request(f"/sparql?{query}"), statuses)
    both = request(f"/sparql?{ask}", "POST", b"ASK {}", [f"Content-Type: {_QUERY}"])
    yield Case("parameters: in the address and as it stands", both, bad)
    both = request(f"/sparql?{ask}", "POST", ask.encode(), [f"Content-Type: {_FORM}"])
    yield Case("parameters: in the address and in the form", both, bad)


def _framing() -> Iterator[Case]:
    """Requests that do not say, or say twice, where they end."""
    head = f"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: {_QUERY}\r\n".encode()
    chunked_head = head + b"Transfer-Encoding: chunked\r\n"
    health, plain_request = request("/health"), b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    good, ill = frozenset({ANSWERED}), frozenset({ANSWERED}) | NO_HTTP
    for name, wire, statuses in (
        ("two lengths", head + b"Content-Length: 6\r\nContent-Length: 7\r\n\r\nASK {} ", NO_HTTP),
        ("two lengths in one", head + b"Content-Length: 6, 7\r\n\r\nASK {} ", NO_HTTP),
        ("length twice", head + b"Content-Length: 6\r\nContent-Length: 6\r\n\r\nASK {}", ill),
        ("negative length", head + b"Content-Length: -6\r\n\r\nASK {}", NO_HTTP),
        ("length of plus", head + b"Content-Length: +6\r\n\r\nASK {}", NO_HTTP),
        ("length of letters", head + b"Content-Length: six\r\n\r\nASK {}", NO_HTTP),
        ("length in hexadecimal", head + b"Content-Length: 0x6\r\n\r\nASK {}", NO_HTTP),
        ("length beyond", head + b"Content-Length: " + b"9" * 30 + b"\r\n\r\n" + b"#" * 70_000, NO_HTTP | {413}),
        ("length too short", head + b"Content-Length: 3\r\n\r\nASK {}GET / HTTP/1.1\r\n\r\n", frozenset({WRONG})),
        ("length of none", head + b"\r\nASK {}", frozenset({WRONG})),
        ("length and chunks", chunked_head + b"Content-Length: 6\r\n\r\n6\r\nASK {}\r\n0\r\n\r\n", ill),
        ("chunks and length", head + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET", NO_HTTP),
        ("chunks", chunked_head + b"\r\n6\r\nASK {}\r\n0\r\n\r\n", good),
        ("chunk a byte", chunked_head + b"\r\n" + b"1\r\n#\r\n" * 5_000 + b"0\r\n\r\n", frozenset({WRONG})),
        ("chunk of letters", chunked_head + b"\r\nxyz\r\nASK {}\r\n0\r\n\r\n", NO_HTTP),
        ("chunk beyond", chunked_head + b"\r\nffffffffffffffffffff\r\n" + b"#" * 70_000, NO_HTTP | {413}),
        ("negative chunk", chunked_head + b"\r\n-6\r\nASK {}\r\n0\r\n\r\n", NO_HTTP),
        ("chunk too short", chunked_head + b"\r\n3\r\nASK {}\r\n0\r\n\r\n", NO_HTTP),
        ("chunk with more to say", chunked_head + b"\r\n6;a=" + b"b" * 9_000 + b"\r\nASK {}\r\n0\r\n\r\n", ill),
        ("chunk without an end of line", chunked_head + b"\r\n" + b"6" * 100_000, NO_HTTP),
        (
            "chunks too large",
            chunked_head + b"\r\n" + (b"1000\r\n" + b"#" * 4_096 + b"\r\n") * 17 + b"0\r\n\r\n",
            frozenset({413}),
        ),
        ("trailers", chunked_head + b"\r\n6\r\nASK {}\r\n0\r\nHost: example.org\r\n\r\n", good),
        ("other coding", head + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", NO_HTTP | {501}),
        ("coding of none", head + b"Transfer-Encoding: identity\r\n\r\nASK {}", NO_HTTP | {501}),
        ("coding hidden", head + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", NO_HTTP | {501}),
        ("coding twice", chunked_head + b"Transfer-Encoding: chunked\r\n\r\n6\r\nASK {}\r\n0\r\n\r\n", ill | {501}),
        ("chunks of an old version", chunked_head.replace(b"1.1", b"1.0", 1) + b"\r\n6\r\nASK {}\r\n0\r\n\r\n", ill),
        ("one after the other", plain_request * 20 + health, good),
        ("one after the other, the last of them ill", plain_request * 3 + b"nonsense\r\n\r\n", ill),
        ("one in the other", request("/health", "GET", b"GET /etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"), good),
        ("many at once", plain_request * 500 + health, good),
        ("HTTP 0.9", b"GET /sparql\r\n\r\n", NO_HTTP),
        ("HTTP 2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", NO_HTTP | {421, 505}),
        ("HTTP 3", request("/health", version="HTTP/3.0"), ill | {505}),
        ("HTTP of letters", request("/health", version="HTTP/x.y"), NO_HTTP),
        ("HTTP 1.9", request("/health", version="HTTP/1.9"), ill | {505}),
        ("another protocol", b"EHLO example.org\r\n\r\n", NO_HTTP),
        ("TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500) + b"\r\n\r\n", NO_HTTP),
        ("zeros", bytes(100_000), NO_HTTP),
        ("lines", b"\r\n" * 100 + health, ill),
        ("bare lines", health.replace(b"\r\n", b"\n"), ill),
        ("bare returns", health.replace(b"\r\n", b"\r") + b"\r\n\r\n", NO_HTTP),
        ("letters", b"A" * 100_000 + b"\r\n\r\n", NO_HTTP),
    ):
        yield Case(f"framing: {name}", wire, statuses)
