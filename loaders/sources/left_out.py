"""The file into which a build writes the lines that it left out: it is no file of facts, until a person mends it."""

import hashlib
from pathlib import Path

from loaders.sources import format_of
from ontology.errors import DataError
from ontology.files.regular_file import open_regular, read_regular
from ontology.files.whole_file import replace_file
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason

#: Names the files of its folder that hold lines that were left out, each behind the SHA-256 with which it was written.
LIST = ".janji-left-out"
#: A hundred thousand names.
_LARGEST = 2**24


def record_left_out(file: Path) -> None:
    """Note that a file was written by a build, where it would else be read as facts."""
    if not file.is_file() or format_of(file) is None:
        return
    digests = _read_list(file.parent) | {file.name: _digest(file)}
    try:
        lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
        replace_file(file.with_name(LIST), lines.encode("utf-8", "surrogateescape"))
    except OSError as error:
        raise DataError(
            Phrase("{list} cannot be written: {reason}", list=file.with_name(LIST), reason=tell_reason(error))
        ) from None


def is_left_out(file: Path) -> bool:
    """Say whether a file holds the lines that a build left out, as it wrote them."""
    digest = _read_list(file.parent).get(file.name)
    return digest is not None and digest == _digest(file)


def _read_list(folder: Path) -> dict[str, str]:
    try:
        lines = read_regular(folder / LIST, _LARGEST).decode("utf-8", "surrogateescape").split("\n")
    except OSError:
        return {}
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines) if name}


def _digest(file: Path) -> str:
    try:
        with open_regular(file) as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError:
        return ""
