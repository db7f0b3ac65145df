"""A page that is asked for, on its way to a worker."""

from dataclasses import dataclass

from graph_cli.web.message import Message
from graph_cli.words.interface_catalogue import DEFAULT


@dataclass(frozen=True)
class Visit(Message):
    """The path of a page, without the slash that it begins with, and the fields of its query.

    `language` is that in which the visitor is told what is wrong with it, or that there is none.
    """

    path: str
    fields: dict[str, str]
    language: str = DEFAULT
