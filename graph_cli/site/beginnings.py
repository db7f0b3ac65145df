"""Things by how their names begin.

>>> [*Beginnings([("lebak", 1), ("banten", 2), ("lebakgedong", 3)]).of("leb")]
[1, 3]
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Generic, TypeVar

T = TypeVar("T")


class Beginnings(Generic[T]):
    """Names, folded, each with what has it."""

    def __init__(self, named: Iterable[tuple[str, T]]) -> None:
        """Take them; what has the same name stays in its order."""
        self.named = sorted(named, key=lambda each: each[0])

    def of(self, beginning: str) -> Iterator[T]:
        """Yield what has a name that begins so, by the names; what has several comes as often."""
        for name, thing in islice(self.named, bisect_left(self.named, beginning, key=lambda each: each[0]), None):
            if not name.startswith(beginning):
                return
            yield thing
