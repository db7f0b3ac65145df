"""The words of the page, in Indonesian and English.

>>> words("id")["search"]
'Cari nama, tempat, janji …'
"""

from ontology.errors import UsageError

_ENGLISH = {
    "search": "Search a name, place, promise …",
    "results": "Results of the search",
    "nothing": "Nothing of that name in this network",
    "count": "{nodes} nodes · {edges} relations",
    "fit": "Show the whole network",
    "zoom_in": "Zoom in",
    "zoom_out": "Zoom out",
    "save": "Save the picture (PNG)",
    "legend": "Legend",
    "kinds": "Kinds",
    "lines": "What it rests on",
    "relations": "Relations",
    "toggle": "Click to hide or show",
    "stated": "stated",
    "inferred": "inferred",
    "reference": "reference",
    "curator": "curator",
    "hoped": "hoped for",
    "about_stated": "Stands in the document",
    "about_inferred": "Inferred from the document",
    "about_reference": "Taken from a reference, such as a gazetteer",
    "about_curator": "A remark of the curator's, not of the document",
    "about_hoped": "Only hoped for: nobody is bound by it",
    "canvas": "Picture of the network. Use the search to reach its nodes by keyboard.",
    "panel": "Facts",
    "close": "Close",
    "also": "Also",
    "facts": "Facts",
    "outgoing": "Relations from here",
    "incoming": "Relations to here",
    "relation": "Relation",
    "receipt": "Receipt",
    "unproven": "No receipt comes with this fact.",
    "identifier": "Identifier",
    "noscript": "A script within this page draws the network. Allow scripts to see it; nothing is loaded.",
}

_INDONESIAN = {
    "search": "Cari nama, tempat, janji …",
    "results": "Hasil pencarian",
    "nothing": "Tidak ada nama itu dalam jejaring ini",
    "count": "{nodes} simpul · {edges} hubungan",
    "fit": "Tampilkan seluruh jejaring",
    "zoom_in": "Perbesar",
    "zoom_out": "Perkecil",
    "save": "Simpan gambar (PNG)",
    "legend": "Legenda",
    "kinds": "Jenis",
    "lines": "Dasar",
    "relations": "Hubungan",
    "toggle": "Klik untuk menyembunyikan atau menampilkan",
    "stated": "tertulis",
    "inferred": "disimpulkan",
    "reference": "rujukan",
    "curator": "kurator",
    "hoped": "harapan",
    "about_stated": "Tertulis dalam dokumen",
    "about_inferred": "Disimpulkan dari dokumen",
    "about_reference": "Diambil dari rujukan, misalnya daftar nama tempat",
    "about_curator": "Catatan kurator, bukan dari dokumen",
    "about_hoped": "Baru diharapkan: tidak ada yang mengikatkan diri",
    "canvas": "Gambar jejaring. Gunakan pencarian untuk mencapai simpulnya dengan papan ketik.",
    "panel": "Fakta",
    "close": "Tutup",
    "also": "Juga",
    "facts": "Fakta",
    "outgoing": "Hubungan dari sini",
    "incoming": "Hubungan ke sini",
    "relation": "Hubungan",
    "receipt": "Bukti",
    "unproven": "Fakta ini tidak disertai bukti.",
    "identifier": "Pengenal",
    "noscript": "Skrip di dalam halaman ini menggambar jejaring: izinkan skrip. Tidak ada yang dimuat.",
}

WORDS = {"en": _ENGLISH, "id": _INDONESIAN}


def words(language: str) -> dict[str, str]:
    """Return the words of one language; UsageError for a language that the page does not speak."""
    if language not in WORDS:
        raise UsageError(f"the page speaks no {language!r}; choose {' or '.join(sorted(WORDS))}")
    return WORDS[language]
