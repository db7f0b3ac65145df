"""RDF terms as Python values: numbers as numbers, to the last digit, and everything else as text.

>>> value_of("1000", "http://www.w3.org/2001/XMLSchema#integer")
1000
>>> value_of("12345678901234567.890", "http://www.w3.org/2001/XMLSchema#decimal")
Decimal('12345678901234567.89')
>>> value_of("--11-12", "http://www.w3.org/2001/XMLSchema#gMonthDay")
'--11-12'
"""

import re
from collections.abc import Callable
from decimal import Decimal
from math import isinf, isnan

from ontology.rdf.terms import XSD

#: What a cell of an answer holds; None where the variable is unbound.
Value = str | int | float | Decimal | bool

_INTEGER, _DECIMAL, _BOOLEAN = (name[1:-1] for name in (XSD.integer, XSD.decimal, XSD.boolean))
_DOUBLE = "http://www.w3.org/2001/XMLSchema#double"


def decimal_of(text: str) -> Decimal:
    """Return a decimal number without the zeros at its end, which say nothing: engines write them or not.

    >>> decimal_of("1.500"), decimal_of("100"), decimal_of("-0.0")
    (Decimal('1.5'), Decimal('100'), Decimal('0'))
    """
    number = Decimal(text.rstrip("0").rstrip(".") if "." in text else text)
    return number if number else Decimal(0)


#: How the numbers of each datatype are written (XML Schema 1.1, part 2), and what makes them numbers of Python.
_NUMBERS: dict[str, tuple[re.Pattern[str], Callable[[str], Value]]] = {
    _INTEGER: (re.compile(r"[+-]?[0-9]+"), int),
    _DECIMAL: (re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"), decimal_of),
    _DOUBLE: (re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[+-]?INF|NaN"), float),
}


def value_of(text: str, datatype: str | None) -> Value:
    """Return a literal as a Python value, by its datatype's IRI; IRIs, dates and ill-typed numbers are text."""
    if datatype in _NUMBERS:
        form, number = _NUMBERS[datatype]
        try:
            return number(text) if form.fullmatch(text) else text
        except ValueError:  # Python reads no integer of more than some thousand digits
            return text
    if datatype == _BOOLEAN:
        return text in ("true", "1")
    return text


def write_number(number: float | Decimal) -> str:
    """Return a number that is no integer as XML Schema writes it.

    >>> write_number(Decimal("0.0000001")), write_number(float("-inf")), write_number(float("nan")), write_number(2.5)
    ('0.0000001', '-INF', 'NaN', '2.5')
    """
    if isinstance(number, Decimal):
        return f"{number:f}"
    if isnan(number):
        return "NaN"
    return ("INF" if number > 0 else "-INF") if isinf(number) else str(number)
