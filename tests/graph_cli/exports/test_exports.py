import subprocess
import sys
from pathlib import Path

import pytest

from graph_cli.exports import exporter, formats, path_of, summary
from ontology.errors import UsageError
from queries import Graph

NAMES = {"ttl", "trig", "nt", "nq", "jsonld", "rdfxml", "graphml", "gexf", "csv", "spreadsheet"}


def test_every_promised_format_is_there() -> None:
    assert set(formats()) >= NAMES
    assert list(formats()) == sorted(formats())


@pytest.mark.parametrize("name", formats())
def test_format_is_described_in_one_sentence(name: str) -> None:
    assert summary(name).endswith(".")


@pytest.mark.parametrize("name", formats())
def test_no_part_is_empty_and_every_part_ends_its_last_line_or_element(name: str, graph: Graph) -> None:
    parts = exporter(name).export(graph)
    assert parts
    assert all(content.rstrip().endswith((b"}", b".", b">")) for part, content in parts.items() if not part)
    assert all(content.endswith(b"\r\n") for part, content in parts.items() if part)


def test_unknown_format_is_refused_with_the_nearest_names() -> None:
    with pytest.raises(UsageError, match="no format 'graphmlx'; did you mean 'graphml'"):
        exporter("graphmlx")


def test_unknown_format_with_no_near_name_is_refused_with_all_names() -> None:
    with pytest.raises(UsageError, match="no format 'parquet'; there are csv, gexf, graphml,"):
        exporter("parquet")


@pytest.mark.parametrize("name", ["rdf", "rows", "tables", "multigraph", "compaction"])
def test_a_module_that_exports_nothing_is_no_format(name: str) -> None:
    with pytest.raises(UsageError, match="no format"):
        exporter(name)


def test_a_whole_goes_where_it_is_told_and_parts_go_beside() -> None:
    assert path_of(Path("out/graph.v1.ttl"), "") == Path("out/graph.v1.ttl")
    assert path_of(Path("out/graph.v1.csv"), "nodes") == Path("out/graph.v1-nodes.csv")
    assert path_of(Path("graph"), "edges") == Path("graph-edges")


@pytest.mark.parametrize("name", ["ttl", "trig", "nt", "nq", "jsonld", "rdfxml"])
def test_rdf_of_a_graph_in_no_folder_is_refused(name: str, graph: Graph) -> None:
    with pytest.raises(UsageError, match="--graph"):
        exporter(name).export(Graph(graph.store))


def test_listing_the_formats_loads_no_heavy_library() -> None:
    script = """
import sys
from graph_cli.exports import formats, summary
assert all(summary(name) for name in formats())
print(*sorted({"networkx", "pyoxigraph", "rdflib", "numpy"} & sys.modules.keys()))
"""
    root = Path(__file__).parents[3]
    result = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, check=True, text=True)
    assert result.stdout.strip() == ""
