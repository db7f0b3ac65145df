"""Reads an object of JSON that janji wrote itself: nothing stands twice in it, and nothing is no JSON."""

import json
from typing import Any

from ontology.text.phrase import Phrase


def parse_object(text: bytes) -> dict[str, Any]:
    """Return an object; ValueError, which says why, for what is none, stands twice, or goes too deep.

    >>> parse_object(b'{"a": 1}')
    {'a': 1}
    >>> parse_object(b'{"a": 1, "a": 2}')
    Traceback (most recent call last):
    ValueError: 'a' stands twice in it
    """
    try:
        content = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)
    except RecursionError:
        raise ValueError(Phrase("it goes too deep")) from None
    if not isinstance(content, dict):
        raise ValueError(Phrase("it is no object"))
    return content


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content: dict[str, Any] = {}
    for key, value in pairs:
        if key in content:
            raise ValueError(Phrase("'{key}' stands twice in it", key=key))
        content[key] = value
    return content


def _refuse(constant: str) -> None:
    raise ValueError(Phrase("{constant} is no JSON", constant=constant))
