"""Stretches of a document's text, as a fact file writes them: where each begins, and the code point behind it.

>>> read_span("1205..1410")
Span(start=1205, end=1410)
>>> write_span(Span(1205, 1410))
'1205..1410'
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

from ontology.text.passages import Span
from ontology.text.phrase import Phrase

_SPAN = re.compile(r"([0-9]{1,12})\.\.([0-9]{1,12})")


def read_span(value: Any) -> Any:
    """Return the stretch that a text names; ValueError where it names none."""
    if isinstance(value, Span):
        return value
    match = _SPAN.fullmatch(value) if isinstance(value, str) else None
    if match is None or int(match[1]) >= int(match[2]):
        raise ValueError(
            Phrase("{value} is no stretch of a text: write where it begins and ends, 1205..1410", value=repr(value))
        )
    return Span(int(match[1]), int(match[2]))


def write_span(span: Span) -> str:
    """Return a stretch as a fact file has it."""
    return f"{span.start}..{span.end}"


def _as_list(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def _check_order(spans: Sequence[Span]) -> Sequence[Span]:
    for before, span in pairwise(spans):
        if span.start < before.end:
            raise ValueError(
                Phrase(
                    "{span} begins before {before} ends: write them in the order of the text, each by itself",
                    span=write_span(span),
                    before=write_span(before),
                )
            )
    return spans


TextSpan = Annotated[Span, BeforeValidator(read_span)]
TextSpans = Annotated[tuple[TextSpan, ...], BeforeValidator(_as_list), AfterValidator(_check_order)]
