"""The languages of quotes that are in another than their document: few have any, so they are read beside the rows."""

from collections.abc import Iterable, Iterator, Mapping

from queries.asking.answer import AnswerRow

#: The languages of quotes, by the document and the quote.
QuoteLanguages = Mapping[tuple[str, str], str]


def read_quote_languages(rows: Iterable[AnswerRow]) -> QuoteLanguages:
    """Return the languages out of rows of the lookup `quote-languages`."""
    return {(str(row["document"]), str(row["quote"])): str(row["language"]) for row in rows}


def tell_languages(rows: Iterable[AnswerRow], languages: QuoteLanguages) -> Iterator[AnswerRow]:
    """Yield rows with the language of their quote, where it has one of its own."""
    for row in rows:
        language = languages.get((str(row.get("document", "")), str(row.get("quote", ""))))
        yield {**row, "quoteLanguage": language} if language else row
