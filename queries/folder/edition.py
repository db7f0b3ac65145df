"""What an edition of a graph says of itself: its title, who made it and its licence, as far as its makers say so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self


@dataclass(frozen=True)
class Edition:
    """What the makers of a graph say of it; what they do not say is empty, and nobody says it for them.

    >>> Edition("Promises of 2024", licence="https://example.org/terms").replaced_by(Edition(creators=("Ada",))).creators
    ('Ada',)
    """

    title: str = ""
    creators: tuple[str, ...] = ()
    #: The address of the licence.
    licence: str = ""
    #: The title by language, where it has several.
    titles: Mapping[str, str] = field(default_factory=dict, hash=False)
    #: The addresses of the ORCID iDs of its creators, by their names.
    orcids: Mapping[str, str] = field(default_factory=dict, hash=False)
    #: The languages of its labels, the one that is needed first.
    languages: tuple[str, ...] = ()

    @classmethod
    def of_json(cls, content: Mapping[str, Any]) -> Self:
        """Return it as JSON has it, whose lists are no tuples."""
        lists = {name: tuple(content.get(name, ())) for name in ("creators", "languages")}
        return cls(**{**content, **lists})

    def title_in(self, language: str) -> str:
        """Return the title in a language, or the one that it has."""
        return self.titles.get(language, self.title)

    def replaced_by(self, other: "Edition") -> "Edition":
        """Return this one, with whatever another one says in place of it."""
        title_source, creator_source = (other if other.title else self), (other if other.creators else self)
        licence, languages = other.licence or self.licence, other.languages or self.languages
        return Edition(
            title_source.title, creator_source.creators, licence, title_source.titles, creator_source.orcids, languages
        )


#: Of which nobody says anything.
UNSAID = Edition()
