"""What docs/architecture.md shows of the rooms and of the ways through them is so.

The parts between marks are made of the code: each room's own sentence and what it imports, and the files that do
something while a command runs, in their order. To write them anew after a change, and read what has changed:

    python -m pytest tests/docs/test_architecture.py --write-answers
"""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.trace_walk import PACKAGES, ROOT
from tests.loaders.conftest import GOOD

PAGE = ROOT / "docs" / "architecture.md"
#: The ways that are shown, each with what is traced: a command, or a page as a worker of the server makes it.
WALKS = {
    "a fact": "janji build study --graph graph",
    "a question": "janji ask who-promised-what --place bantaeng",
    "a page": "page id/promise/bantaeng-blk_capital-priority.html",
    "a network": "janji view bantaeng -o network.html",
}


def introduction(module: Path) -> str:
    """Return the first sentence of what a module says of itself."""
    docstring = ast.get_docstring(ast.parse(module.read_text("utf-8"))) or ""
    paragraph = " ".join(docstring.partition("\n\n")[0].split())
    return re.split(r"\.(?: |$)", paragraph)[0]


def room_of(module: str) -> str:
    """Return the room of an imported module: package/room, or the package where it stands in none.

    >>> room_of("queries.asking.answer"), room_of("ontology.errors")
    ('queries/asking', 'ontology')
    """
    parts = module.split(".")[:2]
    return "/".join(parts) if (ROOT / Path(*parts)).is_dir() else parts[0]


def imports_of(folder: Path) -> set[str]:
    """Return the rooms that the modules of a room import."""
    trees = (ast.parse(module.read_text("utf-8")) for module in folder.rglob("*.py"))
    imports = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module)
    modules = {node.module for node in imports if node.module}
    return {room_of(module) for module in modules if module.partition(".")[0] in PACKAGES}


def rooms(package: str) -> Iterator[str]:
    """Yield the table of a package's rooms: what stands higher comes first."""
    folders = [file.parent for file in (ROOT / package).glob("*/__init__.py")]
    arrows = {folder.name: imports_of(folder) for folder in folders}
    inner = {
        name: {room.partition("/")[2] for room in arrows[name] if room.startswith(f"{package}/")} - {name}
        for name in arrows
    }
    yield "| room | what it is for | stands on |"
    yield "|---|---|---|"
    for name in from_above(inner):
        outer = {room.partition("/")[0] for room in arrows[name]} - {package}
        stands_on = ", ".join([*(f"`{room}`" for room in sorted(inner[name])), *sorted(outer)]) or "–"
        yield f"| `{name}/` | {introduction(ROOT / package / name / '__init__.py')} | {stands_on} |"


def from_above(arrows: dict[str, set[str]]) -> list[str]:
    """Return rooms in an order in which each comes before what it imports; where either may, by their names.

    >>> from_above({"a": set(), "b": {"a"}, "c": set()})
    ['b', 'a', 'c']
    """
    order: list[str] = []
    while remaining := sorted(arrows.keys() - set(order)):
        order.append(next(name for name in remaining if not any(name in arrows[other] for other in remaining)))
    return order


def walk(name: str, folder: Path, graph: Path) -> Iterator[str]:
    """Yield the files of a walk, each with its own sentence."""
    (folder / "study").mkdir()
    (folder / "study" / "news.yaml").write_text(GOOD, encoding="utf-8")
    environment = {**os.environ, "JANJI_GRAPH": str(graph), "JANJI_LANG": "en", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.docs.trace_walk", *WALKS[name].split()]
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    _, _, files = ran.stderr.rpartition("files:\n")
    for file in files.split():
        yield f"1. `{file}`: {introduction(ROOT / file)}"


def hold(part: str, right_text: str, request: pytest.FixtureRequest) -> None:
    """Compare a part of the page, between its marks, with what it should be; or write it."""
    text = PAGE.read_text("utf-8")
    before, mark, rest = text.partition(f"<!-- {part} -->\n\n")
    page_text, end, after = rest.partition("\n\n<!-- end -->")
    assert mark, f"architecture.md has no part {part}"
    assert end, f"the part {part} of architecture.md does not end"
    if request.config.getoption("--write-answers"):
        PAGE.write_text(f"{before}{mark}{right_text}{end}{after}", encoding="utf-8")
        return
    assert page_text.splitlines() == right_text.splitlines()


@pytest.mark.parametrize("package", PACKAGES)
def test_rooms_of_a_package_are_those_that_there_are(package: str, request: pytest.FixtureRequest) -> None:
    hold(f"rooms of {package}", "\n".join(rooms(package)), request)


@pytest.mark.parametrize("name", WALKS)
def test_walk_leads_through_the_files_that_are_shown_and_no_other(
    name: str, tmp_path: Path, graph_folder: Path, request: pytest.FixtureRequest
) -> None:
    assert f"`{WALKS[name]}`" in PAGE.read_text("utf-8")
    hold(f"walk of {name}", "\n".join(walk(name, tmp_path, graph_folder)), request)


def test_every_file_that_is_named_is_there() -> None:
    paths = re.findall(r"`((?:ontology|loaders|queries|graph_cli)/[\w/.*-]+)`", PAGE.read_text("utf-8"))
    assert len(paths) > 100
    assert [name for name in paths if not [*ROOT.glob(name)]] == []
