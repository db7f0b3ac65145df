"""A value of a YAML file as it stands in its text."""

import json
from typing import NamedTuple


class Scalar(NamedTuple):
    """A value as it stands in the text: from and to which code point, its key, and in which column that begins."""

    value: str
    raw: str
    style: str
    start: int
    end: int
    column: int
    in_flow: bool
    #: The key of which it is the value; empty in a list, and for what is a key itself.
    key: str = ""


def quote_scalar(value: str) -> str:
    """Return a value between quotation marks, as YAML reads it back."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'" if value.isprintable() else json.dumps(value, ensure_ascii=False)
