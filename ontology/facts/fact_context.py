"""What a fact is read with: the vocabulary that its words are of, and how short forms are read."""

from dataclasses import dataclass, field

from pydantic import ValidationInfo

from ontology.vocabulary.vocabulary import Vocabulary


@dataclass
class ShortForms:
    """How the number in the short form of a quote is read: as its place, or as words like all others.

    Only 'janji verify' counts characters, and it writes the digest of the text too: in a document without one, the
    number is part of the words.
    """

    are_places: bool
    #: The quotes that ended in '@' and a number, as they were written.
    seen: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class FactContext:
    """The context in which a fact is validated."""

    vocabulary: Vocabulary
    forms: ShortForms | None = None

    @classmethod
    def of(cls, info: ValidationInfo) -> "FactContext":
        """Return the context of a validation. TypeError where there is none."""
        if not isinstance(info.context, cls):
            raise TypeError("a fact that names a concept is validated in a FactContext: it has the vocabulary")
        return info.context
