"""What a worker can no longer do, once it is confined: tried in a process of its own."""

import subprocess
import sys

import pytest

TRIED = {
    "a file": "open('/etc/hostname')",
    "a file of its own": "open('/tmp/janji-never', 'w')",
    "a socket": "__import__('socket').create_connection(('127.0.0.1', 9))",
    "a process": "__import__('subprocess').run(['true'])",
    "memory": "bytearray(300 * 2**20)",
    "a call of Oxigraph's": ("list(store.query('SELECT * { SERVICE <http://127.0.0.1:8080/sparql> { ?s ?p ?o } }'))"),
}


@pytest.mark.parametrize("attempt", TRIED.values(), ids=TRIED.keys())
def test_confined_process_reaches_nothing(attempt: str) -> None:
    program = (
        "import socket, subprocess\nfrom pyoxigraph import Store\nfrom graph_cli.web.sandbox import confine\n"
        f"store = Store()\nconfine(200 * 2**20)\ntry:\n    {attempt}\n"
        "except (OSError, MemoryError) as error:\n    print(type(error).__name__, error)\nelse:\n    print('done')\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.startswith("MemoryError" if attempt == TRIED["memory"] else "OSError")
    assert "Too many open files" in ran.stdout or attempt == TRIED["memory"]


def test_confined_process_ends_with_its_time() -> None:
    program = "from graph_cli.web.sandbox import allow, confine\nconfine(2**28)\nallow(0)\nwhile True:\n    pass\n"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode != 0
