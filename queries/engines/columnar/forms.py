"""The literals that maplib holds as Oxigraph does; others it would cut short, or leave out without a word."""

import mmap
import re
from pathlib import Path

from ontology.errors import UsageError
from ontology.rdf.terms import XSD
from ontology.text.phrase import Phrase

_XSD = XSD.integer[1:-1].removesuffix("integer")
#: How a literal of each datatype of XML Schema has to be written: 64 bits, twelve decimal places, no time zones.
FORMS = {
    "boolean": re.compile("true|false"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "decimal": re.compile(r"-?\d{1,15}(\.\d{1,12})?"),
    "duration": re.compile(r"P([1-9]\d*Y)?([1-9]M|1[01]M)?(?<!P)|P[1-9]\d*D"),
    "gMonthDay": re.compile(r"--\d\d-\d\d"),
    "gYear": re.compile(r"\d{4}"),
    "gYearMonth": re.compile(r"\d{4}-\d\d"),
    "integer": re.compile("0|-?[1-9][0-9]{0,17}"),
    "string": re.compile(".*", re.DOTALL),
}
#: The end of a line with a literal that has a datatype: within a text a quotation mark has a backslash before it, and
#: the end of a line is written as letters.
_TYPED = re.compile(rb'"\^\^<([^<>\n]*+)> \.\r?$', re.MULTILINE)
#: Where blank nodes stand; a regular expression for both looks at each byte many times as long.
_BLANK = (b"\n_:", b"> _:")


def refuse_what_it_cannot_hold(triples: Path) -> None:
    """Look through N-Triples; UsageError where maplib would hold a literal or a node otherwise than it is written."""
    with triples.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if content[:2] == _BLANK[0][1:] or any(content.find(sign) >= 0 for sign in _BLANK):
            raise UsageError(Phrase("the columnar engine takes no graph with blank nodes"))
        for form, datatype in _find_typed(content):
            kind = datatype.decode().removeprefix(_XSD)
            if kind not in FORMS or not FORMS[kind].fullmatch(form.decode()):
                raise UsageError(
                    Phrase(
                        'the columnar engine takes no graph with "{form}"^^<{type}>',
                        form=form.decode(),
                        type=datatype.decode(),
                    )
                )


def _find_typed(content: mmap.mmap) -> set[tuple[bytes, bytes]]:
    """Return the literals that have a datatype, each as it is written, and its datatype."""
    literals = set()
    for end in _TYPED.finditer(content):
        line = content[content.rfind(b"\n", 0, end.start()) + 1 : end.start()]
        literals.add((line[line.index(b'"') + 1 :], end[1]))
    return literals
