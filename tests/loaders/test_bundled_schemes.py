"""Which bundled schemes a study stands on, and how a concept that is not there comes into it."""

import re
from pathlib import Path

import pytest

from loaders import check, load
from loaders.compiling.study_rules import read_rules
from loaders.concepts.concept_files import read_concepts
from loaders.schema import fact_file_schema
from loaders.settings.study_home import find_home
from ontology.errors import FaultsFound
from ontology.rdf.ids import UNNAMED_BASE
from ontology.rdf.terms import RDF, SKOS
from ontology.vocabulary.bundled_schemes import NEEDED, list_schemes
from ontology.vocabulary.vocabulary import read_bundled

ROOT = Path(__file__).parents[2]
FACTS = """\
document: {slug: news, title: News}
persons:
  ana: {label: Ana, quote: Ana, roles: [{kind: candidate, quote: Ana}]}
promises:
  wells:
    label: Wells
    by: ana
    commitment: firm
    theme: THEME
    quote: wells
"""


@pytest.fixture
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schemes").mkdir()
    return Path()


def faults(settings: str, theme: str) -> list[str]:
    """Return the faults of a study with some settings that has a promise on a theme."""
    Path("janji.toml").write_text(f'[study]\nlanguages = ["en"]\n{settings}\n', encoding="utf-8")
    Path("news.yaml").write_text(FACTS.replace("THEME", theme), encoding="utf-8")
    return [str(fault) for fault in check([Path()])]


def test_study_has_the_bundled_concepts_that_it_asks_for_and_no_others(study: Path) -> None:
    assert faults("", "health") == [], "a study that does not say stands on all"
    assert faults('schemes = ["theme"]', "health") == []
    assert faults("schemes = []", "health") == [
        "news.yaml:9: no theme 'health'; add 'theme' to 'schemes' in janji.toml: that bundled scheme has it"
    ]


def test_own_concepts_take_the_place_of_bundled_ones(study: Path) -> None:
    (study / "schemes" / "theme.csv").write_text("slug,label\nhealth,Wells and clinics\n", encoding="utf-8")
    assert any("a bundled concept has that slug" in fault for fault in faults("", "health"))
    assert faults('schemes = []\nbase = "https://example.org/s/"', "health") == []
    quads = load([study]).quads()
    concepts = {str(quad.subject) for quad in quads if (quad.predicate, quad.object) == (RDF.type, SKOS.Concept)}
    themes = {iri for iri in concepts if "/theme/" in iri}
    assert themes == {"<https://example.org/s/scheme/theme/health>"}
    assert {iri.split("/")[-2] for iri in concepts} == {*NEEDED, "theme"}
    assert not any("janji/scheme/theme/" in str(part) for quad in quads for part in quad)


def test_concepts_that_code_and_questions_name_are_in_every_study() -> None:
    vocabulary = read_bundled().standing_on([])
    assert {scheme for scheme, concepts in vocabulary.concepts.items() if concepts} == {*NEEDED}
    rooms = [ROOT / name for name in ("ontology", "loaders", "queries", "graph_cli")]
    code = "\n".join(path.read_text("utf-8") for room in rooms for path in room.rglob("*.py"))
    questions = "\n".join(path.read_text("utf-8") for path in (ROOT / "queries").rglob("*.rq"))
    named = {
        *re.findall(r'(?m)^(?!.*>>> ).*\bconcept\("([a-z-]+)", ', code),
        *re.findall("janji/scheme/([a-z-]+)/", questions),
    }
    assert {"basis", "quantity-kind"} < named <= {*NEEDED}


def test_scheme_that_is_not_bundled_is_named_with_the_nearest(study: Path) -> None:
    with pytest.raises(
        FaultsFound, match=r"janji\.toml:3: 'schemes': no bundled scheme 'themes'; did you mean 'theme'\?"
    ):
        faults('schemes = ["themes"]', "health")
    assert {*NEEDED} < {*list_schemes()} == {*read_bundled().concepts}


@pytest.mark.parametrize(
    ("files", "way"),
    [
        ({}, "no theme 'helth'; did you mean 'health'? Or add a row to schemes/theme.csv"),
        (
            {"theme.yaml": "a:\n  label: A\n"},
            "no theme 'helth'; did you mean 'health'? Or add it to schemes/theme.yaml",
        ),
    ],
)
def test_unknown_concept_is_told_with_the_file_that_takes_it(study: Path, files: dict[str, str], way: str) -> None:
    for name, text in files.items():
        (study / "schemes" / name).write_text(text, encoding="utf-8")
    assert faults('schemes = ["theme"]', "helth") == [f"news.yaml:9: {way}"]
    (fault,) = faults("schemes = []", "zzzz")
    assert fault.endswith(f"no theme 'zzzz'; {way.partition('? Or ')[2]}")


def test_unknown_concept_is_told_by_its_label_in_any_language(study: Path) -> None:
    (study / "schemes" / "theme.csv").write_text("slug,label_sw,label_en\nwells,Visima,Wells\n", encoding="utf-8")
    text = (
        FACTS.replace("THEME", "visima")
        .replace("label: Wells", "label: {sw: Visima}")
        .replace("label: Ana", "label: {sw: Ana}")
    )
    (study / "janji.toml").write_text('[study]\nlanguages = ["sw", "en"]\nschemes = []\n', encoding="utf-8")
    (study / "news.yaml").write_text(text, encoding="utf-8")
    (fault,) = check([study])
    assert fault.message.endswith("no theme 'visima'; did you mean 'wells' (Visima)? Or add a row to schemes/theme.csv")


def test_broader_concept_of_a_scheme_that_was_left_out_is_told(study: Path) -> None:
    (study / "schemes" / "theme.csv").write_text("slug,label,broader\nwells,Wells,environment\n", encoding="utf-8")
    (fault,) = faults("schemes = []", "wells")
    assert "schemes/theme.csv:2: concept 'theme/wells': no theme 'environment'" in fault


def test_schema_for_editors_has_the_concepts_of_the_study(study: Path) -> None:
    (study / "schemes" / "theme.csv").write_text("slug,label\nwells,Wells\n", encoding="utf-8")
    faults("schemes = []", "wells")
    schema = fact_file_schema(read_rules(find_home([study])))["$defs"]
    assert (schema["theme"]["enum"], schema["commitment"]["enum"][0]) == (["wells"], "conditional")
    assert "enum" not in schema["unit"], "a list of nothing is no schema"


def test_nothing_of_a_study_without_a_base_is_in_the_namespace_of_janji(study: Path) -> None:
    (study / "schemes" / "party.csv").write_text("slug,label\ngreen,Greens\n", encoding="utf-8")
    assert faults("schemes = []", "wells") != []
    (study / "schemes" / "theme.csv").write_text("slug,label\nwells,Wells\n", encoding="utf-8")
    assert faults("schemes = []", "wells") == []
    (green, wells) = sorted(read_concepts(find_home([study])).concepts, key=lambda each: each.scheme)
    assert (str(green.iri), str(wells.iri)) == (
        f"<{UNNAMED_BASE}scheme/party/green>",
        f"<{UNNAMED_BASE}scheme/theme/wells>",
    )
    bundled = {quad.subject for quad in read_bundled().quads}
    subjects = {quad.subject for quad in load([study]).quads()} - bundled
    assert {str(subject).startswith(f"<{UNNAMED_BASE}") for subject in subjects} == {True}
