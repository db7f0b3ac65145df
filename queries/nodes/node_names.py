"""The names of a node by their languages, and which of them is told to a reader.

What has none in the graph (a role, an utterance, a number, a relationship, an assessment) has a name that is made of
the names of what it joins, in the order in which one would say it.

>>> names = NodeNames.of({"es": "Pozos", "en": "Wells"}, ("es", "nah"), "wells")
>>> names.choose("en"), names.choose("id"), NodeNames.of({}, (), "wells").choose("en")
(LabelText(text='Wells', language='en'), LabelText(text='Pozos', language='es'), LabelText(text='wells', language=''))
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from ontology.rdf.term import Term, bare
from ontology.rdf.terms import JANJI, SKOS
from ontology.text.language_tags import EVERY_LANGUAGE
from queries.asking.label_step import LabelText, LanguageChain
from queries.nodes.node_reader import RdfValue, readable_literal

#: What a node says, by predicate.
Parts = dict[str, list[RdfValue]]
_SEPARATOR = " · "


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


class NameComposer:
    """Makes names out of the names of what a node joins."""

    def __init__(self, name: Callable[[str, str], str], languages: Sequence[str], spoken: Sequence[str]) -> None:
        """Take what gives the name of a node in a language, and the languages in which names are to be made.

        Those in which the graph has texts are `spoken`.
        """
        self._name = name
        self._chains = {language: LanguageChain.of(language, spoken) for language in languages}
        self._makers: Mapping[str, Callable[[Parts, str], str]] = {
            "role": self._name_role,
            "utterance": self._name_utterance,
            "relationship": self._name_relationship,
            "assessment": self._name_assessment,
            "target": self._name_target,
        }

    def compose(self, kind: str, parts: Parts) -> dict[str, str]:
        """Return the name of a node in each language; none for a kind that has its own."""
        maker = self._makers.get(kind)
        return {language: maker(parts, language) for language in self._chains} if maker else {}

    def _read_text(self, value: RdfValue, language: str) -> str:
        if isinstance(value, NamedNode):
            return self._name(value.value, language)
        if isinstance(value, Literal):
            return readable_literal(value.value, value.datatype.value, language)
        return str(value)

    def _name_role(self, parts: Parts, language: str) -> str:
        title = self._read_one(parts, JANJI.title, language) or self._read_one(parts, JANJI.roleKind, language)
        others = (self._read_one(parts, term, language) for term in (JANJI.organization, JANJI.place))
        return _join(
            (self._read_one(parts, JANJI.holder, language), title, *others, self._name_period(parts, language))
        )

    def _name_period(self, parts: Parts, language: str) -> str:
        start, end = (self._read_one(parts, term, language) for term in (JANJI.start, JANJI.end))
        return f"{start}–{end}" if start or end else self._read_one(parts, JANJI.asOf, language)

    def _name_utterance(self, parts: Parts, language: str) -> str:
        terms = (JANJI.speaker, JANJI.directness, JANJI.saidOn)
        saying = _join(self._read_one(parts, term, language) for term in terms)
        return f"{saying}: {self._read_one(parts, JANJI.expresses, language)}"

    def _name_relationship(self, parts: Parts, language: str) -> str:
        one, kind, other = (
            self._read_one(parts, term, language) for term in (JANJI.from_, JANJI.relationshipKind, JANJI.to)
        )
        return f"{one} → {other}{_SEPARATOR}{kind}"

    def _name_assessment(self, parts: Parts, language: str) -> str:
        terms = (JANJI.status, JANJI.assessor, JANJI.judgedOn)
        return _join(self._read_one(parts, term, language) for term in terms)

    def _name_target(self, parts: Parts, language: str) -> str:
        least, most = (self._read_one(parts, term, language) for term in (JANJI.min, JANJI.max))
        unit = self._read_one(parts, JANJI.unit, language) or self._read_one(parts, JANJI.currency, language)
        baseline, per, duration, deadline = (
            self._read_one(parts, term, language)
            for term in (JANJI.baseline, JANJI.per, JANJI.duration, JANJI.deadline)
        )
        wording = self._read_one(parts, SKOS.prefLabel, language) or f"{_range(least, most)} {unit}".strip()
        span = f"({duration})" if wording and duration else duration
        further = (per and f"/ {per}", span, deadline and f"→ {deadline}")
        number = " ".join(filter(None, (baseline and f"{baseline} →", wording, *further)))
        return _join((self._read_one(parts, JANJI.quantityKind, language), number))

    def _read_one(self, parts: Parts, term: Term, language: str) -> str:
        """Return the values of a predicate as one text."""
        values = self._chains[language].choose_literals(parts.get(bare(term), ()))
        return ", ".join(sorted(filter(None, (self._read_text(value, language) for value in values))))


def _range(least: str, most: str) -> str:
    """Return a range of numbers as one writes it.

    >>> _range("13", "13"), _range("1", "2"), _range("5", ""), _range("", "7"), _range("", "")
    ('13', '1–2', '≥ 5', '≤ 7', '')
    """
    if least and most:
        return least if least == most else f"{least}–{most}"
    return f"≥ {least}" if least else f"≤ {most}" if most else ""


def _join(texts: Iterable[str]) -> str:
    return _SEPARATOR.join(filter(None, texts))
