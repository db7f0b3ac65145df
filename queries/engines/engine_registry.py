"""The engines by which a graph in a folder can be asked: embedded, and each module `<name>_engine` of this room.

Such a module offers `open_engine(generation, embedded)`, which returns a store: what it does not answer itself, it may
ask of the embedded one. None is imported before it is asked for.
"""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase, join_choices
from queries.engines.store import Store
from queries.folder.generation import Generation

_SUFFIX = "_engine"


class EngineModule(Protocol):
    """What a module of an engine offers."""

    def open_engine(self, generation: Generation, embedded_store: Store) -> Store:
        """Return a store over a generation; UsageError where the engine is not installed."""


def names() -> tuple[str, ...]:
    """Return the names of the engines, the embedded one first.

    >>> names()
    ('embedded', 'columnar')
    """
    modules = sorted(module.name for module in iter_modules([str(Path(__file__).parent)]))
    return ("embedded", *(name.removesuffix(_SUFFIX) for name in modules if name.endswith(_SUFFIX)))


def open_engine(name: str, generation: Generation, embedded_store: Store) -> Store:
    """Return the store of an engine beside the embedded one.

    Raises UsageError, with the nearest names, where there is none of that name.
    """
    if name not in names():
        hint = did_you_mean(name, names()) or Phrase("; use {names}", names=join_choices(names()))
        raise UsageError(Phrase("no engine '{engine}'{hint}", engine=name, hint=hint))
    module = cast("EngineModule", import_module(f"queries.engines.{name}{_SUFFIX}"))
    return module.open_engine(generation, embedded_store)
