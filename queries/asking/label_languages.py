"""In which languages a graph has labels, and which of them is asked for."""

from collections.abc import Sequence

from ontology.errors import UsageError
from ontology.text.phrase import Phrase, join_choices
from queries.asking.language_filters import VOCABULARY_LANGUAGES


def read_language(text: str, spoken: Sequence[str] = ()) -> str:
    """Return a language in which labels are wanted, as the store writes its tag.

    UsageError for one that neither a graph, whose own are `spoken`, nor the vocabulary has; where the graph's own are
    not known, for what is no tag.

    >>> read_language("ES", ["es", "nah"]), read_language("zh-Hant")
    ('es', 'zh-hant')
    """
    language = text.lower()
    choices = tuple(dict.fromkeys((*spoken, *VOCABULARY_LANGUAGES)))
    if language in choices:
        return language
    if spoken:
        raise UsageError(
            Phrase(
                "no language '{language}' in this graph; use {languages}",
                language=text,
                languages=join_choices(choices),
            )
        )
    from ontology.text.language_tags import read_tag  # most ask for one of the two above

    try:
        return read_tag(text)
    except ValueError as error:
        raise UsageError(error.args[0]) from None


def order_languages(spoken: Sequence[str]) -> tuple[str, ...]:
    """Return the languages of a graph as tables have them: those of the vocabulary first; where unknown, these alone.

    >>> order_languages(["id", "en"]), order_languages(["es", "nah"]), order_languages([])
    (('en', 'id'), ('es', 'nah'), ('en', 'id'))
    """
    languages = spoken or VOCABULARY_LANGUAGES
    return (
        *(each for each in VOCABULARY_LANGUAGES if each in languages),
        *(each for each in languages if each not in VOCABULARY_LANGUAGES),
    )
