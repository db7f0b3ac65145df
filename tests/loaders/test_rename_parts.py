"""Roles, relationships, numbers and whatever stands in a bulk file are renamed too; their old addresses lead on."""

import json
from pathlib import Path

import pytest

from loaders import check, load
from loaders.compiling.compiler import Nowhere, compile_facts
from loaders.renaming.rename import rename
from loaders.settings.study_home import find_home
from ontology.errors import DataError, FaultsFound

NEWS = """\
document: {slug: news, title: T}
persons:
  siti:
    label: Siti
    quote: calon bupati Siti
    roles:
      # what she stands for
      - kind: candidate     # in 2024
        quote: calon bupati Siti
      - {slug: siti-then, kind: head, quote: calon bupati Siti}
organizations:
  co: {label: Co, kind: company, quote: Co}
promises:
  wells:
    label: Wells
    by: siti
    in-capacity: siti-candidate
    commitment: firm
    quote: wells
    numbers:
      - {target: 500, unit: household}
      - quota: 3    # a year
        slug: yearly
hopes:
  peace: {label: Peace, by: siti, formerly: promise/calm, quote: damai}
relationships:
  - {kind: support, from: siti, to: co, quote: mendukung}
  - kind: partnership   # since 2020
    from: co
    to: siti
    slug: old-friends
    formerly: friends
    quote: mendukung
developments:
  signed: {label: Signed, of: relationship/support-siti-co, stage: started, quote: mendukung}
"""
LINES = (
    '{"document": {"slug": "bulk", "title": "Siti siti"},\t"persons" : {"siti": {"label": "siti \\u00e9", "quote": '
    '"siti", "roles":[ {"kind": "candidate", "quote": "siti"}], "formerly": ["s-1"]}}, "promises": {"roads": {"label": '
    '"Roads", "by": ["siti"], "in-capacity": "siti-candidate", "commitment": "firm", "quote": "[siti]", "numbers": '
    '[{"target": 20, "unit": "kilometre"}], "formerly": "paths"}}}\r\n'
    "\n"
    '{"document": {"slug": "more", "title": "M"}, "utterances": [{"expresses": "bulk_roads", "quoted": "q", '
    '"by": "person/siti"}]}'
)


@pytest.fixture
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("janji.toml").write_text('[study]\nlanguages = ["en"]\n', encoding="utf-8")
    return Path()


@pytest.fixture
def news(study: Path) -> Path:
    (study / "news.yaml").write_text(NEWS, encoding="utf-8")
    return study / "news.yaml"


@pytest.fixture
def bulk(study: Path) -> Path:
    (study / "bulk.jsonl").write_text(LINES, encoding="utf-8", newline="")
    return study / "bulk.jsonl"


def rename_in(file: Path, old: str, new: str) -> str:
    """Rename in the study, which has no faults then; return the text of a file."""
    rename([Path()], find_home([Path()]), old, new)
    assert check([Path()]) == []
    return file.read_bytes().decode()


def addresses() -> dict[str, str]:
    """Return the old addresses of the study, each with the one that it leads to."""
    compile_facts([Path()], Nowhere())
    return {
        str(quad.subject).partition("/id/")[2][:-1]: str(quad.object).partition("/id/")[2][:-1]
        for quad in load([Path()]).quads()
        if "isReplacedBy" in quad.predicate
    }


FRIENDS = {
    "relationship/news_friends": "relationship/news_old-friends",
    "promise/news_calm": "hope/news_peace",
}


def test_role_takes_another_slug_and_its_references_with_it(news: Path) -> None:
    assert rename_in(news, "siti-candidate", "siti-2024") == NEWS.replace(
        "- kind: candidate", "- formerly: siti-candidate\n        slug: siti-2024\n        kind: candidate"
    ).replace("in-capacity: siti-candidate", "in-capacity: siti-2024")
    assert addresses() == {"role/news_siti-candidate": "role/news_siti-2024", **FRIENDS}


def test_role_with_a_slug_of_its_own_takes_another(news: Path) -> None:
    assert rename_in(news, "role/news_siti-then", "siti-before") == NEWS.replace(
        "{slug: siti-then,", "{formerly: siti-then, slug: siti-before,"
    )
    assert addresses() == {"role/news_siti-then": "role/news_siti-before", **FRIENDS}


def test_relationship_takes_another_slug(news: Path) -> None:
    assert rename_in(news, "support-siti-co", "endorsement") == NEWS.replace(
        "{kind: support,", "{formerly: support-siti-co, slug: endorsement, kind: support,"
    ).replace("relationship/support-siti-co", "relationship/endorsement")
    assert rename_in(news, "old-friends", "partners").count("formerly: [friends, old-friends]") == 1
    assert addresses() == {
        "relationship/news_support-siti-co": "relationship/news_endorsement",
        "relationship/news_old-friends": "relationship/news_partners",
        "relationship/news_friends": "relationship/news_partners",
        "promise/news_calm": "hope/news_peace",
    }


@pytest.mark.parametrize("new", ["houses", "promise-wells-houses", "target/news_promise-wells-houses"])
def test_number_takes_another_slug_behind_that_of_its_promise(news: Path, new: str) -> None:
    assert rename_in(news, "promise-wells-target", new) == NEWS.replace(
        "{target: 500", "{formerly: promise-wells-target, slug: houses, target: 500"
    )
    assert addresses() == {"target/news_promise-wells-target": "target/news_promise-wells-houses", **FRIENDS}


def test_numbers_of_what_is_renamed_keep_their_old_addresses(news: Path) -> None:
    rename_in(news, "promise-wells-yearly", "each-year")
    text = rename_in(news, "wells", "ward-wells")
    assert "- {formerly: promise-wells-target, target: 500, unit: household}\n" in text
    assert "      - formerly: [promise-wells-yearly, promise-wells-each-year]\n        quota: 3    # a year\n" in text
    assert addresses() == {
        "promise/news_wells": "promise/news_ward-wells",
        "target/news_promise-wells-target": "target/news_promise-ward-wells-target",
        "target/news_promise-wells-yearly": "target/news_promise-ward-wells-each-year",
        "target/news_promise-wells-each-year": "target/news_promise-ward-wells-each-year",
        **FRIENDS,
    }


def test_old_addresses_of_a_document_that_is_renamed_lead_on(news: Path) -> None:
    rename_in(news, "wells", "ward-wells")
    rename_in(news, "hope/peace", "lasting-peace")
    rename_in(news, "document/news", "report")
    leads = addresses()
    for old in ("promise/news_calm", "promise/report_calm", "hope/news_peace", "hope/news_lasting-peace"):
        assert leads[old] == "hope/report_lasting-peace"
    for old in ("promise/news_wells", "promise/news_ward-wells"):
        assert leads[old] == "promise/report_ward-wells"
    assert leads["target/news_promise-wells-target"] == "target/report_promise-ward-wells-target"
    assert leads["role/news_siti-candidate"] == "role/report_siti-candidate"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("siti-candidate", "siti-then", "role 'news_siti-then' is there already"),
        ("promise-wells-target", "yearly", "target 'news_promise-wells-yearly' is there already"),
        ("support-siti-co", "friends", "relationship 'news_friends' leads to 'old-friends', which was called so"),
        ("promise-wells-tarjet", "x", "nothing is called 'promise-wells-tarjet'; did you mean"),
    ],
)
def test_part_is_not_renamed_to_what_is_taken(news: Path, old: str, new: str, fault: str) -> None:
    with pytest.raises(DataError, match=fault):
        rename([Path()], find_home([Path()]), old, new)
    assert news.read_text("utf-8") == NEWS


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("{target: 500,", "{formerly: promise-wells-yearly, target: 500,", "another target has that slug today"),
        ("{target: 500,", "{formerly: promise-wells-target, target: 500,", "that is its slug today"),
        ("- kind: candidate", "- formerly: siti-then\n        kind: candidate", "another role has that slug today"),
        ("formerly: friends", "formerly: support-siti-co", "another relationship has that slug today"),
    ],
)
def test_former_slug_of_a_part_that_lives_is_a_fault(news: Path, old: str, new: str, fault: str) -> None:
    news.write_text(NEWS.replace(old, new), encoding="utf-8")
    (told,) = check([Path()])
    assert fault in told.message
    with pytest.raises(FaultsFound, match=fault):
        compile_facts([Path()], Nowhere())


def test_slug_in_a_bulk_file_is_changed_where_it_stands_and_nowhere_else(bulk: Path) -> None:
    assert rename_in(bulk, "person/siti", "dewi") == LINES.replace('{"siti": {', '{"dewi": {').replace(
        '"by": ["siti"]', '"by": ["dewi"]'
    ).replace('"person/siti"', '"person/dewi"').replace('["s-1"]', '["siti", "s-1"]').replace(
        '{"kind": "candidate"', '{"slug": "siti-candidate", "kind": "candidate"'
    )
    assert addresses()["person/siti"] == "person/dewi"


def test_facts_numbers_and_documents_of_a_bulk_file_are_renamed(bulk: Path) -> None:
    text = rename_in(bulk, "roads", "streets")
    assert '"expresses": "bulk_streets"' in text
    assert '"formerly": ["paths", "roads"]' in text
    assert '[{"formerly": "promise-roads-target", "target": 20' in text
    rename_in(bulk, "siti-candidate", "siti-2024")
    text = rename_in(bulk, "document/bulk", "reports")
    assert '{"document": {"formerly": "bulk", "slug": "reports", "title": "Siti siti"},\t"persons" :' in text
    assert [json.loads(line)["document"]["slug"] for line in text.splitlines() if line] == ["reports", "more"]
    leads = addresses()
    assert leads["promise/bulk_paths"] == leads["promise/bulk_roads"] == "promise/reports_streets"
    assert leads["target/bulk_promise-roads-target"] == "target/reports_promise-streets-target"
    assert leads["role/bulk_siti-candidate"] == "role/reports_siti-2024"


def test_slug_that_is_written_with_escapes_is_not_changed_by_half(bulk: Path) -> None:
    bulk.write_text(LINES.replace('"by": ["siti"]', '"by": ["s\\u0069ti"]'), encoding="utf-8", newline="")
    before = bulk.read_bytes()
    with pytest.raises(DataError, match=r"bulk.jsonl.*written as"):
        rename([Path()], find_home([Path()]), "person/siti", "dewi")
    assert bulk.read_bytes() == before
