"""The formats that can be read: one module each, and the folder is the registry.

A module says with `reads(path)` whether a file is its own, and `read(path)` yields the file's entries and faults.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from loaders.entry import Entry, Fault


class SourceFormat(Protocol):
    """What a module of this folder offers."""

    def reads(self, path: Path) -> bool:
        """Say whether a file is of this format."""

    def read(self, path: Path) -> Iterator[Entry | Fault]:
        """Yield the entries and faults of a file."""


@cache
def formats() -> tuple[SourceFormat, ...]:
    """Return the formats of this folder."""
    names = sorted(module.name for module in iter_modules(__path__))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return tuple(cast("SourceFormat", module) for module in modules if hasattr(module, "reads"))


def format_of(path: Path) -> SourceFormat | None:
    """Return the format that reads a file, or None."""
    return next((form for form in formats() if form.reads(path)), None)
