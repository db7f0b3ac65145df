"""Things by how their names begin, or any word of these.

>>> [*Beginnings([("lebak", 1), ("banten", 2), ("lebakgedong", 3), ("kabupaten lebak", 4)]).of("leb")]
[1, 3, 4]
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Generic, TypeVar

T = TypeVar("T")


class Beginnings(Generic[T]):
    """Names, folded, each with what has it."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Take them; what has the same name stays in its order."""
        self.entries = sorted(entries, key=lambda each: each[0])
        later = ((name[at + 1 :], thing) for name, thing in self.entries for at in _spaces(name))
        self._later_words = sorted(later, key=lambda each: each[0])

    def of(self, beginning: str) -> Iterator[T]:
        """Yield what has a name that begins so, by the names, then what has a further word that does.

        What has several comes as often.
        """
        yield from _beginning(self.entries, beginning)
        yield from _beginning(self._later_words, beginning)


def _spaces(name: str) -> Iterator[int]:
    return (at for at, character in enumerate(name) if character == " ")


def _beginning(entries: list[tuple[str, T]], beginning: str) -> Iterator[T]:
    for name, thing in islice(entries, bisect_left(entries, beginning, key=lambda each: each[0]), None):
        if not name.startswith(beginning):
            return
        yield thing
