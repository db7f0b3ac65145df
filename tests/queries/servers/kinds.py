"""The servers that the tests start: where each is written to and asked, and what is needed to have it."""

import os
import shutil
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.queries.servers.server import Process, free_port

_VIRTUOSO = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
CaseMode = 2
DirsAllowed = .
NumberOfBuffers = 20000
MaxDirtyBuffers = 12000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 10
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 10000
MaxQueryExecutionTime = 60
"""


@dataclass(frozen=True)
class Running:
    """A server that runs: how it is written to, and where it is asked."""

    process: Process
    write: str
    ask: str
    #: Who may write, where not everybody may.
    user: str = ""
    password: str = ""


def oxigraph(folder: Path) -> Running:
    program = Path(sysconfig.get_path("scripts")) / "oxigraph"
    if not program.exists():
        _missing("Oxigraph's server is not installed: pip install oxigraph")
    port = free_port()
    line = [str(program), "serve", "--location", "store", "--bind", f"127.0.0.1:{port}", "--union-default-graph"]
    url = f"http://127.0.0.1:{port}"
    return Running(Process(line, folder, f"{url}/query"), f"{url}/store", f"{url}/query")


def oxigraph_by_update(folder: Path) -> Running:
    running = oxigraph(folder)
    return Running(running.process, running.write.replace("/store", "/update"), running.ask)


def virtuoso(folder: Path) -> Running:
    if not shutil.which("virtuoso-t"):
        _missing("Virtuoso is not installed: apt-get install virtuoso-opensource")
    port = free_port()
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(sql=free_port(), http=port))
    line = ["virtuoso-t", "+configfile", "virtuoso.ini", "+foreground", "+wait"]
    url = f"http://127.0.0.1:{port}"
    return Running(Process(line, folder, f"{url}/sparql"), f"{url}/sparql-auth", f"{url}/sparql", "dba", "dba")


def _missing(what: str) -> None:
    """Skip what needs a server; where all have to be there, fail."""
    (pytest.fail if os.environ.get("JANJI_REQUIRE_SERVERS") else pytest.skip)(what)


KINDS: dict[str, Callable[[Path], Running]] = {
    "oxigraph": oxigraph,
    "oxigraph-update": oxigraph_by_update,
    "virtuoso": virtuoso,
}
