"""The commands: one module each, and the folder is the registry.

A module named `ask` (or `init_`, where the name is Python's) offers a function `command`; its docstring is the help,
and `EXTRA = True` says that it reads further words by itself, `USAGE` then which, `OWN_HELP = True` that it has its
own help.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

#: The order in which a new user meets them.
_ORDER = (
    "demo",
    "init",
    "build",
    "check",
    "verify",
    "concepts",
    "rename",
    "ask",
    "sparql",
    "show",
    "search",
    "view",
    "analyse",
    "export",
    "stats",
    "serve",
    "publish",
)


def modules() -> Iterator[tuple[str, ModuleType]]:
    """Yield the name and the module of every command, in the order of the help; a new one comes last."""
    names = sorted(module.name for module in iter_modules(__path__))
    for name in sorted(names, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER)):
        yield name, import_module(f"{__name__}.{name}")
