"""The search box and its results."""

WORDS = {
    "search": ("Search names, titles, quotes …", "Cari nama, judul, kutipan …"),
    "results": ("Results of the search", "Hasil pencarian"),
    "nothing": ("Nothing of that name in this network", "Tidak ada nama itu dalam jejaring ini"),
    "still_reading": ("Still reading the quotes …", "Kutipan masih dibaca …"),
    "did_you_mean": ("Did you mean “{name}”?", "Maksud Anda “{name}”?"),
}
