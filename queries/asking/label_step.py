"""What things are called, in the language that is asked for or in one that stands in for it.

The languages of a graph follow the one that is asked for, then `mul`, which tags a name that is the same in every
language, then any other (https://www.wikidata.org/wiki/Help:Default_values_for_labels_and_aliases).
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from ontology.text.language_tags import EVERY_LANGUAGE
from queries.asking.label_languages import VOCABULARY_LANGUAGES, write_languages
from queries.asking.question_file import NAMES
from queries.engines.store import Lookup, Statement, Store, number_things

T = TypeVar("T")

_PREFIXES = {
    "skos": "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n",
    "rdfs": "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n",
}
PREFIXES = "".join(_PREFIXES.values())
#: So many things are looked up at once: Virtuoso takes no list of more than some 800.
_AT_A_TIME = 500


class LabelText(NamedTuple):
    """A text and the tag of the language that it is in."""

    text: str
    language: str


@dataclass(frozen=True)
class LanguageChain:
    """The language that is asked for, and those that stand in for it, in their order."""

    languages: tuple[str, ...]
    #: Whether the texts inside of a query are asked for in the first language alone.
    is_first_enough: bool = False

    @classmethod
    def of(cls, language: str, others: Iterable[str] = (), complete: Container[str] = ()) -> "LanguageChain":
        """Return the chain of a language, followed by those of a graph, as far as these are known.

        After all others come those of the vocabulary, in which whatever is bundled has a name. In those that are
        `complete` the graph has each text. Of an endpoint of which nothing is known nothing is asked that servers are
        slow at, as long as the vocabulary has the language that is asked for.

        >>> LanguageChain.of("id", ["es", "id"]).languages, LanguageChain.of("id").languages
        (('id', 'es', 'mul', 'en'), ('id', 'mul', 'en'))
        """
        known = tuple(others)
        is_first_enough = language in complete or (not known and language in VOCABULARY_LANGUAGES)
        return cls(tuple(dict.fromkeys((language, *known, EVERY_LANGUAGE, *VOCABULARY_LANGUAGES))), is_first_enough)

    @property
    def vocabulary_language(self) -> str:
        """The language in which classes and properties are called: the first that the vocabulary has."""
        return next(each for each in self.languages if each in VOCABULARY_LANGUAGES)

    def write_filters(self, pattern: str) -> str:
        """Return what chooses the rows of a query with its texts in the languages of the chain."""
        if self.is_first_enough:
            return write_languages(pattern, (self.languages[0], EVERY_LANGUAGE), alone=True)
        return write_languages(pattern, self.languages)

    def list_lookups(self, path: str) -> tuple[Lookup, ...]:
        """Return what to look up of a text: of a name in the language asked for, since what has none is rare."""
        languages = (self.languages[0], EVERY_LANGUAGE) if path == NAMES else self.languages
        return tuple(Lookup(path, language) for language in languages)

    def choose(self, statements: Iterable[Statement]) -> dict[str, LabelText]:
        """Return the text of each thing that comes first in the chain, by the IRI of the thing."""
        best: dict[str, LabelText] = {}
        for thing, lookup, value in statements:
            text = LabelText(str(value), lookup.language or "")
            if thing not in best or self._rank(text) < self._rank(best[thing]):
                best[thing] = text
        return best

    def _rank(self, label: LabelText) -> tuple[int, str, str]:
        """Return what makes a text come before others: its place in the chain, then its tag, then its letters."""
        is_known = label.language in self.languages
        place = self.languages.index(label.language) if is_known else len(self.languages)
        return place, label.language, label.text

    def choose_literals(self, values: Iterable[T]) -> list[T]:
        """Return values without texts in languages after the first that any is in; names for all languages stay."""
        listed = list(values)
        tags = {getattr(value, "language", None) for value in listed} - {None, EVERY_LANGUAGE}
        best = min(tags, key=lambda tag: self._rank(LabelText("", str(tag))), default=None)
        return [value for value in listed if getattr(value, "language", None) in (None, EVERY_LANGUAGE, best)]

    def choose_others(self, store: Store, things: Iterable[str], names: Container[str]) -> dict[str, LabelText]:
        """Return the names, in any language, of the things that have none in the language that is asked for."""
        return self.choose(_look_up_any(store, [thing for thing in things if thing not in names]))


def _look_up_any(store: Store, things: Sequence[str]) -> Iterator[Statement]:
    """Yield what things are called in any language."""
    for start in range(0, len(things), _AT_A_TIME):
        some = things[start : start + _AT_A_TIME]
        columns, pattern = "?number ?value (LANG(?value) AS ?language)", f"{number_things(some)} ?thing {NAMES} ?value"
        for number, value, language in store.select(f"{PREFIXES}SELECT {columns} WHERE {{ {pattern} }}").rows:
            # The number is one that the query was given, which the types of rows cannot say.
            yield Statement(some[number], Lookup(NAMES, str(language)), value)  # type: ignore[index, arg-type]


def find_labels(store: Store, things: Iterable[str], chain: LanguageChain) -> dict[str, LabelText]:
    """Return what some things are called, by their IRIs, each text with its language."""
    unique_things = list(dict.fromkeys(things))
    names = chain.choose(store.look_up(PREFIXES, unique_things, chain.list_lookups(NAMES)))
    return names | chain.choose_others(store, unique_things, names)


def add_name_prefixes(prefixes: str) -> str:
    """Return prefixes with those of names among them."""
    return prefixes + "".join(line for name, line in _PREFIXES.items() if f"PREFIX {name}:" not in prefixes)
