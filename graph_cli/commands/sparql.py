"""janji sparql: any query."""

from typing import Annotated

import typer

from graph_cli.answers.formats import check_format, format_answer, graph_text
from graph_cli.arguments import query_text
from graph_cli.arguments.graph_opening import open_graph_or_endpoint
from graph_cli.arguments.options import Endpoint, Engine, FailEmpty, Format, GraphFolder, Language, Output
from graph_cli.terminal.output import say, write
from ontology.errors import NothingFound, UsageError
from ontology.text.phrase import Phrase
from queries import Answer, Triples


def command(
    query: Annotated[str | None, typer.Argument(metavar="QUERY", help="sparql.query")] = None,
    file: Annotated[str | None, typer.Option("-f", "--file", metavar="FILE", help="sparql.file")] = None,
    form: Format = None,
    lang: Language = None,
    graph: GraphFolder = None,
    endpoint: Endpoint = None,
    engine: Engine = None,
    output: Output = "-",
    fail_empty: FailEmpty = False,
) -> None:
    """Ask any SPARQL query."""
    text = _query(query, file)
    check_format(form)
    result = open_graph_or_endpoint(graph, endpoint, lang, engine).sparql(text)
    if isinstance(result, bool):
        write(("true" if result else "false") + "\n", output)
        return
    write(graph_text(result, form) if isinstance(result, Triples) else format_answer(result, form), output)
    if not _has_result(result):
        if fail_empty:
            raise NothingFound(Phrase("nothing found"))
        say(Phrase("nothing found"))


def _has_result(result: Answer | Triples) -> bool:
    return bool(result.lines if isinstance(result, Triples) else result.rows)


def _query(query: str | None, file: str | None) -> str:
    if (query is None) == (file is None):
        raise UsageError(Phrase("give a query, or a file with -f (not both); 'janji sparql --help' shows an example"))
    if query is None or query == "-":
        return query_text.read(file or "-")
    return query_text.read_query(query)
