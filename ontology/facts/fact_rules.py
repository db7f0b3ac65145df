"""What a study lets its facts be: the languages of labels, that of documents, the length of quotes, the vocabulary."""

from dataclasses import dataclass, field

from ontology.facts.known_places import KnownPlaces
from ontology.facts.quote_limit import QuoteLimit
from ontology.vocabulary.vocabulary import Vocabulary

_FIFTEEN_WORDS = QuoteLimit(15)


@dataclass(frozen=True)
class FactRules:
    """The rules by which facts are read; without a study of one's own, those of the bundled edition."""

    #: Of labels, as BCP 47 tags: the first one has to be there.
    languages: tuple[str, ...] = ("id", "en")
    longest_quote: QuoteLimit = _FIFTEEN_WORDS
    #: Of a document that does not say its own; None where nothing is known.
    document_language: str | None = None
    #: That of which the words of facts are; None while nothing is read that names a concept.
    vocabulary: Vocabulary | None = field(default=None, repr=False)
    #: Those of bundled gazetteers, each of which is one place, whatever slug the study has for it.
    places: KnownPlaces = field(default_factory=KnownPlaces, hash=False)

    def require_vocabulary(self) -> Vocabulary:
        """Return the vocabulary. TypeError where the rules have none."""
        if self.vocabulary is None:
            raise TypeError("facts that name concepts are read by rules that have the vocabulary")
        return self.vocabulary


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
    quotes: list[str] = field(default_factory=list)


def vocabulary_of(context: object) -> Vocabulary:
    """Return the vocabulary of the context of a validation. TypeError where it has none."""
    return rules_of(context).require_vocabulary()


def rules_of(context: object) -> FactRules:
    """Return the rules of the context of a validation; those of the bundled edition where it has none."""
    return context.rules if isinstance(context, FactContext) else BUNDLED_RULES
