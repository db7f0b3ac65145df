"""The formats that can be read: one module each, and the folder is the registry.

A module says with `reads(path)` whether a file is its own, and `read(piece, rules)` yields the entries and
faults of a piece, by the rules of the study.
A file is one piece, unless the module has `pieces(path)`, which yields those of a bulk file.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from loaders.reading.chunk import Piece, whole
from loaders.reading.entries import Entry, Fault
from ontology.facts.fact_rules import FactRules


class SourceFormat(Protocol):
    """What a module of this folder offers."""

    def reads(self, path: Path) -> bool:
        """Say whether a file is of this format."""

    def read(self, piece: Piece, rules: FactRules) -> Iterator[Entry | Fault]:
        """Yield the entries and faults of a piece."""


@cache
def formats() -> tuple[SourceFormat, ...]:
    """Return the formats of this folder."""
    names = sorted(module.name for module in iter_modules(__path__))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return tuple(cast("SourceFormat", module) for module in modules if hasattr(module, "reads"))


def format_of(path: Path) -> SourceFormat | None:
    """Return the format that reads a file, or None."""
    return next((form for form in formats() if form.reads(path)), None)


def pieces(path: Path) -> Iterator[Piece | Fault]:
    """Yield the pieces of a file, or what keeps them from being read."""
    return getattr(format_of(path), "pieces", whole)(path)


def read(piece: Piece, rules: FactRules) -> Iterator[Entry | Fault]:
    """Yield the entries and faults of a piece, by its format and the rules of the study."""
    form = format_of(piece.path)
    return form.read(piece, rules) if form else iter(())


def is_bulk(path: Path) -> bool:
    """Say whether a file has a piece in each line."""
    return hasattr(format_of(path), "pieces")
