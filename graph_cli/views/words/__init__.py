"""The words of the page, one module a room: each word in English and Indonesian, side by side.

>>> words("en")["legend"], words("id")["legend"]
('Legend', 'Legenda')
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

LANGUAGES = ("en", "id")


@cache
def words(language: str) -> dict[str, str]:
    """Return the words of one of the languages."""
    rooms = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    return {name: said[LANGUAGES.index(language)] for room in rooms for name, said in room.WORDS.items()}
