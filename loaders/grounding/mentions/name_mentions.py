"""Names in a text: of persons, places, bodies, programs and groups, by label, alias, or a part of a person's name.

A name is looked for word by word, folded, so that case and accents do not tell it apart; names of concepts by the
stems of their words too. Of a script that writes no spaces it is looked for by its letters.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from loaders.grounding.mentions.language_words import LanguageWords, find_stemmer, read_language
from ontology.facts.slug_register import Target
from ontology.text.names import fold
from ontology.text.passages import Span

__all__ = ["UNSPACED", "NameIndex", "NameMention", "find_stems", "fold_words", "outermost", "read_language"]

_WORD = re.compile(r"\w+")
#: Scripts that write no spaces between words: Thai, Lao, Myanmar, Khmer, kana and Han.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
#: A part of a name by which a person is known has at least so many letters.
_TELLING = 4

#: The words of a name, and whose it is.
_Name = tuple[tuple[str, ...], Target]


@dataclass(frozen=True)
class NameMention:
    """A name in a text: whose it can be, the words as they stand, and where."""

    start: int
    end: int
    targets: frozenset[Target]
    words: str

    @property
    def is_proper(self) -> bool:
        """Whether it is written as a name, with a capital; true of scripts that have none."""
        first = self.words[:1]
        return not first.islower()


@dataclass
class NameIndex:
    """The names of a study, by their first two words, since many begin with the same one."""

    _by_words: dict[tuple[str, ...], list[tuple[tuple[str, ...], Target]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _unspaced: list[tuple[str, Target]] = field(default_factory=list)
    _persons: dict[str, set[Target]] = field(default_factory=lambda: defaultdict(set))
    _uses: Counter[str] = field(default_factory=Counter)
    names: dict[Target, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, target: Target, names: Iterable[str]) -> None:
        """Add the names of something; each word of a person's is known too, if no other name but a ticket's has it."""
        for name in dict.fromkeys(names):
            self.names[target].append(name)
            words = fold_words(name)
            if not words:
                continue
            if UNSPACED.search(name):
                self._unspaced.append((fold(name), target))
            self._by_words[words[:2]].append((words, target))
            for word in set(words):
                self._uses[word] += target.kind != "ticket" and target not in self._persons[word]
                if target.kind == "person":
                    self._persons[word].add(target)

    def find(self, text: str) -> list[NameMention]:
        """Return the names in a text: at each place all that begin there, the longest first."""
        places = [(match.start(), match.end(), fold(match[0])) for match in _WORD.finditer(text)]
        folded = [word for *_, word in places]
        mentions = [
            NameMention(
                places[at][0], places[at + length - 1][1], targets, text[places[at][0] : places[at + length - 1][1]]
            )
            for at in range(len(places))
            for length, targets in self._at(folded, at)
        ]
        return mentions + list(self._find_unspaced(text))

    def _at(self, words: list[str], at: int) -> Iterator[tuple[int, frozenset[Target]]]:
        one, two = (words[at],), (words[at], words[at + 1] if at + 1 < len(words) else "")
        persons = self._persons.get(words[at], ())
        if not (persons or one in self._by_words or two in self._by_words):
            return
        by_length: dict[int, set[Target]] = defaultdict(set)
        for name, target in (*self._by_words.get(one, ()), *self._by_words.get(two, ())):
            if tuple(words[at : at + len(name)]) == name:
                by_length[len(name)].add(target)
        if len(words[at]) >= _TELLING and len(persons) == 1 and self._uses[words[at]] == 1:
            by_length[1] |= persons
        for length in sorted(by_length, reverse=True):
            yield length, frozenset(by_length[length])

    def _find_unspaced(self, text: str) -> Iterator[NameMention]:
        if UNSPACED.search(text):
            folded = fold(text)
            for name, target in self._unspaced:
                if name in folded:
                    yield NameMention(0, 0, frozenset((target,)), name)


def outermost(mentions: Iterable[NameMention]) -> list[NameMention]:
    """Return the mentions that stand within no longer one: "Pemkab Bantaeng" is the government, and not the place."""
    all_mentions = list(mentions)
    return [one for one in all_mentions if not any(_holds(other, one) for other in all_mentions)]


def _holds(outer: NameMention, inner: NameMention) -> bool:
    is_longer = outer.end - outer.start > inner.end - inner.start
    return is_longer and outer.start <= inner.start and inner.end <= outer.end


def fold_words(name: str) -> tuple[str, ...]:
    """Return the words of a text in the form in which names are compared."""
    return tuple(fold(word) for word in _WORD.findall(name))


def find_stems(text: str, name: str, words: LanguageWords) -> str | None:
    """Return the words of a text that are those of a name but for their endings and fillers; None without any.

    >>> find_stems("bagi para pekerja di kawasan itu", "Pekerja kawasan", read_language("id"))
    'pekerja di kawasan'
    """
    stems, places = _stems(text, words.stemmer, words.fillers)
    pattern, _ = _stems(name, words.stemmer, words.fillers)
    at = _index(stems, pattern[0], 0) if pattern else -1
    while at >= 0:
        end = at + len(pattern)
        if stems[at:end] == pattern:
            return text[places[at].start : places[end - 1].end]
        at = _index(stems, pattern[0], at + 1)
    return None


def _index(stems: tuple[str, ...], stem: str, start: int) -> int:
    """Return where a stem stands from a place on; -1 where it does not."""
    try:
        return stems.index(stem, start)
    except ValueError:
        return -1


@lru_cache(maxsize=1 << 14)
def _stems(text: str, stemmer: str | None, fillers: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """Return the stems of the words of a text but for its fillers, and their places."""
    stem = find_stemmer(stemmer)
    words = [(fold(match[0]), Span(*match.span())) for match in _WORD.finditer(text)]
    pairs = [(stem(word), span) for word, span in words if word not in fillers]
    return tuple(stem for stem, _ in pairs), tuple(span for _, span in pairs)
