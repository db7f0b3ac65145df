"""What a test needs beyond Python and a moment, as marks: `-m "not browser"` leaves out what needs a browser.

A test is marked by the fixtures that it asks for and by where it stands, and nowhere else. Those that need the most
come first, file by file: where two processes share the tests, none is left alone with the longest file at the end.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MARKS = {
    "load": "takes long: hundreds of documents, hostile texts of a million characters, processes that are killed",
    "server": "starts a server on this machine, of pages or of SPARQL",
    "browser": "opens pages in Chromium",
}
#: The fixtures by which a test has a mark, however it comes by them.
FIXTURES = {
    "browser": "browser",
    "client": "server",
    "endpoint": "server",
    "ends": "load",
    "hostile": "server",
    "long_folder": "load",
    "nation_folder": "load",
    "serve": "server",
    "server": "server",
    "spark": "load",
    "wheel": "load",
}
#: Where the tests of a folder, of a file, or those of a file whose names begin so have a mark.
PLACES = {
    "tests/graph_cli/publishing/test_apache.py": "server",
    "tests/graph_cli/publishing/test_file_names.py": "load",
    "tests/graph_cli/publishing/test_publish.py": "load",
    "tests/graph_cli/test_build.py": "load",
    "tests/graph_cli/test_damaged_store.py": "load",
    "tests/graph_cli/test_edition.py": "server",
    "tests/graph_cli/test_former_addresses.py": "server",
    "tests/graph_cli/test_killed_builds.py": "load",
    "tests/graph_cli/test_serve.py": "server",
    "tests/graph_cli/views/test_communities.py": "load",
    "tests/graph_cli/views/test_large.py": "load",
    "tests/graph_cli/web/": "server",
    "tests/queries/servers/": "server",
    "tests/queries/servers/test_jena.py": "load",
    "tests/queries/servers/test_kills.py": "load",
    "tests/queries/servers/test_nation.py": "load",
    "tests/queries/test_generation.py::test_build_killed": "load",
    "tests/queries/test_generation.py::test_first_build_that_was_killed": "load",
    "tests/queries/test_hostile_folder.py::test_repair_that_is_killed": "load",
    "tests/test_contributing.py": "load",
}


def needs_of(item: pytest.Item) -> Iterator[str]:
    """Yield the marks of a test."""
    fixture_names = {*getattr(item, "fixturenames", ())}
    yield from (mark for fixture, mark in FIXTURES.items() if fixture in fixture_names)
    yield from (mark for place, mark in PLACES.items() if item.nodeid.startswith(place))


def mark_and_sort(items: list[pytest.Item]) -> None:
    """Mark the tests, and put the files that need the most first."""
    marks = list(MARKS)
    ranks: dict[Path, int] = {}
    for item in items:
        needs = {*needs_of(item)}
        for mark in sorted(needs):
            item.add_marker(mark)
        rank = min((marks.index(mark) for mark in needs), default=len(marks))
        ranks[item.path] = min(ranks.get(item.path, rank), rank)
    items.sort(key=lambda item: ranks[item.path])
