"""A lead: where to look instead, as a command that can be typed; a page makes a link of it.

>>> Lead.to_question("programs", {"theme": "poverty-reduction"}).words
('ask', 'programs', '--theme', 'poverty-reduction')
>>> Lead.to_search('"Kutai"').words, Lead.to_entity("document/lebak-jobs").words
(('search', '"Kutai"'), ('show', 'document/lebak-jobs'))
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from queries.asking.question import read_flags


@dataclass(frozen=True)
class Lead:
    """What is to be asked, searched for, or shown."""

    command: Literal["ask", "search", "show"]
    #: A question, the words of a search, or the kind and slug of an entity.
    target: str
    #: The parameters of a question, as a person types them.
    arguments: Mapping[str, str] = field(default_factory=dict)
    exactly: bool = False
    #: The words that narrow a question, if any do.
    matching: str | None = None

    @classmethod
    def to_question(
        cls, name: str, arguments: Mapping[str, str], *, exactly: bool = False, matching: str | None = None
    ) -> "Lead":
        """Return the lead to a question."""
        return cls("ask", name, arguments, exactly, matching)

    @classmethod
    def to_search(cls, words: str) -> "Lead":
        """Return the lead to what speaks of some words."""
        return cls("search", words)

    @classmethod
    def to_entity(cls, short_identifier: str) -> "Lead":
        """Return the lead to all that is known of an entity."""
        return cls("show", short_identifier)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the command, after the name of the program."""
        return (self.command, self.target, *self._list_options())

    def _list_options(self) -> Iterator[str]:
        flags = read_flags(self.target) if self.command == "ask" else ()
        for name, value in self.arguments.items():
            yield from (f"--{name}",) if name in flags else (f"--{name}", value)
        if self.matching is not None:
            yield from ("--matching", self.matching)
        if self.exactly:
            yield "--exactly"
