"""A further language is one file: its texts come in the terminal, in errors and notes, on pages and in views."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

ROOT = Path(__file__).parents[3]
PACKAGES = ("ontology", "loaders", "queries", "graph_cli")
Run = Callable[..., CompletedProcess[str]]

#: Prints pages of the site of a graph: each by its path, with the fields of its query.
PAGES = """
import json, sys
from pathlib import Path
from graph_cli.site.about import About
from graph_cli.site.site import Site
from queries.engines.embedded_store import EmbeddedStore
from queries.folder.generation import open_generation

generation = open_generation(Path(sys.argv[1]))
store = EmbeddedStore.read(generation.triples).store
site = Site(store, generation.manifest.base, About.of(generation), address="https://example.org/", is_served=True)
for path, fields in json.loads(sys.argv[2]):
    print(json.dumps(site.page(path, fields).body.decode()))
"""


#: What English and Indonesian have beside the code: the sentences of questions, and the names of terms.
QUESTIONS = {"who-promised-what": "[Who promised what, where?]"}
TERMS = {"janji:Person": "[person]", "janji:promisor": "[promisor]", "dct:publisher": "[publisher]"}


def bracket_texts(catalogue: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """Return a catalogue of a language that nobody speaks: the English one with every text in brackets."""
    texts = {name: {key: f"[{text}]" for key, text in section.items()} for name, section in catalogue.items()}
    return texts | {"language": {"name": "Exex", "locale": "en-GB"}, "questions": QUESTIONS, "terms": TERMS}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the packages, in which the interface has one more language."""
    folder = tmp_path_factory.mktemp("copy")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    words = folder / "graph_cli" / "words"
    english = json.loads((words / "en.json").read_text("utf-8"))
    (words / "xx.json").write_text(json.dumps(bracket_texts(english), ensure_ascii=False), "utf-8")
    return folder


@pytest.fixture
def run(copy: Path, graph_folder: Path, tmp_path: Path) -> Run:
    """Return what runs Python in the copy, in an empty folder, for a reader of the further language."""

    def ran(*line: str) -> CompletedProcess[str]:
        inherited_variables = {name: value for name, value in os.environ.items() if not name.startswith("JANJI_")}
        more = {"PYTHONPATH": str(copy), "JANJI_GRAPH": str(graph_folder), "JANJI_LANG": "xx", "COLUMNS": "80"}
        command = [sys.executable, *line]
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=inherited_variables | more,
            check=False,
            timeout=120,
        )

    return ran


@pytest.fixture
def janji(run: Run) -> Run:
    return lambda *line: run("-m", "graph_cli", *line)


def test_help_is_told_in_it(janji: Run) -> None:
    general_help, view_help, question_help = (
        janji("--help"),
        janji("view", "--help"),
        janji("ask", "who-promised-what", "--help"),
    )
    assert "[Usage:] janji" in general_help.stdout
    assert "[The interactive network.]" in general_help.stdout
    assert "[Open with the map.]" in view_help.stdout
    assert "en|id|xx" in view_help.stdout
    assert "[a theme]" in question_help.stdout


def test_headings_and_notes_are_told_in_it(janji: Run) -> None:
    answer = janji("ask", "who-promised-what", "--place", "kotim")
    assert answer.stdout.startswith("[promisor]")
    assert "[[stated]]" in answer.stdout
    without_dates = janji("ask", "who-promised-what", "--place", "kotim", "--since", "2020")
    assert "[10 left out: neither they nor their documents have a date with a year]" in without_dates.stderr


def test_empty_answer_is_told_in_it(janji: Run) -> None:
    empty = janji("ask", "who-promised-what", "--place", "bantaeng", "--theme", "health")
    assert empty.stdout == ""
    assert empty.stderr.startswith("[none found in the 1 document on ")


def test_errors_are_told_in_it(janji: Run) -> None:
    near, unknown = janji("ask", "programs", "--place", "bantne"), janji("aks")
    assert "no [place] 'bantne' in this graph[; did you mean [" in near.stderr
    assert unknown.stderr == "[no command 'aks'[; did you mean 'ask'?]]\n"


def test_language_can_be_asked_for_on_the_line(run: Run) -> None:
    line = ("-m", "graph_cli", "ask", "documents", "--lang")
    assert run(*line, "xx").stdout.startswith("[document]")
    assert run(*line, "en").stdout.startswith("document")
    assert "use [[en or id] or xx]" in run(*line, "yy").stderr


def test_pages_of_it_have_its_texts_and_lead_to_the_others(run: Run, graph_folder: Path) -> None:
    arguments = {"place": "bantaeng", "theme": "health"}
    paths = [("index.xx.html", {}), ("id/place/bantaeng.xx.html", {}), ("ask/who-promised-what.xx.html", arguments)]
    paths += [("ask/documents.xx.html", {}), ("statistics.xx.html", {}), ("index.html", {})]
    result = run("-c", PAGES, str(graph_folder), json.dumps(paths))
    assert result.returncode == 0, result.stderr
    start, place, empty, documents, statistics, english = map(json.loads, result.stdout.splitlines())
    assert '<html lang="xx"' in start
    assert '<link rel="alternate" hreflang="en" href="index.html">' in start
    assert '<link rel="alternate" hreflang="id" href="index.id.html">' in start
    assert "<h2>[Questions]</h2>" in start
    assert '<h2 id="facts">[Facts]</h2>' in place
    assert '<p class="note">[none found in the 1 document on ' in empty
    assert '<th scope="col">[document]</th>' in documents
    assert "[receipts]" in statistics
    assert '<a href="index.xx.html" hreflang="xx" lang="xx">Exex</a>' in english


def test_view_has_its_words_and_opens_in_it(janji: Run, tmp_path: Path) -> None:
    result = janji("view", "kotim", "-o", "kotim.html")
    assert result.stderr.startswith("[kotim.html: "), result.stderr
    page = (tmp_path / "kotim.html").read_text("utf-8")
    assert '<html lang="xx">' in page
    core = json.loads(page.partition('<script id="data" type="application/json">')[2].partition("</script>")[0])
    assert core["language"] == "xx"
    assert core["words"]["xx"]["legend"] == "[Legend]"
    own, labels = [*core["languages"]].index("xx"), core["languages"]["xx"].pop("labels")
    assert core["languages"]["xx"] == {"name": "Exex", "locale": "en-GB", "own": own, "words": "xx"}
    assert core["kinds"]["person"]["label"][own] == "[person]"
    assert core["edges"]["relations"]["promisor"][labels] == "[promisor]"
    block = json.loads(page.partition('class="facts" type="application/json">')[2].partition("</script>")[0])
    assert not {"penerbit"} & {*block["texts"]}


def test_sentences_of_questions_and_names_of_terms_are_told_in_it_where_it_has_them(
    janji: Run, run: Run, graph_folder: Path
) -> None:
    listed = janji("ask", "--format", "csv")
    assert "[Who promised what, where?]" in listed.stdout
    assert "What are the sources, and what is missing in them?" in listed.stdout
    paths: list[tuple[str, dict[str, str]]] = [
        ("ask/who-promised-what.xx.html", {}),
        ("id/document/bantaeng-blk.xx.html", {}),
    ]
    printed = run("-c", PAGES, str(graph_folder), json.dumps(paths))
    assert printed.returncode == 0, printed.stderr
    asked, document = map(json.loads, printed.stdout.splitlines())
    assert "<h1>[Who promised what, where?]</h1>" in asked
    assert "<dt>[publisher]</dt>" in document
