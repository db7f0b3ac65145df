"""The house is as its rooms say."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
#: Their folder says what there is: a module is added to it and named nowhere else.
REGISTRIES = {
    *("graph_cli/commands", "graph_cli/exports", "graph_cli/views/layouts"),
    "loaders/sources",
}


def packages() -> Iterator[str]:
    for top in ("ontology", "loaders", "queries", "graph_cli"):
        for file in sorted((ROOT / top).rglob("__init__.py")):
            yield file.parent.relative_to(ROOT).as_posix()


def modules(package: str) -> list[str]:
    return sorted(path.stem for path in (ROOT / package).glob("*.py") if not path.stem.startswith("__"))


def rooms(package: str) -> list[str]:
    return [file.parent.name for file in (ROOT / package).glob("*/__init__.py")]


@pytest.mark.parametrize("package", sorted({*packages()} - REGISTRIES))
def test_room_introduces_each_of_its_files_and_no_other(package: str) -> None:
    text = (ROOT / package / "__init__.py").read_text("utf-8")
    introduction = ast.get_docstring(ast.parse(text)) or ""
    assert introduction
    named = re.findall(r"^ *(\w+)(?:\.py)?  +[^\s#]", introduction, re.MULTILINE)
    assert sorted(named) == sorted([*modules(package), *rooms(package)])


def test_no_two_files_share_a_name_outside_registries() -> None:
    names = Counter(name for package in {*packages()} - REGISTRIES for name in modules(package))
    assert [name for name, count in names.items() if count > 1] == []
