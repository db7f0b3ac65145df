"""Another slug: written wherever the old one stands, and nowhere else; the old address goes on leading there."""

from pathlib import Path

import pytest

from loaders import check, load
from loaders.renaming.rename import rename
from loaders.settings.study_home import find_home
from ontology.errors import DataError, FaultsFound, JanjiError

NEWS = """\
# siti stays in remarks
document: {slug: news, title: T}   # and here: siti
persons:
  siti:        # the candidate
    label: Siti
    quote: calon bupati Siti
    roles:
      - {kind: candidate, place: hall, quote: calon bupati Siti}
organizations:
  co: {label: Co, kind: company, quote: Co, formerly: cv}
places:
  hall: {label: Hall, level: building, within: banten, quote: Aula}
promises:
  lamps:
    label: {id: siti, en: Lamps}
    by: ["siti", 'co']
    in-capacity: siti-candidate
    commitment: firm
    place: hall
    quote: akan memasang lampu siti
relationships:
  - {kind: support, from: person/siti, to: co, quote: mendukung}
"""
MORE = (
    "document: {slug: more, title: M}\r\n"
    "persons:\r\n  siti: {label: Siti, quote: Siti, formerly: [s-1]}\r\n"
    "utterances:\r\n  - expresses: news_lamps\r\n    quoted: lampu\r\n    by: siti\r\n"
)
TABLE = (
    "document;slug;label_id;label_en;by;commitment;quote;partner\n"
    'news;roads;siti;"Roads; ""siti""";"siti | co";firm;kata siti\n'
)
PLACES = "slug,name,level,within,sources\nold-town,Old,town,banten,mine\nend,End,town,old-town,mine\n"


@pytest.fixture
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    files = {
        "janji.toml": '[study]\nlanguages = ["id", "en"]\ngazetteers = ["indonesia"]\n',
        "news.yaml": NEWS,
        "more.yaml": MORE,
        "promises.csv": TABLE,
        "places.csv": PLACES,
        "sources.csv": "slug,name,licence\nmine,Mine,CC0-1.0\n",
    }
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8", newline="")
    assert check([Path()]) == []
    return Path()


def rename_slug(old: str, new: str) -> dict[str, str]:
    """Rename in the study, which has no faults then; return the files that were changed."""
    files = rename([Path()], find_home([Path()]), old, new)
    assert check([Path()]) == []
    return {str(file): file.read_bytes().decode() for file in files}


def leads(old: str, new: str) -> bool:
    """Say whether an old address leads to a new one."""
    return any(
        str(quad.subject).endswith(f"/id/{old}>") and str(quad.object).endswith(f"/id/{new}>")
        for quad in load([Path()]).quads()
        if "isReplacedBy" in quad.predicate
    )


def test_person_is_renamed_in_all_files_and_in_no_remark_or_word(study: Path) -> None:
    files = rename_slug("siti", "dewi")
    news = NEWS.replace("  siti:        #", "  dewi:        #").replace('"siti"', '"dewi"')
    news = news.replace("person/siti", "person/dewi").replace(
        "- {kind: support", "- {slug: support-siti-co, kind: support"
    )
    more = MORE.replace("  siti: {", "  dewi: {").replace("by: siti", "by: dewi")
    assert files["news.yaml"] == news.replace("- {kind: candidate", "- {slug: siti-candidate, kind: candidate")
    assert files["more.yaml"] == more.replace("[s-1]", "[siti, s-1]")
    assert files["promises.csv"] == TABLE.replace('"siti | co"', '"dewi | co"')
    assert leads("person/siti", "person/dewi")


def test_addresses_of_what_belongs_to_a_renamed_person_stay(study: Path) -> None:
    before = {str(quad.subject) for quad in load([Path()]).quads() if "/id/role/" in quad.subject}
    relations = {str(quad.subject) for quad in load([Path()]).quads() if "/id/relationship/" in quad.subject}
    rename_slug("person/siti", "dewi")
    after = load([Path()]).quads()
    assert {str(quad.subject) for quad in after if "/id/role/" in quad.subject} == before
    assert {str(quad.subject) for quad in after if "/id/relationship/" in quad.subject} == relations


@pytest.mark.parametrize(
    ("old", "new", "address"),
    [
        ("co", "company", ("organization/co", "organization/company")),
        ("hall", "aula", ("place/hall", "place/aula")),
        ("old-town", "kota-lama", ("place/old-town", "place/kota-lama")),
        ("lamps", "lights", ("promise/news_lamps", "promise/news_lights")),
        ("promise/news_roads", "news_streets", ("promise/news_roads", "promise/news_streets")),
        ("document/news", "report", ("document/news", "document/report")),
        ("news", "report", ("promise/news_lamps", "promise/report_lamps")),
        ("news", "report", ("promise/news_roads", "promise/report_roads")),
        ("news", "report", ("role/news_siti-candidate", "role/report_siti-candidate")),
    ],
)
def test_old_address_leads_to_the_new_one(study: Path, old: str, new: str, address: tuple[str, str]) -> None:
    rename_slug(old, new)
    assert leads(*address)


def test_line_ends_and_order_of_a_table_are_kept(study: Path) -> None:
    assert rename_slug("old-town", "kota-lama")["places.csv"] == (
        "slug,name,level,within,sources,formerly\nkota-lama,Old,town,banten,mine,old-town\nend,End,town,kota-lama,mine\n"
    )


def test_renaming_twice_keeps_both_old_addresses(study: Path) -> None:
    rename_slug("co", "company")
    rename_slug("company", "firm")
    for old in ("cv", "co", "company"):
        assert leads(f"organization/{old}", "organization/firm")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("co", "Co", "'Co' is no slug: use small letters"),
        ("hall", "lebak", "place 'lebak' is there already: take another slug"),
        ("hall", "hall", "place 'hall' is there already"),
        ("co", "cv", "organization 'cv' leads to 'co', which was called so: take another slug"),
        ("lamps", "roads", "promise 'news_roads' is there already"),
        ("lampz", "x", "nothing is called 'lampz'; did you mean 'news_lamps'?"),
        ("lebak", "x", "is of a bundled gazetteer, which a study does not change"),
    ],
)
def test_renaming_that_cannot_be_changes_nothing(study: Path, old: str, new: str, fault: str) -> None:
    before = {file: file.read_bytes() for file in Path().iterdir()}
    with pytest.raises(JanjiError, match=fault.replace("(", r"\(").replace("?", r"\?")):
        rename([Path()], find_home([Path()]), old, new)
    assert {file: file.read_bytes() for file in Path().iterdir()} == before


def test_slug_of_two_kinds_has_to_be_told_apart(study: Path) -> None:
    Path("promises.csv").write_text(TABLE.replace(";roads;", ";co;"), encoding="utf-8")
    with pytest.raises(DataError, match="'co' is ambiguous: write organization/co or promise/news_co"):
        rename([Path()], find_home([Path()]), "co", "x")


def test_study_with_faults_is_not_renamed_in(study: Path) -> None:
    Path("news.yaml").write_text(NEWS.replace("place: hall,", "place: hal,"), encoding="utf-8")
    with pytest.raises(FaultsFound, match=r"news.yaml:\d+: no place 'hal'"):
        rename([Path()], find_home([Path()]), "siti", "dewi")


def test_marks_of_values_follow(study: Path) -> None:
    marked = NEWS.replace("    place: hall\n    quote: akan", "    seen: {siti: dia, 'co': inferred}\n    quote: akan")
    marked += "defaults:\n  claims: {seen: {siti: '-nya'}}\n"
    marked += (
        "claims:\n  c: {label: {id: C, en: C}, about: siti, said: [{quoted: kata siti, by: siti, seen: {siti: ia}}]}\n"
    )
    (study / "news.yaml").write_text(marked, "utf-8")
    changed = rename_slug("person/siti", "siti-aminah")["news.yaml"]
    assert "seen: {siti-aminah: dia, 'co': inferred}" in changed
    assert "by: siti-aminah, seen: {siti-aminah: ia}}" in changed
    assert "claims: {seen: {siti-aminah: '-nya'}}" in changed
