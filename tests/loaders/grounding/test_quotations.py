"""What stands between quotation marks, and the words that name its speaker."""

import pytest

from loaders.grounding.mentions.language_words import read_language
from loaders.grounding.mentions.quotations import find_attribution, find_quotations, find_sentence
from ontology.text.passages import Span
from tests.ending import Ends

SAYS = read_language("id").pattern(read_language("id").speech.says)


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("“Satu,” kata A. “Dua.”", ["Satu,", "Dua."]),
        ('Ia berkata, "Satu." Lalu "dua".', ["Satu.", "dua"]),
        ("Kata A: „Satu” «dua»", ["Satu", "dua"]),
        ("“Tidak ditutup\nbaris lain", ["Tidak ditutup"]),
        ("tanpa tanda", []),
        ("“Kita “maju” bersama,” katanya. “Selesai.”", ["Kita “maju” bersama,", "Selesai."]),
        ("“Kita “maju bersama,” katanya.", ["Kita “maju bersama,"]),
        ("”Satu,” kata A. Kata yang tanda bukanya hilang,” ujar B. “Dua.”", ["Satu,", "Dua."]),
        ("»Eins«, sagte A. «Un», dit B.", ["Eins", "Un"]),
    ],
)
def test_quotations_of_a_text(text: str, quotations: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_quotations(text)] == quotations


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("“Kami akan PHRASE,” ujar Siti, Senin. Budi menolak.", "ujar Siti, Senin."),
        ("Budi pergi. Siti mengatakan, “Kami akan PHRASE.”", "Siti mengatakan,"),
        ("“Satu,” ujar DR. Siti. “Lalu PHRASE.”", "ujar DR. Siti."),
        ("“Kami akan PHRASE.”\nBudi mengatakan hal lain.", None),
        ("Siti akan PHRASE, kata Budi.", None),
    ],
)
def test_words_that_name_the_speaker_of_a_quotation(text: str, attribution: str | None) -> None:
    start = text.index("PHRASE")
    assert find_attribution(text, Span(start, start + 6), SAYS) == attribution


def test_sentence_goes_on_behind_an_abbreviation() -> None:
    text = "Satu dua. Bupati DR. Siti datang ke desa. Tiga."
    start = text.index("datang")
    sentence = find_sentence(text, Span(start, start + 6))
    assert text[sentence.start : sentence.end] == "Bupati DR. Siti datang ke desa."


def count_quotations(text: str) -> int:
    return len(find_quotations(text))


@pytest.mark.parametrize("unit", ["““x” ", "“", "”x", "““x” “y” "])
def test_marks_that_are_never_closed_are_read_in_time(ends: Ends, unit: str) -> None:
    assert ends("from tests.loaders.grounding.test_quotations import count_quotations", [unit], "", times=20_000)
