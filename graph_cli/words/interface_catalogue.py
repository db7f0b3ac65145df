"""The texts of the interface in one language, as its file has them, section by section.

>>> read_catalogue("en").text("view", "legend"), read_catalogue("id").text("view", "legend")
('Legend', 'Legenda')
>>> read_catalogue("en").text("site", "rows", count=2)
'2 rows'
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ontology.text.phrase import Phrase, fill_blanks

_FOLDER = Path(__file__).parent
#: What is written where nobody says in which language.
DEFAULT = "en"
#: The languages of the interface, the default first: each file of this folder is one.
LANGUAGES = tuple(sorted((file.stem for file in _FOLDER.glob("*.json")), key=lambda each: (each != DEFAULT, each)))


@dataclass(frozen=True)
class Catalogue:
    """The texts of one language."""

    language: str
    sections: Mapping[str, Mapping[str, str]]

    @property
    def name(self) -> str:
        """What the language calls itself."""
        return self.sections["language"]["name"]

    @property
    def locale(self) -> str:
        """The locale by which a browser writes numbers and dates."""
        return self.sections["language"]["locale"]

    def section(self, name: str) -> Mapping[str, str]:
        """Return the texts of a section by their keys."""
        return self.sections[name]

    def text(self, section: str, key: str, **values: object) -> str:
        """Return a text, its blanks filled; KeyError for one that there is not."""
        return fill_blanks(self.sections[section][key], values, self.language)

    def translate(self, text: str) -> str:
        """Return a phrase in this language; any other text as it is."""
        return text.told_in(self.language, self.sections["phrases"].get) if isinstance(text, Phrase) else text


def choose_language(language: str) -> str:
    """Return in which language the interface is, where labels are in a certain one.

    >>> choose_language("id"), choose_language("nah")
    ('id', 'en')
    """
    return language if language in LANGUAGES else DEFAULT


@cache
def read_catalogue(language: str) -> Catalogue:
    """Return the texts of one of the languages."""
    return Catalogue(language, json.loads((_FOLDER / f"{language}.json").read_text("utf-8")))
