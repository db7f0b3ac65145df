"""A folder that is there whole or not at all: written beside its place and moved there at the end."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from ontology.errors import DataError, UsageError
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason


def refuse_taken(folder: Path) -> None:
    """Raise UsageError where something is there already, but for an empty folder."""
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise UsageError(Phrase("{folder} is there already: name another folder", folder=folder))


@contextmanager
def fresh(folder: Path) -> Iterator[Path]:
    """Yield the folder to write into, which becomes the one that is named; nothing is left where that fails.

    Raises UsageError where something is there already, and DataError where it cannot be written.
    """
    refuse_taken(folder)
    missing = [path for path in folder.parents if not path.exists()]
    beside = folder.with_name(f".{folder.name}.{uuid4().hex}")
    try:
        beside.mkdir(parents=True)
        yield beside
        beside.replace(folder)
    except BaseException as error:
        with suppress(OSError):
            # Under another name nobody who is still at work writes anything new into it.
            old_folder = beside.rename(beside.with_name(f"{beside.name}.gone"))
            shutil.rmtree(old_folder, ignore_errors=True)
            for path in missing:
                path.rmdir()
        if isinstance(error, OSError):
            raise DataError(
                Phrase("{folder} cannot be written: {reason}", folder=folder, reason=tell_reason(error))
            ) from None
        raise
