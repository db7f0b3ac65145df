"""Runs the command in this process, in an empty folder, with no environment that counts; and a browser."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from playwright.sync_api import Browser

from benchmarks.browser import SHELL, chromium, find_chromium
from graph_cli.entry import run

ROOT = Path(__file__).parents[2]
LOCALE = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Change to an empty folder; no variable that the command heeds is set."""
    for name in [*(name for name in os.environ if name.startswith("JANJI_")), *LOCALE, "COLUMNS", "NO_COLOR"]:
        monkeypatch.setenv(name, "")  # so that whatever a command sets itself is undone, too
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def bare(empty: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., CompletedProcess[str]]:
    """Return what runs `janji` in an empty folder."""

    def ran(*line: str) -> CompletedProcess[str]:
        with pytest.raises(SystemExit) as exit_info:
            run(line)
        assert isinstance(exit_info.value.code, int)
        return CompletedProcess(line, exit_info.value.code, *capsys.readouterr())

    return ran


@pytest.fixture
def janji(
    bare: Callable[..., CompletedProcess[str]], graph_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., CompletedProcess[str]]:
    """Return what runs `janji` in an empty folder on the graph of the five articles."""
    monkeypatch.setenv("JANJI_GRAPH", str(graph_folder))
    return bare


@pytest.fixture
def process(empty: Path, graph_folder: Path) -> Callable[..., CompletedProcess[bytes]]:
    """Return what runs a line as a process of its own, on the graph of the five articles."""

    def ran(*line: str, module: Sequence[str] = ("-m", "graph_cli"), **more: str) -> CompletedProcess[bytes]:
        stdin = more.pop("stdin", "").encode("utf-8", "surrogateescape")
        environment = os.environ | {"JANJI_GRAPH": str(graph_folder), "PYTHONPATH": str(ROOT), **more}
        command = [sys.executable, *module, *line]
        return subprocess.run(command, capture_output=True, input=stdin, env=environment, check=False, timeout=60)

    return ran


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield the installed Chromium; skip without one, fail where JANJI_REQUIRE_BROWSER=1 asks for it."""
    if find_chromium(SHELL) is None:
        missing = "no Chromium is installed: the page can only be tested in a browser"
        if os.environ.get("JANJI_REQUIRE_BROWSER") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    with chromium(preferred=[SHELL]) as chromium_browser:
        yield chromium_browser
