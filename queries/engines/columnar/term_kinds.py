"""Of which kinds of terms something is, and whether it has a value in every row."""

from collections.abc import Mapping
from dataclasses import dataclass

from queries.engines.columnar.refusal import Refused
from queries.engines.columnar.syntax import Call

TEXT = frozenset({"string"})
TEXTS = frozenset({"string", "lang"})
#: What rows can be put in order by.
SORTED = frozenset({"iri", "string", "lang", "integer", "count", "date", "year", "boolean", "gYear", "gYearMonth"})
#: The kind of what no triple has: maplib makes columns of several kinds of it, beside others.
NOTHING = frozenset({"nothing"})


#: By what patterns are joined: texts with languages are columns of two fields, and joining them may break off.
JOINED = frozenset({"iri", "string", "integer", "date"}) | NOTHING


@dataclass(frozen=True)
class VariableKinds:
    """What is known of a variable: the kinds of term that it may be, and whether it has a value in every row.

    The kinds are those of constants, `count` for what COUNT gives, `year` for the parts of dates, and `nothing` where
    no triple has the property.
    """

    kinds: frozenset[str]
    sure: bool = True


Scope = Mapping[str, VariableKinds]


@dataclass(frozen=True)
class Seen:
    """What an expression gives, and its text for maplib."""

    possible: VariableKinds
    text: str
    #: If it is the text of a date, the date.
    date: "Seen | None" = None


def need(call: Call, argument: Seen, kinds: frozenset[str]) -> None:
    """Refuse an argument that may have no value, or is not of one of some kinds."""
    if not argument.possible.sure:
        raise Refused(f"{call.name} of {argument.text}, which may have no value")
    if len(argument.possible.kinds) != 1 or not argument.possible.kinds <= kinds:
        raise Refused(f"{call.name} of {argument.text}, which is {name_kinds(argument.possible.kinds)}")


def name_kinds(kinds: frozenset[str]) -> str:
    """Return some kinds in words."""
    words = {"iri": "an IRI", "lang": "a text with a language", "nothing": "in no triple"}
    return " or ".join(words.get(kind, f"of type {kind}") for kind in sorted(kinds))


def sure(kind: str, *arguments: Seen) -> VariableKinds:
    """Return what is of one kind, with a value where all that it is made of have one."""
    return VariableKinds(frozenset({kind}), all(one.possible.sure for one in arguments))
