"""A Virtuoso that runs on loopback in a folder of its own, with room for large graphs."""

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import create_connection, socket

from benchmarks.peers.missing import Missing

#: Buffers are as Virtuoso advises for 8 GB of memory; questions may return and sort as many rows as it can.
_CONFIGURATION = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
MaxCheckpointRemap = 170000
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
CaseMode = 2
DirsAllowed = /
NumberOfBuffers = 680000
MaxDirtyBuffers = 500000
MaxSortedTopRows = 1048576
MaxQueryMem = 2G
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 10
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 1048576
MaxQueryExecutionTime = {seconds}
"""
#: A question that takes longer is given up: over the whole of a large graph it would be hours.
PATIENCE = 120
_ISQL = ("isql-vt", "isql")
_QUIET = ("dba", "dba", "VERBOSE=OFF", "BANNER=OFF", "PROMPT=OFF", "ECHO=OFF", "ERRORS=stdout")
_STARTING = 120.0
_VERSION = re.compile(r"Version ([\d.]+)")


@dataclass(frozen=True)
class Server:
    """A server that answers: the ports of its two languages."""

    sql_port: int
    http_port: int

    @property
    def url(self) -> str:
        """Where it answers SPARQL."""
        return f"http://127.0.0.1:{self.http_port}/sparql"

    def sql(self, statement: str) -> str:
        """Return what a statement of SQL says, or of SPARQL after that word; ValueError where it fails."""
        return _check_output(subprocess.run(self._line(statement), check=True, capture_output=True, text=True).stdout)

    @contextmanager
    def running(self, statement: str) -> Iterator[None]:
        """Run a statement beside what else is done, and wait for it in the end; ValueError where it fails."""
        with subprocess.Popen(self._line(statement), stdout=subprocess.PIPE, text=True) as process:
            yield
            _check_output(process.communicate()[0])

    def _line(self, statement: str) -> list[str]:
        return [_isql(), f"127.0.0.1:{self.sql_port}", *_QUIET, f"EXEC={statement}"]


def read_version() -> str:
    """Return the version; Missing where there is none."""
    if not shutil.which("virtuoso-t") or not _isql():
        raise Missing("Virtuoso is not installed: apt-get install virtuoso-opensource")
    process = subprocess.run(["virtuoso-t", "-?"], capture_output=True, text=True)
    match = _VERSION.search(process.stdout + process.stderr)
    return match[1] if match else "of unknown version"


@contextmanager
def serve(folder: Path) -> Iterator[Server]:
    """Yield a server that keeps its files in a fresh folder, from when it answers; Missing where there is none."""
    read_version()
    folder.mkdir(parents=True)
    server = Server(*_free_ports())
    text = _CONFIGURATION.format(sql=server.sql_port, http=server.http_port, seconds=PATIENCE)
    (folder / "virtuoso.ini").write_text(text)
    line = ["virtuoso-t", "+configfile", "virtuoso.ini", "+foreground", "+wait"]
    with subprocess.Popen(line, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _await(process, server)
            yield server
        finally:
            process.kill()


def _isql() -> str:
    """Return the name of Virtuoso's client, which differs from one package to another; empty where there is none."""
    return next(filter(shutil.which, _ISQL), "")


def _check_output(text: str) -> str:
    if "*** Error" in text:
        raise ValueError(" ".join(text.split()))
    return text.strip()


def _free_ports() -> tuple[int, int]:
    with socket() as one, socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _await(process: "subprocess.Popen[bytes]", server: Server) -> None:
    end = time.monotonic() + _STARTING
    while not (_open(server.sql_port) and _open(server.http_port)):
        if process.poll() is not None or time.monotonic() > end:
            raise TimeoutError("virtuoso-t does not answer")
        time.sleep(0.05)


def _open(port: int) -> bool:
    try:
        create_connection(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True
