"""Every quote is looked up in its text; what is not there is told with what to do."""

import hashlib
from pathlib import Path

import pytest

from loaders import load
from loaders.compiling.study import read
from loaders.grounding.quote_check import Verification, verify
from ontology.facts.fact_rules import FactRules
from ontology.vocabulary.vocabulary import read_bundled

TEXT = "Judul\n\nCalon bupati Siti berjanji. Siti akan memasang lampu jalan di desa. Siti akan hadir.\n"
FACTS = """\
document:
  slug: news
  title: Berita
  text-file: news.txt
  sha256: {digest}
persons:
  siti:
    label: Siti
    quote: Calon bupati Siti @7
promises:
  lamps:
    label: Lampu
    by: siti
    commitment: firm
    quote: {quote}
"""

RULES = FactRules(vocabulary=read_bundled())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def verify_quote(
    folder: Path, quote: str, *, digest: str = "", text_file: str = "news.txt", facts: str = FACTS
) -> Verification:
    file = folder / "news.yaml"
    digest = digest or hashlib.sha256((folder / "news.txt").read_bytes()).hexdigest()
    text = facts.replace("{quote}", quote).replace("{digest}", digest).replace("news.txt", text_file)
    file.write_text(text, encoding="utf-8")
    entries, faults = read([file], RULES)
    assert faults == []
    return verify(entries, folder)


def list_faults(verification: Verification) -> list[str]:
    return [str(fault).partition("news.yaml:")[2] for fault in verification.faults]


@pytest.mark.parametrize("quote", ["akan memasang lampu @40", "akan memasang lampu"])
def test_quote_at_its_place_or_without_one_is_found(folder: Path, quote: str) -> None:
    verification = verify_quote(folder, quote)
    assert list_faults(verification) == []
    assert [(sighting.quote.text, sighting.at, sighting.alone) for sighting in verification.sightings] == [
        ("Calon bupati Siti", 7, True),
        ("akan memasang lampu", 40, True),
    ]


def test_places_are_counted_in_code_points(folder: Path) -> None:
    (folder / "news.txt").write_text("é😀 " + TEXT, encoding="utf-8")
    assert [sighting.at for sighting in verify_quote(folder, "akan memasang lampu").moved_quotes] == [10]


def test_quote_that_moved_is_found_again_and_told(folder: Path) -> None:
    verification = verify_quote(folder, "akan memasang lampu @12")
    assert list_faults(verification) == [
        "15: promise 'lamps': 'akan memasang lampu' stands at 40, not at 12: 'janji verify --pin' corrects the place"
    ]
    assert [sighting.at for sighting in verification.moved_quotes] == [40]


def test_quote_that_moved_is_found_again_by_the_words_around_it(folder: Path) -> None:
    assert list_faults(verify_quote(folder, "{text: Siti akan, at: 3, after: hadir}")) == [
        "15: promise 'lamps': 'Siti akan' stands at 75, not at 3: 'janji verify --pin' corrects the place"
    ]


def test_one_altered_character_fails_and_names_the_fact(folder: Path) -> None:
    assert list_faults(verify_quote(folder, "akan memasang lampv @40")) == [
        "15: promise 'lamps': 'akan memasang lampv' is not in news.txt; nearest to it, at 40, is 'akan memasang lampu' "
        "('lampu' for 'lampv'): quote the words as they stand there"
    ]


def test_nothing_is_said_to_be_near_where_nothing_is(folder: Path) -> None:
    assert list_faults(verify_quote(folder, "sekolah gratis bagi semua")) == [
        "15: promise 'lamps': 'sekolah gratis bagi semua' is not in news.txt: quote the words as they stand there"
    ]


def test_words_that_are_missing_or_too_many_are_told(folder: Path) -> None:
    assert (
        "is 'memasang lampu jalan di desa' (with 'jalan')"
        in list_faults(verify_quote(folder, "memasang lampu di desa"))[0]
    )
    assert "(without 'besar')" in list_faults(verify_quote(folder, "akan memasang lampu besar jalan"))[0]


def test_phrase_that_stands_twice_wants_more_words(folder: Path) -> None:
    assert list_faults(verify_quote(folder, "Siti akan")) == [
        "15: promise 'lamps': 'Siti akan' stands 2 times in news.txt: quote more words, or add 'before' or 'after'"
    ]


@pytest.mark.parametrize("words", ["after: memasang", "before: berjanji."])
def test_words_around_it_tell_a_phrase_apart(folder: Path, words: str) -> None:
    verification = verify_quote(folder, f"{{text: Siti akan, {words}}}")
    assert list_faults(verification) == []
    assert verification.sightings[1].at == 35


def test_other_text_than_the_one_quoted_is_told(folder: Path) -> None:
    (fault,) = list_faults(verify_quote(folder, "akan memasang lampu", digest="0" * 64))
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert fault == (
        f"5: news.txt is not the text that was quoted: its SHA-256 is {digest}; "
        "find that text again, or 'janji verify --pin' takes this one"
    )


def test_missing_text_is_told_with_the_nearest(folder: Path) -> None:
    verification = verify_quote(folder, "akan memasang lampu", text_file="newz.txt")
    assert list_faults(verification) == [f"4: no text 'newz.txt' in {folder}; did you mean 'news.txt'?"]
    assert verification.sightings == ()


def test_missing_folder_is_told(folder: Path) -> None:
    verify_quote(folder, "akan memasang lampu")
    entries, _ = read([folder / "news.yaml"], RULES)
    assert [fault.message for fault in verify(entries, folder / "gone").faults] == [
        f"no text 'news.txt' in {folder / 'gone'}"
    ]


def test_text_that_is_not_utf8_is_told(folder: Path) -> None:
    (folder / "news.txt").write_bytes(b"\xff\xe9")
    assert list_faults(verify_quote(folder, "akan")) == [f"4: {folder / 'news.txt'} is not UTF-8: save it as UTF-8"]


def test_document_without_a_text_cannot_be_verified(folder: Path) -> None:
    verification = verify_quote(folder, "akan", facts=FACTS.replace("  text-file: news.txt\n", ""))
    assert list_faults(verification) == ["1: document 'news' names no 'text-file': its quotes cannot be verified"]


def test_every_quote_of_the_articles_stands_in_its_text(texts: Path) -> None:
    study = load()
    verification = verify(study.entries, texts)
    assert [str(fault) for fault in verification.faults] == []
    assert verification.texts.keys() == study.documents.keys()
    assert all(sighting.at == sighting.quote.at for sighting in verification.sightings)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Siti akan memasang lampu\ndi setiap desa.", "akan memasang lampu di setiap desa"),
        ("Siti akan memasang lampu\ndi setiap desa.", '"akan memasang lampu\\ndi setiap desa"'),
        ("Siti akan  memasang\tlampu di desa.", "akan memasang lampu di desa"),
        ("Siti akan pem\u00adba\u200bngunan.", "akan pembangunan"),
        ("Siti akan ke cafe\u0301 baru.", "akan ke café baru"),
        ("Siti akan ke café baru.", "akan ke cafe\u0301 baru"),
    ],
)
def test_layout_and_composition_hide_no_quote(folder: Path, text: str, quote: str) -> None:
    (folder / "news.txt").write_text(f"Judul. Calon bupati Siti. {text}", encoding="utf-8")
    verification = verify_quote(folder, quote)
    assert list_faults(verification) == []
    assert verification.sightings[1].at == 31


def test_quote_has_the_length_that_it_has_in_the_text(folder: Path) -> None:
    (folder / "news.txt").write_text("Judul. Calon bupati Siti akan  memasang\u00ad lampu.", encoding="utf-8")
    facts = FACTS.replace(" @7", "")
    assert [
        tuple(sighting.span) for sighting in verify_quote(folder, "akan memasang lampu", facts=facts).sightings
    ] == [
        (7, 24),
        (25, 46),
    ]
    assert list_faults(verify_quote(folder, "akan memasang lampu @25..46")) == []
    assert list_faults(verify_quote(folder, "akan memasang lampu @25")) == [
        "15: promise 'lamps': 'akan memasang lampu' stands at 25..46, not at 25: "
        "'janji verify --pin' corrects the place"
    ]


PRICES = "Judul. Calon bupati Siti. Bantuan 10 paket sembako @50000 untuk tiap desa. 20 paket lain."


def test_number_that_stands_in_the_text_is_words(folder: Path) -> None:
    (folder / "news.txt").write_text(PRICES, encoding="utf-8")
    plain_facts = FACTS.replace("  sha256: {digest}\n", "").replace(" @7", "")
    verification = verify_quote(folder, "10 paket sembako @50000", facts=plain_facts)
    assert list_faults(verification) == []
    assert [(sighting.quote.text, sighting.at) for sighting in verification.sightings[1:]] == [
        ("10 paket sembako @50000", 34)
    ]


def test_number_of_the_text_that_was_taken_for_a_place_is_told(folder: Path) -> None:
    (folder / "news.txt").write_text(PRICES, encoding="utf-8")
    assert list_faults(verify_quote(folder, "10 paket sembako @50000")) == [
        "15: promise 'lamps': '@50000' belongs to the words '10 paket sembako @50000', which stand at 34, and was "
        "taken for a place: 'janji verify --pin' writes the place behind it"
    ]
    assert list_faults(verify_quote(folder, '{text: "10 paket sembako", at: 50000}')) == [
        "15: promise 'lamps': '10 paket sembako' stands at 34, not at 50000: 'janji verify --pin' corrects the place"
    ]


@pytest.mark.parametrize("is_pinned", [True, False])
def test_price_that_was_quoted_wrongly_is_not_taken_for_a_place(folder: Path, is_pinned: bool) -> None:
    (folder / "news.txt").write_text(PRICES, encoding="utf-8")
    facts = FACTS.replace(" @7", "")
    facts = facts if is_pinned else facts.replace("  sha256: {digest}\n", "")
    (fault,) = list_faults(verify_quote(folder, "10 paket sembako @5000", facts=facts))
    assert fault.endswith(
        "'10 paket sembako @5000' is not in news.txt; nearest to it, at 34, is '10 paket sembako @50000' "
        "('@50000' for '@5000'): quote the words as they stand there"
    )


def test_place_that_was_taken_for_words_is_told(folder: Path) -> None:
    plain_facts = FACTS.replace("  sha256: {digest}\n", "").replace(" @7", "")
    assert list_faults(verify_quote(folder, "akan memasang lampu @40", facts=plain_facts)) == [
        "14: promise 'lamps': 'akan memasang lampu' stands at 40, and '@40' behind it was taken for words: "
        "'janji verify --pin' makes it the place"
    ]


def test_text_is_found_whichever_way_its_name_is_composed(folder: Path) -> None:
    (folder / "news.txt").rename(folder / "cafe\u0301.txt")
    file = folder / "news.yaml"
    file.write_text(FACTS.format(digest="0" * 64, quote="akan memasang").replace("news.txt", "café.txt"))
    entries, _ = read([file], RULES)
    assert verify(entries, folder).texts["news"].file.name == "cafe\u0301.txt"


def test_text_that_is_a_folder_is_told(folder: Path) -> None:
    (folder / "sub").mkdir()
    (fault,) = list_faults(verify_quote(folder, "akan", text_file="sub", digest="0" * 64))
    assert fault == f"4: {folder / 'sub'} cannot be read: Is a directory"
