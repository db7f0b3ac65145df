"""Each row of CONTRIBUTING's table is so: what it names is added to a copy of the tree in that one place, and works."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.loaders.conftest import GOOD

ROOT = Path(__file__).parents[1]
#: What is shown in copies of its own (`test_one_description.py`), and where the texts of the interface are tested.
ELSEWHERE = {"a property", "a class", "a text of the interface", "a language of the interface"}

TOML = """
[document]
slug = "news"
title = "Berita rekaan"

[persons.siti]
label = "Siti"
quote = "calon bupati Siti"

[[persons.siti.roles]]
kind = "candidate"
place = "banten"
quote = "calon bupati Siti"
"""
TOML_FORMAT = '''"""Reads fact files in TOML."""

import tomllib

from loaders.reading.entries import Lines
from loaders.sources.fact_entries import FactFileReader


def reads(path):
    return path.suffix == ".toml"


def read(chunk, rules):
    yield from FactFileReader(str(chunk.path), tomllib.loads(chunk.content.decode()), Lines({(): 1}), rules).read()
'''
QUESTION = """#+ question:
#+   en: How many promises does each document hold?
#+   id: Berapa janji dalam setiap dokumen?
PREFIX janji: <https://w3id.org/janji/ns#>
SELECT ?document (COUNT(DISTINCT ?promise) AS ?promises)
WHERE { ?promise a janji:Promise ; janji:promisedIn ?document }
GROUP BY ?document
ORDER BY ?document
"""
EXPORT = '''"""The number of triples, alone."""

from graph_cli.exports.rdf import triples


def export(graph):
    return {"": f"{sum(1 for _ in triples(graph))} triples".encode()}
'''
CONCEPT = """
theme:lighthouses
    a                 skos:Concept ;
    skos:inScheme     <https://w3id.org/janji/scheme/theme> ;
    skos:topConceptOf <https://w3id.org/janji/scheme/theme> ;
    skos:prefLabel    "Mercusuar"@id, "Lighthouses"@en ;
    skos:definition   "Menara suar bagi kapal."@id, "Towers whose light guides ships."@en .
"""
COMMAND = '''"""janji greet: a greeting."""

from graph_cli.terminal.output import write


def command(name: str) -> None:
    """Greet somebody: janji greet Siti"""
    write(f"Hello, {name}.\\n".encode(), "-")
'''
LAYOUT = '''"""All nodes in one row."""

from graph_cli.views.layouts.arrangement import Arrangement


def arrange(network):
    return Arrangement({node.id: (100.0 * position, 0.0) for position, node in enumerate(network.nodes)})


def has_order(network):
    return bool(network.nodes)
'''
ENGINE = '''"""Answers as the embedded engine does, and counts how often."""


from queries.engines.store import Selecting


class CountingStore(Selecting):
    def __init__(self, embedded):
        self.embedded, self.count = embedded, 0

    def query(self, sparql):
        self.count += 1
        return self.embedded.query(sparql)


def open_engine(generation, embedded):
    return CountingStore(embedded)
'''

#: A few words of Esperanto, and a promise in it.
WORDS = """
[numbers]
decimal = ","
group = "."

[numbers.values]
du = 2

[numbers.scales]
mil = 1000

[commitment]
firm = ["konstruos"]
hope = ["esperas"]
"""
PROMISE = """
document: {slug: news, title: Novaĵo, language: eo, text-file: news.txt}
persons:
  siti: {label: Siti, quote: Siti konstruos}
promises:
  houses:
    label: {id: Rumah, en: Houses}
    by: siti
    commitment: firm
    quote: Siti konstruos du mil domojn
    numbers: [{target: 2000}]
"""


class Tree:
    """A copy of the packages, with a graph of the five articles."""

    def __init__(self, folder: Path, graph: Path) -> None:
        self.folder, self.graph = folder, graph
        for package in ("ontology", "loaders", "queries", "graph_cli"):
            shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("npm"))

    def add(self, name: str, text: str) -> None:
        """Write a new file."""
        assert not (self.folder / name).exists()
        (self.folder / name).write_text(text, encoding="utf-8")

    def append(self, name: str, text: str) -> None:
        """Write a block at the end of a file."""
        with (self.folder / name).open("a", encoding="utf-8") as file:
            file.write(text)

    def run(self, *line: str, graph: Path | None = None) -> str:
        """Return what `janji` of the copy prints."""
        inherited_variables = {name: value for name, value in os.environ.items() if not name.startswith("JANJI_")}
        own = {
            "JANJI_GRAPH": str(graph or self.graph),
            "JANJI_LANG": "en",
            "PYTHONPATH": str(self.folder),
            "COLUMNS": "200",
        }
        command = [sys.executable, "-P", *line] if line[0] == "-c" else [sys.executable, "-m", "graph_cli", *line]
        ran = subprocess.run(
            command, cwd=self.folder, env=inherited_variables | own, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout


@pytest.fixture
def tree(graph_folder: Path, tmp_path: Path) -> Tree:
    return Tree(tmp_path, graph_folder)


def add_article(tree: Tree) -> None:
    tree.add("loaders/facts/news.yaml", GOOD)
    graph = tree.folder / "graph"
    tree.run("build", graph=graph)
    assert "Street lamps" in tree.run("ask", "who-promised-what", "--place", "banten", graph=graph)
    assert "Government of Bantaeng" in tree.run("ask", "who-promised-what", "--place", "bantaeng", graph=graph)


def add_format_to_read(tree: Tree) -> None:
    tree.add("loaders/sources/toml_facts.py", TOML_FORMAT)
    tree.add("news.toml", TOML)
    tree.run("build", "news.toml", graph=tree.folder / "graph")
    assert "calon bupati Siti" in tree.run("show", "Siti", graph=tree.folder / "graph")


def add_question(tree: Tree) -> None:
    tree.add("queries/questions/promises-by-document.rq", QUESTION)
    assert "How many promises does each document hold?" in tree.run("ask")
    assert "Berapa janji dalam setiap dokumen?" in tree.run("ask", "--lang", "id")
    rows = tree.run("ask", "promises-by-document", "--format", "csv").splitlines()
    assert rows[0] == "document,promises"
    assert len(rows) == 6


def add_format_to_write(tree: Tree) -> None:
    tree.add("graph_cli/exports/size.py", EXPORT)
    assert re.fullmatch(r"[1-9]\d+ triples", tree.run("export", "size"))


def add_concept(tree: Tree) -> None:
    tree.append("ontology/schemes/theme.ttl", CONCEPT)
    tree.add("news.yaml", GOOD.replace("theme: villages", "theme: lighthouses"))
    tree.run("build", "news.yaml", graph=tree.folder / "graph")
    assert "Street lamps" in tree.run("ask", "who-promised-what", "--theme", "Mercusuar", graph=tree.folder / "graph")


def add_command(tree: Tree) -> None:
    tree.add("graph_cli/commands/greet.py", COMMAND)
    assert "A greeting." in tree.run("--help")
    assert tree.run("greet", "Siti") == "Hello, Siti.\n"


def add_layout(tree: Tree) -> None:
    tree.add("graph_cli/views/layouts/single_row.py", LAYOUT)
    tree.run("view", "bantaeng", "--layout", "single-row", "-o", "row.html")
    assert (tree.folder / "row.html").is_file()


def add_engine(tree: Tree) -> None:
    tree.add("queries/engines/counting_engine.py", ENGINE)
    line = ("ask", "who-promised-what", "--place", "bantaeng")
    assert tree.run(*line, "--engine", "counting") == tree.run(*line)
    program = (
        "from queries import open_graph; graph = open_graph({folder!r}, engine='counting'); "
        "graph.ask('places'); print(graph.store.count > 0)"
    )
    assert tree.run("-c", program.format(folder=str(tree.graph))) == "True\n"


def add_language_of_values(tree: Tree) -> None:
    tree.add("news.txt", "Siti konstruos du mil domojn.")
    tree.add("news.yaml", PROMISE)
    line = ("verify", "news.yaml", "--texts", ".", "--list", "shown")
    assert not {"commitment", "target"} & {*re.findall(r", (\S+) '", tree.run(*line))}
    tree.add("loaders/grounding/mentions/languages/eo.toml", WORDS)
    assert {"commitment", "target", "by"} <= {*re.findall(r", (\S+) '", tree.run(*line))}


ROWS: dict[str, Callable[[Tree], None]] = {
    "an article": add_article,
    "a format to read": add_format_to_read,
    "a question": add_question,
    "a format to write": add_format_to_write,
    "a concept": add_concept,
    "a command": add_command,
    "a layout of the network": add_layout,
    "an engine": add_engine,
    "a language in which values are checked": add_language_of_values,
}


@pytest.mark.parametrize("row", ROWS)
def test_it_is_added_in_one_place(row: str, tree: Tree) -> None:
    ROWS[row](tree)


def test_every_row_of_the_table_is_shown() -> None:
    table = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("| You add |")[2].partition("\n\n")[0]
    assert {*re.findall(r"^\| (.+?) \|", table, re.MULTILINE)} == ROWS.keys() | ELSEWHERE
