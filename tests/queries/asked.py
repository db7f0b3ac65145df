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
    "coverage": ("every-district",),
    "beneficiary": ("local workers",),
    "commitment": ("listed",),
    "basis": ("inferred",),
    "unit": ("people",),
    "program-kind": ("vision",),
    "quantity-kind": ("quota",),
    "organization-kind": ("national-agency",),
    "Role": ("candidate",),
    "relationship-kind": ("partnership",),
    "directness": ("quoted",),
    "place-level": ("province",),
    "Named": ("yes",),
}

#: Where the value of the type has no answer.
ELSE = {
    ("who-said-what", "person"): "halikinnor",
    ("promises-with-numbers", "actor"): "ibas-puspa",
    ("who-hopes-what", "actor"): "halikinnor",
    ("who-hopes-what", "basis"): "stated",
}
#: What no value has an answer for: no hope of the articles has a sector or a coverage.
UNANSWERED = {("who-hopes-what", "sector"), ("who-hopes-what", "coverage")}

Arguments = dict[str, str]


def parameter_sets(the_question: Question) -> Iterator[Arguments]:
    """Yield the required parameters alone, then with each of the others."""
    arguments = {name: _value(the_question, name) for name in the_question.parameters}
    required_arguments = {name: value for name, value in arguments.items() if the_question.parameters[name].required}
    yield required_arguments
    for name in arguments.keys() - required_arguments.keys():
        if (the_question.name, name) in UNANSWERED:
            continue
        yield {**required_arguments, name: arguments[name]}


def _value(the_question: Question, name: str) -> str:
    if (the_question.name, name) in ELSE:
        return ELSE[the_question.name, name]
    kind = the_question.parameters[name].type
    same = [other for other, parameter in the_question.parameters.items() if parameter.type == kind]
    return VALUES[kind][same.index(name)]


def everything_asked() -> list[tuple[str, Arguments]]:
    """Return every question with every set of its parameters."""
    return [(name, arguments) for name in names() for arguments in sorted(parameter_sets(read_question(name)), key=str)]


#: In place of each type of parameter, in the nation; the others are not asked for there.
_IN_THE_NATION = {
    "Place": ("regency-7", "province-7", "indonesia"),
    "Actor": ("ticket-7",),
    "PlaceOrActor": ("ticket-7",),
    "Person": ("ticket-7-0",),
    "Program": ("program-7",),
    "Document": ("news-7-1",),
    "place-level": ("province",),
    "Named": ("yes",),
    "theme": ("employment",),
    "commitment": ("firm",),
    "Since": ("2024",),
}


def asked_of_the_nation() -> Iterator[tuple[str, Arguments]]:
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


def title(case: object) -> str:
    """Return the name of a case, for reports of tests."""
    return " ".join(f"{k}={v}" for k, v in case.items()) or "alone" if isinstance(case, dict) else str(case)
