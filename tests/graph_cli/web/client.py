"""A client as plain as can be: it sends what it is told, and shows what comes back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from queue import SimpleQueue
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Response:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Log(list[str]):
    """What a server says, line by line, for who looks and for who waits."""

    def __init__(self) -> None:
        super().__init__()
        self._said: SimpleQueue[str] = SimpleQueue()

    def say(self, line: str) -> None:
        self.append(line)
        self._said.put(line)

    def wait_for(self, words: str) -> str:
        while words not in (line := self._said.get(timeout=60)):
            pass
        return line


@dataclass(frozen=True)
class Client:
    port: int
    log: "Log"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/sparql"

    def send(self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] = _NONE) -> Response:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, dict(headers))
            response = connection.getresponse()
            fields = {name.lower(): value for name, value in response.getheaders()}
            return Response(response.status, fields, response.read())
        finally:
            connection.close()

    def get(self, query: str, accept: str = "", **more: str) -> Response:
        headers = {"accept": accept} if accept else {}
        return self.send("GET", "/sparql?" + urlencode({"query": query, **more}), headers=headers)

    def post(self, body: bytes, media: str, accept: str = "") -> Response:
        headers = {"content-type": media} | ({"accept": accept} if accept else {})
        return self.send("POST", "/sparql", body, headers)

    def is_well(self) -> bool:
        return self.send("GET", "/health").body == b"well\n"
