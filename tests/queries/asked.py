"""What the tests ask of every question: none of its parameters, then each alone, with a value that its type accepts."""

from collections.abc import Iterator

from queries.asking.question import Question, names, read_question

#: A value for each type of parameter; a second one where a question takes two of a type.
VALUES: dict[str, tuple[str, ...]] = {
    "Place": ("bantaeng",),
    "Actor": ("kemnaker",),
    "Party": ("kemnaker",),
    "Claimant": ("halikinnor",),
    "PlaceOrActor": ("luwu-timur", "bantaeng"),
    "Entity": ("bantaeng", "lebak"),
    "Person": ("halikinnor",),
    "Program": ("panghulu",),
    "Document": ("lebak-kasepuhan",),
    "Since": ("2023",),
    "Until": ("2025-12",),
    "theme": ("employment",),
    "sector": ("agriculture",),
    "beneficiary": ("local workers",),
    "commitment": ("listed",),
    "basis": ("inferred",),
    "unit": ("people",),
    "quantity-kind": ("quota",),
    "role-kind": ("candidate",),
    "relationship-kind": ("partnership",),
    "directness": ("quoted",),
    "place-level": ("province",),
}

#: Where the value of the type has no answer.
ELSE = {("who-said-what", "person"): "halikinnor", ("promises-with-numbers", "actor"): "ibas-puspa"}

Asked = dict[str, str]


def parameter_sets(asked: Question) -> Iterator[Asked]:
    """Yield the required parameters alone, then with each of the others."""
    given = {name: _value(asked, name) for name in asked.parameters}
    required = {name: value for name, value in given.items() if asked.parameters[name].required}
    yield required
    for name in given.keys() - required.keys():
        yield {**required, name: given[name]}


def _value(asked: Question, name: str) -> str:
    if (asked.name, name) in ELSE:
        return ELSE[asked.name, name]
    kind = asked.parameters[name].type
    same = [other for other, parameter in asked.parameters.items() if parameter.type == kind]
    return VALUES[kind][same.index(name)]


def everything_asked() -> list[tuple[str, Asked]]:
    """Return every question with every set of its parameters."""
    return [(name, given) for name in names() for given in sorted(parameter_sets(read_question(name)), key=str)]


#: In place of each type of parameter, in the nation; the others are not asked for there.
_IN_THE_NATION = {
    "Place": ("regency-7", "province-7", "indonesia"),
    "Actor": ("ticket-7",),
    "PlaceOrActor": ("ticket-7",),
    "Person": ("ticket-7-0",),
    "Program": ("program-7",),
    "Document": ("news-7-1",),
    "place-level": ("province",),
    "theme": ("employment",),
    "commitment": ("firm",),
    "Since": ("2024",),
}


def asked_of_the_nation() -> Iterator[tuple[str, Asked]]:
    """Yield every question, alone where it needs no parameter, and with what the nation has a value for."""
    for name in names():
        parameters = read_question(name).parameters.values()
        if not any(parameter.required for parameter in parameters):
            yield name, {}
            yield from ((name, {one.name: value}) for one in parameters for value in _IN_THE_NATION.get(one.type, ()))
    yield "common-themes", {"a": "ticket-7", "b": "regency-8"}
    yield "how-connected", {"a": "ticket-7", "b": "ticket-8"}
    for entity in ("ticket-7", "ticket-7-0", "regency-7", "news-7-1", "program-7"):
        yield "everything-about", {"entity": entity}


def title(asked: object) -> str:
    """Return the name of a case, for reports of tests."""
    return " ".join(f"{k}={v}" for k, v in asked.items()) or "alone" if isinstance(asked, dict) else str(asked)
