"""What in a text is quoted, its headline and its captions; what is not clear is left out."""

from pathlib import Path

import pytest

from loaders.compiling.study import read
from loaders.grounding.quote_check import verify
from loaders.grounding.text_layout import find_layout, read_language
from ontology.facts.fact_rules import FactRules
from ontology.vocabulary.vocabulary import read_bundled

RULES = FactRules(vocabulary=read_bundled())


def find_quoted(text: str, language: str = "id") -> list[str]:
    return [text[span.start : span.end] for span in find_layout(text, read_language(language)).quotations]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("“Kami siap,” ujar Siti, Senin. “Di setiap desa.”", ["Kami siap,", "Di setiap desa."]),
        ("Program “Harati Ketenagakerjaan Panghulu” dimulai.", []),
        ("Kartu “Sehat” disebut Siti.", []),
        ("Siti menyebut hal itu “sebuah langkah besar” bagi desa.", ["sebuah langkah besar"]),
        ("“Satu alinea.\n\n“Alinea kedua,” kata Siti.", ["Satu alinea.\n\n“Alinea kedua,"]),
        ("“Kami “siap” memasang lampu,” kata Siti.", ["Kami “siap” memasang lampu,"]),
        ("Tanpa tanda kutip.", []),
    ],
)
def test_what_is_spoken_is_a_quotation_and_a_name_between_marks_is_none(text: str, quotations: list[str]) -> None:
    assert find_quoted(text) == quotations


def test_in_a_language_without_words_what_is_long_between_marks_is_a_quotation() -> None:
    assert find_quoted("«Vamos a construir escuelas», dijo Ana. El plan «Escuelas» sigue.", "es") == [
        "Vamos a construir escuelas"
    ]


@pytest.mark.parametrize(
    ("text", "title", "dateline", "headlines"),
    [
        ("Lampu desa\n\nBONE – Siti hadir.", None, "BONE", ["Lampu desa"]),
        ("Menu\nLampu Desa\nLampu desa\nBONE – Siti hadir.", "Lampu desa", "BONE", ["Lampu Desa", "Lampu desa"]),
        ("Menu\nLampu desa\nBONE – Siti hadir.", None, "BONE", []),
        ("Lampu desa\nSiti hadir.", None, None, []),
        ("BONE – Siti hadir.", None, "BONE", []),
    ],
)
def test_headline_is_the_title_or_the_only_line_before_the_dateline(
    text: str, title: str | None, dateline: str | None, headlines: list[str]
) -> None:
    layout = find_layout(text, read_language("id"), title, dateline)
    assert [text[span.start : span.end] for span in layout.headline] == headlines


@pytest.mark.parametrize(
    ("line", "language", "is_caption"),
    [
        ("Foto: Siti di desa", "id", True),
        ("Siti meresmikan lampu. (Foto: Humas)", "id", True),
        ("Foto Siti beredar di desa.", "id", False),
        ("Photo: Siti in the village", "en", True),
        ("Photo: Siti in the village", "id", False),
    ],
)
def test_caption_begins_or_ends_with_a_word_for_a_picture(line: str, language: str, is_caption: bool) -> None:
    text = f"Siti hadir.\n{line}\nWarga senang."
    spans = find_layout(text, read_language(language)).captions
    assert [text[span.start : span.end] for span in spans] == ([line] if is_caption else [])


def check_file(folder: Path, layout: str) -> list[str]:
    (folder / "news.txt").write_text("Siti hadir. “Kami siap,” katanya.\n", encoding="utf-8")
    file = folder / "news.yaml"
    file.write_text(f"document:\n  slug: news\n  title: A\n  text-file: news.txt\n{layout}", encoding="utf-8")
    entries, faults = read([file], RULES)
    return [fault.message for fault in (*faults, *verify(entries, folder).faults)]


@pytest.mark.parametrize(
    ("layout", "fault"),
    [
        ("  quotations: [13..23]\n", ""),
        ("  quotations: [0..4]\n", "0..4 is no quotation: no quotation mark stands before it"),
        ("  captions: 10..99\n", "10..99 goes beyond the end of the text"),
        ("  headline: 9..4\n", "'9..4' is no stretch of a text: write where it begins and ends, 1205..1410"),
        ("  captions: [5..9, 0..7]\n", "0..7 begins before 5..9 ends"),
    ],
)
def test_layout_that_is_not_so_is_told(tmp_path: Path, layout: str, fault: str) -> None:
    faults = check_file(tmp_path, layout)
    assert (len(faults) == 1 and fault in faults[0]) if fault else faults == []
