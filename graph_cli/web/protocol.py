"""SPARQL 1.1 Protocol, section 2.1: a request becomes a job, or is refused with what is wrong with it.

A query is answered over all graphs, merged, or over a dataset of some of them, which the request names or the query by
FROM; where both do, the request's is it. There is no update operation.
"""

from starlette.requests import Request

from graph_cli.web.clause import clause
from graph_cli.web.dataset import Dataset
from graph_cli.web.form import FORM, fields_of, media_of, text_of
from graph_cli.web.graphs import Graphs
from graph_cli.web.job import Job
from graph_cli.web.limits import Limits
from graph_cli.web.negotiation import choose_media
from graph_cli.web.problem import HttpProblem
from graph_cli.web.results import ROWS, TRIPLES
from ontology.text.phrase import Phrase

_QUERY, _UPDATE = "application/sparql-query", "application/sparql-update"
_NO_UPDATE = Phrase("this service has no update: it is asked only")
_DEFAULT, _NAMED = "default-graph-uri", "named-graph-uri"
#: Names that clients ask for, and what they are sent then.
_ALIASES = {"application/json": "application/sparql-results+json"}


async def job_of(request: Request, graphs: Graphs, limits: Limits, base: str) -> Job | None:
    """Return what a request asks; None where it asks nothing, which is to ask for the service's description.

    `base` is what relative IRIs in a query are resolved against, unless it has a BASE of its own.

    Raises Problem where the protocol does not allow it, and where it is beyond a limit.
    """
    fields = fields_of(request.url.query, limits)
    if request.method == "POST":
        media = media_of(request)
        if media == _UPDATE:
            raise HttpProblem("read-only", 403, _NO_UPDATE)
        if media not in (FORM, _QUERY):
            raise HttpProblem(
                "media-type", 415, Phrase("send the query as {query}, or in a form as {form}", query=_QUERY, form=FORM)
            )
        text = await text_of(request, limits)
        fields += [("query", text)] if media == _QUERY else fields_of(text, limits)
    elif not fields:
        return None
    query = _query(fields)
    dataset = _dataset(fields) or clause(query, base)
    spans = graphs.locate(dataset, limits.dataset) if dataset else None
    rows, triples = choose_media(request, [*_ALIASES, *ROWS]), choose_media(request, TRIPLES)
    return Job(query, base, rows and _ALIASES.get(rows, rows), triples, spans)


def _query(fields: list[tuple[str, str]]) -> str:
    if any(name == "update" for name, _ in fields):
        raise HttpProblem("read-only", 403, _NO_UPDATE)
    queries = [value for name, value in fields if name == "query"]
    if len(queries) != 1:
        raise HttpProblem(
            "malformed", 400, Phrase("one 'query' is asked at a time: there are {count}", count=len(queries))
        )
    return queries[0]


def _dataset(fields: list[tuple[str, str]]) -> Dataset | None:
    default, named_graphs = (
        tuple(value for name, value in fields if name == parameter) for parameter in (_DEFAULT, _NAMED)
    )
    return Dataset(default, named_graphs) if default or named_graphs else None
