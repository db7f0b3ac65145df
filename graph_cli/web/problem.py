"""What went wrong with a request, as problem JSON (RFC 9457): a type, a title, a status, and what to do."""

from collections.abc import Mapping
from types import MappingProxyType

from starlette.responses import JSONResponse

from graph_cli.words.interface_catalogue import DEFAULT, read_catalogue

MEDIA = "application/problem+json"
_TYPES = "https://w3id.org/janji/problem/"


class HttpProblem(Exception):
    """A request that is not answered: its kind, its status, and a sentence for whoever asked, which may be a phrase."""

    def __init__(self, kind: str, status: int, detail: str, headers: Mapping[str, str] = MappingProxyType({})) -> None:
        super().__init__(detail)
        self.kind, self.status, self.detail, self.headers = kind, status, detail, headers

    def response(self, language: str = DEFAULT) -> JSONResponse:
        """Return it as an answer, in the language of who reads it."""
        content = {
            "type": _TYPES + self.kind,
            "title": self.kind.replace("-", " "),
            "status": self.status,
            "detail": read_catalogue(language).translate(self.detail),
        }
        return JSONResponse(content, self.status, dict(self.headers), MEDIA)
