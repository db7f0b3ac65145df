"""What a plain installation lacks is imported only by what its extra is for, or where a function needs it."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
#: The modules and rooms that nothing imports unless it needs their extra.
FOR_EXTRAS = {
    "analysis": ("queries/analysis/over_igraph.py",),
    "columnar": ("queries/engines/columnar/",),
    "pandas": (),
    "polars": (),
    "serve": ("graph_cli/web/", "graph_cli/reconciling/name_similarity.py"),
    "spark": ("loaders/spark/",),
}


def names_of(requirements: list[str]) -> set[str]:
    return {Requirement(requirement).name for requirement in requirements}


def imported_with(module: Path) -> Iterator[str]:
    """Yield the packages that are imported as soon as a module is."""
    for statement in ast.parse(module.read_text("utf-8")).body:
        if isinstance(statement, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in statement.names)
        elif isinstance(statement, ast.ImportFrom) and statement.module:
            yield statement.module.partition(".")[0]


def test_every_extra_has_its_rooms() -> None:
    assert set(FOR_EXTRAS) == set(PROJECT["optional-dependencies"])
    assert [room for rooms in FOR_EXTRAS.values() for room in rooms if not (ROOT / room).exists()] == []


def test_packages_of_extras_are_imported_with_their_rooms_alone() -> None:
    plain = names_of(PROJECT["dependencies"])
    extras = {extra: names_of(those) for extra, those in PROJECT["optional-dependencies"].items()}
    missing = set().union(*extras.values()) - plain
    strays = []
    for top in ("ontology", "loaders", "queries", "graph_cli"):
        for module in sorted((ROOT / top).rglob("*.py")):
            name = module.relative_to(ROOT).as_posix()
            there = set().union(*(extras[extra] for extra, rooms in FOR_EXTRAS.items() if name.startswith(rooms)))
            strays += [(name, package) for package in imported_with(module) if package in missing - there]
    assert strays == []
