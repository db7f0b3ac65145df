"""The concepts of a study: read from tables, YAML and Turtle, with every fault at its line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders import check
from loaders.concepts.concept_files import read_concepts
from loaders.settings.study_home import find_home
from ontology.vocabulary.concept import Concept

SETTINGS = '[study]\nlanguages = ["es", "nah"]\nbase = "https://example.org/p/"\n'
FILES = {
    "theme.csv": "slug,label_es,label_nah,definition_es,also,broader,exact_match,notation\n"
    "water,Agua,Atl,Agua potable,agua | pozos,environment,https://example.org/a | https://example.org/b,W\n",
    "theme.yaml": "water:\n  label: {es: Agua, nah: Atl}\n  definition: {es: Agua potable}\n  also: [agua, pozos]\n"
    "  broader: environment\n  exact-match: [https://example.org/a, https://example.org/b]\n  notation: W\n",
    "theme.ttl": "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    '<water> a skos:Concept ; skos:prefLabel "Agua"@es, "Atl"@nah ; skos:definition "Agua potable"@es ;\n'
    '  skos:altLabel "agua"@es, "pozos"@es ; skos:broader <https://w3id.org/janji/scheme/theme/environment> ;\n'
    '  skos:exactMatch <https://example.org/a>, <https://example.org/b> ; skos:notation "W" .\n',
}
WATER = Concept(
    "theme",
    "water",
    {"es": "Agua", "nah": "Atl"},
    ("agua", "pozos"),
    {"es": "Agua potable"},
    "environment",
    ("https://example.org/a", "https://example.org/b"),
    "W",
    "https://example.org/p/scheme/",
)
Read = Callable[[dict[str, str]], list[str]]


@pytest.fixture
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "janji.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "schemes").mkdir()
    return Path()


@pytest.fixture
def faults_of(study: Path) -> Read:
    """Return what says the faults of files of concepts, each as a line."""

    def find_faults(files: dict[str, str]) -> list[str]:
        for name, text in files.items():
            (study / "schemes" / name).write_text(text, encoding="utf-8")
        return [str(fault).removeprefix("schemes/") for fault in read_concepts(find_home([study])).faults]

    return find_faults


@pytest.mark.parametrize("name", FILES)
def test_concept_is_the_same_in_every_format(study: Path, name: str) -> None:
    (study / "schemes" / name).write_text(FILES[name], encoding="utf-8")
    concepts = read_concepts(find_home([study]))
    assert (concepts.faults, concepts.concepts) == ((), (WATER,))


def test_concepts_of_a_scheme_of_ones_own_may_stand_anywhere(faults_of: Read) -> None:
    assert faults_of({"party.csv": "slug,label_es\nverdes,Verdes\n"}) == []


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ("a,A,,\na,B,,\n", "theme.csv:3: concept 'theme/a': stands twice (also in schemes/theme.csv): rename one"),
        ("a,A,,b\nb,B,,a\n", "theme.csv:2: concept 'theme/a': 'broader' leads in a circle, over 'b': "),
        ("a,A,,a\n", "theme.csv:2: concept 'theme/a': 'broader' leads in a circle, over 'a': "),
        ("a,A,,enviroment\n", "theme.csv:2: concept 'theme/a': no theme 'enviroment'; did you mean 'environment'"),
        ("a,A,,Lingkungan hidup\n", "theme.csv:2: concept 'theme/a': column 'broader': 'Lingkungan hidup' is no slug"),
        ("Agua,A,,\n", "theme.csv:2: concept: 'Agua' is no slug: use small letters"),
        ("a,,Atl,\n", "theme.csv:2: concept 'theme/a': 'label' needs 'es', the first language of this study"),
    ],
)
def test_fault_of_a_concept_is_told_with_its_line(faults_of: Read, rows: str, fault: str) -> None:
    faults = faults_of({"theme.csv": f"slug,label_es,label_nah,broader\n{rows}"})
    assert any(line.startswith(fault.replace("column 'broader': ", "")) for line in faults), faults


def test_fault_of_a_concept_is_told_with_its_line_in_yaml_and_turtle(faults_of: Read) -> None:
    assert faults_of({"theme.yaml": FILES["theme.yaml"].replace("nah: Atl", "fr: Eau")}) == [
        "theme.yaml:2: concept 'theme/water': 'fr' is none of the languages of this study (es, nah): "
        "write the label in one of these, or add it to 'languages' in janji.toml"
    ]
    (fault,) = faults_of({"theme.yaml": "", "unit.ttl": FILES["theme.ttl"].replace("Agua", "Agua", 1)})[1:]
    assert fault.startswith("unit.ttl:2: concept 'unit/water': ")


@pytest.mark.parametrize(
    ("concept", "difference"),
    [
        ("environment:\n  label: {id: Alam, en: Nature}\n", "the label 'Lingkungan"),
        (
            "job-creation:\n  label: {id: Penciptaan lapangan kerja}\n  broader: environment\n",
            "lies below 'employment'",
        ),
    ],
)
def test_bundled_slug_with_another_meaning_is_refused(
    study: Path, faults_of: Read, concept: str, difference: str
) -> None:
    (study / "janji.toml").write_text('[study]\nlanguages = ["id", "en", "es"]\n', encoding="utf-8")
    (fault,) = faults_of({"theme.yaml": concept})
    assert f"a bundled concept has that slug and {difference}" in fault


def test_bundled_concept_takes_labels_in_further_languages(faults_of: Read) -> None:
    assert faults_of({"theme.csv": "slug,label_es\nenvironment,Medio ambiente\n"}) == []


def test_faults_of_concepts_are_told_with_those_of_the_facts(study: Path) -> None:
    (study / "news.yaml").write_text("document: {slug: n, title: T}\n", encoding="utf-8")
    (study / "schemes" / "theme.csv").write_text("slug,label_fr\na,A\n", encoding="utf-8")
    (study / "schemes" / "notes.txt").write_text("x", encoding="utf-8")
    faults = [str(fault) for fault in check([study])]
    assert faults[0] == "schemes/notes.txt: is no file of concepts: write <scheme>.csv, .yaml or .ttl"
    assert "schemes/theme.csv:1: has no column 'label_es'" in faults
    assert all(line.startswith("schemes/") for line in faults), "no concept is read as a fact"


def test_new_scheme_with_nearly_a_bundled_name_is_warned_of(study: Path) -> None:
    (study / "schemes" / "themes.csv").write_text("slug,label_es\na,A\n", encoding="utf-8")
    (warning,) = read_concepts(find_home([study])).warnings
    assert warning.message == "makes a new scheme 'themes'; did you mean 'theme'?"


def test_column_in_no_language_of_the_study_is_told_with_what_to_do(faults_of: Read) -> None:
    assert faults_of({"theme.csv": "slug,label_es,label_fr\nagua,Agua,Eau\n"}) == [
        "theme.csv:1: unknown column 'label_fr': 'fr' is none of the languages of this study (es, nah): add it to "
        "'languages' in janji.toml"
    ]


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        (' ; skos:prefLabel "Aguas"@es', "has two labels in 'es': keep one, the other as skos:altLabel"),
        (' ; skos:prefLabel "Water"', "the label 'Water' has no language: write it as \"Water\"@en"),
        (" ; skos:broader <deep>", "has two broader concepts: keep one"),
    ],
)
def test_what_turtle_says_twice_is_told_and_not_dropped(faults_of: Read, more: str, fault: str) -> None:
    text = FILES["theme.ttl"].replace(' ; skos:notation "W"', more)
    assert f"theme.ttl:2: concept 'theme/water': {fault}" in faults_of({"theme.ttl": text})


def test_concept_that_has_a_fault_is_told_once_and_not_for_each_fact(study: Path) -> None:
    (study / "schemes" / "theme.csv").write_text("slug,label_es,broader\nagua,Agua,alto\n", encoding="utf-8")
    (study / "news.yaml").write_text(
        "document: {slug: n, title: T}\nprograms:\n  p: {label: {es: P}, theme: agua, quote: P}\n", encoding="utf-8"
    )
    (fault,) = map(str, check([study]))
    assert fault.startswith("schemes/theme.csv:2: concept 'theme/agua': no theme 'alto'")
