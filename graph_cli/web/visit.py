"""A page that is asked for, on its way to a worker."""

from dataclasses import dataclass

from graph_cli.web.message import Message


@dataclass(frozen=True)
class Visit(Message):
    """The path of a page, without the slash that it begins with, and the fields of its query."""

    path: str
    fields: dict[str, str]
