"""The words of one language by which values are found in a text; each language is a file of the folder `languages`.

>>> words = read_language("id")
>>> words.numbers.values["seribu"], words.dates.months["februari"], words.commitment["hope"][0]
(1000, 2, 'berharap')
>>> read_language("xx").speech.says
()
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

FOLDER = Path(__file__).parent / "languages"

Level = Literal["firm", "effort", "hope", "wish", "conditional"]
_NEVER = re.compile(r"(?!)")


def _hyphenate(name: str) -> str:
    return name.replace("_", "-")


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_hyphenate)


class NumberWords(_Words):
    """How a language writes numbers: in figures, in words, and in money."""

    decimal: str = "."
    group: str = ","
    joins: tuple[str, ...] = ()
    teens: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    idioms: tuple[str, ...] = ()
    values: Mapping[str, int] = {}
    multipliers: Mapping[str, int] = {}
    scales: Mapping[str, int] = {}
    shares: Mapping[str, str] = {}
    parts: Mapping[str, int] = {}
    currencies: Mapping[str, str] = {}


class ComparisonWords(_Words):
    """What stands before or behind a number and says how it is meant."""

    at_least: tuple[str, ...] = ()
    at_least_behind: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    range_between: tuple[str, ...] = ()
    range_and: tuple[str, ...] = ()
    range_to: tuple[str, ...] = ()
    change_from: tuple[str, ...] = ()
    change_to: tuple[str, ...] = ()


class PeriodWords(_Words):
    """Lengths of time, and the words that make each of them a period: every year, yearly."""

    every: tuple[str, ...] = ()
    units: Mapping[str, str] = {}
    adverbs: Mapping[str, str] = {}


class DateWords(_Words):
    """Months, days of the week (Monday is 1), days counted from that of the document, and the order in figures."""

    orders: tuple[str, ...] = ("dmy", "mdy")
    months: Mapping[str, int] = {}
    weekdays: Mapping[str, int] = {}
    relative: Mapping[str, int] = {}


class SpeechWords(_Words):
    """By what a text says who speaks."""

    says: tuple[str, ...] = ()
    according: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    first_person: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


class LayoutWords(_Words):
    """By what a text says that a line of it belongs to a picture: before a colon, at its beginning or in its credit."""

    captions: tuple[str, ...] = ()


class LanguageWords(_Words):
    """All words of a language; of one without a file there are none, and numbers are read by figures alone."""

    stemmer: str | None = None
    suffixes: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()
    numbers: NumberWords = NumberWords()
    comparisons: ComparisonWords = ComparisonWords()
    periods: PeriodWords = PeriodWords()
    dates: DateWords = DateWords()
    #: What has a cue of commitment in it and is none.
    no_commitment: tuple[str, ...] = ()
    #: What stands before those with whom somebody works together.
    partnership: tuple[str, ...] = ()
    #: What stands before those for whom something is.
    benefit: tuple[str, ...] = ()
    commitment: Mapping[Level, tuple[str, ...]] = {}
    speech: SpeechWords = SpeechWords()
    layout: LayoutWords = LayoutWords()

    def pattern(self, words: Iterable[str]) -> re.Pattern[str]:
        """Return what finds any of some words, whole or with a suffix of the language, in any letters."""
        return _pattern(tuple(words), self.suffixes)

    @property
    def stem(self) -> Callable[[str], str]:
        """What cuts a folded word to its stem."""
        return find_stemmer(self.stemmer)


@cache
def find_stemmer(name: str | None) -> Callable[[str], str]:
    """Return what cuts a folded word to its stem, by the name of a stemmer of Snowball; without one, words stay."""
    if name is None:
        return str
    from Stemmer import Stemmer

    stem: Callable[[str], str] = Stemmer(name).stemWord
    return stem


@cache
def _pattern(words: tuple[str, ...], suffixes: tuple[str, ...]) -> re.Pattern[str]:
    if not words:
        return _NEVER
    endings = "|".join(map(re.escape, suffixes))
    forms = "|".join(_form(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{forms})(?:{endings})?(?!\w)", re.IGNORECASE)


def _form(word: str) -> str:
    spaced = r"\s+".join(map(re.escape, word.removesuffix("*").split()))
    return spaced + (r"\w*" if word.endswith("*") else "")


@cache
def read_language(tag: str | None, folder: Path = FOLDER) -> LanguageWords:
    """Return the words of a language, by its tag or the first part of it; none where it has no file."""
    file = folder / f"{(tag or '').partition('-')[0].lower()}.toml"
    if not file.is_file():
        return LanguageWords()
    return LanguageWords.model_validate(tomllib.loads(file.read_text("utf-8")))
