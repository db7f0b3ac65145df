"""How names are compared: folded, so that case, accents and punctuation do not tell them apart.

>>> fold("  Kutai KARTANEGARA ") == fold("kutai-kartanegara")
True
>>> fold("Café")
'cafe'
"""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_GAP = re.compile(r"(?:[^\w.]|_)+")


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """Return a name in the form in which names are compared; dots stay, since codes have them."""
    plain = name if name.isascii() else _without_accents(name)
    return _GAP.sub(" ", plain.casefold()).strip()


def _without_accents(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def nearest(name: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Return the known names that a person may have meant, the nearest first."""
    folded = {fold(candidate): candidate for candidate in sorted(known, reverse=True)}
    return [folded[match] for match in get_close_matches(fold(name), folded, n=most, cutoff=0.6)]


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return the end of an error message: `; did you mean 'banten'?`, or nothing where no name is near."""
    matches = nearest(name, known)
    return f"; did you mean {' or '.join(repr(match) for match in matches)}?" if matches else ""
