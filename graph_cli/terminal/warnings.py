"""Tells what may not have been meant so, though nothing is wrong."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph_cli.terminal.output import say
from ontology.rdf.ids import UNNAMED_BASE
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


def warn_of_base(base: str) -> None:
    """Print a warning to stderr where the identifiers are those of a study without a base of its own."""
    if base == UNNAMED_BASE:
        say(
            Phrase(
                "warning: identifiers begin with {base}, which is nobody's: give janji.toml a 'base' of your own",
                base=base,
            )
        )
