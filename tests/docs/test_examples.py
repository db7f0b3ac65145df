"""What README and docs show is what happens: every console and Python example runs and prints just that."""

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_PAGES = (_ROOT / "README.md", *sorted((_ROOT / "docs").glob("*.md")))
_BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```", re.DOTALL | re.MULTILINE)
#: A block that shows a file names it: what follows it on the page is run beside that file.
_STEP = re.compile(r"^```(?:console|\w+ file=(?P<file>\S+))\n(?P<text>.*?)^```", re.DOTALL | re.MULTILINE)
_WIDTH = "88"


def _steps(page: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the files and the commands of a page in order: a file or a command, and what it holds or prints."""
    for block in _STEP.finditer(page.read_text(encoding="utf-8")):
        if block["file"]:
            yield block["file"], "", block["text"]
        else:
            for part in re.split(r"^\$ ", block["text"], flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                yield "", command, output


def _run(command: str, folder: Path) -> str:
    line = shlex.split(command, comments=True)
    assert line[0] == "janji", f"an example that is no janji command: {command}"
    environment = {**os.environ, "COLUMNS": _WIDTH, "JANJI_LANG": "en", "NO_COLOR": "1"}
    result = subprocess.run(
        [sys.executable, "-m", "graph_cli", *line[1:]],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(_ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return result.stdout


def _matches(expected_output: str, actual: str) -> bool:
    """Say whether an output is the expected one; a line `…` stands for any lines."""
    pattern = "".join(
        r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in expected_output.splitlines()
    )
    return re.fullmatch(pattern, actual) is not None


@pytest.fixture
def folder(graph_folder: Path, tmp_path: Path) -> Path:
    shutil.copytree(graph_folder, tmp_path / "janji-graph")
    return tmp_path


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)
def test_page_shows_what_the_commands_print(page: Path, folder: Path) -> None:
    for file, command, text in _steps(page):
        if file:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(text, encoding="utf-8")
        else:
            actual = _run(command, folder)
            assert _matches(text, actual), f"{page.name}: $ {command}\n{actual}"


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)
def test_page_shows_what_python_prints(page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    text = "\n".join(block for kind, block in _BLOCK.findall(page.read_text(encoding="utf-8")) if kind == "pycon")
    test = doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0)
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(test)
    assert result.failed == 0


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)
def test_page_links_to_files_that_exist(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"
