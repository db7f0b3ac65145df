"""The words of a language are one file: a further file is a further language."""

import shutil
import tomllib
from pathlib import Path

import pytest
from pydantic import ValidationError

from loaders.grounding.mentions.commitment_cues import find_cue
from loaders.grounding.mentions.date_mentions import find_dates
from loaders.grounding.mentions.language_words import FOLDER, LanguageWords, read_language
from loaders.grounding.mentions.number_mentions import find_numbers

#: A language that nobody speaks: an apostrophe between thousands, a suffix, and words for a few of all things.
VOLAPON = """\
suffixes = ["ik"]
fillers = ["e"]

[numbers]
decimal = ","
group = "'"

[numbers.values]
bal = 1
tel = 2

[numbers.multipliers]
deg = 10

[numbers.scales]
mil = 1000

[comparisons]
at-most = ["jü"]

[dates]
orders = ["mdy"]

[dates.months]
yanul = 1

[dates.weekdays]
mudel = 1

[commitment]
firm = ["ovilob"]
hope = ["spelob"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "languages"
    shutil.copytree(FOLDER, copy)
    (copy / "xv.toml").write_text(VOLAPON, "utf-8")
    return copy


def test_one_file_is_one_language(folder: Path) -> None:
    words = read_language("xv-Latn", folder)
    assert [str(each) for each in find_numbers("jü tel deg bal mil, 1'500 e 3,5", words)] == ["..21000", "1500", "3.5"]
    assert [each.date for each in find_dates("Mudel 1/31/2022, 5 yanul 2023", words)] == ["2022-01-31", "2023-01-05"]
    assert find_dates("Mudel 1/31/2022", words)[0].has_wrong_weekday is False
    assert [cue and cue.level for cue in (find_cue("Ovilobik", words), find_cue("spelob", words))] == ["firm", "hope"]


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.toml")), ids=lambda file: file.stem)
def test_files_of_languages_have_the_same_tables(file: Path) -> None:
    tables = {path.stem: {*tomllib.loads(path.read_text("utf-8"))} for path in FOLDER.glob("*.toml")}
    assert tables[file.stem] == tables["id"]
    words = read_language(file.stem)
    assert {"firm", "effort", "hope", "wish", "conditional"} == {*words.commitment}
    assert {*range(1, 13)} == {*words.dates.months.values()}
    assert {*range(1, 8)} == {*words.dates.weekdays.values()}
    assert all(word == word.lower() for word in (*words.dates.months, *words.numbers.values, *words.fillers))


def test_key_that_means_nothing_is_refused() -> None:
    with pytest.raises(ValidationError, match="numerals"):
        LanguageWords.model_validate({"numerals": {}})


def test_language_without_a_file_has_no_words() -> None:
    assert read_language("sw") == read_language(None) == LanguageWords()
