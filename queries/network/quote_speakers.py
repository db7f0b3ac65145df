"""Who said what is quoted, as far as the quote alone tells it."""

from collections import defaultdict
from dataclasses import dataclass

from queries.asking.answer import AnswerRow, text
from queries.asking.graph_reader import GraphReader
from queries.asking.short_words import slug_of
from queries.network.model import Wording


@dataclass(frozen=True)
class Wordings:
    """The wordings of each quote, by its document and text; None among them where it is nobody's saying."""

    claimed: dict[tuple[str, str | None], set[Wording | None]]

    @classmethod
    def of(cls, graph: GraphReader) -> "Wordings":
        """Return the wordings of all quotes of a graph."""
        claimed: defaultdict[tuple[str, str | None], set[Wording | None]] = defaultdict(set)
        for row in graph.lookup("wordings").rows:
            claimed[str(row["document"]), str(row["quote"])].add(wording_of(row))
        return cls(dict(claimed))

    def only(self, document: str, quote: str | None) -> Wording | None:
        """Return how a quote was said; None where that is not known, or where several wordings claim it."""
        found = self.claimed.get((document, quote), set())
        return next(iter(found)) if len(found) == 1 else None


def wording_of(row: AnswerRow) -> Wording | None:
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
