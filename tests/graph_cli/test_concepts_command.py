"""janji concepts: what facts may be coded with, the study's own and the bundled."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Janji = Callable[..., CompletedProcess[str]]
ListConcepts = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def list_concepts(bare: Janji, empty: Path) -> ListConcepts:
    """Return what lists concepts in the folder of a study with two of its own."""
    (empty / "schemes").mkdir()
    (empty / "janji.toml").write_text('[study]\nlanguages = ["es"]\nbase = "https://example.org/p/"\n', "utf-8")
    table = "slug,label,broader\nwater,Agua potable,environment\nenvironment,Medio ambiente,\n"
    (empty / "schemes" / "theme.csv").write_text(table, "utf-8")

    def rows(*line: str) -> list[dict[str, Any]]:
        concepts: list[dict[str, Any]] = json.loads(bare("concepts", *line, "--format", "json").stdout)
        return concepts

    return rows


@pytest.mark.parametrize("words", [["theme", "agua"], ["AGUA"], ["wat"], ["theme", "agua", "pot"]])
def test_concept_is_found_by_slug_and_by_label(list_concepts: ListConcepts, words: list[str]) -> None:
    assert [row for row in list_concepts(*words) if row["of"] == "study"] == [
        {
            "scheme": "theme",
            "slug": "water",
            "label": "Agua potable",
            "labels": ["Agua potable (es)"],
            "broader": "environment",
            "of": "study",
        }
    ]


def test_bundled_concept_is_found_in_every_language(list_concepts: ListConcepts) -> None:
    for words in ("pelatihan kerja", "vocational training"):
        assert "vocational-training" in [row["slug"] for row in list_concepts("theme", *words.split())]
    (environment,) = list_concepts("theme", "medio")
    assert "Medio ambiente (es)" in environment["labels"]


def test_schemes_and_words_that_are_none_are_told(bare: Janji) -> None:
    ran = bare("concepts", "themes", "water")
    assert (ran.returncode, ran.stderr) == (2, "no scheme 'themes'; did you mean 'theme'?\n")
    ran = bare("concepts", "villagess", "--fail-empty")
    assert (ran.returncode, ran.stdout) == (3, "")
    assert "did you mean 'Villages' or" in ran.stderr


def test_concept_of_a_study_without_a_base_of_its_own_is_the_study_s(bare: Janji, empty: Path) -> None:
    (empty / "schemes").mkdir()
    (empty / "janji.toml").write_text('[study]\nlanguages = ["en"]\n', "utf-8")
    (empty / "schemes" / "theme.csv").write_text("slug,label\nsea,The sea\n", "utf-8")
    (row,) = json.loads(bare("concepts", "theme", "sea", "--format", "json").stdout)
    assert row["of"] == "study"


def test_list_of_concepts_is_in_the_language_of_the_reader(bare: Janji) -> None:
    table = bare("concepts", "theme", "pelatihan", "--lang", "id").stdout.splitlines()
    assert table[0].split() == ["skema", "slug", "nama", "nama-nama", "lebih", "luas", "dari"]
    assert table[2].split()[-1] == "bawaan"
    assert "tidak ada konsep" in bare("concepts", "theme", "xyz", "--lang", "id").stderr


def test_bundled_scheme_that_the_study_left_out_is_told(bare: Janji, empty: Path) -> None:
    (empty / "janji.toml").write_text('[study]\nlanguages = ["es"]\nschemes = ["theme"]\n', "utf-8")
    ran = bare("concepts", "unit")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("the study does not stand on the bundled scheme 'unit': add it to 'schemes'")
    assert len(bare("concepts", "theme").stdout.splitlines()) > 100
