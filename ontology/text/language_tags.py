"""Language tags, in the form of BCP 47 (RFC 5646, section 2.1).

>>> read_tag("zh-Hant-TW"), read_tag("nah")
('zh-hant-tw', 'nah')
"""

import re

from ontology.text.phrase import Phrase

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


def _suggest(name: str) -> str:
    """Return the end of an error message: the tag of a language that is given by its name, or what a tag looks like."""
    from babel import Locale

    for display in ("en", "id", "es", "fr"):
        for tag, called in Locale(display).languages.items():
            if called.casefold() == name.casefold():
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
