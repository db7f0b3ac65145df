"""In which rows of reference sources facts stand: few facts rest on any, so it is read beside the rows."""

from collections.abc import Iterable, Iterator, Mapping

from queries.asking.answer import AnswerRow

#: Where in a source a fact stands and when that was read, by the fact and the source.
ReferenceRows = Mapping[tuple[str, str], AnswerRow]
_NAMES = ("sourceRow", "retrievedOn")


def read_reference_rows(rows: Iterable[AnswerRow]) -> ReferenceRows:
    """Return the places out of rows of the lookup `reference-rows`; of a fact that stands in several, the first."""
    places: dict[tuple[str, str], AnswerRow] = {}
    for row in rows:
        place = {name: row[name] for name in _NAMES if name in row}
        places.setdefault((str(row["fact"]), str(row["document"])), place)
    return places


def tell_reference_rows(rows: Iterable[AnswerRow], places: ReferenceRows) -> Iterator[AnswerRow]:
    """Yield rows with the place in the source where their fact stands, where it rests on one and no document."""
    for row in rows:
        place = None if "quote" in row else places.get((str(row.get("fact", "")), str(row.get("document", ""))))
        yield {**row, **place} if place else row
