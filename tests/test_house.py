"""The house is as its rooms say."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.needs import FIXTURES, MARKS, PLACES

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
    names = re.findall(r"^ *(\w+)(?:\.py)?  +[^\s#]", introduction, re.MULTILINE)
    assert sorted(names) == sorted([*modules(package), *rooms(package)])


def test_no_two_files_share_a_name_outside_registries() -> None:
    names = Counter(name for package in {*packages()} - REGISTRIES for name in modules(package))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("place", PLACES)
def test_place_whose_tests_are_marked_is_there(place: str) -> None:
    path, _, name = place.partition("::")
    assert (ROOT / path).exists()
    assert f"def {name}" in (ROOT / path).read_text("utf-8") if name else True


def test_fixtures_that_mark_a_test_are_there() -> None:
    texts = "".join(file.read_text("utf-8") for file in (ROOT / "tests").rglob("*.py"))
    fixtures = {*re.findall(r"^@pytest\.fixture.*\n(?:async )?def (\w+)\(", texts, re.MULTILINE)}
    assert FIXTURES.keys() - fixtures == set()
    assert {*FIXTURES.values(), *PLACES.values()} == MARKS.keys()


def test_no_two_classes_share_a_name() -> None:
    names = Counter(
        node.name
        for package in packages()
        for module in modules(package)
        for node in ast.walk(ast.parse((ROOT / package / f"{module}.py").read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert [name for name, count in names.items() if count > 1] == []
