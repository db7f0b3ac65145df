"""Runs a command, or makes a page, and prints which of our files did something on the way, in their order.

What a file does as it is imported (its classes, its constants) is left out: that says nothing of the way of a fact.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).parents[2]
PACKAGES = ("ontology", "loaders", "queries", "graph_cli")


class Trace:
    """Remembers the files whose functions were called."""

    def __init__(self) -> None:
        self.files: dict[str, None] = {}
        self._imports = 0

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        file = frame.f_code.co_filename
        if event not in ("call", "return") or not file.startswith(f"{ROOT}{os.sep}") or not file.endswith(".py"):
            return
        if frame.f_code.co_name == "<module>":
            self._imports += 1 if event == "call" else -1
        elif event == "call" and not self._imports:
            name = Path(file).relative_to(ROOT).as_posix()
            if name.startswith(PACKAGES):
                self.files[name] = None


def run_command(line: list[str]) -> Callable[[], None]:
    """Return what runs a command."""

    def run() -> None:
        from graph_cli.entry import run

        with suppress(SystemExit):
            run(line)

    return run


def make_page(folder: str, path: str) -> Callable[[], None]:
    """Return what makes a page of a graph, as a worker of the server does."""
    from tests.graph_cli.site.conftest import site_of

    site = site_of(Path(folder))

    def make() -> None:
        assert site.page(path, {}), path

    return make


if __name__ == "__main__":
    kind, *line = sys.argv[1:]
    walk = run_command(line) if kind == "janji" else make_page(os.environ["JANJI_GRAPH"], *line)
    trace = Trace()
    sys.setprofile(trace)
    walk()
    sys.setprofile(None)
    sys.stderr.write("\n".join(["files:", *trace.files]))
