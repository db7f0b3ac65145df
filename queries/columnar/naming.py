"""How many things a query names: of a few an engine that looks up row by row is done before columns are joined."""

from collections.abc import Iterator

from queries.columnar.syntax import Constant, Exists, Group, Optional, Select, Triple, Union, Values


def things(asked: Select) -> int:
    """Return how many entities and texts a query asks about by name; those of the vocabulary do not count."""
    return sum(_in_group(asked.where))


def _in_group(group: Group) -> Iterator[int]:
    for part in group.parts:
        if isinstance(part, Triple):
            yield _is_thing(part.subject) + _is_thing(part.object)
        elif isinstance(part, Values):
            yield sum(any(map(_is_thing, row)) for row in part.rows)
        elif isinstance(part, Select):
            yield things(part)
        elif isinstance(part, Optional | Exists):
            yield from _in_group(part.group)
        elif isinstance(part, Union):
            for inner in part.groups:
                yield from _in_group(inner)


def _is_thing(term: object) -> bool:
    return isinstance(term, Constant) and (term.whole or term.kind == "string")
