"""Words for the levels of areas, as people write them before or behind a name.

>>> split_level("kab. bandung"), split_level("bandung regency"), split_level("kota bangun")
(('regency', 'bandung'), ('regency', 'bandung'), ('city', 'bangun'))
"""

#: The word for a level in Indonesian, with all that stands for it; names are folded.
LEVEL_WORDS = {
    "kabupaten": ("kabupaten", "kab", "regency"),
    "kota": ("kota", "kotamadya", "city", "municipality"),
    "kecamatan": ("kecamatan", "kec", "district", "subdistrict"),
    "provinsi": ("provinsi", "prov", "propinsi", "province"),
    "kelurahan": ("kelurahan", "kel"),
    "desa": ("desa", "village"),
}
_LEVEL = {word: level for level, words in LEVEL_WORDS.items() for word in words}
#: The concepts of the scheme `place-level`.
_CONCEPTS = {
    "kabupaten": "regency",
    "kota": "city",
    "kecamatan": "district",
    "provinsi": "province",
    "kelurahan": "village",
    "desa": "village",
}


def words_of_name(name: str) -> list[str]:
    """Return the words of a folded name, each word for a level as `kabupaten`, `kota` and so on.

    >>> words_of_name("kab. kutai kartanegara")
    ['kabupaten', 'kutai', 'kartanegara']
    """
    words = (word.strip(".") for word in name.split())
    return [_LEVEL.get(word, word) for word in words if word]


def split_level(name: str) -> tuple[str, str] | None:
    """Return the level that a folded name begins or ends with, and the rest of it; None where it says none."""
    first, _, rest = name.partition(" ")
    before, _, last = name.rpartition(" ")
    for word, remainder in ((first, rest), (last, before)):
        level = _LEVEL.get(word.strip("."))
        if level and remainder:
            return _CONCEPTS[level], remainder
    return None
