"""The list of what was published into a folder: a line for each file, written before the file is.

A run that is killed leaves a list with whatever it made, so that the next one knows it as its own, and what is in no
list is somebody else's.
"""

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path, PurePosixPath

from ontology.errors import DataError
from ontology.files.own_files import PUBLISHED
from ontology.files.regular_file import is_regular, read_regular
from ontology.files.whole_file import replace_file
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason

#: Ten million names.
_LARGEST = 2**29
_ADVICE = Phrase("name another folder")


class PublishedList:
    """The list of a folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / PUBLISHED

    def read(self) -> set[str]:
        """Return the names; FileNotFoundError where there is no list, and DataError where it is none of janji's."""
        if not is_regular(self.path) and os.path.lexists(self.path):
            raise DataError(
                Phrase("{path} cannot be read (it is no regular file): {advice}", path=self.path, advice=_ADVICE)
            )
        try:
            text = read_regular(self.path, _LARGEST).decode()
        except FileNotFoundError:
            raise
        except (OSError, ValueError) as error:
            why = tell_reason(error) if isinstance(error, OSError) else Phrase("it is not UTF-8")
            raise DataError(
                Phrase("{path} cannot be read ({reason}): {advice}", path=self.path, reason=why, advice=_ADVICE)
            ) from None
        *lines, _ = text.split("\n")  # a line without its end was being written as the run was killed
        for number, name in enumerate(lines, start=1):
            if not is_name(name):
                raise DataError(
                    Phrase(
                        "{path}:{number}: {name} is no file of a published folder: {advice}",
                        path=self.path,
                        number=str(number),
                        name=repr(name),
                        advice=_ADVICE,
                    )
                )
        if PUBLISHED not in lines:
            raise DataError(
                Phrase(
                    "{path} cannot be read (it is no list of what was published): {advice}",
                    path=self.path,
                    advice=_ADVICE,
                )
            )
        return set(lines)

    def add(self, name: str) -> None:
        """Say of a file that it is published, before it is written."""
        os.write(self._descriptor, f"{name}\n".encode())

    def replace(self, names: Iterable[str], beside: Path) -> None:
        """Write the list anew, in order, by way of a file beside it; what is the same already is not rewritten."""
        text = "".join(f"{name}\n" for name in sorted(names)).encode()
        if not is_regular(self.path) or self.path.read_bytes() != text:
            replace_file(self.path, text, beside=beside)

    @cached_property
    def _descriptor(self) -> int:
        """The list, open for as long as this process is at work: lines of several processes follow each other whole."""
        flags = os.O_WRONLY | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
        return os.open(self.path, flags)


def is_name(name: str) -> bool:
    r"""Say whether a line names a file inside of the folder, and in the one way in which it is written.

    >>> is_name("id/person/siti.html"), is_name(".htaccess")
    (True, True)
    >>> any(map(is_name, ["", "../x", "/x", "a/../../x", "a//b", "./a", "a/", "a\0b", "a\\b", "C:/x"]))
    False
    """
    parts = name.split("/")
    plain = name.isprintable() and "\\" not in name and ":" not in parts[0]
    return plain and all(part not in ("", ".", "..") for part in parts) and not PurePosixPath(name).is_absolute()
