"""Standard output and standard error may be closed, or have no reader: the work is done, and nothing is mixed up."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run_in_shell(line: str, streams: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a line in a shell that closes streams, such as `>&-`."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    command = f"{sys.executable} -m graph_cli {line} {streams}"
    shell = ["bash", "-c", command]
    return subprocess.run(shell, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("streams", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_graph_is_built_whatever_is_closed(streams: str, empty: Path) -> None:
    result = run_in_shell("build --graph g", streams, empty)
    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr
    assert (empty / "g").is_dir()


@pytest.mark.parametrize("line", ["--version", "ask", "ask programs", "export nt", "search pelatihan", "check"])
def test_command_with_its_output_closed_is_no_traceback(line: str, graph_folder: Path, empty: Path) -> None:
    result = run_in_shell(line, ">&-", empty, JANJI_GRAPH=str(graph_folder))
    assert "Traceback" not in result.stderr
    assert result.returncode in (0, 2)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_notes_are_never_among_the_data(form: str, graph_folder: Path, empty: Path) -> None:
    line = f"ask what-happened --since 2020 --format {form}"
    read, without_notes = (run_in_shell(line, each, empty, JANJI_GRAPH=str(graph_folder)) for each in ("", "2>&-"))
    assert "date with a year" in read.stderr
    assert (without_notes.stdout, without_notes.returncode) == (read.stdout, 0)
    if form == "json":
        json.loads(without_notes.stdout)


def test_notes_are_not_written_into_the_file_of_the_answer(graph_folder: Path, empty: Path) -> None:
    result = run_in_shell("ask what-happened --since 2020 -o answer", "2>&- >&-", empty, JANJI_GRAPH=str(graph_folder))
    assert result.returncode == 0
    assert "date with a year" not in (empty / "answer").read_text(encoding="utf-8")


def test_reader_of_the_notes_that_goes_away_ends_no_export(graph_folder: Path, empty: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "graph_cli", "export", "csv", "-o", "n.csv", "--graph", str(graph_folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    result = subprocess.run(command, cwd=empty, env=environment, stderr=writer, stdout=subprocess.PIPE, check=False)
    os.close(writer)
    assert result.returncode == 0
    assert sorted(path.name for path in empty.iterdir()) == ["n-edges.csv", "n-nodes.csv"]


def test_server_works_with_its_output_closed(graph_folder: Path, empty: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    shell = ["bash", "-c", f"exec {sys.executable} -m graph_cli serve --port 0 --graph {graph_folder} >&- <&-"]
    with subprocess.Popen(shell, cwd=empty, env=environment, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        line = server.stderr.readline()
        server.send_signal(signal.SIGINT)
        rest = server.stderr.read()
    assert re.match(r"http://127\.0\.0\.1:\d+/ shows ", line), line + rest
    assert "Traceback" not in rest
