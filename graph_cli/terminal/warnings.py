"""Tells what may not have been meant so, though nothing is wrong."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph_cli.terminal.output import say
from ontology.text.phrase import Phrase

if TYPE_CHECKING:
    from loaders.reading.entries import Fault

#: So many warnings are told at once.
_MOST = 20


def say_warnings(warnings: Sequence["Fault"]) -> None:
    """Print warnings to stderr, the first of them where they are many."""
    for warning in warnings[:_MOST]:
        say(Phrase("warning: {warning}", warning=warning))
    if len(warnings) > _MOST:
        say(Phrase("warning: … and {number} more", number=len(warnings) - _MOST))
