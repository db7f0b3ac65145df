"""What a SPARQL query is made of, as far as the columnar engine takes it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Variable:
    """A variable, without its question mark."""

    name: str


@dataclass(frozen=True)
class Constant:
    """A term, as it is written, and its kind: `iri`, `lang`, or the local name of a datatype of XML Schema."""

    text: str
    kind: str
    #: The whole IRI, if it is one.
    iri: str = ""
    #: Whether the IRI is written whole, as those of entities are, or shortened, as those of properties are.
    whole: bool = False


@dataclass(frozen=True)
class Call:
    """A function, an operator or an aggregate, and what it is applied to."""

    name: str
    arguments: tuple["Expression", ...]
    distinct: bool = False
    #: The separator of GROUP_CONCAT, as it is written.
    separator: str = '" "'


Expression = Variable | Constant | Call


@dataclass(frozen=True)
class PlacedExpression:
    """An expression, and where it stands in the query."""

    expression: Expression
    start: int
    end: int


@dataclass(frozen=True)
class Path:
    """A property, or a path of them: its `name` is the IRI of a property, or one of `/`, `|` and `^`."""

    name: str
    parts: tuple["Path", ...] = ()


@dataclass(frozen=True)
class Triple:
    """A triple pattern."""

    subject: Variable | Constant
    path: Path
    object: Variable | Constant


@dataclass(frozen=True)
class Values:
    """A block of values."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Constant, ...], ...]


@dataclass(frozen=True)
class Optional:
    """OPTIONAL."""

    group: "Group"


@dataclass(frozen=True)
class Union:
    """Groups, any of which may hold; one alone is a group within a group."""

    groups: tuple["Group", ...]


@dataclass(frozen=True)
class Exists:
    """FILTER EXISTS, or FILTER NOT EXISTS: to whoever looks at the variables the two are one."""

    group: "Group"


@dataclass(frozen=True)
class Filter:
    """FILTER."""

    condition: PlacedExpression


@dataclass(frozen=True)
class Bind:
    """BIND."""

    value: PlacedExpression
    variable: str


@dataclass(frozen=True)
class Group:
    """The parts of a group, in their order."""

    parts: tuple["Part", ...]


@dataclass(frozen=True)
class Item:
    """A column of a SELECT, or a key of a GROUP BY: a variable, or what it is computed from."""

    variable: str
    value: PlacedExpression | None = None


@dataclass(frozen=True)
class Select:
    """A SELECT, the whole query or a part of it."""

    items: tuple[Item, ...]
    where: Group
    keys: tuple[Item, ...]
    having: tuple[PlacedExpression, ...]
    #: Where the keys of GROUP BY end, and the first condition of HAVING begins; -1 where there are none.
    keys_end: int
    having_start: int
    order: tuple[PlacedExpression, ...]
    #: Whether it has a LIMIT or an OFFSET.
    is_limited: bool


Part = Triple | Values | Optional | Union | Exists | Filter | Bind | Select
