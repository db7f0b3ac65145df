"""The languages in which a page of a network can be read: those of the interface, and those of its labels alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from graph_cli.views.multilingual import Texts, join_texts
from graph_cli.words.interface_catalogue import LANGUAGES, choose_language, read_catalogue
from ontology.text.language_tags import name_language


def list_view_languages(language: str, spoken: Sequence[str]) -> list[str]:
    """Return in which languages a network is read for a page: the one that is shown, the interface's, and the graph's.

    >>> list_view_languages("nah", ["es", "nah"])[:2], "es" in list_view_languages("id", ["es", "nah"])
    (['nah', 'en'], True)
    """
    return [*dict.fromkeys((language, *LANGUAGES, *spoken))]


@dataclass(frozen=True)
class ViewLanguages:
    """The languages of a page, with those of its labels in the order of their texts."""

    languages: tuple[str, ...]
    labels: tuple[str, ...]
    #: Those in which the graph itself has labels.
    of_labels: tuple[str, ...]

    @classmethod
    def of(cls, labels: Sequence[str], spoken: Sequence[str]) -> "ViewLanguages":
        """Return the languages of a page whose labels are in some, of a graph that has them in some."""
        of_labels = tuple(each for each in labels if each in spoken) or tuple(labels)
        return cls(tuple(dict.fromkeys((*LANGUAGES, *labels))), tuple(labels), of_labels)

    def write(self, text: Callable[[str], str]) -> Texts:
        """Return a text of the page itself in each language."""
        return join_texts([text(language) for language in self.languages])

    def describe(self) -> dict[str, dict[str, Any]]:
        """Return of each language what it calls itself, its locale, and which texts go with it.

        `own` is the place among the page's own texts, `labels` that among the labels, and `words` the language of the
        interface.
        """
        return {language: self._describe(language) for language in self.languages}

    def _describe(self, language: str) -> dict[str, Any]:
        words = choose_language(language)
        catalogue = read_catalogue(words)
        return {
            "name": catalogue.name if words == language else name_language(language),
            "locale": catalogue.locale,
            "own": self.languages.index(language),
            "labels": self.labels.index(language) if language in self.labels else self.labels.index(self.of_labels[0]),
            "words": words,
        }
