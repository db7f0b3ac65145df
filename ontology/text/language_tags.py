"""Language tags, in the form of BCP 47 (RFC 5646, section 2.1).

>>> read_tag("zh-Hant-TW"), read_tag("nah")
('zh-hant-tw', 'nah')
>>> is_read_in("nah", "nah"), is_read_in("mul", "nah"), is_read_in(None, "nah"), is_read_in("es", "nah")
(True, True, True, False)
"""

import re
from collections.abc import Mapping, Sequence

from ontology.text.phrase import Phrase

#: The tag of a name that is the same in every language: "multiple languages" in ISO 639-2, so used by Wikidata.
EVERY_LANGUAGE = "mul"


_TAG = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}"  # language, with its extensions
    r"(-[a-z]{4})?"  # script
    r"(-([a-z]{2}|[0-9]{3}))?"  # region
    r"(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    r"(-[a-wyz0-9](-[a-z0-9]{2,8})+)*"  # extensions
    r"(-x(-[a-z0-9]{1,8})+)?",  # private use
    re.IGNORECASE,
)


def read_tag(text: str) -> str:
    """Return a tag in small letters, as the store keeps it; ValueError for what is no tag, with the nearest one."""
    if not _TAG.fullmatch(text):
        raise ValueError(Phrase("{text} is no language tag (BCP 47){hint}", text=repr(text), hint=_suggest(text)))
    return text.lower()


def is_read_in(tag: str | None, language: str) -> bool:
    """Say whether a reader of a language is shown a text with a tag: theirs, that of every language, or none."""
    return tag in (None, language, EVERY_LANGUAGE)


def unite_names(names: Mapping[str, str], languages: Sequence[str]) -> dict[str, str]:
    """Return names by language; one that is the same in each of several languages is that of every language.

    >>> unite_names({"id": "Ibas", "en": "Ibas"}, ["id", "en"]), unite_names({"id": "Ibas"}, ["id", "en"])
    ({'mul': 'Ibas'}, {'id': 'Ibas'})
    """
    is_same = len(languages) > 1 and names.keys() >= set(languages) and len(set(names.values())) == 1
    return {EVERY_LANGUAGE: names[languages[0]]} if is_same else dict(names)


def spell_out_names(names: Mapping[str, str], languages: Sequence[str]) -> dict[str, str]:
    """Return names by language, with that of every language in each of some languages that have no other.

    >>> spell_out_names({"mul": "Ibas"}, ["id", "en"])
    {'id': 'Ibas', 'en': 'Ibas'}
    """
    spelled = {language: names[EVERY_LANGUAGE] for language in languages if EVERY_LANGUAGE in names}
    return spelled | {tag: text for tag, text in names.items() if tag != EVERY_LANGUAGE}


def _suggest(name: str) -> str:
    """Return the end of an error message: the tag of a language that is given by its name, or what a tag looks like."""
    from babel import Locale

    for display in ("en", "id", "es", "fr"):
        for tag, label in Locale(display).languages.items():
            if label.casefold() == name.casefold():
                return Phrase("; did you mean '{tag}'?", tag=tag)
    return Phrase(": write one such as es, nah or zh-Hant")


def name_language(tag: str) -> str:
    """Return what a language calls itself; its tag where the Unicode CLDR does not know it.

    >>> name_language("es"), name_language("nah")
    ('español', 'nah')
    """
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-").get_display_name() or tag
    except (UnknownLocaleError, ValueError):
        return tag
