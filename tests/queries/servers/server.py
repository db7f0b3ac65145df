"""A real server on this machine, as a process of its own, from when it answers until the test is over."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

_PATIENCE = 120.0


def free_port() -> int:
    with socket.socket() as bound_socket:
        bound_socket.bind(("127.0.0.1", 0))
        port: int = bound_socket.getsockname()[1]
        return port


class Process:
    """A server that is started in a folder, and can be killed and started again there."""

    def __init__(self, line: Sequence[str], folder: Path, answers: str) -> None:
        self._line, self._folder, self._answers = line, folder, answers
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with (self._folder / "said").open("ab") as log:
            self._process = subprocess.Popen(
                self._line, cwd=self._folder, stdout=log, stderr=log, start_new_session=True
            )
        _await(lambda: _open(self._answers), f"{self._line[0]} does not answer")

    def kill(self) -> None:
        """End it as a power failure would, and all that it started."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None


def _await(is_done: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + _PATIENCE
    while not is_done():
        if time.monotonic() > end:
            raise TimeoutError(otherwise)
        time.sleep(0.02)


def _open(url: str) -> bool:
    try:
        with build_opener(ProxyHandler({})).open(url, timeout=5):
            return True
    except (URLError, OSError):
        return False
