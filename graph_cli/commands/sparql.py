"""janji sparql: any query."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.formats import checked, formatted, graph_text
from graph_cli.opening import opened
from graph_cli.options import Endpoint, FailEmpty, Format, GraphFolder, Language, Output
from graph_cli.output import write
from ontology.errors import DataError, NothingFound, UsageError
from queries import Answer, Triples


def command(
    query: Annotated[str | None, typer.Argument(help="The query; '-' reads it from standard input.")] = None,
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
    result = opened(graph, endpoint, lang).sparql(text)
    if isinstance(result, Triples):
        write(graph_text(result, form), output)
    elif isinstance(result, Answer):
        write(formatted(result, form, exact=True), output)
        if fail_empty and not result.rows:
            raise NothingFound("nothing found")
    else:
        write(("true" if result else "false") + "\n", output)


def _query(query: str | None, file: str | None) -> str:
    if (query is None) == (file is None):
        raise UsageError("give a query, or a file with -f (not both); 'janji sparql --help' shows an example")
    if query is not None and query != "-":
        return query
    if file is None or file == "-":
        return sys.stdin.read()
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{file} cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}") from None
