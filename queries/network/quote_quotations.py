"""Of which quotation of its document a quote is part: few are of any, so it is read beside the rows."""

from collections.abc import Iterable, Iterator, Mapping

from queries.asking.answer import AnswerRow

#: The number of a quotation and how many its document has, by the document and the quote.
QuoteQuotations = Mapping[tuple[str, str], AnswerRow]
_NAMES = ("quotationNumber", "quotationCount")


def read_quote_quotations(rows: Iterable[AnswerRow]) -> QuoteQuotations:
    """Return the quotations out of rows of the lookup `quote-quotations`; of a phrase that is in several, the first."""
    quotations: dict[tuple[str, str], AnswerRow] = {}
    for row in rows:
        quotations.setdefault((str(row["document"]), str(row["quote"])), {name: row[name] for name in _NAMES})
    return quotations


def tell_quotations(rows: Iterable[AnswerRow], quotations: QuoteQuotations) -> Iterator[AnswerRow]:
    """Yield rows with the quotation of which their quote is part, where it is of one."""
    for row in rows:
        quotation = quotations.get((str(row.get("document", "")), str(row.get("quote", ""))))
        yield {**row, **quotation} if quotation else row
