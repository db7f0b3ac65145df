"""A page: what is sent or written for a path."""

from dataclasses import dataclass

HTML = "text/html; charset=utf-8"
JSON = "application/json"


@dataclass(frozen=True)
class Page:
    """The bytes of a page, and their media type; `status` is that of HTTP, `parts` how many it is a part of."""

    body: bytes
    media: str = HTML
    status: int = 200
    parts: int = 1


@dataclass(frozen=True)
class DataForm:
    """What a page is also to be had as: its path, its media type, and what that is called."""

    path: str
    media: str
    name: str


@dataclass(frozen=True)
class Moved:
    """What is asked for is told elsewhere: the path of a page without its suffix, and the anchor in it."""

    path: str
    anchor: str = ""
