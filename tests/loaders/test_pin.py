"""Pinning writes the places of quotes and nothing else."""

import hashlib
import shutil
from pathlib import Path

import pytest

from loaders import find_bundled_facts, load
from loaders.compiling.study import read
from loaders.grounding.pin import _PIN, pin
from loaders.grounding.quote_check import verify
from loaders.reading.source_text import write_facts
from ontology.errors import DataError
from ontology.facts.fact_rules import FactRules
from ontology.vocabulary.vocabulary import read_bundled
from tests.ending import Ends

RULES = FactRules(vocabulary=read_bundled())

TEXT = "Judul\n\nCalon bupati Siti berjanji. Siti akan memasang lampu jalan di desa. Siti akan hadir.\n"
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
FACTS = """\
# A remark at the head.
document:
  slug: news   # the slug
  title: "Berita"
  text-file: news.txt  # the text

persons:
  siti:
    label:   Siti
    quote:   Calon bupati Siti     # plain, with a remark
    roles:
      - kind: candidate
        quote: [ "Calon bupati" , 'Siti berjanji' ]
promises:
  lamps: {label: Lampu, by: siti, commitment: firm, quote: {text: lampu jalan, before: memasang}}
  again:
    label: Lagi
    by: siti
    commitment: firm
    said:
      - quoted: >-
          memasang lampu
        by: siti
      - quoted:
          text: di desa
        by: siti
    quote:
      - Siti akan memasang
        lampu jalan @3
      - Siti akan @75
"""
PINNED = f"""\
# A remark at the head.
document:
  slug: news   # the slug
  title: "Berita"
  text-file: news.txt  # the text
  sha256: {DIGEST}
  quotations: []

persons:
  siti:
    label:   Siti
    quote:   Calon bupati Siti @7     # plain, with a remark
    roles:
      - kind: candidate
        quote: [ "Calon bupati @7" , 'Siti berjanji @20' ]
promises:
  lamps: {{label: Lampu, by: siti, commitment: firm, quote: {{text: lampu jalan, at: 54, before: memasang}}}}
  again:
    label: Lagi
    by: siti
    commitment: firm
    said:
      - quoted: >-
          memasang lampu
        by: siti
      - quoted:
          text: di desa
          at: 66
        by: siti
    quote:
      - Siti akan memasang
        lampu jalan @35
      - {{text: "Siti akan", at: 75, before: "di desa.", after: "hadir."}}
"""


def pin_quotes(file: Path, texts: Path) -> list[str]:
    entries, faults = read([file], RULES)
    assert faults == []
    return [fault.message for fault in pin(verify(entries, texts))]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "news.yaml"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_pinning_keeps_every_other_character(file: Path, line_end: str) -> None:
    file.write_bytes(FACTS.replace("\n", line_end).encode())
    by_hand = pin_quotes(file, file.parent)
    assert file.read_bytes().decode() == PINNED.replace("\n", line_end)
    assert by_hand == ["write '@45' behind the quote by hand: 'memasang lampu'"]


def test_pinning_twice_changes_nothing(file: Path) -> None:
    file.write_bytes(FACTS.encode())
    pin_quotes(file, file.parent)
    before = file.read_bytes(), file.stat().st_ino
    pin_quotes(file, file.parent)
    assert (file.read_bytes(), file.stat().st_ino) == before


def test_pinned_file_is_verified(file: Path) -> None:
    file.write_bytes(FACTS.encode())
    pin_quotes(file, file.parent)
    entries, faults = read([file], RULES)
    assert (faults, verify(entries, file.parent).faults) == ([], ())


def test_new_text_has_its_digest_written(file: Path) -> None:
    file.write_bytes(PINNED.replace(DIGEST, f"{'0' * 64}  # old").encode())
    pin_quotes(file, file.parent)
    assert f"  sha256: {DIGEST}  # old\n" in file.read_text(encoding="utf-8")


def test_quote_that_a_section_shares_is_pinned_once(file: Path) -> None:
    section = "defaults: {promises: {by: siti, commitment: firm, quote: akan hadir}}\n"
    facts = "document: {slug: news, title: A, text-file: news.txt}\n" + section
    facts += "persons: {siti: {label: Siti, quote: Calon bupati}}\n"
    file.write_text(facts + "promises: {a: {label: A}, b: {label: B}}\n", encoding="utf-8")
    assert pin_quotes(file, file.parent) == []
    text = file.read_text(encoding="utf-8")
    assert "quote: akan hadir @80}}" in text
    assert f"text-file: news.txt, sha256: {DIGEST}, quotations: []}}" in text


def test_quote_of_a_single_value_is_pinned_where_it_stands(file: Path) -> None:
    file.write_text(
        "document: {slug: news, title: News, text-file: news.txt}\n"
        "promises:\n  lamps:\n    label: Lampu\n    commitment: firm\n    quote: lampu jalan\n"
        "    by: {value: siti, quote: Calon bupati}   # who\n    place: [{value: desa, quote: [di desa]}]\n",
        "utf-8",
    )
    assert pin_quotes(file, file.parent) == []
    lines = file.read_text("utf-8").splitlines()
    assert lines[-2].startswith("    by: {value: siti, quote: Calon bupati @7}   # who")
    assert "{value: desa, quote: [di desa @" in lines[-1]


def test_table_is_left_alone_and_the_place_told(file: Path) -> None:
    file.write_text("document: {slug: news, title: A, text-file: news.txt}\n", encoding="utf-8")
    table = file.with_name("promises.csv")
    row = "document,slug,label_id,label_en,by,commitment,quote\nnews,a,A,A,siti,firm,akan hadir\n"
    table.write_text(row, encoding="utf-8")
    entries, _ = read([file, table], RULES)
    faults = pin(verify(entries, file.parent))
    assert [str(fault) for fault in faults] == [f"{table}:2: write 80 into the column 'at' by hand: 'akan hadir'"]
    assert table.read_text(encoding="utf-8") == row


def test_writing_leaves_nothing_beside_the_file_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    write_facts({file: b"new\r\n"})
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new\r\n", 0o640)
    assert list(tmp_path.iterdir()) == [file]


def test_writing_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    file, link = tmp_path / "a.yaml", tmp_path / "b.yaml"
    file.write_text("old", encoding="utf-8")
    link.symlink_to("a.yaml")
    write_facts({link: b"new"})
    assert (file.read_text(encoding="utf-8"), link.is_symlink()) == ("new", True)


def test_pinning_the_bundled_facts_changes_nothing(texts: Path, tmp_path: Path) -> None:
    for source in find_bundled_facts().glob("*.yaml"):
        copy = Path(shutil.copy(source, tmp_path))
        assert pin_quotes(copy, texts) == []
        assert copy.read_bytes() == source.read_bytes()


def test_pins_that_were_lost_are_written_again_as_they_were(texts: Path, tmp_path: Path) -> None:
    for source in find_bundled_facts().glob("*.yaml"):
        copy = Path(shutil.copy(source, tmp_path))
        text = source.read_text(encoding="utf-8")
        moved_text = text.replace(" @", " @9")
        assert moved_text != text
        copy.write_text(moved_text, encoding="utf-8")
        pin_quotes(copy, texts)
        assert copy.read_text(encoding="utf-8") == text


WRAPPED = "Calon bupati\nSiti  berjanji: 10 paket @50000 per desa, lampu  di desa, lampu di kota, lampu di kota lain.\n"
QUOTES = {
    "over a line end": ("Calon bupati Siti", "Calon bupati Siti @0"),
    "longer in the text": ("Siti berjanji", "Siti berjanji @13..27"),
    "words that look like a place": ("10 paket @50000", "10 paket @50000 @29"),
    "words between quotation marks": ('"10 paket @50000"', '"10 paket @50000 @29"'),
    "a place and words that look like one": ("10 paket @50000 @7", "10 paket @50000 @29"),
    "a place that was wrong": ("per desa @7", "per desa @45"),
    "a length that was wrong": ("Siti berjanji @13..20", "Siti berjanji @13..27"),
    "long form": ("{text: Siti berjanji}", "{text: Siti berjanji, at: 13, to: 27}"),
    "long form with a place": ("{at: 3, text: Siti berjanji}", "{at: 13, to: 27, text: Siti berjanji}"),
    "long form with a length": ("{text: per desa, at: 3, to: 4}", "{text: per desa, at: 45, to: 53}"),
    "long form in a block": ("\n      text: Siti berjanji", "\n      text: Siti berjanji\n      at: 13\n      to: 27"),
    "long form of a block scalar": (
        "\n      text: >-\n        Siti\n        berjanji\n      after: ': 10'",
        "\n      text: >-\n        Siti\n        berjanji\n      at: 13\n      to: 27\n      after: ': 10'",
    ),
    "not alone and longer in the text": (
        "{text: lampu di, after: desa}",
        "{text: lampu di, at: 55, to: 64, after: desa}",
    ),
    "told apart": ("lampu di kota @71", '{text: "lampu di kota", at: 71, before: "di desa,", after: ", lampu"}'),
}


@pytest.mark.parametrize("is_pinned", [False, True], ids=["for the first time", "again"])
@pytest.mark.parametrize(("quote", "pinned_quote"), QUOTES.values(), ids=QUOTES)
def test_pinning_writes_the_place_and_keeps_the_words(
    file: Path, quote: str, pinned_quote: str, is_pinned: bool
) -> None:
    (file.parent / "news.txt").write_text(WRAPPED, encoding="utf-8")
    sha256 = f"  sha256: {hashlib.sha256(WRAPPED.encode()).hexdigest()}\n  quotations: []\n"
    head = "document:\n  slug: news\n  title: Berita\n  text-file: news.txt\n"
    facts = "persons:\n  siti:\n    label: Siti\n    quote: "
    file.write_text(f"{head}{sha256 if is_pinned else ''}{facts}{quote}\n", encoding="utf-8")
    assert pin_quotes(file, file.parent) == []
    assert file.read_text(encoding="utf-8") == f"{head}{sha256}{facts}{pinned_quote}\n"
    entries, faults = read([file], RULES)
    assert (faults, verify(entries, file.parent).faults) == ([], ())


def test_place_in_a_table_is_told_with_its_end_where_the_text_has_more_characters(file: Path) -> None:
    (file.parent / "news.txt").write_text(WRAPPED, encoding="utf-8")
    file.write_text("document: {slug: news, title: A, text-file: news.txt}\n", encoding="utf-8")
    table = file.with_name("promises.csv")
    table.write_text(
        "document,slug,label_id,label_en,by,commitment,quote,at\n"
        "news,a,A,A,siti,firm,Siti berjanji,\nnews,b,A,A,siti,firm,10 paket @50000,29\n",
        encoding="utf-8",
    )
    entries, _ = read([file, table], RULES)
    assert [str(fault) for fault in pin(verify(entries, file.parent))] == [
        f"{table}:2: write 13..27 into the column 'at' by hand: 'Siti berjanji'"
    ]


def strip(quote: str) -> str:
    return _PIN.sub("", quote)


def test_pin_is_looked_for_in_every_quote_to_its_end(ends: Ends) -> None:
    assert strip("janji \t@12") == "janji"
    assert ends("from tests.loaders.test_pin import strip", [" ", " @1", "@1 "], "a", times=400_000)


def test_read_only_file_is_told_with_what_to_do_and_no_file_is_changed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Here Ana says it", encoding="utf-8")
    files = {tmp_path / f"{name}.yaml": f"document: {{slug: {name}, title: T, text-file: a.txt}}\n" for name in "ab"}
    for file, head in files.items():
        file.write_text(f"{head}persons:\n  ana: {{label: {{id: Ana}}, quote: Ana says}}\n", encoding="utf-8")
    before = [file.read_bytes() for file in files]
    [*files][1].chmod(0o444)
    with pytest.raises(DataError, match=r"b\.yaml cannot be written: it is read-only; make it writable, or work in a"):
        pin(verify(load([tmp_path]).entries, tmp_path))
    assert [file.read_bytes() for file in files] == before


SPOKEN = (
    "Lampu di desa\n\nBONE – Siti berjanji. “Kami akan memasang lampu,” ujar Siti. “Di desa.”\n\nFoto: Siti di desa\n"
)
SPOKEN_FACTS = """\
document:
  slug: news
  title: Lampu di desa
  language: id
  text-file: news.txt
  sha256: {sha256}
{layout}
persons:
  siti: {{label: Siti, quote: Siti berjanji @22}}
"""
LAYOUT = "  quotations: [38..63, 77..85]\n  headline: [0..13]\n  captions: [88..106]\n"


def write_spoken(file: Path, layout: str, sha256: str = hashlib.sha256(SPOKEN.encode()).hexdigest()) -> str:
    (file.parent / "news.txt").write_text(SPOKEN, encoding="utf-8")
    facts = SPOKEN_FACTS.format(sha256=sha256, layout=layout)
    file.write_text(facts, encoding="utf-8")
    return facts


def test_layout_of_the_text_is_written_below_its_digest(file: Path) -> None:
    expected = write_spoken(file, LAYOUT)
    write_spoken(file, "")
    assert pin_quotes(file, file.parent) == []
    assert file.read_text(encoding="utf-8") == expected


def test_layout_that_a_curator_wrote_stays_until_the_text_is_another(file: Path) -> None:
    own = "  quotations: [38..63]  # the other one is a slip\n  headline: []\n  captions: 88..106\n"
    facts = write_spoken(file, own)
    assert pin_quotes(file, file.parent) == []
    assert file.read_text(encoding="utf-8") == facts
    write_spoken(file, own, "0" * 64)
    pin_quotes(file, file.parent)
    anew = "  quotations: [38..63, 77..85]  # the other one is a slip\n  headline: [0..13]\n  captions: [88..106]\n"
    assert file.read_text(encoding="utf-8") == SPOKEN_FACTS.format(
        sha256=hashlib.sha256(SPOKEN.encode()).hexdigest(), layout=anew
    )
