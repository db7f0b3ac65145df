"""The page of a question's answer, whose address is the question: a table with receipts, and the same as data."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from graph_cli.answers.formats import format_answer, format_with_notes
from graph_cli.site import linked_data as linked
from graph_cli.site.addresses import Links, add_part, query_of
from graph_cli.site.content import Content
from graph_cli.site.note_links import link_note
from graph_cli.site.page import DataForm, Page
from graph_cli.site.question_fields import form
from graph_cli.site.question_table import Table
from graph_cli.site.rendering import render_page
from graph_cli.terminal.cells import heading, readable_value
from graph_cli.words.interface_catalogue import DEFAULT, read_catalogue
from ontology.errors import UsageError
from ontology.text.phrase import Phrase
from queries.asking.answer import Answer, AnswerRow, Cell
from queries.asking.question import Question, names, read_question

#: So many rows a page shows, and so many values a cell.
_ON_A_PAGE, _IN_A_CELL = 500, 50
#: What an answer is also to be had as, by its suffix.
FORMATS = {
    ".csv": ("csv", "text/csv; charset=utf-8", "CSV"),
    ".spreadsheet.csv": ("spreadsheet", "text/csv; charset=utf-8", "CSV (Excel)"),
    ".tsv": ("tsv", "text/tab-separated-values; charset=utf-8", "TSV"),
    ".json": ("json", "application/json", "JSON"),
    ".md": ("md", "text/markdown; charset=utf-8", "Markdown"),
    ".ttl": ("ttl", "text/turtle", "Turtle"),
}
#: Fields of a request that are no parameters of a question.
_EXACTLY, _LANGUAGE = "exactly", "lang"
#: A field of the JSON alone, which then has its notes beside its rows.
_WITH_NOTES = "with-notes"
_YES, _NO = ("1", "true", "yes", "on"), ("", "0", "false", "no", "off")


@dataclass(frozen=True)
class _Part:
    text: str
    href: str | None


@dataclass(frozen=True)
class _Cell:
    parts: list[_Part]
    #: How many more there are than those that are shown.
    more: int
    number: bool
    quote: bool
    #: The language of its text, where that is another than the page's; else empty.
    language: str


def question_page(
    site: Content, name: str, query_fields: Mapping[str, str], language: str, number: int = 1
) -> Page | None:
    """Return a part of the page of a question with some parameters; None where there is no such question or part."""
    if name not in names():
        return None
    question, parameters = read_question(name), _parameters(query_fields)
    table, error, exactly = Table(), "", False
    is_complete = parameters.keys() >= set(question.required_parameters)
    try:
        exactly = _is_exactly(query_fields)
        if is_complete:
            table = site.table(name, parameters, language, exactly=exactly)
    except UsageError as refused:
        is_complete, error = False, read_catalogue(language).translate(refused.plain)
    fields = {**parameters, **({_EXACTLY: "yes"} if exactly else {})}
    links = Links(site.addresses, add_part(f"ask/{name}", number), language, query_of(fields))
    pages = -(-len(table.rows) // _ON_A_PAGE) or 1
    if not 1 <= number <= pages:
        return None
    page_rows = table.rows[(number - 1) * _ON_A_PAGE : number * _ON_A_PAGE]
    question_form = form(site, question, dict(parameters), language, exactly=exactly)
    page = render_page(
        "question",
        links,
        site,
        question=question_form,
        notes=[link_note(note, links, question_form.conditions) for note in table.notes],
        answered=is_complete,
        error=error,
        columns=[heading(column, language) for column in table.columns],
        rows=[[_cell(site, links, row, column) for column in table.columns] for row in page_rows],
        forms=[DataForm(f"ask/{name}{suffix}", media, label) for suffix, (_, media, label) in FORMATS.items()],
        asked_data=query_of({**fields, **({_LANGUAGE: language} if site.is_served and language != DEFAULT else {})}),
        sparql=site.sparql(question, parameters, language, exactly=exactly),
        count=len(table.rows),
        number=number,
        pages=pages,
        part=lambda other: add_part(f"ask/{name}", other),
    )
    return replace(page, status=400 if error else 200, parts=pages)


def question_data(site: Content, name: str, suffix: str, fields: Mapping[str, str], language: str) -> Page | None:
    """Return an answer in the format of a suffix; None where there is no such question.

    Turtle has what the graph says of the statements that the rows are. What is wrong with the parameters is told as
    text, with the status 400. JSON has its notes where the field `with-notes` says so.
    """
    if name not in names():
        return None
    try:
        with_notes = suffix == ".json" and _is_said(fields, _WITH_NOTES)
        fields = {key: value for key, value in fields.items() if suffix != ".json" or key != _WITH_NOTES}
        answer = site.answer(name, _parameters(fields), language, exactly=_is_exactly(fields))
    except UsageError as refused:
        return Page(f"{read_catalogue(language).translate(refused.plain)}\n".encode(), "text/plain; charset=utf-8", 400)
    form_, media, _ = FORMATS[suffix]
    if with_notes:
        return Page(format_with_notes(answer, form_, _list_notes(site, name, answer, fields, language)).encode(), media)
    if suffix != ".ttl":
        return Page(format_answer(answer, form_, language).encode(), media)
    return Page(linked.turtle(site.summaries.reader, _list_identifiers(read_question(name), answer)), media)


def _list_notes(site: Content, name: str, answer: Answer, fields: Mapping[str, str], language: str) -> list[str]:
    """Return the notes of an answer as texts, each with the address to which it leads, relative to the answer's own."""
    links = Links(site.addresses, f"ask/{name}", language)
    conditions = form(site, read_question(name), _parameters(fields), language).conditions
    notes = [link_note(note, links, conditions) for note in answer.notes]
    return [f"{note.text}: {note.href}" if note.href else note.text for note in notes]


def _list_identifiers(question: Question, answer: Answer) -> list[str]:
    """Return the identifiers of the statements that the rows are, or of the entities that they begin with."""
    column = question.subject or answer.columns[0]
    return sorted({str(row[column]) for row in answer.rows if str(row.get(column, "")).startswith("http")})


def _parameters(fields: Mapping[str, str]) -> dict[str, str]:
    return {
        name: value.strip() for name, value in fields.items() if value.strip() and name not in (_EXACTLY, _LANGUAGE)
    }


def _is_exactly(fields: Mapping[str, str]) -> bool:
    """Say whether a place means nothing within it; UsageError where that is said neither with a yes nor with a no."""
    return _is_said(fields, _EXACTLY)


def _is_said(fields: Mapping[str, str], name: str) -> bool:
    """Say whether a field is a yes; one that is not there is a no. UsageError where it is neither."""
    word = fields.get(name, "").strip().casefold()
    if word not in (*_YES, *_NO):
        raise UsageError(Phrase("'{name}' is 1 or 0, and not '{value}'", name=name, value=word))
    return word in _YES


def _cell(site: Content, links: Links, row: AnswerRow, column: str) -> _Cell:
    value = row.get(column)
    several = value if isinstance(value, list) else [] if value is None else [value]
    href, language = _href(links, row, column), _language_of(site, row, column, links.language)
    first_values = several[:_IN_A_CELL]
    parts = [_Part(readable_value(column, each, links.language), href or _own(links, each)) for each in first_values]
    is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return _Cell(parts, len(several) - len(parts), is_number, bool(_documents(column)), language)


def _documents(column: str) -> str:
    """Return the column of the documents whose words a column has; empty where it has no such words.

    >>> _documents("quote"), _documents("aQuotes"), _documents("quotes")
    ('document', 'aDocuments', '')
    """
    if column == "quote":
        return "document"
    return column.replace("Quotes", "Documents") if column.endswith("Quotes") else ""


def _language_of(site: Content, row: AnswerRow, column: str, language: str) -> str:
    """Return the language of what a cell quotes, or of the name that it has; empty where it is the page's own."""
    documents = _list_values(row, _documents(column))
    quotes = _list_values(row, column) if documents else []
    languages = {site.summaries.find_quote_language(quote, document) for quote in quotes for document in documents}
    if documents:
        return languages.pop() if len(languages - {""}) == 1 else ""
    thing = row.get(column.removesuffix("Label")) if column.endswith("Label") else None
    is_thing = isinstance(thing, str) and thing.startswith("http")
    return site.summarize(str(thing)).own_language(language) if is_thing else ""


def _list_values(row: AnswerRow, column: str) -> list[str]:
    """Return the values of a cell as texts; none of a column that a row does not have."""
    value = row.get(column, [])
    return [str(each) for each in (value if isinstance(value, list) else [value])]


def _href(links: Links, row: AnswerRow, column: str) -> str | None:
    """Return the way to what a label names: the column beside it has the identifier."""
    thing = row.get(column.removesuffix("Label")) if column.endswith("Label") else None
    return links.to(str(thing)) if isinstance(thing, str) and thing.startswith("http") else None


def _own(links: Links, value: Cell) -> str | None:
    return links.to(value) if isinstance(value, str) and value.startswith(("http://", "https://")) else None
