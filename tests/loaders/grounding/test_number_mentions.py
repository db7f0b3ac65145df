"""Numbers are read as each language writes them, in figures and in words, with how they are meant."""

import pytest

from loaders.grounding.mentions.language_words import read_language
from loaders.grounding.mentions.number_mentions import find_numbers

INDONESIAN = {
    "bantuan modal sampai dengan Rp50 juta": ["..50000000 IDR"],
    "Rp 1.500.000,50 per desa": ["1500000.5 IDR"],
    "sebanyak 1.444 orang selama 3 tahun": ["1444", "3"],
    "seribu lima ratus orang": ["1500"],
    "dua belas ribu tiga ratus": ["12300"],
    "anggaran 1,5 triliun": ["1500000000000"],
    "2 juta 500 ribu": ["2500000"],
    "dari 12,23 persen menjadi 6 persen": ["from 12.23", "6"],
    "lebih dari 500 ribu orang": ["500000.."],
    "tidak kurang dari 5 desa": ["5.."],
    "tidak lebih dari 5 orang": ["..5"],
    "sekitar 200 rumah": ["~200"],
    "antara 10 dan 20 sekolah": ["10..20"],
    "10-20 orang": ["10..20"],
    "10 sampai 20 orang": ["10..20"],
    "dua pertiga desa": ["0.6667"],
    "setengah juta": ["500000"],
    "ribuan tenaga kerja": ["?"],
    "salah satu dari 3 desa": ["3"],
    "satu kecamatan, satu industri": ["1", "1"],
    "USD 3 juta": ["3000000 USD"],
    "KTT G20 pada Senin (3/7/2023)": [],
    "bantuan bagi warga": [],
}
ENGLISH = {
    "from 12.23 down to 6": ["from 12.23", "6"],
    "from 10 to 20 schools": ["10..20"],
    "between 10 and 20 schools": ["10..20"],
    "one hundred and five": ["105"],
    "two and three": ["2", "3"],
    "twenty-five thousand jobs": ["25000"],
    "$1.5 million": ["1500000 USD"],
    "at least 3,000 jobs": ["3000.."],
    "up to 50 schools": ["..50"],
    "at a cost of up to KSh 1.2 billion": ["..1200000000 KES"],
    "no more than 5": ["..5"],
    "half a million": ["500000"],
    "two thirds of villages": ["0.6667"],
    "thousands of jobs": ["?"],
    "one of the 7 districts": ["7"],
}
CASES = [("id", *case) for case in INDONESIAN.items()] + [("en", *case) for case in ENGLISH.items()]


@pytest.mark.parametrize(("language", "phrase", "numbers"), CASES)
def test_numbers_are_read_as_the_language_writes_them(language: str, phrase: str, numbers: list[str]) -> None:
    mentions = find_numbers(phrase, read_language(language))
    assert [" ".join(filter(None, (str(each), each.currency))) for each in mentions] == numbers


def test_the_same_figures_are_another_number_in_another_language() -> None:
    assert [str(find_numbers("1.444", read_language(tag))[0]) for tag in ("id", "en", "id-ID")] == [
        "1444",
        "1.444",
        "1444",
    ]


def test_language_without_a_file_has_figures_alone() -> None:
    assert [str(each) for each in find_numbers("1,500 wananchi, elfu", read_language("sw"))] == ["1500"]
