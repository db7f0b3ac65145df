"""On what was measured: the machine, the interpreter and the versions of what matters."""

import os
import platform
from importlib.metadata import version

_MEASURED = ("janji", "typer", "pyoxigraph", "pyvis", "networkx", "pydantic")


def described() -> str:
    """Return one line on the machine and one on the versions."""
    processor = platform.processor() or platform.machine()
    machine = f"{platform.system()} on {processor}, {os.cpu_count()} cores"
    versions = ", ".join(f"{name} {version(name)}" for name in _MEASURED)
    return f"{machine}\n{platform.python_implementation()} {platform.python_version()}, {versions}"
