"""What a query asks about by name: where little is said of it, an engine that looks up row by row is done sooner."""

from collections.abc import Iterator

from queries.engines.columnar.syntax import (
    Constant,
    Exists,
    Group,
    Optional,
    Path,
    Select,
    Triple,
    Union,
    Values,
    Variable,
)


def things(select: Select) -> frozenset[str]:
    """Return the entities and texts that a query asks about, as they are written; those of the vocabulary do not count.

    Empty where a SELECT within it names none: that one goes over everything, whatever stands beside it.
    """
    groups = list(_in_group(select.where))
    return frozenset[str]().union(*groups) if all(groups) else frozenset()


def pointing(select: Select) -> frozenset[str]:
    """Return the properties by which a query asks what says something of the things that it names."""
    parts = list(_flat(select.where))
    variables = {name for part in parts if isinstance(part, Values) for name in part.variables}
    paths = [
        part.path
        for part in parts
        if isinstance(part, Triple)
        and (part.object.name in variables if isinstance(part.object, Variable) else _is_thing(part.object))
    ]
    return frozenset[str]().union(*map(_properties, paths))


def _properties(path: Path) -> frozenset[str]:
    return frozenset[str]().union(*map(_properties, path.parts)) if path.parts else frozenset({path.name})


def _flat(group: Group) -> Iterator[object]:
    """Yield the parts of a group and of those within it."""
    for part in group.parts:
        yield part
        for inner in _groups(part):
            yield from _flat(inner)


def _groups(part: object) -> tuple[Group, ...]:
    if isinstance(part, Union):
        return part.groups
    if isinstance(part, Select):
        return (part.where,)
    return (part.group,) if isinstance(part, Optional | Exists) else ()


def _in_group(group: Group) -> Iterator[frozenset[str]]:
    """Yield what each part of a group names that names something, and what each SELECT does."""
    for part in group.parts:
        if isinstance(part, Select):
            yield things(part)
        elif isinstance(part, Triple | Values):
            terms = frozenset(term.text for term in _terms(part) if isinstance(term, Constant) and _is_thing(term))
            if terms:
                yield terms
        else:
            for inner in _groups(part):
                yield from _in_group(inner)


def _terms(part: Triple | Values) -> Iterator[object]:
    if isinstance(part, Triple):
        yield from (part.subject, part.object)
    else:
        for row in part.rows:
            yield from row


def _is_thing(term: Constant) -> bool:
    return term.whole or term.kind == "string"
