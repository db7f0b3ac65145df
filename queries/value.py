"""RDF terms as Python values: numbers as numbers, everything else as text.

>>> value_of("1000", "http://www.w3.org/2001/XMLSchema#integer")
1000
>>> value_of("--11-12", "http://www.w3.org/2001/XMLSchema#gMonthDay")
'--11-12'
"""

from ontology.terms import XSD

#: What a cell of an answer holds; None where the variable is unbound.
Value = str | int | float | bool

_INTEGER, _DECIMAL, _BOOLEAN = (name[1:-1] for name in (XSD.integer, XSD.decimal, XSD.boolean))
_DOUBLE = "http://www.w3.org/2001/XMLSchema#double"


def value_of(text: str, datatype: str | None) -> Value:
    """Return a literal as a Python value, by its datatype's IRI; IRIs, dates and ill-typed numbers are text."""
    try:
        if datatype == _INTEGER:
            return int(text)
        if datatype in (_DECIMAL, _DOUBLE):
            return float(text)
    except ValueError:
        return text
    if datatype == _BOOLEAN:
        return text in ("true", "1")
    return text
