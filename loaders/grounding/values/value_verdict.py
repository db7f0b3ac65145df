"""The verdict on one value of a fact: what the words of its quotes say of it, and why."""

from dataclasses import dataclass
from enum import StrEnum

from loaders.reading.entries import Fault
from ontology.text.phrase import Phrase


class Verdict(StrEnum):
    """What can be said of a value: shown, coded or inferred as marked, to be looked at, contradicted."""

    SHOWN = "shown"
    MARKED = "marked"
    LOOK = "look"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True)
class Finding:
    """What a check found in the words: a verdict, the words that it rests on, and the reason."""

    verdict: Verdict
    phrase: str
    reason: Phrase


@dataclass(frozen=True)
class ValueVerdict:
    """A verdict on a value: of which fact, which field, in which file and line."""

    fact: str
    field: str
    value: str
    phrase: str
    verdict: Verdict
    reason: Phrase
    file: str
    line: int | None
    #: How the curator takes the value from the words, where the words alone do not show it.
    mark: str | None = None

    @property
    def fault(self) -> Fault:
        """The verdict as it is told: where, of what, and why."""
        if self.phrase:
            message = Phrase(
                "{fact}, {field} '{value}': {verdict}: {reason} (in '{phrase}')",
                fact=self.fact,
                field=self.field,
                value=self.value,
                verdict=_VERDICTS[self.verdict],
                reason=self.reason,
                phrase=self.phrase,
            )
        else:
            message = Phrase(
                "{fact}, {field} '{value}': {verdict}: {reason}",
                fact=self.fact,
                field=self.field,
                value=self.value,
                verdict=_VERDICTS[self.verdict],
                reason=self.reason,
            )
        return Fault(self.file, self.line, message)


_VERDICTS = {
    Verdict.SHOWN: Phrase("shown"),
    Verdict.MARKED: Phrase("coded or inferred"),
    Verdict.LOOK: Phrase("to be looked at"),
    Verdict.CONTRADICTED: Phrase("contradicted"),
}
