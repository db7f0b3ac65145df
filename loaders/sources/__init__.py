"""The formats that can be read: one module each, and the folder is the registry.

A module says with `reads(path)` whether a file is its own, and `read(chunk, rules)` yields the entries and
faults of a chunk, by the rules of the study.
A file is one chunk, unless the module has `chunks(path)`, which yields those of a bulk file.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from loaders.checking.same_places import name_once
from loaders.reading.chunk import Chunk, whole
from loaders.reading.entries import Entry, Fault
from ontology.facts.fact_rules import FactRules


class SourceFormat(Protocol):
    """What a module of this folder offers."""

    def reads(self, path: Path) -> bool:
        """Say whether a file is of this format."""

    def read(self, chunk: Chunk, rules: FactRules) -> Iterator[Entry | Fault]:
        """Yield the entries and faults of a chunk."""


@cache
def formats() -> tuple[SourceFormat, ...]:
    """Return the formats of this folder."""
    names = sorted(module.name for module in iter_modules(__path__))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return tuple(cast("SourceFormat", module) for module in modules if hasattr(module, "reads"))


def format_of(path: Path) -> SourceFormat | None:
    """Return the format that reads a file, or None."""
    return next((form for form in formats() if form.reads(path)), None)


def chunks(path: Path) -> Iterator[Chunk | Fault]:
    """Yield the chunks of a file, or what keeps them from being read."""
    return getattr(format_of(path), "chunks", whole)(path)


def read(chunk: Chunk, rules: FactRules) -> Iterator[Entry | Fault]:
    """Yield the entries and faults of a chunk, by its format and the rules of the study."""
    form = format_of(chunk.path)
    items = form.read(chunk, rules) if form else iter(())
    return name_once(items, rules.places.same) if rules.places.same else items


def is_bulk(path: Path) -> bool:
    """Say whether a file has a chunk in each line."""
    return hasattr(format_of(path), "chunks")
