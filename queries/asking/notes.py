"""What an answer says beside its rows, in the language of its labels."""

_WORDS = {
    "none": ("none found", "tidak ada yang ditemukan"),
    "none_in_document": (
        "none found in the 1 document on {label}",
        "tidak ada yang ditemukan dalam 1 dokumen tentang {label}",
    ),
    "none_in_documents": (
        "none found in the {count} documents on {label}",
        "tidak ada yang ditemukan dalam {count} dokumen tentang {label}",
    ),
    "in_no_document": (
        "{label} is known, but in no document",
        "{label} dikenal, tetapi tidak ada dalam dokumen mana pun",
    ),
    "without": ("{count} without '{parameter}'", "{count} tanpa '{parameter}'"),
    "within": (
        "{count} within {label}, which 'exactly' leaves out",
        "{count} di dalam {label}, yang tidak dihitung oleh 'exactly'",
    ),
    "above": ("{count} on {label}, which it belongs to", "{count} tentang {label}, yang mencakupnya"),
    "elsewhere": (
        "other questions have answers on {label}: {questions}",
        "pertanyaan lain punya jawaban tentang {label}: {questions}",
    ),
    "dateline": ("{label} is in the dateline of: {documents}", "{label} ada di titimangsa: {documents}"),
    "undated": (
        "{count} left out: neither they nor their documents have a date with a year",
        "{count} tidak dihitung: baik ia maupun dokumennya tidak bertanggal dengan tahun",
    ),
    "issued": (
        "{count} by the date of their document, having none of their own",
        "{count} menurut tanggal dokumennya, karena tidak bertanggal sendiri",
    ),
    "same": ("the two are one and the same", "keduanya satu dan sama"),
    "apart": ("no connection is known between the two", "tidak ada hubungan yang diketahui di antara keduanya"),
}


def note(name: str, language: str, **values: object) -> str:
    """Return a note in a language.

    >>> note("without", "en", count=3, parameter="theme")
    "3 without 'theme'"
    """
    english, indonesian = _WORDS[name]
    return (indonesian if language == "id" else english).format(**values)
