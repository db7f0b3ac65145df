"""What a value is checked against: the text of a document, the words of its language, and the names of the study."""

from dataclasses import dataclass
from functools import cached_property

from loaders.grounding.mentions.quotations import find_quotations
from loaders.grounding.values.phrase_grounds import PhraseGrounds
from ontology.facts.slug_register import Target
from ontology.text.passages import Span, normalize


@dataclass(frozen=True, kw_only=True)
class TextGrounds(PhraseGrounds):
    """One document: its text, its language, and what is named in it."""

    document: str
    text: str
    language: str | None
    #: The day of the document, where it is known.
    issued: str | None
    #: The year up to which years are offered for a day of the week.
    latest_year: int
    #: Who wrote or published the document.
    makers: frozenset[Target] = frozenset()

    @cached_property
    def plain_text(self) -> str:
        """The text as phrases are looked up in it."""
        return normalize(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words of the text."""
        return frozenset(self.find_stems(self.plain_text))

    @cached_property
    def quotations(self) -> list[Span]:
        """What stands between quotation marks."""
        return find_quotations(self.text)

    @cached_property
    def things_named(self) -> frozenset[Target]:
        """All that the text names anywhere, or that has an entry with quotes out of it."""
        mentions = self.find_names(self.text)
        return frozenset(target for each in mentions for target in each.targets) | self.names.described[self.document]
