"""In a copy of the tree, a property takes its block and its field, and a class its module too: all else follows."""

import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("ontology", "loaders", "queries", "graph_cli")
FORMATS = ("gexf", "graphml", "jsonld", "nq")

PROPERTIES = """
janji:supervisor
    a                       owl:ObjectProperty ;
    rdfs:domain             janji:Program ;
    rdfs:range              janji:Actor ;
    rdfs:label              "diawasi oleh"@id, "supervised by"@en ;
    rdfs:comment            "Pelaku yang mengawasinya."@id, "The actor who supervises this program."@en ;
    model:drawn             "edge" ;
    rdfs:isDefinedBy        <https://w3id.org/janji/ns> .

janji:motto
    a                       owl:DatatypeProperty ;
    rdfs:domain             janji:Program ;
    rdfs:range              rdf:langString ;
    rdfs:label              "semboyan"@id, "motto"@en ;
    rdfs:comment            "Semboyan program ini."@id, "The motto of this program."@en ;
    model:drawn             "fact" ;
    rdfs:isDefinedBy        <https://w3id.org/janji/ns> .
"""
FIELDS = """    supervisor: Actors = ()
    motto: Name | None = None
    numbers: tuple[Number, ...] = ()

    @model_validator(mode="after")
    def _is_no_result"""
CLASS = """
janji:Contest
    a                       owl:Class ;
    rdfs:label              "Pemilihan"@id, "Contest"@en ;
    rdfs:comment            "Pemilihan atau pemungutan suara."@id, "An election or vote."@en ;
    model:slug              "study" ;
    model:drawn             "node" ;
    rdfs:isDefinedBy        <https://w3id.org/janji/ns> .

janji:heldIn
    a                       owl:ObjectProperty ;
    rdfs:domain             janji:Contest ;
    rdfs:range              janji:Organization ;
    rdfs:label              "diadakan dalam"@id, "held in"@en ;
    rdfs:comment            "Badan tempat pemilihan ini."@id, "The body in which this contest is held."@en ;
    model:least             1 ;
    model:drawn             "edge" ;
    rdfs:isDefinedBy        <https://w3id.org/janji/ns> .

janji:heldOn
    a                       owl:DatatypeProperty ;
    rdfs:domain             janji:Contest ;
    rdfs:range              rdfs:Literal ;
    rdfs:label              "diadakan pada"@id, "held on"@en ;
    rdfs:comment            "Hari pemilihan ini."@id, "The day of this contest."@en ;
    model:most              1 ;
    model:drawn             "fact" ;
    rdfs:isDefinedBy        <https://w3id.org/janji/ns> .
"""
MODULE = '''"""Elections and votes."""

from typing import Annotated

from ontology.facts.fact import Labelled
from ontology.facts.fields import Date, Many, Ref


class Contest(Labelled):
    """An election or vote."""

    held_in: Annotated[Many, Ref(("organization",))]
    held_on: Date | None = None
'''
FACTS = """
document: {slug: news, title: Berita, issued: "2024-11-02"}
persons: {ana: {label: Ana, quote: Ana}}
organizations: {works: {label: Dinas, kind: national-agency, quote: Dinas}}
programs:
  lamps:
    label: {id: Lampu, en: Lamps}
    supervisor: ana
    motto: {id: terang, en: bright}
    quote: Lampu diawasi Ana
"""
CONTESTS = """
contests:
  pilkada:
    label: Pilkada
    held-in: works
    held-on: 2024-11-27
    quote: Pilkada 27 November
"""


@dataclass(frozen=True)
class Copy:
    """A copy of the tree with a graph that was built by it."""

    root: Path

    def python(self, *arguments: str) -> str:
        """Return what a command of the copy says."""
        environment = {**os.environ, "PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1", "JANJI_LANG": "en"}
        result = subprocess.run(
            [sys.executable, *arguments], cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stderr
        return result.stdout

    def janji(self, *arguments: str) -> str:
        return self.python("-m", "graph_cli", *arguments, "--graph", "graph")

    def change(self, name: str, old: str, new: str) -> None:
        file = self.root / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    def append(self, name: str, text: str) -> None:
        with (self.root / name).open("a", encoding="utf-8") as file:
            file.write(text)

    def list_changes(self) -> list[str]:
        """Return the files of the packages that are not as in the tree."""
        files = [path for package in PACKAGES for path in (self.root / package).rglob("*") if path.is_file()]
        names = sorted(str(path.relative_to(self.root)) for path in files)
        return [name for name in names if not _is_same(ROOT / name, self.root / name)]

    def build(self, facts: str) -> None:
        """Build the graph, and write what is made of it."""
        (self.root / "news.yaml").write_text(facts, "utf-8")
        self.janji("build", "news.yaml")
        self.janji("view", "-o", "view.html")
        self.janji("publish", "site")
        for name in FORMATS:
            self.janji("export", name, "-o", f"graph.{name}")

    def text(self, name: str) -> str:
        return (self.root / name).read_text("utf-8")

    def read_page(self, name: str) -> str:
        return self.text(f"site/{name}")

    def show(self, name: str) -> set[tuple[str, str]]:
        rows = json.loads(self.janji("show", name, "--format", "json"))
        return {(row["relation"], row["otherLabel"]) for row in rows}


def _is_same(old: Path, new: Path) -> bool:
    return old.is_file() and filecmp.cmp(old, new, shallow=False)


def copy_packages(root: Path) -> Copy:
    for package in PACKAGES:
        shutil.copytree(ROOT / package, root / package, ignore=shutil.ignore_patterns("__pycache__", "npm"))
    return Copy(root)


@pytest.fixture(scope="module")
def with_properties(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    copy = copy_packages(tmp_path_factory.mktemp("properties"))
    copy.append("ontology/janji.ttl", PROPERTIES)
    field = '    numbers: tuple[Number, ...] = ()\n\n    @model_validator(mode="after")\n    def _is_no_result'
    copy.change("ontology/facts/statements.py", field, FIELDS)
    copy.build(FACTS)
    return copy


@pytest.fixture(scope="module")
def with_class(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    copy = copy_packages(tmp_path_factory.mktemp("class"))
    copy.append("ontology/janji.ttl", CLASS)
    for name in ("evidence", "keyEvidence", "basis"):
        text = copy.text("ontology/janji.ttl")
        block = re.search(rf"^janji:{name}\n(?: .*\n)*?    schema:domainIncludes   ", text, re.MULTILINE)
        assert block
        copy.change("ontology/janji.ttl", block[0], f"{block[0]}janji:Contest, ")
    (copy.root / "ontology/facts/contests.py").write_text(MODULE, "utf-8")
    section = "    places: dict[Slug, Place] = Field(default_factory=dict)\n"
    own = section.replace("places", "contests").replace("Place", "Contest")
    copy.change("ontology/facts/fact_file.py", section, section + own)
    import_line = "from ontology.facts.actors import"
    copy.change(
        "ontology/facts/fact_file.py", import_line, f"from ontology.facts.contests import Contest\n{import_line}"
    )
    copy.build(FACTS.replace("    supervisor: ana\n    motto: {id: terang, en: bright}\n", "") + CONTESTS)
    return copy


def test_property_takes_its_block_and_its_field(with_properties: Copy) -> None:
    assert with_properties.list_changes() == ["ontology/facts/statements.py", "ontology/janji.ttl"]


def test_property_is_in_context_shapes_and_vocabulary(with_properties: Copy) -> None:
    assert '"supervisor": {"@id": "janji:supervisor", "@type": "@id"}' in with_properties.read_page("context.jsonld")
    assert "sh:path janji:supervisor ; sh:class janji:Actor" in with_properties.read_page("shapes.ttl")
    assert "supervised by" in with_properties.read_page("ns.html")
    assert "model:" in with_properties.read_page("ns.ttl")


def test_property_is_in_the_schema_of_a_fact_file(with_properties: Copy) -> None:
    code = (
        "import json; from loaders.schema import fact_file_schema;"
        "print(json.dumps(fact_file_schema()['$defs']['Program']['properties']['supervisor']))"
    )
    assert json.loads(with_properties.python("-c", code))["description"] == "The actor who supervises this program."


def test_property_is_shown(with_properties: Copy) -> None:
    assert with_properties.show("program/lamps") >= {("supervised by", "Ana"), ("motto", "bright")}
    assert ("← supervised by", "Lamps") in with_properties.show("person/ana")


def test_property_is_on_the_page_and_in_its_network(with_properties: Copy) -> None:
    page = with_properties.read_page("id/program/lamps.html")
    assert page.index("supervised by") < page.index("motto")
    assert "supervisor" in with_properties.read_page("id/person/ana.view.html")


def test_property_is_in_the_panels_data(with_properties: Copy) -> None:
    view = with_properties.text("view.html")
    assert '"supervisor":["supervised by","diawasi oleh"]' in view
    assert '"bright"' in view


@pytest.mark.parametrize("name", ["gexf", "graphml"])
def test_property_is_an_edge_of_an_exported_network(with_properties: Copy, name: str) -> None:
    assert "supervis" in with_properties.text(f"graph.{name}")


def test_property_is_in_an_exported_graph(with_properties: Copy) -> None:
    triple = "id/program/lamps> <https://w3id.org/janji/ns#supervisor> <https://w3id.org/janji/id/person/ana>"
    nodes = json.loads(with_properties.text("graph.jsonld"))["@graph"]
    assert triple in with_properties.text("graph.nq")
    assert [node["id"].rpartition("/")[2] for node in nodes if "supervisor" in node] == ["lamps"]


def test_class_with_two_properties_takes_at_most_four_files(with_class: Copy) -> None:
    changes = with_class.list_changes()
    assert changes == ["ontology/facts/contests.py", "ontology/facts/fact_file.py", "ontology/janji.ttl"]


def test_class_is_shown_drawn_exported_and_validated(with_class: Copy) -> None:
    assert with_class.show("contest/pilkada") >= {("held in", "Dinas"), ("held on", "2024-11-27")}
    assert '"contest":{"slug":"contest"' in with_class.text("view.html")
    assert "Pilkada" in with_class.text("graph.gexf")
    assert "held in" in with_class.read_page("id/contest/pilkada.html")
    assert "shape:ContestIdentifier" in with_class.read_page("shapes.ttl")
    assert "sh:path janji:heldIn ; sh:minCount 1 ; sh:class janji:Organization" in with_class.read_page("shapes.ttl")
