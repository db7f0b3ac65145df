"""Money: a currency of ISO 4217 is a unit of its own, under its own slug or that which the scheme of units gives it.

>>> from ontology.vocabulary.vocabulary import read_bundled
>>> vocabulary = read_bundled()
>>> find_unit("IDR", vocabulary), find_unit("KES", vocabulary)
('rupiah', 'kes')

The codes are those of Unicode's CLDR, read by Babel where a currency is no concept of the scheme. Codes that were
given up are among them, since old promises name old money; what no territory ever paid with (gold, a basket of
currencies, the code for tests) is not.
"""

import re
from functools import cache
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo

from ontology.facts.fact_rules import vocabulary_of
from ontology.text.phrase import Phrase
from ontology.vocabulary.vocabulary import Vocabulary

_NOWHERE = "ZZ"


@cache
def _codes() -> frozenset[str]:
    from babel.core import get_global

    return frozenset(code for code, where in get_global("all_currencies").items() if _NOWHERE not in where)


def _currency(code: str, info: ValidationInfo) -> str:
    if code not in vocabulary_of(info.context).units and not (re.fullmatch("[A-Z]{3}", code) and code in _codes()):
        raise ValueError(
            Phrase("is {code}, no currency of ISO 4217: write its three capital letters, such as IDR", code=repr(code))
        )
    return code


Currency = Annotated[str, AfterValidator(_currency)]


def find_unit(code: str, vocabulary: Vocabulary) -> str:
    """Return the slug of the unit that a currency is."""
    return vocabulary.units.get(code) or code.lower()
