"""What went wrong with a request, as problem JSON (RFC 9457): a type, a title, a status, and what to do."""

from collections.abc import Mapping
from types import MappingProxyType

from starlette.responses import JSONResponse

MEDIA = "application/problem+json"
_TYPES = "https://w3id.org/janji/problem/"


class HttpProblem(Exception):
    """A request that is not answered: its kind, its status, and a sentence for whoever asked."""

    def __init__(self, kind: str, status: int, detail: str, headers: Mapping[str, str] = MappingProxyType({})) -> None:
        super().__init__(detail)
        self.kind, self.status, self.headers = kind, status, headers

    def response(self) -> JSONResponse:
        """Return it as an answer."""
        content = {
            "type": _TYPES + self.kind,
            "title": self.kind.replace("-", " "),
            "status": self.status,
            "detail": str(self),
        }
        return JSONResponse(content, self.status, dict(self.headers), MEDIA)
