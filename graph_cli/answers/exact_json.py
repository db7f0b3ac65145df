"""JSON with every number as it is: a decimal number to its last digit, which Python's own writer does not write.

>>> json_text({"max": Decimal("12345678901234567.89"), "share": float("inf"), "themes": ["jobs"]})
'{"max": 12345678901234567.89, "share": "INF", "themes": ["jobs"]}'
"""

import json
from collections.abc import Iterable
from decimal import Decimal
from math import isfinite
from typing import Any

from queries.sparql.value import write_number

#: What a terminal would obey, or what would turn the order of what is read there.
_CONTROLS = (*range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
_ESCAPES = {code: f"\\u{code:04x}" for code in _CONTROLS}


def json_text(value: Any, indent: int = 0, margin: str = "\n") -> str:
    """Return a value as JSON, on one line unless it is indented; numbers that JSON lacks are text (INF, NaN)."""
    inner = margin + " " * indent
    if isinstance(value, dict):
        items = (f"{json_text(key)}: {json_text(each, indent, inner)}" for key, each in value.items())
        return _enclose("{", items, "}", inner if indent else "", margin)
    if isinstance(value, list | tuple):
        items = (json_text(each, indent, inner) for each in value)
        return _enclose("[", items, "]", inner if indent else "", margin)
    if isinstance(value, float | Decimal):
        return write_number(value) if isfinite(value) else f'"{write_number(value)}"'
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else text.translate(_ESCAPES)


def _enclose(opening: str, items: Iterable[str], closing: str, inner: str, margin: str) -> str:
    separator = f",{inner or ' '}"
    text = separator.join(items)
    return f"{opening}{inner}{text}{margin if inner else ''}{closing}" if text else f"{opening}{closing}"
