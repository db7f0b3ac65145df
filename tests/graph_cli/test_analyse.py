"""janji analyse, as a person types it."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import networkx as nx
import pytest

Janji = Callable[..., CompletedProcess[str]]

MEASURES = ("community", "pagerank", "betweenness", "ties")
ANALYSES = ("communities", "central", "bridges", "similar")


@pytest.mark.parametrize("what", ANALYSES)
@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "jsonl", "md"])
def test_every_analysis_has_every_format(what: str, form: str, janji: Janji) -> None:
    ran = janji("analyse", what, "--format", form, "--top", "2")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout


@pytest.mark.parametrize("what", ANALYSES)
def test_labels_are_in_the_language_that_is_asked_for(what: str, janji: Janji) -> None:
    english, indonesian = (janji("analyse", what, "--lang", lang, "--format", "json").stdout for lang in ("en", "id"))
    assert [*map(len, json.loads(english))] == [*map(len, json.loads(indonesian))]
    assert english != indonesian


def test_note_says_how_it_was_found(janji: Janji) -> None:
    ran = janji("analyse", "communities", "--engine", "networkx", "--top", "1")
    assert "Louvain by networkx" in ran.stderr
    assert "seed" in ran.stderr


def test_same_command_prints_the_same_bytes(janji: Janji) -> None:
    assert janji("analyse", "bridges").stdout == janji("analyse", "bridges").stdout


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (("comunities",), "no analysis 'comunities'; did you mean 'communities'"),
        (("central", "--between", "places"), "central takes no --between: it goes with bridges"),
        (("communities", "kotim"), "communities takes no NAME: it goes with similar"),
        (("similar", "--kind", "ticket", "--kind", "place"), "give --kind once"),
        (("similar", "nobody-at-all"), "no entity 'nobody-at-all'"),
        (("central", "--engine", "cugraph"), "no engine 'cugraph'"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(line: tuple[str, ...], message: str, janji: Janji) -> None:
    ran = janji("analyse", *line)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert message in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_nothing_found_is_exit_3_where_that_is_asked_for(janji: Janji) -> None:
    ran = janji("analyse", "bridges", "--between", "places", "--kind", "organization", "--fail-empty")
    assert ran.returncode == 3


def test_measures_are_attributes_of_the_exported_nodes(janji: Janji, empty: Path) -> None:
    for form in ("gexf", "graphml"):
        assert janji("export", form, "--measures", "-o", f"network.{form}").returncode == 0
    read = {"gexf": nx.read_gexf(empty / "network.gexf"), "graphml": nx.read_graphml(empty / "network.graphml")}
    row = json.loads(janji("analyse", "central", "--format", "json", "--top", "1").stdout)[0]
    for network in read.values():
        attributes = network.nodes[row["entity"]]
        assert {name: attributes[name] for name in MEASURES} == {name: row[name] for name in MEASURES}


def test_measures_are_columns_of_the_exported_table(janji: Janji, empty: Path) -> None:
    assert janji("export", "csv", "--measures", "-o", "network.csv").returncode == 0
    with (empty / "network-nodes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(int(row["community"]) > 0 and 0 < float(row["pagerank"]) < 1 for row in rows if row["ties"])
    assert sum(bool(row["ties"]) for row in rows) > 200


def test_format_without_attributes_refuses_measures(janji: Janji) -> None:
    ran = janji("export", "ttl", "--measures")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "ttl has no place for --measures" in ran.stderr
