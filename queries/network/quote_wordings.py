"""Who said what is quoted, as far as the quote alone tells it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from queries.asking.answer import AnswerRow, text
from queries.asking.short_words import slug_of
from queries.network.model import Wording


@dataclass(frozen=True)
class Wordings:
    """The wordings of each quote, by its document and text; None among them where it is nobody's saying."""

    by_quote: dict[tuple[str, str | None], set[Wording | None]]

    @classmethod
    def of(cls, rows: Iterable[AnswerRow]) -> "Wordings":
        """Return the wordings of quotes, of which each row has one or says that there is none."""
        by_quote: defaultdict[tuple[str, str | None], set[Wording | None]] = defaultdict(set)
        for row in rows:
            by_quote[str(row["document"]), str(row["quote"])].add(make_wording(row))
        return cls(dict(by_quote))

    def only(self, document: str, quote: str | None) -> Wording | None:
        """Return how a quote was said; None where that is not known, or where several wordings claim it."""
        wordings = self.by_quote.get((document, quote), set())
        return next(iter(wordings)) if len(wordings) == 1 else None


def make_wording(row: AnswerRow) -> Wording | None:
    """Return the wording that a row of an answer holds, if it holds one."""
    if "directness" not in row:
        return None
    return Wording(
        speaker=text(row, "speaker"),
        speaker_label=text(row, "speakerLabel"),
        directness=slug_of(row["directness"]),
        directness_label=str(row["directnessLabel"]),
        said_on=text(row, "saidOn"),
    )
