"""What pages load is kept; what else a client may name is not."""

import tracemalloc

from graph_cli.site.site_assets import asset


def test_what_is_not_there_is_not_remembered() -> None:
    asset("assets/none.js")
    tracemalloc.start()
    for number in range(1000):
        assert asset(f"assets/{number}{'x' * 10_000}.js") is None
    memory, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert memory < 1_000_000


def test_what_is_there_is_read_once() -> None:
    assert asset("assets/site.css") is asset("assets/site.css") is not None
