"""Language tags, in the form of BCP 47 (RFC 5646, section 2.1).

>>> read_tag("zh-Hant-TW"), read_tag("nah")
('zh-hant-tw', 'nah')
>>> is_read_in("nah", "nah"), is_read_in("mul", "nah"), is_read_in(None, "nah"), is_read_in("es", "nah")
(True, True, True, False)
"""

import re
from collections.abc import Mapping, Sequence

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
        raise ValueError(f"{text!r} is no language tag (BCP 47){_suggest(text)}")
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


def _suggest(name: str) -> str:
    """Return the end of an error message: the tag of a language that is given by its name, or what a tag looks like."""
    from babel import Locale

    for display in ("en", "id", "es", "fr"):
        for tag, called in Locale(display).languages.items():
            if called.casefold() == name.casefold():
                return f"; did you mean '{tag}'?"
    return ": write one such as es, nah or zh-Hant"
