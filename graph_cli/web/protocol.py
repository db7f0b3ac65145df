"""SPARQL 1.1 Protocol, section 2.1: a request becomes a job, or is refused with what is wrong with it.

A query is answered over all graphs, merged, or over a dataset of some of them, which the request names or the query by
FROM; where both do, the request's is it. There is no update operation.
"""

import asyncio
from urllib.parse import parse_qsl

import mimeparse
from starlette.requests import ClientDisconnect, Request

from graph_cli.web.clause import clause
from graph_cli.web.dataset import Dataset
from graph_cli.web.graphs import Graphs
from graph_cli.web.job import Job
from graph_cli.web.limits import Limits
from graph_cli.web.problem import Problem
from graph_cli.web.results import ROWS, TRIPLES

_FORM, _QUERY, _UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_DEFAULT, _NAMED = "default-graph-uri", "named-graph-uri"
_MOST_FIELDS = 100
#: What is sent where a client takes several as gladly: the last.
_ROWS = [*reversed(ROWS), "application/json"]
_TRIPLES = [*reversed(TRIPLES)]
#: Names that clients ask for, and what they are sent then.
_ALIASES = {"application/json": "application/sparql-results+json"}


async def job_of(request: Request, graphs: Graphs, limits: Limits) -> Job | None:
    """Return what a request asks; None where it asks nothing, which is to ask for the service's description.

    Raises Problem where the protocol does not allow it, and where it is beyond a limit.
    """
    fields = _fields(request.url.query, limits)
    if request.method == "POST":
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media == _UPDATE:
            raise Problem("read-only", 403, "this service has no update: it is asked only")
        if media not in (_FORM, _QUERY):
            raise Problem("media-type", 415, f"send the query as {_QUERY}, or in a form as {_FORM}")
        text = _text(await _body(request, limits))
        fields += [("query", text)] if media == _QUERY else _fields(text, limits)
    elif not fields:
        return None
    query = _query(fields)
    dataset = _dataset(fields) or clause(query)
    located = graphs.located(dataset, limits.dataset) if dataset else None
    return Job(query, accepted(request, _ROWS), accepted(request, _TRIPLES), located)


def _query(fields: list[tuple[str, str]]) -> str:
    if any(name == "update" for name, _ in fields):
        raise Problem("read-only", 403, "this service has no update: it is asked only")
    queries = [value for name, value in fields if name == "query"]
    if len(queries) != 1:
        raise Problem("malformed", 400, f"one 'query' is asked at a time: there are {len(queries)}")
    return queries[0]


def _dataset(fields: list[tuple[str, str]]) -> Dataset | None:
    default, named = (tuple(value for name, value in fields if name == wanted) for wanted in (_DEFAULT, _NAMED))
    return Dataset(default, named) if default or named else None


def accepted(request: Request, offered: list[str]) -> str | None:
    """Return which of some media types a client takes most gladly, of several the last; None where it takes none."""
    header = ",".join(request.headers.getlist("accept")).strip() or "*/*"
    try:
        found: str = mimeparse.best_match(offered, header)
    except ValueError:
        raise Problem("malformed", 400, "the header Accept cannot be read") from None
    return _ALIASES.get(found, found) or None


def _fields(text: str, limits: Limits) -> list[tuple[str, str]]:
    if len(text) > limits.request:
        raise _too_large(limits)
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except UnicodeDecodeError:
        raise Problem("malformed", 400, "the request is no UTF-8") from None
    except ValueError:
        raise Problem("malformed", 400, f"the request has more than {_MOST_FIELDS} fields") from None


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise Problem("malformed", 400, "the request is no UTF-8") from None


async def _body(request: Request, limits: Limits) -> bytes:
    """Return the body of a request, up to a limit in bytes and in time."""
    parts, size = [], 0
    try:
        async with asyncio.timeout(limits.body):
            async for part in request.stream():
                size += len(part)
                if size > limits.request:
                    raise _too_large(limits)
                parts.append(part)
    except TimeoutError:
        raise Problem("request-timeout", 408, f"the request took longer than {limits.body:g} seconds to come") from None
    except ClientDisconnect:
        raise Problem("malformed", 400, "the request broke off") from None
    return b"".join(parts)


def _too_large(limits: Limits) -> Problem:
    return Problem("request-too-large", 413, f"a request may have {limits.request:,} bytes")
