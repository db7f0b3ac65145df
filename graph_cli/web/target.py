"""What a request is about: its host and its path, however its target is written."""

import re
from urllib.parse import unquote

from starlette.types import Scope

_ABSOLUTE = re.compile(rb"https?://(?P<host>[^/]*)(?P<path>/.*)?", re.IGNORECASE | re.DOTALL)


def in_origin_form(scope: Scope) -> Scope:
    """Return a request whose target has no host: one that has says by it what is asked (RFC 9112, section 3.2.2)."""
    absolute = _ABSOLUTE.fullmatch(scope.get("raw_path") or b"")
    if absolute is None:
        return scope
    path = absolute["path"] or b"/"
    return {**with_host(scope, absolute["host"]), "path": unquote(path.decode("latin-1")), "raw_path": path}


def with_host(scope: Scope, host: bytes) -> Scope:
    """Return a request of another host."""
    headers = [header for header in scope["headers"] if header[0] != b"host"]
    return {**scope, "headers": [*headers, (b"host", host)]}
