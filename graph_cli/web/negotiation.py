"""Which of what there is a client takes most gladly (RFC 9110, section 12.5).

What was read for it is noted, so that each answer names it in `Vary`, whatever the answer becomes.
"""

import re
from collections.abc import Iterable, Sequence

from starlette.requests import Request
from starlette.types import Scope
from werkzeug.datastructures import Accept, MIMEAccept
from werkzeug.http import parse_accept_header

from graph_cli.site.addresses import language_of
from graph_cli.web.problem import HttpProblem
from graph_cli.words.interface_catalogue import LANGUAGES
from ontology.text.phrase import Phrase

_NOTED = "janji.vary"
_RANGE = re.compile(r"[!#$%&'*+.^_`|~0-9a-z-]+/[!#$%&'*+.^_`|~0-9a-z-]+")


def choose_media(request: Request, choices: Iterable[str]) -> str | None:
    """Return which of some media types a client takes most gladly, of several the first; None where it takes none.

    Parameters of a media type but its quality are passed over. Raises Problem where the header cannot be read.
    """
    header, plain = _read(request, "accept") or "*/*", {_plain(media): media for media in choices}
    ranges = [(_media_range(item), quality) for item, quality in parse_accept_header(header)]
    if not ranges:
        raise _unreadable()
    telling = {"*/*", *plain, *(f"{media.partition('/')[0]}/*" for media in plain)}
    accept = MIMEAccept([(media, quality) for media, quality in ranges if media in telling])
    return plain.get(accept.best_match(plain) or "")


def choose_language(request: Request, choices: Sequence[str]) -> str:
    """Return which of some languages a visitor reads rather, of several the one that is named first.

    `id-ID` names `id`. Where none is wanted, it is the first that is not refused by the quality 0.
    """
    return _choose(_read(request, "accept-language"), choices)


def choose_problem_language(request: Request) -> str:
    """Return in which language a visitor is told what is wrong: that of the page, else the one they read rather."""
    page = language_of(request.url.path)
    return page[1] if page else choose_language(request, LANGUAGES)


def foresee_problem_language(request: Request) -> str:
    """Return the same, for whoever may find something wrong; what is answered where nothing is does not vary by it."""
    page = language_of(request.url.path)
    return page[1] if page else _choose(_header(request, "accept-language"), LANGUAGES)


def _choose(header: str, choices: Sequence[str]) -> str:
    tags = parse_accept_header(header)
    accept = Accept([(tag.partition("-")[0].strip(), quality) for tag, quality in tags])
    return max(choices, key=lambda each: (accept.quality(each), -accept.find(each)))


def headers_read(scope: Scope) -> list[str]:
    """Return the headers that have been read to choose the answer to a request, a list that grows with them."""
    names: list[str] = scope.setdefault(_NOTED, [])
    return names


def _read(request: Request, name: str) -> str:
    if name not in headers_read(request.scope):
        headers_read(request.scope).append(name)
    return _header(request, name)


def _header(request: Request, name: str) -> str:
    return ",".join(request.headers.getlist(name)).strip()


def _media_range(item: str) -> str:
    """Return a media range in small letters, without its parameters; Java's `*` is any."""
    media = _plain(item).lower()
    if media == "*":
        return "*/*"
    if not _RANGE.fullmatch(media):
        raise _unreadable()
    return media


def _plain(media: str) -> str:
    return media.partition(";")[0].strip()


def _unreadable() -> HttpProblem:
    return HttpProblem("malformed", 400, Phrase("the header Accept cannot be read"))
