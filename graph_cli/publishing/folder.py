"""A folder that was published: only what changed is rewritten, and what is no more is removed.

Nothing outside of it is touched, whatever stands in its list and whatever links lie in it, and nothing in it that is
not janji's.
"""

import filecmp
import os
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import IO
from uuid import uuid4

from graph_cli.publishing.published_list import PublishedList
from ontology.errors import DataError
from ontology.files.regular_file import create, is_regular
from ontology.files.whole_file import replace_file
from ontology.text.phrase import Phrase
from queries.folder import locks

#: Files that are not whole as yet lie in this folder of the published one.
UNFINISHED = ".janji-unfinished"


class Folder:
    """A folder to publish into."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._list = PublishedList(path)
        #: Where files are written that will take the place of others.
        self._unfinished = path / UNFINISHED
        self._safe: set[PurePosixPath] = {PurePosixPath()}

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Make the folder where it is missing, and keep others from publishing into it; DataError where one does."""
        self.path.mkdir(parents=True, exist_ok=True)
        descriptor = locks.hold(self.path)
        if descriptor is None:
            raise DataError(
                Phrase("{path} is being published by another process: wait, or name another folder", path=self.path)
            )
        try:
            self._clear()
            self._unfinished.mkdir()
            yield
        finally:
            self._clear()
            os.close(descriptor)

    def _clear(self) -> None:
        """Remove what a run left that was killed; a link is taken away, and nothing of what it leads to."""
        with suppress(FileNotFoundError):
            self._unfinished.unlink() if self._unfinished.is_symlink() else shutil.rmtree(self._unfinished)

    def write(self, name: str, content: bytes) -> bool:
        """Write a file; say whether it changed. DataError where something is in its place that is not janji's."""
        path = self._place(name)
        if is_regular(path) and path.read_bytes() == content:
            self._add(name)
            return False
        if os.path.lexists(path):
            self._refuse_foreign(name)
            replace_file(path, content, beside=self._beside())
        else:
            self._add(name)
            with create(path) as file:
                file.write(content)
        return True

    def stream(self, name: str, write: Callable[[IO[bytes]], None]) -> bool:
        """Have a file written that may be large, by way of one beside it; say whether it changed."""
        path = self._place(name)
        if os.path.lexists(path):
            self._refuse_foreign(name)
        else:
            self._add(name)
        beside = self._beside()
        with create(beside) as file:
            write(file)
        if is_regular(path) and filecmp.cmp(beside, path, shallow=False):
            beside.unlink()
            return False
        beside.replace(path)
        return True

    def list_published(self) -> set[str]:
        """Return the names of the files that were published before.

        Raises DataError where there is no telling: what is not janji's is never written over.
        """
        try:
            return self._list.read()
        except FileNotFoundError:
            with suppress(FileNotFoundError):
                if any(path.name != UNFINISHED for path in self.path.iterdir()):
                    raise DataError(
                        Phrase("{path} holds what was not published by janji: name another folder", path=self.path)
                    ) from None
            return set()

    def record(self, names: set[str]) -> None:
        """Say which files are published, before they are written or after."""
        self._list.replace(names, beside=self._beside())

    def remove(self, names: Collection[str]) -> int:
        """Remove files that are no more, and the folders that this leaves empty; return how many files there were.

        What is no file any more stays, and so does what a link on the way leads to.
        """
        inside = [name for name in names if self._is_inside(PurePosixPath(name).parent)]
        count = sum(self._unlink(name) for name in inside)
        folders = {folder for name in inside for folder in PurePosixPath(name).parents if folder != PurePosixPath()}
        for folder in sorted(folders, key=lambda each: -len(each.parts)):
            with suppress(OSError):  # it is not empty
                (self.path / folder).rmdir()
        return count

    def _unlink(self, name: str) -> bool:
        path = self.path / name
        if path.is_dir() and not path.is_symlink():
            return False
        with suppress(FileNotFoundError):
            path.unlink()
            return True
        return False

    @cached_property
    def _own(self) -> set[str]:
        return self.list_published()

    def _add(self, name: str) -> None:
        if name not in self._own:
            self._list.add(name)
            self._own.add(name)

    def _refuse_foreign(self, name: str) -> None:
        if name not in self._own:
            raise DataError(
                Phrase("{name} was not published by janji: move it away, or name another folder", name=self.path / name)
            )

    def _beside(self) -> Path:
        return self._unfinished / uuid4().hex

    def _place(self, name: str) -> Path:
        """Return where a file goes, in a folder that is there; DataError where a link or a file is in its place."""
        parent = PurePosixPath(name).parent
        for folder in (*reversed(parent.parents), parent):
            if folder not in self._safe:
                with suppress(FileExistsError):
                    (self.path / folder).mkdir()
                if not self._is_inside(folder):
                    raise DataError(Phrase("{folder} is no folder of janji's: move it away", folder=self.path / folder))
                self._safe.add(folder)
        return self.path / name

    def _is_inside(self, folder: PurePosixPath) -> bool:
        """Say whether a folder is there and lies inside of this one, with no link on the way."""
        steps = (self.path / each for each in (*folder.parents, folder) if each != PurePosixPath())
        return all(step.is_dir() and not step.is_symlink() for step in steps)
