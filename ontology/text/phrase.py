"""A phrase: a text for people in English that keeps what it is made of, so that it can be told in another language.

>>> phrase = Phrase("{count|document|documents} on {label}", count=2, label="Bantaeng")
>>> phrase, phrase.template
('2 documents on Bantaeng', '{count|document|documents} on {label}')
>>> phrase.told_in("id", {phrase.template: "{count} dokumen tentang {label}"}.get)
'2 dokumen tentang Bantaeng'
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache, reduce
from typing import Any, Self

_BLANK = re.compile(r"\{(\w+)((?:\|[^{}|]*)*)\}")
#: The categories of the Unicode CLDR, in its order: the forms of a noun stand in the order of those a language has.
_CATEGORIES = ("zero", "one", "two", "few", "many", "other")


class Phrase(str):
    """A text in English: a template, whose blanks `{name}` are filled with values.

    In `{name|document|documents}` a number is followed by the form that goes with it. A value may be a phrase itself.
    """

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Fill the blanks of a template; KeyError for one without a value."""
        phrase = super().__new__(cls, fill_blanks(template, values, "en"))
        phrase.template, phrase.values = template, values
        return phrase

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        """Return what a copy in another process is made of."""
        return (self.template,), dict(self.values)

    def replace_values(self, names: Mapping[str, Mapping[str, str]]) -> "Phrase":
        """Return the phrase with other names for some of its values, by the blank and by the value.

        >>> Phrase("{count} without '{parameter}'", count=2, parameter="since").replace_values(
        ...     {"parameter": {"since": "from"}}
        ... )
        "2 without 'from'"
        """
        values = {blank: names.get(blank, {}).get(str(value), value) for blank, value in self.values.items()}
        return Phrase(self.template, **values)

    def told_in(self, language: str, translate: Callable[[str], str | None]) -> str:
        """Return the phrase in another language, by what translates templates; one that it has not stays English."""
        values = {
            name: value.told_in(language, translate) if isinstance(value, Phrase) else value
            for name, value in self.values.items()
        }
        return fill_blanks(translate(self.template) or self.template, values, language)


class PhraseLines(Phrase):
    """Phrases as lines of one text, however many: each is told for itself."""

    lines: tuple[str, ...]

    def __new__(cls, lines: Iterable[str]) -> "PhraseLines":
        """Put lines below each other."""
        listed = tuple(lines)
        text = str.__new__(cls, "\n".join(listed))
        text.template, text.values, text.lines = str(text), {}, listed
        return text

    def __getnewargs_ex__(self) -> tuple[tuple[tuple[str, ...]], dict[str, Any]]:  # type: ignore[override]
        """Return what a copy in another process is made of."""
        return (self.lines,), {}

    def told_in(self, language: str, translate: Callable[[str], str | None]) -> str:
        """Return the lines in another language, as far as they are phrases."""
        return "\n".join(line.told_in(language, translate) if isinstance(line, Phrase) else line for line in self.lines)


def join_choices(choices: Sequence[str]) -> str:
    """Return choices as one names them: `id or en`."""
    return reduce(lambda first, last: Phrase("{first} or {last}", first=first, last=last), choices)


def join_all(parts: Sequence[str]) -> str:
    """Return parts as one names them all: `id and en`."""
    return reduce(lambda first, last: Phrase("{first} and {last}", first=first, last=last), parts)


def fill_blanks(template: str, values: Mapping[str, object], language: str) -> str:
    """Return a template with its blanks filled, numbers as people of a language write them.

    >>> fill_blanks("{rows|row|rows} in {place}", {"rows": 1200, "place": "Lebak"}, "en")
    '1,200 rows in Lebak'
    """

    def fill(blank: re.Match[str]) -> str:
        value, forms = values[blank[1]], blank[2].split("|")[1:]
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            return str(value)
        from ontology.text.readable import number  # a text without a number need not wait for it

        text = number(value, language)
        return f"{text} {choose_form(value, forms, language)}" if forms else text

    return _BLANK.sub(fill, template)


def blanks_of(template: str) -> list[str]:
    """Return the names of the blanks of a template, sorted.

    >>> blanks_of("{rows|row|rows} in {place}")
    ['place', 'rows']
    """
    return sorted({blank[1] for blank in _BLANK.finditer(template)})


def choose_form(value: float | Decimal, forms: Sequence[str], language: str) -> str:
    """Return which form of a noun goes with a number, of those that a language has.

    >>> [choose_form(value, ("день", "дня", "дней", "дня"), "ru") for value in (1, 3, 5)]
    ['день', 'дня', 'дней']
    """
    if language == "en" or len(forms) == 1:  # what most is written in needs no Babel
        return forms[0] if value == 1 else forms[-1]
    categories, rule = _plural_rule(language)
    return forms[min(categories.index(rule(value)), len(forms) - 1)]


@cache
def _plural_rule(language: str) -> tuple[list[str], Callable[[float | Decimal], str]]:
    """Return the categories of a language and its rule; those of English for one that the CLDR does not have."""
    from babel import Locale, UnknownLocaleError

    try:
        rule = Locale.parse(language, sep="-").plural_form
    except (UnknownLocaleError, ValueError):
        rule = Locale("en").plural_form
    return [each for each in _CATEGORIES if each in rule.tags or each == "other"], rule
