"""Money: a currency of ISO 4217 is a unit of its own, under its own slug or that which the scheme of units gives it.

>>> find_unit("IDR"), find_unit("KES")
('rupiah', 'kes')

The codes are those of Unicode's CLDR, read by Babel where a currency is no concept of the scheme. Codes that were
given up are among them, since old promises name old money; what no territory ever paid with (gold, a basket of
currencies, the code for tests) is not.
"""

import re
from functools import cache
from typing import Annotated

from pydantic import AfterValidator

from ontology.rdf.ids import SCHEMES
from ontology.rdf.terms import SKOS
from ontology.vocabulary import bundled as vocabulary

_NOWHERE = "ZZ"


@cache
def scheme_units() -> dict[str, str]:
    """Return the units of money in the scheme of units: their slugs by the code of their currency."""
    home = f"<{SCHEMES}unit/"
    notations = (quad for quad in vocabulary.quads() if quad.predicate == SKOS.notation)
    return {q.object[1:-1]: q.subject[len(home) : -1] for q in notations if q.subject.startswith(home)}


@cache
def _codes() -> frozenset[str]:
    from babel.core import get_global

    return frozenset(code for code, where in get_global("all_currencies").items() if _NOWHERE not in where)


def _currency(code: str) -> str:
    if code not in scheme_units() and not (re.fullmatch("[A-Z]{3}", code) and code in _codes()):
        raise ValueError(f"is {code!r}, no currency of ISO 4217: write its three capital letters, such as IDR")
    return code


Currency = Annotated[str, AfterValidator(_currency)]


def find_unit(code: str) -> str:
    """Return the slug of the unit that a currency is."""
    return scheme_units().get(code) or code.lower()
