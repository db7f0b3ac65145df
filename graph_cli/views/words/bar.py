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
    "empty_map": ("no place has coordinates", "tidak ada tempat yang berkoordinat"),
    "empty_timeline": ("nothing has a date", "tidak ada yang bertanggal"),
    "empty_matrix": (
        "no promise or program has a theme with a place or an actor",
        "tidak ada janji atau program yang bertema dan bertempat atau berpelaku",
    ),
    "empty_layout by-place": ("no place is named", "tidak ada tempat yang disebut"),
    "empty_layout hierarchy": ("nothing is part of anything", "tidak ada yang menjadi bagian dari yang lain"),
    "empty_layout timeline": ("nothing has a date", "tidak ada yang bertanggal"),
    "picture_timeline": ("Timeline", "Garis waktu"),
    "picture_matrix": ("Matrix", "Matriks"),
    "count_of": (
        "{nodes} of {all_nodes|node|nodes} · {edges} of {all_edges|relation|relations}",
        "{nodes} dari {all_nodes} simpul · {edges} dari {all_edges} hubungan",
    ),
}
