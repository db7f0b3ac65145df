"""Whether a reader of texts comes to an end, whatever the text is."""

import subprocess
import sys
from collections.abc import Sequence
from typing import Protocol

#: Seconds of work: far more than a text takes of which each character is read a few times, and far less than one takes
#: of which each is read again for every other one.
_SECONDS = 60
_PROGRAM = """
import resource
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
from ontology.errors import JanjiError
{imported} as read
for filling in {fillings!r}:
    for before in ("", {before!r}):
        try:
            read(before + filling * {times})
        except JanjiError:
            pass
"""


class Ends(Protocol):
    """The function `ends`, as the fixture of that name gives it to a test."""

    def __call__(self, import_line: str, fillings: Sequence[str], before: str = "", times: int = 100_000) -> bool:
        """Say whether a function ends on long texts."""


def ends(import_line: str, fillings: Sequence[str], before: str = "", times: int = 100_000) -> bool:
    """Say whether a function, named by its import, ends on long texts of one filling each, with or without a word."""
    program = _PROGRAM.format(seconds=_SECONDS, imported=import_line, fillings=fillings, before=before, times=times)
    return subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
