"""What a phrase is read by, with its text or without: the words of its language, and the names of the study."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.grounding.mentions.date_mentions import DateMention, find_dates
from loaders.grounding.mentions.language_words import LanguageWords
from loaders.grounding.mentions.name_mentions import NameMention
from loaders.grounding.mentions.number_mentions import NumberMention, find_numbers
from loaders.grounding.values.study_names import StudyNames
from ontology.text.names import fold


@dataclass(frozen=True, kw_only=True)
class PhraseGrounds:
    """The words of a language, and the names that a phrase in it may have."""

    words: LanguageWords
    names: StudyNames
    _mentions: dict[str, list[NameMention]] = field(default_factory=dict, compare=False, repr=False)
    _numbers: dict[str, Sequence[NumberMention]] = field(default_factory=dict, compare=False, repr=False)
    _dates: dict[str, Sequence[DateMention]] = field(default_factory=dict, compare=False, repr=False)

    def find_names(self, phrase: str) -> list[NameMention]:
        """Return the names in a phrase, looked for once."""
        if phrase not in self._mentions:
            self._mentions[phrase] = self.names.index.find(phrase)
        return self._mentions[phrase]

    def find_stems(self, phrase: str) -> Iterator[str]:
        """Yield the stems of the words of a phrase; the dot behind a sentence is no part of its last word."""
        return (self.words.stem(word.strip(".")) for word in fold(phrase).split())

    def find_numbers(self, phrase: str) -> Sequence[NumberMention]:
        """Return the numbers in a phrase, looked for once."""
        if phrase not in self._numbers:
            self._numbers[phrase] = find_numbers(phrase, self.words)
        return self._numbers[phrase]

    def find_dates(self, phrase: str) -> Sequence[DateMention]:
        """Return the dates in a phrase, looked for once."""
        if phrase not in self._dates:
            self._dates[phrase] = find_dates(phrase, self.words)
        return self._dates[phrase]
