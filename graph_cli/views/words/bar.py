"""The bar at the top: tools, pictures and layouts."""

WORDS = {
    "tools": ("Tools", "Alat"),
    "undo": ("Undo", "Urungkan"),
    "redo": ("Redo", "Ulangi"),
    "table": ("Table of all that is shown", "Tabel dari semua yang ditampilkan"),
    "language": ("Bahasa Indonesia", "English"),
    "pictures": ("Picture", "Gambar"),
    "layout_network": ("Network", "Jejaring"),
    "layout_hierarchy": ("Programs and their parts", "Program dan bagiannya"),
    "layout_by-place": ("Network by place", "Jejaring menurut tempat"),
    "layout_timeline": ("Network by date", "Jejaring menurut tanggal"),
    "picture_map": ("Map", "Peta"),
    "picture_timeline": ("Timeline", "Garis waktu"),
    "picture_matrix": ("Matrix", "Matriks"),
    "count_of": (
        "{nodes} of {all_nodes|node|nodes} · {edges} of {all_edges|relation|relations}",
        "{nodes} dari {all_nodes} simpul · {edges} dari {all_edges} hubungan",
    ),
}
