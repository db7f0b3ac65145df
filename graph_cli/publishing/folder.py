"""A folder that was published: only what changed is rewritten, and what is no more is removed."""

import filecmp
from collections.abc import Callable, Collection
from pathlib import Path

from ontology.errors import DataError
from ontology.own_files import PUBLISHED

#: Names the files of the folder that were published, a line each.
LIST = PUBLISHED


class Folder:
    """A folder to publish into."""

    def __init__(self, path: Path, *, fresh: bool = False) -> None:
        """Take a folder; a `fresh` one has no files to compare with."""
        self.path, self._fresh = path, fresh
        self._made: set[Path] = set()

    def write(self, name: str, content: bytes) -> bool:
        """Write a file whole, by way of one beside it where there may be another; say whether it changed."""
        path = self.path / name
        if self._fresh:
            self._make(path.parent)
            path.write_bytes(content)
            return True
        if path.is_file() and path.read_bytes() == content:
            return False
        self._make(path.parent)
        pending = path.with_name(f".{path.name}.new")
        pending.write_bytes(content)
        pending.replace(path)
        return True

    def stream(self, name: str, written: Callable[[Path], None]) -> bool:
        """Have a file written that may be large, by way of one beside it; say whether it changed."""
        path = self.path / name
        self._make(path.parent)
        pending = path.with_name(f".{path.name}.new")
        written(pending)
        if path.exists() and filecmp.cmp(pending, path, shallow=False):
            pending.unlink()
            return False
        pending.replace(path)
        return True

    def _make(self, folder: Path) -> None:
        if folder not in self._made:
            folder.mkdir(parents=True, exist_ok=True)
            self._made.add(folder)

    def published(self) -> set[str]:
        """Return the names of the files that were published before.

        Raises DataError where there is no telling: what is not janji's is never written over.
        """
        try:
            return set((self.path / LIST).read_text(encoding="utf-8").splitlines())
        except FileNotFoundError:
            if self.path.exists() and any(self.path.iterdir()):
                raise DataError(f"{self.path} holds what was not published by janji: name another folder") from None
            return set()
        except (OSError, ValueError) as error:
            raise DataError(f"{self.path / LIST} cannot be read ({error}): name another folder") from None

    def record(self, names: Collection[str]) -> None:
        """Say which files are published, before they are written or after."""
        self.path.mkdir(parents=True, exist_ok=True)
        self.write(LIST, "".join(f"{name}\n" for name in sorted(names)).encode())

    def remove(self, names: Collection[str]) -> None:
        """Remove files that are no more, and the folders that this leaves empty."""
        for name in names:
            (self.path / name).unlink(missing_ok=True)
        folders = {folder for name in names for folder in Path(name).parents if folder != Path()}
        for folder in sorted(folders, key=lambda each: -len(each.parts)):
            if (self.path / folder).is_dir() and not any((self.path / folder).iterdir()):
                (self.path / folder).rmdir()
