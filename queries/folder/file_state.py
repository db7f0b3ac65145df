"""What the files of a generation must look like, and whether they do.

RocksDB compares a checksum with each block that it reads, but with nothing at the end of a file, by which it finds the
blocks; SQLite compares none. So each file has its SHA-256, and one of its end. The whole file is read where that costs
little, where it was touched since it was written, and where it is asked for.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from ontology.files.regular_file import open_regular

#: Of a file so many of the last bytes have a digest of their own, and a file of so few is read whole.
_END, _SMALL = 2**12, 2**20
#: Files of so many bytes together are read by all cores; of fewer, it takes longer to set these to work.
_LARGE = 2**24


@dataclass(frozen=True)
class FileState:
    """What a file looks like: its bytes, its SHA-256 and that of its end, and its times (ns).

    `written` is the time of its content, which anybody may set; `changed` is when anything of it changed, by the
    system's clock (on Windows, when it was made).
    """

    size: int
    digest: str
    end: str
    written: int
    changed: int


def read_state(path: Path) -> FileState:
    """Return what a file looks like; OSError where it cannot be read."""
    with open_regular(path) as file:
        # The times come first: what changes while the file is read shows in them afterwards.
        status = os.fstat(file.fileno())
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return FileState(status.st_size, digest, _end(file.fileno(), status), status.st_mtime_ns, status.st_ctime_ns)


def read_states(generation: Path, known_states: Mapping[str, FileState] = MappingProxyType({})) -> dict[str, FileState]:
    """Return what every file looks like, those that are known already as they are known."""
    from concurrent.futures import ThreadPoolExecutor

    names = sorted(list_files(generation))
    with ThreadPoolExecutor() as threads:
        states = threads.map(lambda name: known_states.get(name) or read_state(generation / name), names)
        return dict(zip(names, states, strict=True))


def read_times(generation: Path, states: Mapping[str, FileState]) -> dict[str, FileState]:
    """Return the states of files that are whole with the times that they have now."""
    times = {name: _times((generation / name).stat()) for name in states}
    return {name: replace(state, written=times[name][0], changed=times[name][1]) for name, state in states.items()}


def list_files(generation: Path) -> Iterator[str]:
    """Yield the names of all that is no folder; OSError where a folder cannot be read.

    RocksDB's log for people and its lock say nothing of the data.
    """
    for folder, _, names in os.walk(generation, onerror=_fail):
        for name in names:
            if not name.startswith(("LOG", "LOCK")):
                yield (Path(folder) / name).relative_to(generation).as_posix()


def _fail(error: OSError) -> None:
    raise error


def find_changed(generation: Path, states: Mapping[str, FileState], *, thorough: bool) -> str | None:
    """Return the name of a file that is not what it was, is missing, or came anew; None where all are the same.

    With `thorough` every file is read whole. OSError where one cannot be read.
    """
    differing = sorted(set(list_files(generation)) ^ states.keys())
    if differing:
        return differing[0]
    is_large = sum(state.size for state in states.values()) > _LARGE
    if thorough and is_large:
        return _find_other_bytes(generation, states)
    wrong = (name for name in sorted(states) if not is_same(generation / name, states[name], thorough=thorough))
    return next(wrong, None)


def _find_other_bytes(generation: Path, states: Mapping[str, FileState]) -> str | None:
    """Return the name of a file with other bytes than it had; all cores read them."""
    now = read_states(generation)
    return next((name for name in sorted(states) if now[name].digest != states[name].digest), None)


def is_same(path: Path, state: FileState, *, thorough: bool) -> bool:
    """Say whether a file is what it was: by its bytes where it is small or `thorough`, else by its times and its end.

    Where the times are others, as those of a copy are, the bytes decide.
    """
    with open_regular(path) as file:
        status = os.fstat(file.fileno())
        if status.st_size != state.size:
            return False
        if not thorough and state.size > _SMALL and _times(status) == (state.written, state.changed):
            return _end(file.fileno(), status) == state.end
        return hashlib.file_digest(file, "sha256").hexdigest() == state.digest


def _times(status: os.stat_result) -> tuple[int, int]:
    return status.st_mtime_ns, status.st_ctime_ns


def _end(descriptor: int, status: os.stat_result) -> str:
    os.lseek(descriptor, max(status.st_size - _END, 0), os.SEEK_SET)
    return hashlib.sha256(os.read(descriptor, _END)).hexdigest()
