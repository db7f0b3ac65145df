"""Loads a store while its triples are still being written, in a process of its own that can be stopped at any moment.

    python -P queries/folder/store_loading.py STORE  <  N-TRIPLES

Oxigraph's bulk load cannot be interrupted from within; and on a second core it costs the writer next to nothing.
"""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from ontology.errors import GraphError
from ontology.text.phrase import Phrase

#: So much is loaded in this process, sooner than another one has begun.
_LITTLE = 8 * 2**20
#: More triples than these are put into one order: as they were loaded, a million after the other, each look-up goes
#: through several files. At 12 million that is a tenth of a build, and a look-up then takes a fifth of the time.
_MANY = 3_000_000
#: So many bytes wait between the writer and the load.
_PIPE = 2**20


class Loading:
    """A fresh store under a path, of the N-Triples that are written to it; these were checked when they were made.

    How many bytes are expected, as far as is known, decides whether another process begins at once.
    """

    def __init__(self, store: Path, expected_bytes: int = 0) -> None:
        self._store = store
        self._first: list[bytes] = []
        self._size = 0
        self._process = self._begin() if expected_bytes > _LITTLE else None

    def write(self, triples: bytes) -> None:
        """Add whole lines; GraphError where they cannot be stored."""
        self._first.append(triples)
        self._size += len(triples)
        if self._process is None and self._size > _LITTLE:
            self._process = self._begin()
        if self._process:
            self._send(self._process)

    def _begin(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            # As a file, not as a module of its package: that would be imported whole before the load begins.
            [sys.executable, "-P", __file__, str(self._store.resolve())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            # In a session of its own: Ctrl-C reaches the one that waits, and that one ends it.
            start_new_session=True,
        )
        _widen(process.stdin)
        return process

    def _send(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        try:
            for triples in self._first:
                process.stdin.write(triples)
            self._first.clear()
        except BrokenPipeError:
            raise self._describe_refusal(process.communicate()[1]) from None

    def end(self) -> None:
        """Say that nothing more comes; the load goes on beside whatever follows."""
        if self._process is not None and self._process.stdin is not None:
            with suppress(BrokenPipeError):
                self._process.stdin.close()
            self._process.stdin = None

    def finish(self) -> int:
        """Load what is left, and return how many triples the store holds; GraphError where it cannot be stored."""
        if self._process is None:
            try:
                return load(self._store, b"".join(self._first))
            except (OSError, RuntimeError) as error:
                raise self._describe_refusal(str(error).encode()) from None
        output, complaint = self._process.communicate()
        if self._process.returncode:
            raise self._describe_refusal(complaint)
        return int(output)

    def _describe_refusal(self, complaint: bytes) -> GraphError:
        lines = complaint.decode(errors="replace").strip().splitlines() or [Phrase("its process was ended")]
        return GraphError(Phrase("{store} cannot be written: {reason}", store=self._store, reason=lines[-1]))

    def stop(self) -> None:
        """End a load that is under way."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()


def _widen(pipe: IO[bytes] | None) -> None:
    """Let a pipe hold more at a time, where the system can: each side then wakes the other less often."""
    with suppress(ImportError, OSError):
        from fcntl import F_SETPIPE_SZ, fcntl

        if pipe is not None:
            fcntl(pipe, F_SETPIPE_SZ, _PIPE)


def load(store: Path, triples: bytes | None = None) -> int:
    """Load N-Triples, or those of standard input, into a fresh store; return how many it holds."""
    from pyoxigraph import RdfFormat, Store

    database = Store(str(store))
    if triples is None:
        database.bulk_load(path="/dev/stdin", format=RdfFormat.N_TRIPLES, lenient=True)
    else:
        database.bulk_load(triples, format=RdfFormat.N_TRIPLES, lenient=True)
    database.flush()
    count = len(database)
    if count > _MANY:
        database.optimize()
        database.flush()
    return count


if __name__ == "__main__":
    try:
        sys.stdout.write(str(load(Path(sys.argv[1]))))
    except (OSError, RuntimeError) as error:
        sys.exit(str(error))
