"""janji sparql: any query."""

from typing import Annotated

import typer

from graph_cli.answers.formats import checked, formatted, graph_text
from graph_cli.arguments import query_text
from graph_cli.arguments.graph_opening import opened
from graph_cli.arguments.options import Endpoint, Engine, FailEmpty, Format, GraphFolder, Language, Output
from graph_cli.terminal.output import say, write
from ontology.errors import NothingFound, UsageError
from queries import Answer, Triples


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
    engine: Engine = None,
    output: Output = "-",
    fail_empty: FailEmpty = False,
) -> None:
    """Ask any SPARQL query: janji sparql "SELECT ?s WHERE { ?s a <https://w3id.org/janji/ns#Promise> }"

    SELECT, ASK, CONSTRUCT and DESCRIBE; updates and SERVICE calls are refused.
    """
    text = _query(query, file)
    checked(form)
    result = opened(graph, endpoint, lang, engine).sparql(text)
    if isinstance(result, bool):
        write(("true" if result else "false") + "\n", output)
        return
    write(graph_text(result, form) if isinstance(result, Triples) else formatted(result, form), output)
    if not _found(result):
        if fail_empty:
            raise NothingFound("nothing found")
        say("nothing found")


def _found(result: Answer | Triples) -> bool:
    return bool(result.lines if isinstance(result, Triples) else result.rows)


def _query(query: str | None, file: str | None) -> str:
    if (query is None) == (file is None):
        raise UsageError("give a query, or a file with -f (not both); 'janji sparql --help' shows an example")
    if query is None or query == "-":
        return query_text.read(file or "-")
    return query_text.given(query)
