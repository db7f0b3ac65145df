"""What a request carries: the fields of its address and of its body, within limits."""

import asyncio
import re
from collections.abc import Iterable
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from werkzeug.http import parse_options_header

from graph_cli.web.limits import Limits
from graph_cli.web.problem import HttpProblem
from ontology.text.phrase import Phrase

FORM = "application/x-www-form-urlencoded"
_MOST_FIELDS = 100
_NO_UTF_8 = Phrase("the request is no UTF-8")
#: What networks add to the addresses that are told there.
_DECORATION = re.compile(r"utm_\w+|fbclid|gclid")
_PLAIN, _UTF_8 = "identity", "utf-8"


def fields_of(text: str, limits: Limits) -> list[tuple[str, str]]:
    """Return the fields of a form or of an address, but for decoration; HttpProblem where it is none."""
    return [(name, value) for name, value in _all_fields(text, limits) if not _DECORATION.fullmatch(name)]


def single(fields: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return fields of which each is given once, or always with the same value; HttpProblem where one has several."""
    values: dict[str, str] = {}
    for name, value in fields:
        if values.setdefault(name, value) != value:
            raise HttpProblem(
                "malformed", 400, Phrase("'{name}' is given twice: ask for one {name} at a time", name=name)
            )
    return values


def _all_fields(text: str, limits: Limits) -> list[tuple[str, str]]:
    if len(text) > limits.request:
        raise _too_large(limits)
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except UnicodeDecodeError:
        raise HttpProblem("malformed", 400, _NO_UTF_8) from None
    except ValueError:
        raise HttpProblem(
            "malformed", 400, Phrase("the request has more than {count} fields", count=_MOST_FIELDS)
        ) from None


def media_of(request: Request) -> str:
    """Return the media type of a request's body, in small letters; empty where it has none."""
    return parse_options_header(request.headers.get("content-type"))[0].strip().lower()


async def text_of(request: Request, limits: Limits) -> str:
    """Return the body of a request as text; HttpProblem where it is none in UTF-8, packed, or beyond a limit."""
    if request.headers.get("content-encoding", _PLAIN).strip().lower() not in ("", _PLAIN):
        raise HttpProblem(
            "content-coding", 415, Phrase("send the request as it is, not packed"), {"accept-encoding": _PLAIN}
        )
    charset = parse_options_header(request.headers.get("content-type"))[1].get("charset", _UTF_8)
    if charset.lower() not in (_UTF_8, "utf8", "us-ascii"):
        raise HttpProblem("media-type", 415, Phrase("send the request in UTF-8"))
    try:
        return (await _body(request, limits)).decode()
    except UnicodeDecodeError:
        raise HttpProblem("malformed", 400, _NO_UTF_8) from None


async def _body(request: Request, limits: Limits) -> bytes:
    """Return the body of a request, up to a limit in bytes and in time; HttpProblem where it goes beyond."""
    parts, size = [], 0
    try:
        async with asyncio.timeout(limits.body):
            async for part in request.stream():
                size += len(part)
                if size > limits.request:
                    raise _too_large(limits)
                parts.append(part)
    except TimeoutError:
        raise HttpProblem(
            "request-timeout",
            408,
            Phrase("the request took longer than {seconds|second|seconds} to come", seconds=limits.body),
        ) from None
    except ClientDisconnect:
        raise HttpProblem("malformed", 400, Phrase("the request broke off")) from None
    return b"".join(parts)


def _too_large(limits: Limits) -> HttpProblem:
    return HttpProblem("request-too-large", 413, Phrase("a request may have {count} bytes", count=limits.request))
