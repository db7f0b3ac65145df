"""What colours and sizes mean, where an analysis gave them."""

WORDS = {
    "looks": ("Colour and size", "Warna dan ukuran"),
    "coloured": (
        "Colour: communities, of what is tied more closely among itself than to the rest, each named after the member"
        " with most ties. The shape still says the kind.",
        "Warna: komunitas, yaitu yang lebih erat terhubung di dalamnya daripada ke luar, masing-masing dinamai menurut"
        " anggota dengan hubungan terbanyak. Bentuk tetap menunjukkan jenis.",
    ),
    "other_communities": ("all others", "semua lainnya"),
    "sized_ties": ("Size: the number of ties.", "Ukuran: jumlah hubungan."),
    "sized_pagerank": (
        "Size: PageRank, the share of time that a walker along the ties spends there.",
        "Ukuran: PageRank, bagian waktu yang dihabiskan pejalan acak di sana.",
    ),
    "sized_betweenness": (
        "Size: betweenness, the share of shortest paths that lead through it.",
        "Ukuran: keantaraan, bagian jalur terpendek yang melewatinya.",
    ),
}
