"""The literals that maplib holds as Oxigraph does; others it would cut short, or leave out without a word."""

import mmap
import re
from pathlib import Path

from ontology.errors import UsageError
from ontology.terms import XSD

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
_TYPED = re.compile(rb'"((?:[^"\\\n]|\\.)*)"\^\^<([^>\n]*)> \.')
_BLANK = re.compile(rb"(?:^|> )_:", re.MULTILINE)


def refuse_what_it_cannot_hold(triples: Path) -> None:
    """Look through N-Triples; UsageError where maplib would hold a literal or a node otherwise than it is written."""
    with triples.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if _BLANK.search(content):
            raise UsageError("the columnar engine takes no graph with blank nodes")
        for form, datatype in {(found[1], found[2]) for found in _TYPED.finditer(content)}:
            kind = datatype.decode().removeprefix(_XSD)
            if kind not in FORMS or not FORMS[kind].fullmatch(form.decode()):
                raise UsageError(f'the columnar engine takes no graph with "{form.decode()}"^^<{datatype.decode()}>')
