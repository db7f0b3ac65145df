"""What an edition of a graph says of itself: its title, who made it and its licence, as far as its makers say so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True)
class Edition:
    """What the makers of a graph say of it; what they do not say is empty, and nobody says it for them.

    >>> Edition("Promises of 2024", licence="https://example.org/terms").replaced_by(Edition(creators=("Ada",)))
    Edition(title='Promises of 2024', creators=('Ada',), licence='https://example.org/terms')
    """

    title: str = ""
    creators: tuple[str, ...] = ()
    #: The address of the licence.
    licence: str = ""

    @classmethod
    def of_json(cls, content: Mapping[str, Any]) -> Self:
        """Return it as JSON has it, whose lists are no tuples."""
        return cls(**{**content, "creators": tuple(content.get("creators", ()))})

    def replaced_by(self, other: "Edition") -> "Edition":
        """Return this one, with whatever another one says in place of it."""
        return Edition(other.title or self.title, other.creators or self.creators, other.licence or self.licence)


#: Of which nobody says anything.
UNSAID = Edition()
