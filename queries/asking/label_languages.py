"""The languages of labels: which a graph has, which of them is asked for, and how a query asks for texts in it.

A `.rq` file is valid as it stands and asks in English: `?place skos:prefLabel ?name FILTER(LANG(?name) = "en")`. The
filter stands right behind its triple, so that it can be written for other languages.
"""

import re
from collections.abc import Sequence

from ontology.errors import UsageError
from ontology.text.language_tags import EVERY_LANGUAGE
from ontology.text.phrase import Phrase, join_choices

#: The languages of the vocabulary's own words, in which every class, property and bundled concept has a name.
VOCABULARY_LANGUAGES = ("en", "id")

_TRIPLE = r"(?P<subject>\?\w+) (?P<path>[\w:?|]+) (?P<text>\?\w+)\s+"
_TEXT = re.compile(
    _TRIPLE + r"FILTER\((?P<before>[^\n]*?)LANG\((?P=text)\) (?:= \"en\"|IN \((?P<plain>\"\", )\"en\"\))", re.ASCII
)
#: How a query compares a language that is none of a text of the graph.
_OWN_WORD = re.compile(r'(?<=[=,] )"en"')
_TERM_NAME = "rdfs:label"


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


def write_languages(pattern: str, languages: Sequence[str], *, alone: bool = False) -> str:
    """Return a pattern that asks for texts in the first of some languages that they have.

    With `alone` they are in the first language or in none that matters, so that no query need look for others.
    """

    def write(text: re.Match[str]) -> str:
        triple = f"{text['subject']} {text['path']} {text['text']}"
        tag = f"LANG({text['text']})"
        if text["path"] == _TERM_NAME:
            term_languages = _list([_vocabulary_language(languages), EVERY_LANGUAGE])
            return f"{triple} FILTER({text['before']}{tag} IN ({term_languages})"
        if alone:
            return f"{triple} FILTER({text['before']}{tag} IN ({_list([*_plain(text), *languages])})"
        return f"{triple} FILTER({text['before']}({' || '.join(_choices(text, languages))})"

    return _OWN_WORD.sub(f'"{_vocabulary_language(languages)}"', _TEXT.sub(write, pattern))


def _choices(text: re.Match[str], languages: Sequence[str]) -> list[str]:
    """Return the conditions under which a text is chosen: by its language, and that there is none in a better one."""
    first, *others = languages
    tag, better = f"LANG({text['text']})", f"{text['text']}Better"
    choices = [f"{tag} IN ({_list([*_plain(text), first])})"]
    for place, language in enumerate(others, 1):
        rival = f"{text['subject']} {text['path']} {better} FILTER(LANG({better}) IN ({_list(languages[:place])}))"
        choices.append(f'({tag} = "{language}" && NOT EXISTS {{ {rival} }})')
    return choices


def _plain(text: re.Match[str]) -> list[str]:
    return [""] if text["plain"] else []


def _list(languages: Sequence[str]) -> str:
    return ", ".join(f'"{language}"' for language in languages)


def _vocabulary_language(languages: Sequence[str]) -> str:
    return next((each for each in languages if each in VOCABULARY_LANGUAGES), VOCABULARY_LANGUAGES[0])
