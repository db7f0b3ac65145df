"""Builds again whenever a file of facts changes."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from time import sleep

from graph_cli.terminal.output import say
from ontology.errors import JanjiError
from ontology.text.phrase import Phrase

_SECONDS = 0.5
_Looks = dict[Path, tuple[int, int]]


def watch(paths: Sequence[Path], build: Callable[[], None]) -> None:
    """Build, and again after every change of the files and folders, until Ctrl-C; faults are told and waited out."""
    last_looks: _Looks | None = None
    with suppress(KeyboardInterrupt):
        while True:
            now = _looks(paths)
            if now != last_looks:
                last_looks = now
                try:
                    build()
                except JanjiError as error:
                    say(str(error))
                say(Phrase("Waiting for changes; Ctrl-C ends it."))
            sleep(_SECONDS)


def _looks(paths: Sequence[Path]) -> _Looks:
    """Return size and time of change of every file of facts, and of the settings and concepts beside them."""
    from loaders.settings.study_file import NAME
    from loaders.settings.study_home import find_home
    from loaders.sources.inputs import find_inputs

    looks: _Looks = {}
    files = [path / NAME for path in paths]
    with suppress(JanjiError):  # what is wrong with the settings is told by the build
        home = find_home(paths)
        files += sorted(home.schemes.iterdir()) if home.schemes else []
        files += find_inputs(paths, home).files
    for file in files:
        with suppress(OSError):
            status = file.stat()
            looks[file] = status.st_size, status.st_mtime_ns
    return looks
