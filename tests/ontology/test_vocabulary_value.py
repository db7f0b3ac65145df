"""A study's concepts stand beside the bundled ones, under the study's base, and never redefine them."""

from pathlib import Path

import pytest

from loaders import load
from ontology.errors import DataError, FaultsFound
from ontology.rdf.ids import SCHEMES
from ontology.rdf.terms import JANJI, SKOS
from ontology.vocabulary.concept import Concept
from ontology.vocabulary.vocabulary import Vocabulary, read_bundled

BUNDLED = read_bundled()
BASE = "https://example.org/promesas/scheme/"
WATER = Concept("theme", "agua", {"es": "Agua", "nah": "Atl"}, ("agua potable",), broader="employment", base=BASE)
FACTS = """
document: {slug: news, title: Noticias, sha256: %s}
persons: {ana: {label: Ana, quote: Ana @0}}
promises:
  wells:
    label: Pozos
    by: ana
    commitment: firm
    theme: agua
    quote: habrá pozos @5
    numbers: [{target: "5", currency: KES, slug: cost}]
""" % ("0" * 64)


def of(*concepts: Concept) -> Vocabulary:
    return Vocabulary.of(BUNDLED, concepts)


def test_concept_of_a_study_lies_under_its_base_and_in_the_bundled_scheme() -> None:
    vocabulary = of(WATER)
    statements = {(quad.predicate, quad.object) for quad in vocabulary.quads if quad.subject == f"<{BASE}theme/agua>"}
    assert vocabulary.term("theme", "agua") == f"<{BASE}theme/agua>"
    assert (SKOS.inScheme, f"<{SCHEMES}theme>") in statements
    assert (SKOS.broader, f"<{SCHEMES}theme/employment>") in statements
    assert (SKOS.prefLabel, '"Atl"@nah') in statements


def test_bundled_vocabulary_is_as_it_was() -> None:
    of(WATER)
    assert not BUNDLED.has("theme", "agua")
    assert set(BUNDLED.quads) < set(of(WATER).quads)
    assert BUNDLED.digest != of(WATER).digest


def test_scheme_of_a_study_lies_under_its_base() -> None:
    quads = of(Concept("clima", "sequia", {"es": "Sequía"}, base=BASE)).quads
    assert {quad.object for quad in quads if quad.subject == f"<{BASE}clima/sequia>"} >= {f"<{BASE}clima>"}


def test_labels_in_further_languages_are_added_to_a_bundled_concept() -> None:
    vocabulary = of(Concept("theme", "job-creation", {"es": "Empleo", "en": "new jobs"}, base=BASE))
    concept = vocabulary.find("theme", "job-creation")
    assert concept is not None
    assert (concept.labels["es"], concept.labels["en"], concept.base) == ("Empleo", "Job creation", SCHEMES)
    assert ("job-creation", "Empleo") in vocabulary.names("theme")


def names(vocabulary: Vocabulary, scheme: str, slug: str) -> set[str]:
    """Return what a graph has of the names of a concept."""
    node = vocabulary.term(scheme, slug)
    quads = vocabulary.graph_quads()
    return {quad.object for quad in quads if (quad.subject, quad.predicate) == (node, SKOS.prefLabel)}


@pytest.mark.parametrize(
    ("slug", "labels", "written"),
    [
        ("kilogram", {}, {'"kilogram"@mul'}),
        ("kilogram", {"es": "kilogram"}, {'"kilogram"@mul'}),
        ("kilogram", {"es": "kilogramo"}, {'"kilogram"@id', '"kilogram"@en', '"kilogramo"@es'}),
        ("hectare", {}, {'"hektare"@id', '"hectare"@en'}),
    ],
)
def test_bundled_concept_has_one_name_where_all_its_languages_agree(
    slug: str, labels: dict[str, str], written: set[str]
) -> None:
    own = [Concept("unit", slug, labels, base=BASE)] if labels else []
    assert names(Vocabulary.of(BUNDLED, own, ("es",)), "unit", slug) == written


@pytest.mark.parametrize(
    ("labels", "written"),
    [
        ({"es": "Sol", "nah": "Sol", "en": "Sol"}, {'"Sol"@mul'}),
        ({"es": "Sol", "nah": "Sol"}, {'"Sol"@es', '"Sol"@nah'}),
        ({"es": "Sol"}, {'"Sol"@es'}),
        ({"es": "Sol", "nah": "Tonatiuh", "en": "Sol"}, {'"Sol"@es', '"Tonatiuh"@nah', '"Sol"@en'}),
    ],
)
def test_own_concept_has_one_name_where_it_is_that_of_all_languages(labels: dict[str, str], written: set[str]) -> None:
    own = Vocabulary.of(BUNDLED, [Concept("theme", "sol", labels, base=BASE)], ("es", "nah", "en"))
    assert names(own, "theme", "sol") == written


@pytest.mark.parametrize(
    "concept",
    [
        Concept("theme", "job-creation", {"en": "Fishing"}, base=BASE),
        Concept("theme", "job-creation", {"es": "Empleo"}, broader="health", base=BASE),
    ],
)
def test_bundled_slug_with_another_meaning_is_refused(concept: Concept) -> None:
    with pytest.raises(DataError, match=r"'job-creation' of the scheme theme is bundled and means 'Job creation'"):
        of(concept)


def test_bundled_slug_that_says_it_is_the_same_is_taken() -> None:
    same = Concept("theme", "job-creation", {"en": "Work"}, exact_match=(f"{SCHEMES}theme/job-creation",), base=BASE)
    assert of(same).term("theme", "job-creation") == f"<{SCHEMES}theme/job-creation>"


def test_concept_that_is_given_twice_is_refused() -> None:
    with pytest.raises(DataError, match="'agua' of the scheme theme is given twice"):
        of(WATER, WATER)


def test_broader_concept_that_there_is_not_is_refused() -> None:
    with pytest.raises(DataError, match="no broader concept 'mar'"):
        of(Concept("theme", "agua", {"es": "Agua"}, broader="mar", base=BASE))


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a fact file of a study that has a theme and a currency of its own."""
    (tmp_path / "janji.toml").write_text(
        '[study]\nlanguages = ["es"]\nbase = "https://example.org/promesas/"\n', encoding="utf-8"
    )
    (tmp_path / "schemes").mkdir()
    themes = "slug,label_es,also,broader\nagua,Agua,agua potable,employment\n"
    (tmp_path / "schemes" / "theme.csv").write_text(themes, encoding="utf-8")
    (tmp_path / "schemes" / "unit.csv").write_text("slug,label_es,notation\nchelines,Chelines,KES\n", encoding="utf-8")
    file = tmp_path / "news.yaml"
    file.write_text(FACTS, encoding="utf-8")
    return file


def test_concept_of_a_study_is_of_no_other(news: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "news.yaml"
    elsewhere.write_text(FACTS, encoding="utf-8")
    with pytest.raises(FaultsFound, match="no theme 'agua'"):
        load([elsewhere])


def test_facts_are_read_in_the_words_of_their_study(news: Path) -> None:
    quads = load([news]).quads()
    assert [quad.object for quad in quads if quad.predicate == JANJI.theme] == [f"<{BASE}theme/agua>"]
    assert (f"<{BASE}theme/agua>", '"agua potable"') in {
        (quad.subject, quad.object) for quad in quads if quad.predicate == JANJI.lookupKey
    }


def test_units_are_those_of_the_study(news: Path) -> None:
    quads = load([news]).quads()
    assert [quad.object for quad in quads if quad.predicate == JANJI.unit] == [f"<{BASE}unit/chelines>"]
