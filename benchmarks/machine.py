"""On what was measured: the machine, the interpreter and the versions of what matters."""

import os
import platform
from importlib.metadata import distributions, version

_MEASURED = (
    "janji", "typer", "pydantic", "pyoxigraph", "oxigraph", "maplib", "polars", "SPARQLWrapper", "pyvis", "networkx",
    "igraph",
)  # fmt: skip


def _is_installed(name: str) -> bool:
    return bool(list(distributions(name=name)))


def describe_machine() -> str:
    """Return one line on the machine and one on the versions."""
    processor = platform.processor() or platform.machine()
    machine = f"{platform.system()} on {processor}, {os.cpu_count()} cores"
    versions = ", ".join(f"{name} {version(name)}" for name in _MEASURED if _is_installed(name))
    return f"{machine}\n{platform.python_implementation()} {platform.python_version()}, {versions}"
