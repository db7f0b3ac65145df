"""janji serve: what keeps it from beginning, and that Ctrl-C ends it with all its workers."""

import importlib.util
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Janji = Callable[..., CompletedProcess[str]]
ROOT = Path(__file__).parents[2]


def test_folder_without_a_graph(bare: Janji) -> None:
    ran = bare("serve", "--port", "0")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "janji build" in ran.stderr


def test_port_that_is_taken(janji: Janji) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
        ran = janji("serve", "--port", port)
    assert ran.returncode == 2
    assert f"--port {port}" in ran.stderr
    assert "name another" in ran.stderr


def test_host_that_is_none(janji: Janji) -> None:
    ran = janji("serve", "--host", "no such host", "--port", "0")
    assert ran.returncode == 2
    assert "--host no such host" in ran.stderr


@pytest.mark.parametrize(
    "url", ["promises.example", "ftp://promises.example/", "https://", "https://a b/", "https://a/?b", "urn:a:b", ""]
)
def test_address_that_is_no_sites(janji: Janji, url: str) -> None:
    for line in (("serve", "--port", "0", "--url", url), ("publish", "site", "--url", url)):
        ran = janji(*line)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert "write one, as https://" in ran.stderr


def test_proxy_that_is_no_address(janji: Janji) -> None:
    ran = janji("serve", "--port", "0", "--proxy", "proxy.example")
    assert ran.returncode == 2
    assert "--proxy 'proxy.example'" in ran.stderr


def test_server_that_is_not_installed(janji: Janji, monkeypatch: pytest.MonkeyPatch) -> None:
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(
        "graph_cli.commands.serve.find_spec", lambda name: None if name == "uvicorn" else find_spec(name)
    )
    ran = janji("serve", "--port", "0")
    assert ran.returncode == 2
    assert "pip install 'janji[serve]'" in ran.stderr


def test_ctrl_c_ends_the_server_and_its_workers(graph_folder: Path) -> None:
    line = [sys.executable, "-m", "graph_cli", "serve", "--port", "0", "--graph", str(graph_folder), "--workers", "2"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(line, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr
        announcement = process.stderr.readline()
        assert "Ctrl-C ends it" in announcement
        connection = HTTPConnection("127.0.0.1", int(announcement.partition("/ ")[0].rpartition(":")[2]), timeout=60)
        connection.request("GET", "/health")
        assert connection.getresponse().read() == b"well\n"
        connection.close()
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        workers = children.read_text().split() if children.exists() else []
        assert workers or not children.exists()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) in (0, 130)
        assert not [worker for worker in workers if Path(f"/proc/{worker}").exists()]
