"""What a study lets its facts be: the languages of labels, that of documents, and the length of quotes."""

from dataclasses import dataclass, field

from ontology.facts.quote_limit import QuoteLimit

_FIFTEEN_WORDS = QuoteLimit(15)


@dataclass(frozen=True)
class FactRules:
    """The rules by which facts are read; without a study of one's own, those of the bundled edition."""

    #: Of labels, as BCP 47 tags: the first one has to be there.
    languages: tuple[str, ...] = ("id", "en")
    longest_quote: QuoteLimit = _FIFTEEN_WORDS
    #: Of a document that does not say its own; None where nothing is known.
    document_language: str | None = None


#: Those of the bundled edition.
BUNDLED_RULES = FactRules()


@dataclass
class FactContext:
    """The context in which a fact is validated: the rules of its study, and how its document writes quotes.

    Only 'janji verify' counts characters, and it writes the digest of the text too: in a document without one, the
    number in the short form of a quote is part of the words; in others it is the place.
    """

    are_places: bool
    rules: FactRules = BUNDLED_RULES
    #: The quotes that ended in '@' and a number, as they were written.
    seen: list[str] = field(default_factory=list)


def rules_of(context: object) -> FactRules:
    """Return the rules of the context of a validation; those of the bundled edition where it has none."""
    return context.rules if isinstance(context, FactContext) else BUNDLED_RULES
