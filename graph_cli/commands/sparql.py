"""janji sparql: any query."""

import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.formats import checked, formatted, graph_text
from graph_cli.opening import opened
from graph_cli.options import Endpoint, FailEmpty, Format, GraphFolder, Language, Output
from graph_cli.output import say, write
from ontology.errors import DataError, NothingFound, UsageError
from queries import Answer, Triples

#: How an update begins, behind comments and a prologue (SPARQL 1.1 Update, section 3).
_UPDATE = re.compile(
    r"(?:\s|#[^\n]*\n|(?:PREFIX\s+[^\s<]*|BASE)\s*<[^>]*>)*"
    r"(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)


def command(
    query: Annotated[
        str | None, typer.Argument(metavar="QUERY", help="The query; '-' reads it from standard input.")
    ] = None,
    file: Annotated[
        str | None, typer.Option("-f", "--file", metavar="FILE", help="Read the query from a file.")
    ] = None,
    form: Format = None,
    lang: Language = None,
    graph: GraphFolder = None,
    endpoint: Endpoint = None,
    output: Output = "-",
    fail_empty: FailEmpty = False,
) -> None:
    """Ask any SPARQL query: janji sparql "SELECT ?s WHERE { ?s a <https://w3id.org/janji/ns#Promise> }"

    SELECT, ASK, CONSTRUCT and DESCRIBE; updates and SERVICE calls are refused.
    """
    text = _query(query, file)
    checked(form)
    if _UPDATE.match(text):
        raise UsageError("an update is refused: change the facts, then build the graph again with 'janji build'")
    result = opened(graph, endpoint, lang).sparql(text)
    if isinstance(result, bool):
        write(("true" if result else "false") + "\n", output)
        return
    write(graph_text(result, form) if isinstance(result, Triples) else formatted(result, form, exact=True), output)
    if not _found(result):
        if fail_empty:
            raise NothingFound("nothing found")
        say("nothing found")


def _found(result: Answer | Triples) -> bool:
    return bool(result.lines if isinstance(result, Triples) else result.rows)


def _query(query: str | None, file: str | None) -> str:
    if (query is None) == (file is None):
        raise UsageError("give a query, or a file with -f (not both); 'janji sparql --help' shows an example")
    if query is not None and query != "-":
        return _whole(query, "the query")
    if file is None or file == "-":
        return _whole(sys.stdin.read(), "standard input")
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{file} cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}") from None


def _whole(text: str, what: str) -> str:
    """Return a text that came in from the system; DataError where it has bytes that are no UTF-8."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise DataError(f"{what} cannot be read: it is not UTF-8")
    return text
