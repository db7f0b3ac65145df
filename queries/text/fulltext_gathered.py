"""Texts on their way into an index: gathered in any order, given in that of their worth.

Each statement of a text is a line that is sorted as it stands. No text and no identifier holds a control character
(`ontology.rdf.term`), so a tab between two parts comes before whatever else they hold, and the lines follow as tuples
would.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from heapq import merge
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from queries.text.fulltext_rank import band
from queries.text.fulltext_texts import SearchedText

#: So many statements are held in memory: less than 100 MB of them.
_HELD = 2**18
#: Stands for no evidence: it follows all identifiers.
_NONE = "~"


#: A text of an entity, by a key in the order of the index, the number of a segment that states it, and its evidence.
Statement = tuple[str, int, str]


def parts(key: str) -> tuple[int, str, str, str]:
    """Return the band, the text, the entity and the field of a key."""
    place, text, entity, field = key.split("\t")
    return int(place), text, entity, field


class Gathering:
    """Texts of segments; beyond some 100 MB they lie in files without a name on the disk of a folder."""

    def __init__(self, folder: Path, texts: Iterable[SearchedText] = ()) -> None:
        self._folder = folder
        self._lines: list[str] = []
        self._runs: list[IO[str]] = []
        #: The number of each segment.
        self.segments: dict[str, int] = {}
        #: How many statements there are; what a segment says twice counts twice.
        self.count = 0
        self.extend(texts)

    def extend(self, texts: Iterable[SearchedText]) -> None:
        """Take texts of any segments."""
        for segment, group in groupby(texts, attrgetter("segment")):
            self.add(segment, group)

    def add(self, segment: str, texts: Iterable[SearchedText]) -> None:
        """Take texts of a segment; one that has none is known as well."""
        number = self.segments.setdefault(segment, len(self.segments) + 1)
        before = len(self._lines)
        self._lines += [
            f"{band(field, text):04}\t{text}\t{entity}\t{field}\t{evidence or _NONE}\t{number}\n"
            for _, entity, field, text, evidence in texts
        ]
        self.count += len(self._lines) - before
        if len(self._lines) >= _HELD:
            self._put_aside()

    def __iter__(self) -> Iterator[Statement]:
        """Yield the statements by bands, texts, entities and fields.

        The first one of each text is the one by whose evidence it is shown: the first by its identifier and so by its
        document; without any only where there is no other.
        """
        self._lines.sort()
        for run in self._runs:
            run.seek(0)
        for line in merge(*self._runs, self._lines) if self._runs else self._lines:
            key, evidence, segment = line.rsplit("\t", 2)
            yield key, int(segment), "" if evidence == _NONE else evidence

    def _put_aside(self) -> None:
        self._lines.sort()
        # The file has a name at no moment, so that nothing of it is left whatever ends the process.
        run = TemporaryFile("w+", encoding="utf-8", newline="\n", dir=self._folder)  # noqa: SIM115
        self._runs.append(run)
        run.writelines(self._lines)
        self._lines.clear()

    def close(self) -> None:
        """Let go what lies on the disk."""
        for run in self._runs:
            with suppress(OSError):  # what a full disk did not take is written again when it closes
                run.close()
