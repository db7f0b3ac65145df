"""What a note says of the question beside another: how many answers it has, and the line that asks it.

>>> make_beside_note(read_question("who-hopes-what"), 2, {"place": "Lebak"})
['2 hopes are told apart, since a hope binds nobody: janji ask who-hopes-what --place Lebak']
"""

import shlex
from collections.abc import Mapping

from ontology.text.phrase import Phrase
from queries.asking.question import Question, read_question

__all__ = ["find_beside", "make_beside_note", "read_question"]


def find_beside(question: Question, values: Mapping[str, str]) -> Question | None:
    """Return the question beside another; None where there is none, or where it does not take the same parameters."""
    other = read_question(question.beside) if question.beside else None
    return other if other and values.keys() <= other.parameters.keys() else None


def make_beside_note(
    other: Question, number: int, values: Mapping[str, str], *, exactly: bool = False, matching: str | None = None
) -> list[str]:
    """Return the note of so many answers to the question beside, or none where there are none."""
    words = [word for name, value in values.items() for word in (f"--{name}", value)]
    words += ["--exactly"] * exactly + ([] if matching is None else ["--matching", matching])
    line = shlex.join(["janji", "ask", other.name, *words])
    note = Phrase("{hopes|hope is|hopes are} told apart, since a hope binds nobody: {line}", hopes=number, line=line)
    return [note] if number else []
