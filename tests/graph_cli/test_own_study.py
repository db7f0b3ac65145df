"""A command run in the folder of a study takes that study: its facts, its base, and what it says of itself."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from graph_cli.fact_watching import _looks
from queries.folder.edition import Edition
from queries.folder.graph_manifest import read_manifest

Janji = Callable[..., CompletedProcess[str]]
SETTINGS = """\
[study]
title = {id = "Janji desa", en = "Promises of a village"}
creators = ["Ana B.", {name = "Eva", orcid = "0000-0002-1825-0097"}]
licence = "CC-BY-SA-4.0"
base = "https://example.org/desa/"
languages = ["id", "en"]
"""


@pytest.fixture
def own(bare: Janji, empty: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Begin a study with settings of its own, and go into its folder."""
    assert bare("init").returncode == 0
    folder = empty / "my-study"
    (folder / "janji.toml").write_text(SETTINGS, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def test_commands_in_the_folder_take_the_study(own: Path, bare: Janji) -> None:
    assert bare("check").stderr == "no faults: 6 facts in 1 document\n"
    assert bare("build").returncode == 0
    rows = json.loads(bare("ask", "who-promised-what", "--format", "json").stdout)
    assert {row["promisorLabel"] for row in rows} == {"Siti Contoh"}
    assert all(row["promise"].startswith("https://example.org/desa/id/promise/") for row in rows)
    assert bare("show", "siti-contoh").returncode == 0
    assert [row["placeLabel"] for row in json.loads(bare("ask", "places", "--format", "json").stdout)] == [
        "Kabupaten Contoh"
    ]


def test_study_says_who_made_it(own: Path, bare: Janji) -> None:
    bare("build")
    edition = Edition(
        "Janji desa",
        ("Ana B.", "Eva"),
        "https://creativecommons.org/licenses/by-sa/4.0/",
        {"id": "Janji desa", "en": "Promises of a village"},
        {"Eva": "https://orcid.org/0000-0002-1825-0097"},
        ("id", "en"),
    )
    assert read_manifest(own / "janji-graph").edition == edition
    assert bare("publish", "site", "--no-views").returncode == 0
    english, indonesian = ((own / "site" / name).read_text("utf-8") for name in ("index.html", "index.id.html"))
    assert " – Promises of a village</title>" in english
    assert " – Janji desa</title>" in indonesian
    assert '{"@id":"https://orcid.org/0000-0002-1825-0097","name":"Eva"}' in english
    bare("view", "--title", "Another", "-o", "page.html")
    assert "<title>Another</title>" in (own / "page.html").read_text("utf-8")


def test_address_of_the_site_is_that_of_the_settings(own: Path, bare: Janji) -> None:
    (own / "janji.toml").write_text(f'{SETTINGS}[publish]\nurl = "https://example.org/site/"\nviews = false\n')
    bare("build")
    assert bare("publish", "site").returncode == 0
    assert "https://example.org/site/" in (own / "site" / "sitemap.xml").read_text("utf-8")
    assert not list((own / "site").rglob("*.view.html"))


def test_base_of_the_environment_goes_before_that_of_the_settings(
    own: Path, bare: Janji, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JANJI_BASE", "https://example.org/other/")
    bare("build")
    assert read_manifest(own / "janji-graph").base == "https://example.org/other/"


def test_texts_are_looked_up_where_the_settings_say(own: Path, bare: Janji) -> None:
    file = own / "study.yaml"
    file.write_text(file.read_text("utf-8").replace("# text-file:", "text-file:"), "utf-8")
    assert "no text 'contoh.txt' in texts" in bare("verify").stderr


def test_wrong_settings_stop_a_build_before_anything_is_done(own: Path, bare: Janji) -> None:
    (own / "janji.toml").write_text(SETTINGS.replace("licence", "license"), encoding="utf-8")
    ran = bare("build")
    assert (ran.returncode, ran.stderr) == (1, "janji.toml:4: unknown key 'license'; did you mean 'licence'?\n")
    assert not (own / "janji-graph").exists()


def test_two_studies_of_different_bases_are_refused(own: Path, bare: Janji, empty: Path) -> None:
    bare("init", str(empty / "other"))
    ran = bare("build", ".", str(empty / "other"))
    assert ran.returncode == 1
    assert "have different bases (https://example.org/desa/ and https://study.invalid/)" in ran.stderr


def test_graph_of_an_older_format_is_left_as_it_is(own: Path, bare: Janji) -> None:
    bare("build")
    manifest = own / "janji-graph" / "manifest.json"
    text = re.sub(r'"format": "([^"]*)\d"', r'"format": "\g<1>1"', manifest.read_text("utf-8"))
    manifest.write_text(text, encoding="utf-8")
    before = {path: path.stat().st_mtime_ns for path in (own / "janji-graph").rglob("*")}
    ran = bare("ask", "places")
    assert ran.returncode == 1
    assert "was built by another version of janji: build it again with 'janji build" in ran.stderr
    assert {path: path.stat().st_mtime_ns for path in (own / "janji-graph").rglob("*")} == before


def test_new_study_has_labels_in_the_languages_that_it_is_begun_with(bare: Janji, empty: Path) -> None:
    assert bare("init", "es", "--languages", "es,nah").returncode == 0
    assert 'languages = ["es", "nah"]' in (empty / "es" / "janji.toml").read_text("utf-8")
    assert bare("check", "es").returncode == 0
    schema = json.loads((empty / "es" / "janji-facts.schema.json").read_text("utf-8"))
    assert set(schema["$defs"]["Text"]["properties"]) == {"es", "nah"}
    ran = bare("init", "fr", "--languages", "french")
    assert (ran.returncode, (empty / "fr").exists()) == (2, False)
    assert ran.stderr == "--languages: 'french' is no language tag (BCP 47); did you mean 'fr'?\n"


def test_completion_follows_the_settings(own: Path, bare: Janji) -> None:
    (own / "janji-facts.schema.json").unlink()
    (own / "janji.toml").write_text(SETTINGS.replace('["id", "en"]', '["id", "en", "jv"]'), encoding="utf-8")
    assert bare("init", ".", "--schema").returncode == 0
    schema = json.loads((own / "janji-facts.schema.json").read_text("utf-8"))
    assert set(schema["$defs"]["Text"]["properties"]) == {"id", "en", "jv"}


def test_demo_does_not_replace_the_graph_of_a_study(own: Path, bare: Janji) -> None:
    bare("build")
    before = read_manifest(own / "janji-graph")
    ran = bare("demo")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "this is the folder of a study, and the demo would replace its graph" in ran.stderr
    assert read_manifest(own / "janji-graph") == before


def test_watched_study_is_built_again_when_its_concepts_change(own: Path) -> None:
    before = _looks([own])
    (own / "schemes").mkdir()
    table = own / "schemes" / "theme.csv"
    table.write_text("slug,label_id\nlamps,Penerangan\n", encoding="utf-8")
    assert _looks([own]).keys() - before.keys() == {table}


def test_concept_of_the_study_is_asked_for_by_its_slug(own: Path, bare: Janji) -> None:
    (own / "schemes").mkdir()
    (own / "schemes" / "theme.csv").write_text("slug,label_id,label_en\nlamps,Penerangan,Lighting\n", encoding="utf-8")
    facts = (own / "study.yaml").read_text("utf-8").replace("theme: villages", "theme: lamps")
    (own / "study.yaml").write_text(facts, encoding="utf-8")
    assert bare("build").returncode == 0
    for name in ("lamps", "theme/lamps", "Lighting", "penerangan"):
        rows = json.loads(bare("ask", "who-promised-what", "--theme", name, "--format", "json").stdout)
        assert [row["themeLabels"] for row in rows] == [["Lighting"]], name
    assert bare("show", "theme/lamps").returncode == 0
    ran = bare("rename", "theme/lamps", "lights")
    assert ran.returncode == 1
    assert ran.stderr.startswith(
        "'theme/lamps' is a concept, and concepts are not renamed: change it in schemes/theme.csv"
    )
