"""What a phrase is read by, with its text or without: the words of its language, and the names of the study."""

from dataclasses import dataclass, field

from loaders.grounding.mentions.language_words import LanguageWords
from loaders.grounding.mentions.name_mentions import NameMention
from loaders.grounding.values.study_names import StudyNames


@dataclass(frozen=True, kw_only=True)
class PhraseGrounds:
    """The words of a language, and the names that a phrase in it may have."""

    words: LanguageWords
    names: StudyNames
    _mentions: dict[str, list[NameMention]] = field(default_factory=dict, compare=False, repr=False)

    def find_names(self, phrase: str) -> list[NameMention]:
        """Return the names in a phrase, looked for once."""
        if phrase not in self._mentions:
            self._mentions[phrase] = self.names.index.find(phrase)
        return self._mentions[phrase]
