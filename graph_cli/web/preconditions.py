"""What a client says of the copy that it has (RFC 9110, section 13), held against an answer before it is sent."""

from collections.abc import Mapping
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from werkzeug.datastructures import ETags
from werkzeug.http import parse_date, parse_etags, unquote_etag

from graph_cli.web.problem import HttpProblem
from ontology.text.phrase import Phrase

#: What a client with a copy is told anew of it (RFC 9110, section 15.4.5).
_OF_A_COPY = ("etag", "last-modified", "cache-control", "vary")
#: The headers in which a client says something of its copy.
_SAYING = ("if-match", "if-none-match", "if-modified-since", "if-unmodified-since")


def has_copy(request: Request, tag: str) -> bool:
    """Say whether a client names a tag as that of the copy that it has, and says no more."""
    if not _has(request, "if-none-match") or _has(request, "if-match", "if-unmodified-since"):
        return False
    return _is_among(tag, _tags(request, "if-none-match"), weakly=True)


def not_modified(headers: Mapping[str, str]) -> Response:
    """Return what tells a client that its copy is as an answer with some headers would be."""
    return Response(status_code=304, headers={name: headers[name] for name in _OF_A_COPY if name in headers})


def apply_preconditions(request: Request, response: Response) -> Response:
    """Return an answer, or no more than its head where a client has it; Problem where the client wants none such.

    An answer that is none of 200, and one without a tag, stays as it is.
    """
    tag = response.headers.get("etag")
    if response.status_code != 200 or tag is None or not _has(request, *_SAYING):
        return response
    last_modified = parse_date(response.headers.get("last-modified"))
    if not _is_wanted(request, tag, last_modified):
        raise HttpProblem("precondition", 412, Phrase("what is here is not what the request is to be about"))
    return not_modified(response.headers) if _is_known(request, tag, last_modified) else response


def _is_wanted(request: Request, tag: str, last_modified: datetime | None) -> bool:
    if _has(request, "if-match"):
        tags = _tags(request, "if-match")
        return tags.star_tag or _is_among(tag, tags, weakly=False)
    until = _date(request, "if-unmodified-since")
    return until is None or last_modified is None or last_modified <= until


def _is_known(request: Request, tag: str, last_modified: datetime | None) -> bool:
    if _has(request, "if-none-match"):
        tags = _tags(request, "if-none-match")
        return tags.star_tag or _is_among(tag, tags, weakly=True)
    since = _date(request, "if-modified-since")
    return since is not None and last_modified is not None and last_modified <= since


def _has(request: Request, *names: str) -> bool:
    """Say whether a request has one of some headers."""
    return any(name in request.headers for name in names)


def _tags(request: Request, name: str) -> ETags:
    return parse_etags(",".join(request.headers.getlist(name)).strip())


def _is_among(tag: str, tags: ETags, *, weakly: bool) -> bool:
    opaque, _ = unquote_etag(tag)
    return tags.is_strong(opaque) or (weakly and tags.is_weak(opaque))


def _date(request: Request, name: str) -> datetime | None:
    """Return the date that a header says; None where it says none, or none that there can be."""
    try:
        return parse_date(request.headers.get(name))
    except OverflowError:
        return None
