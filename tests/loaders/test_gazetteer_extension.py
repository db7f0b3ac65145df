"""A study extends a bundled gazetteer: a place is one place by its code, whichever slug the study has for it."""

from pathlib import Path

import pytest

from loaders import check, load
from loaders.compiling.compiler import Nowhere, compile_facts
from ontology.errors import FaultsFound
from ontology.rdf.terms import DCT, JANJI, RDF, SKOS

NEWS = """\
document: {slug: news, title: News}
persons:
  ana: {label: Ana, quote: Ana, roles: [{kind: candidate, place: banten-province, quote: Ana}]}
places:
  hall: {label: Hall, level: building, within: kab-lebak, quote: hall}
promises:
  wells:
    label: {en: Wells}
    by: ana
    commitment: firm
    place: [banten-province, hall]
    quote: wells
    said: [{quoted: wells, by: ana, in: kab-lebak}]
claims:
  poor:
    label: {en: Poor}
    about: place/kab-lebak
    quote: poor
"""
SETTINGS = """\
[study]
languages = ["en", "sw"]
base = "https://example.org/s/"
gazetteers = ["indonesia"]
"""
HEADER = "slug,name,name_sw,level,within,kemendagri,bps,lat,long,sources\n"
ROWS = (
    "banten-province,Banten Province,Mkoa wa Banten,province,indonesia,36,,,,mine\n"
    "kab-lebak,Lebak,,regency,banten-province,36.02,,,,mine\n"
    "cipanas-hamlet,Cipanas,,hamlet,kab-lebak,,,,,mine\n"
)
BANTEN = "<https://example.org/s/id/place/banten>"


@pytest.fixture
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    files = {
        "janji.toml": SETTINGS,
        "news.yaml": NEWS,
        "places.csv": HEADER + ROWS,
        "sources.csv": "slug,name,licence\nmine,Mine,CC0-1.0\n",
    }
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8")
    return Path()


def test_place_with_the_code_of_a_bundled_one_is_that_place(study: Path) -> None:
    assert check([study]) == []
    compile_facts([study], Nowhere())
    quads = load([study]).quads()
    subjects = {str(quad.subject) for quad in quads if quad.predicate == RDF.type and quad.object == JANJI.Place}
    assert {BANTEN, BANTEN.replace("banten", "hall")} < subjects
    assert not any("banten-province>" in subject or "kab-lebak>" in subject for subject in subjects)
    places = {str(quad.object) for quad in quads if quad.predicate == JANJI.place and "/promise/" in quad.subject}
    assert places == {BANTEN, BANTEN.replace("banten", "hall")}
    within = {str(quad.subject): str(quad.object) for quad in quads if quad.predicate == JANJI.within}
    lebak = BANTEN.replace("banten", "lebak")
    assert (within[BANTEN.replace("banten", "hall")], within[lebak]) == (lebak, BANTEN)
    assert within[BANTEN.replace("banten", "cipanas-hamlet")] == lebak
    assert [str(quad.object) for quad in quads if quad.predicate == JANJI.about] == [lebak]


def test_study_adds_names_and_sources_and_its_own_address_to_a_bundled_place(study: Path) -> None:
    of_banten = [quad for quad in load([study]).quads() if quad.subject == BANTEN]
    labels = {str(quad.object) for quad in of_banten if quad.predicate == SKOS.prefLabel}
    assert labels == {'"Banten"@id', '"Banten"@en', '"Mkoa wa Banten"@sw'}
    assert '"Banten Province"' in {str(quad.object) for quad in of_banten if quad.predicate == SKOS.altLabel}
    sources = {str(quad.object).rpartition("/")[2] for quad in of_banten if quad.predicate == DCT.source}
    assert {"mine>", "decree>"} < sources
    assert len([quad for quad in of_banten if quad.predicate == JANJI.level]) == 1
    old = [quad for quad in load([study]).quads() if quad.predicate == DCT.isReplacedBy]
    assert (old[0].subject, old[0].object) == (BANTEN.replace("banten>", "banten-province>"), BANTEN)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (
            "prov,Banten,,regency,indonesia,36.02,,,,mine\nprov-2,B,,regency,banten,36.71,,,,mine\n",
            "place 'prov' is place 'lebak' of the bundled gazetteer (by the kemendagri code '36.02'), and has within "
            "'indonesia' here and 'banten' there: correct it, or give another place its own slug and codes",
        ),
        (
            "prov,Banten,,country,,,36,,,mine\n",
            "place 'prov' is place 'banten' of the bundled gazetteer (by the bps code '36'), and has level 'country' "
            "here and 'province' there: correct it",
        ),
        (
            "lebak,Lebak,,regency,banten,,3699,,,mine\n",
            "place 'lebak' is place 'lebak' of the bundled gazetteer, and has bps '3699' here and '3602' there: ",
        ),
        (
            "lebak,Lebak,,regency,banten,36.02,,1,106,mine\n",
            "place 'lebak' is place 'lebak' of the bundled gazetteer (by the kemendagri code '36.02'), and has lat "
            "'1' here and",
        ),
        (
            "banten,Banten,,regency,banten,36.02,,,,mine\n",
            "place 'banten' has slug and codes of several places of the bundled gazetteer, 'banten' and 'lebak': ",
        ),
        (
            "a,Banten,,province,indonesia,36,,,,mine\nb,Banten,,province,indonesia,36,,,,mine\n",
            "place 'banten' stands twice (also in places.csv)",
        ),
    ],
)
def test_contradiction_of_a_bundled_place_is_told_with_both(study: Path, row: str, fault: str) -> None:
    (study / "news.yaml").write_text("document: {slug: n, title: T}\n", encoding="utf-8")
    (study / "places.csv").write_text(HEADER + row, encoding="utf-8")
    assert any(f"places.csv:{line}: {fault}" in str(each) for each in check([study]) for line in (2, 3)), check([study])
    with pytest.raises(FaultsFound, match=r"places\.csv:"):
        compile_facts([study], Nowhere())


def test_place_without_a_gazetteer_to_stand_on_keeps_its_slug(study: Path) -> None:
    settings = (study / "janji.toml").read_text("utf-8").replace('"indonesia"', "")
    (study / "janji.toml").write_text(settings, encoding="utf-8")
    (study / "places.csv").write_text(HEADER + ROWS.replace(",indonesia", ","), encoding="utf-8")
    assert check([study]) == []
    assert BANTEN.replace("banten", "banten-province") in {str(quad.subject) for quad in load([study]).quads()}


def test_name_that_may_be_another_thing_is_not_taken_for_the_place(study: Path) -> None:
    (study / "news.yaml").write_text(NEWS.replace("place/kab-lebak", "kab-lebak"), encoding="utf-8")
    (fault,) = check([study])
    assert "'kab-lebak'" in fault.message
    assert "did you mean 'lebak'" in fault.message
