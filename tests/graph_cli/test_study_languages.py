"""A study has labels in languages of its own: answers, pages, views and exports have them, each with its language."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from graph_cli.building import build
from graph_cli.exports import exporter
from graph_cli.site.about import About
from graph_cli.site.page import Page
from graph_cli.site.site import Site
from graph_cli.views.subject import everything
from ontology.errors import UsageError
from queries import Graph, open_graph
from queries.engines.embedded_store import EmbeddedStore

Janji = Callable[..., CompletedProcess[str]]
SETTINGS = '[study]\nlanguages = ["es", "nah"]\nbase = "https://example.org/pozos/"\n'
THEMES = "slug,label_es,broader\nenvironment,Medio ambiente,\nrural-wells,Pozos rurales,environment\n"
FACTS = """\
document: {slug: noticia, title: Pozos para todos, language: es, issued: 2024-03}
persons:
  itzel: {label: {es: Doña Itzel, nah: Itzel tenantzin}, quote: doña Itzel,
          roles: [{kind: candidate, title: {es: candidata}, quote: doña Itzel}]}
promises:
  pozos:
    label: {es: Pozos en cada barrio}
    by: itzel
    commitment: conditional
    condition: {es: si gana}
    theme: rural-wells
    also: [Agua]
    quote: {text: titlachichiquizqueh ameyalli, language: nah}
    numbers: [{target: 12, unit: household, quote: doce hogares}]
    said: [{by: itzel, quoted: {text: titlachichiquizqueh ameyalli, language: nah}}]
  agua:
    label: {es: Agua limpia, nah: Chipahuac atl}
    by: itzel
    commitment: firm
    theme: environment
    quote: habrá agua limpia
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the graph of a study in Spanish and Nahuatl."""
    study = tmp_path_factory.mktemp("pozos")
    (study / "janji.toml").write_text(SETTINGS, "utf-8")
    (study / "noticia.yaml").write_text(FACTS, "utf-8")
    (study / "schemes").mkdir()
    (study / "schemes" / "theme.csv").write_text(THEMES, "utf-8")
    build(study / "janji-graph", [study])
    return study / "janji-graph"


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    graph = open_graph(folder)
    assert graph.generation
    store = EmbeddedStore.read(graph.generation.triples).store
    return Site(store, graph.base, About.of(graph.generation), address="https://example.org/", whole=True)


def page(site: Site, path: str, **given: str) -> str:
    found = site.page(path, given)
    assert isinstance(found, Page), path
    return found.body.decode()


def core(html: str) -> Any:
    return json.loads(html.partition('<script id="data" type="application/json">')[2].partition("</script>")[0])


def labels(folder: Path, language: str) -> list[object]:
    rows = open_graph(folder, language=language).ask("who-promised-what").rows
    return [row[name] for row in rows for name in ("promisorLabel", "promiseLabel")]


def test_answer_has_labels_in_the_language_asked_for_else_in_those_of_the_study(folder: Path) -> None:
    assert labels(folder, "nah") == [
        *("Itzel tenantzin", "Chipahuac atl"),
        *("Itzel tenantzin", "Pozos en cada barrio"),
    ]
    spanish = ["Doña Itzel", "Agua limpia", "Doña Itzel", "Pozos en cada barrio"]
    assert labels(folder, "es") == labels(folder, "en") == labels(folder, "id") == spanish


def test_language_that_neither_the_study_nor_the_vocabulary_has_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match="no language 'fr' in this graph; use es or nah or en or id"):
        open_graph(folder, language="fr")


def test_everything_about_an_entity_is_told_whatever_the_language(folder: Path) -> None:
    rows = {
        language: open_graph(folder, language=language).show("Pozos en cada barrio").rows
        for language in ("es", "nah", "en")
    }
    told = {(row["relation"], row["otherLabel"]) for row in rows["nah"]}
    assert {("promisor", "Itzel tenantzin"), ("theme", "Pozos rurales"), ("condition", "si gana")} <= told
    assert len(rows["es"]) == len(rows["nah"]) == len(rows["en"]) > 6


@pytest.mark.parametrize("name", ["itzel", "Doña Itzel", "Itzel tenantzin"])
def test_name_is_found_in_every_language_of_the_study(folder: Path, name: str) -> None:
    assert open_graph(folder, language="es").find(name).label == "Doña Itzel"
    assert [row["entityLabel"] for row in open_graph(folder).search("barrio").rows] == ["Pozos en cada barrio"]


def test_command_takes_the_languages_of_the_graph(folder: Path, bare: Janji) -> None:
    graph = ("--graph", str(folder))
    asked = bare("ask", "who-promised-what", "--lang", "nah", *graph)
    assert "Itzel tenantzin" in asked.stdout
    assert asked.stdout.startswith("promisor")
    refused = bare("show", "itzel", "--lang", "fr", *graph)
    assert refused.stderr == "--lang: no language 'fr'; use en or id or es or nah\n"


def test_page_says_the_language_of_each_name_that_is_in_another_than_its_own(site: Site) -> None:
    promise = page(site, "id/promise/noticia_pozos.html")
    assert '<html lang="en"' in promise
    assert '<h1 lang="es" dir="auto">Pozos en cada barrio</h1>' in promise
    assert '<span lang="es" dir="auto">si gana</span>' in promise
    assert "<dt>condition</dt>" in promise
    assert ' dir="auto">Environment</a>' in page(site, "id/promise/noticia_agua.html")
    assert '<span lang="es" dir="auto">Pozos en cada barrio</span>' in page(site, "ask/who-promised-what.html") or (
        '<a href="../id/promise/noticia_pozos.html"><span lang="es" dir="auto">'
        in page(site, "ask/who-promised-what.html")
    )


def test_quote_has_its_own_language_where_it_has_one(site: Site, folder: Path) -> None:
    quote = "titlachichiquizqueh ameyalli"
    assert f'<blockquote lang="nah" dir="auto"><p>{quote}' in page(site, "id/promise/noticia_pozos.html")
    assert '<blockquote lang="es" dir="auto"><p>habrá agua limpia' in page(site, "id/promise/noticia_agua.html")
    assert f'<q lang="nah" dir="auto">{quote}</q>' in page(site, "ask/who-promised-what.html")
    assert f'<p lang="nah" dir="auto"><mark>{quote.split()[0]}' in page(
        site, "search.html", words="titlachichiquizqueh"
    )
    drawn = core(page(site, "network.view.html"))
    assert {*drawn["receipts"]["language"]} == {None, "nah"}
    table = csv.DictReader(io.StringIO(exporter("csv").export(open_graph(folder))["edges"].decode()))
    assert {(row["quote_language"], row["quote"]) for row in table} >= {("nah", quote), ("es", "habrá agua limpia")}


def test_view_has_the_languages_of_the_labels_beside_those_of_the_interface(site: Site, folder: Path) -> None:
    by_site = core(page(site, "network.view.html"))
    assert [*by_site["languages"]] == ["en", "id", "es", "nah"]
    by_command = core(everything(open_graph(folder, language="nah")).page())
    assert by_command["language"] == "nah"
    assert by_command["languages"]["nah"]["words"] == "en"
    places = {language: by_command["languages"][language]["labels"] for language in by_command["languages"]}
    (node,) = (each for each in by_command["nodes"]["label"] if "Itzel tenantzin" in each)
    assert {language: node[place] for language, place in places.items()} == {
        **dict.fromkeys(("en", "id", "es"), "Doña Itzel"),
        "nah": "Itzel tenantzin",
    }
    assert by_site["nodes"]["label"] == by_command["nodes"]["label"]


def test_view_says_the_language_of_a_label_that_is_in_another_than_the_page(site: Site) -> None:
    drawn = core(page(site, "network.view.html"))
    tags = dict(zip(map(str, drawn["nodes"]["label"]), drawn["nodes"]["language"], strict=True))
    assert tags["Pozos en cada barrio"] == "es"
    at = drawn["languages"]["en"]["labels"]
    (household,) = (tag for label, tag in tags.items() if "Itzel" in label)
    assert household[at] == "es"


def test_view_knows_what_is_broader_among_the_concepts_of_the_study(site: Site) -> None:
    drawn = core(page(site, "network.view.html"))
    themes = {str(label): number for number, label in enumerate(drawn["nodes"]["label"])}
    wells = next(number for label, number in themes.items() if "Pozos rurales" in label)
    environment = next(number for label, number in themes.items() if "Medio ambiente" in label)
    assert drawn["broader"] == {str(wells): [environment]}


def test_table_of_nodes_has_a_label_in_each_language_of_the_study(folder: Path) -> None:
    nodes = exporter("csv").export(open_graph(folder))["nodes"].decode()
    assert ",label_es,label_nah," in nodes.partition("\r\n")[0]
    (itzel,) = (row for row in csv.DictReader(io.StringIO(nodes)) if row["kind"] == "person")
    assert (itzel["label"], itzel["label_es"], itzel["label_nah"]) == ("Doña Itzel", "Doña Itzel", "Itzel tenantzin")


def test_network_is_the_same_by_its_queries_and_looked_up(site: Site, folder: Path) -> None:
    graph: Graph = open_graph(folder, language="nah")
    from queries.network.neighbourhood import read_around, select_around

    itzel = str(graph.find("itzel").term)[1:-1]
    assert read_around(site.link_reader, itzel, "nah") == [select_around(graph.network(), itzel)]
