"""The whole graph of a generation, as a file that is sent whole or in ranges."""

from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.responses import FileResponse
from starlette.types import Receive, Scope, Send
from werkzeug.http import parse_range_header

from queries.folder.generation import Generation


class Dump(FileResponse):
    """An answer that holds its generation, which is not removed until it is sent, whatever is built meanwhile."""

    def __init__(self, generation: Generation, headers: Mapping[str, str]) -> None:
        path = generation.triples
        super().__init__(path, headers=headers, media_type="application/n-triples", stat_result=path.stat())
        self._generation = generation

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it; a range that is none, or in other units than bytes, is passed over (RFC 9110, section 14.2)."""
        byte_range = parse_range_header(Headers(scope=scope).get("range"))
        if byte_range is None or byte_range.units != "bytes":
            scope = {**scope, "headers": [header for header in scope["headers"] if header[0] != b"range"]}
        await super().__call__(scope, receive, send)
