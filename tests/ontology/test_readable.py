from decimal import Decimal

import pytest

from ontology.text.phrase import Phrase
from ontology.text.readable import number, readable, readable_parts


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [
        (500000000, "500,000,000", "500.000.000"),
        (1444, "1,444", "1.444"),
        (7, "7", "7"),
        (Decimal("12345678901234567.89"), "12,345,678,901,234,567.89", "12.345.678.901.234.567,89"),
        (Decimal("0.00001"), "0.00001", "0,00001"),
        (-2.5, "-2.5", "-2,5"),
        ("P3Y", "3 years", "3 tahun"),
        ("P1Y6M", "1 year, 6 months", "1 tahun, 6 bulan"),
        ("P1D", "1 day", "1 hari"),
        ("--11-12", "12 November", "12 November"),
        ("--02-29", "29 February", "29 Februari"),
        ("2024-08-17", "17 August 2024", "17 Agustus 2024"),
        ("2024-08", "August 2024", "Agustus 2024"),
        ("98.4 %", "98.4 %", "98,4 %"),
    ],
)
def test_value_is_written_as_people_of_each_language_write_it(
    value: str | float | Decimal, english: str, indonesian: str
) -> None:
    assert readable(value, "en") == english
    assert readable(value, "id") == indonesian


@pytest.mark.parametrize(
    "text", ["2024", "2024-13", "2024-02-30", "62.02.10", "P", "PT", "P3K", "Lebak", "", "1444", "--11", "2024-11-12Z"]
)
def test_what_is_no_value_stays_as_it_is(text: str) -> None:
    assert readable(text, "id") == text


@pytest.mark.parametrize("value", [float("inf"), float("nan"), 1e300])
def test_numbers_that_nobody_can_write_out_stay_as_they_are(value: float) -> None:
    assert number(value, "en") == str(value)


@pytest.mark.parametrize(
    ("text", "right_text"),
    [
        ("≤ 50000000 rupiah", "≤ 50.000.000 rupiah"),
        ("10000–20000 orang", "10.000–20.000 orang"),
        ("40 paket (P3Y) → 2027-12-31", "40 paket (3 tahun) → 31 Desember 2027"),
        ("Halikinnor · --11-12", "Halikinnor · 12 November"),
        ("P3Y", "3 tahun"),
    ],
)
def test_values_within_a_text_are_written_so_too(text: str, right_text: str) -> None:
    assert readable_parts(text, "id") == right_text


@pytest.mark.parametrize(
    "text",
    ["6402010", "Visi 2045", "2045 menuju emas", "2021–2024", "1000 wirausaha", "SK 300.2.2-2430/2025"],
)
def test_codes_years_and_names_within_a_text_stay(text: str) -> None:
    assert readable_parts(text, "id") == text


def test_noun_agrees_with_its_number() -> None:
    assert [Phrase("{count|document|documents}", count=n) for n in (0, 1, 2, 1000)] == [
        "0 documents",
        "1 document",
        "2 documents",
        "1,000 documents",
    ]
    texts = [Phrase("{count}", count=n).told_in("id", {"{count}": "{count} dokumen"}.get) for n in (1, 1000)]
    assert texts == ["1 dokumen", "1.000 dokumen"]
