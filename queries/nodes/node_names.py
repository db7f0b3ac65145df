"""The names of a node by their languages, and which of them is told to a reader.

>>> names = NodeNames.of({"es": "Pozos", "en": "Wells"}, ("es", "nah"), "wells")
>>> names.choose("en"), names.choose("id"), NodeNames.of({}, (), "wells").choose("en")
(LabelText(text='Wells', language='en'), LabelText(text='Pozos', language='es'), LabelText(text='wells', language=''))
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ontology.text.language_tags import EVERY_LANGUAGE
from queries.asking.label_step import LabelText, LanguageChain


@dataclass(frozen=True, slots=True)
class NodeNames:
    """The names of a node, at least one."""

    #: By their tags; what is no text of a language has the tag of every language.
    texts: Mapping[str, str]
    #: The languages of the graph, which stand in for another one.
    spoken: tuple[str, ...]

    @classmethod
    def of(cls, texts: Mapping[str, str], spoken: Sequence[str], otherwise: str) -> "NodeNames":
        """Return some names; of a node without any, what stands for them."""
        return cls(texts or {"": otherwise}, tuple(spoken))

    def __iter__(self) -> Iterator[str]:
        """Yield the names, each once."""
        yield from dict.fromkeys(self.texts.values())

    def choose(self, language: str) -> LabelText:
        """Return the name for a reader of a language, with the language that it is in; empty where it is in none."""
        if language in self.texts:
            return LabelText(self.texts[language], language)
        tag = next((each for each in _chain(language, self.spoken) if each in self.texts), None) or min(self.texts)
        return LabelText(self.texts[tag], "" if tag == EVERY_LANGUAGE else tag)


@lru_cache(64)
def _chain(language: str, spoken: tuple[str, ...]) -> tuple[str, ...]:
    return LanguageChain.of(language, spoken).languages
