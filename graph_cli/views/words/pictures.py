"""The other pictures: map, timeline and matrix."""

WORDS = {
    "show_more": ("Show more ({number})", "Tampilkan lagi ({number})"),
    "map_about": (
        "Map of the places; the bigger the mark, the more statements",
        "Peta tempat; makin besar tandanya, makin banyak pernyataan",
    ),
    "map_mark": ("{place}, statements: {count}", "{place}, pernyataan: {count}"),
    "map_empty": ("{place}, no statement known", "{place}, belum ada pernyataan yang diketahui"),
    "off_map": (
        "Not on the map: places {places} · statements without a place {statements}",
        "Tidak ada di peta: tempat {places} · pernyataan tanpa tempat {statements}",
    ),
    "off_map_places": (
        "Places whose coordinates are not known ({number})",
        "Tempat yang koordinatnya tidak diketahui ({number})",
    ),
    "off_map_statements": (
        "Statements that name no place ({number})",
        "Pernyataan yang tidak menyebut tempat ({number})",
    ),
    "east": ("E", "BT"),
    "west": ("W", "BB"),
    "north": ("N", "LU"),
    "south": ("S", "LS"),
    "timeline_about": (
        "Timeline of what was said, happened and was issued",
        "Garis waktu ucapan, peristiwa, dan terbitan",
    ),
    "lane_said": ("What was said", "Yang diucapkan"),
    "lane_happened": ("What happened", "Yang terjadi"),
    "lane_issued": ("Documents issued", "Dokumen yang terbit"),
    "timeline_undated": ("Without a date ({number})", "Tanpa tanggal ({number})"),
    "about_undated": (
        "The documents name no date for these, or a day without its year; none is guessed.",
        "Dokumen tidak menyebut tanggalnya, atau hanya hari tanpa tahun; tidak ada yang ditebak.",
    ),
    "nothing_dated": ("Nothing that is shown has a date.", "Tidak ada yang bertanggal di antara yang ditampilkan."),
    "matrix_about": (
        "Number of promises and programs; each number opens them",
        "Banyaknya janji dan program; setiap angka membukanya",
    ),
    "matrix_choice": ("What is crossed", "Yang disilangkan"),
    "matrix_themes-places": ("Themes × places", "Tema × tempat"),
    "matrix_actors-themes": ("Actors × themes", "Pelaku × tema"),
    "axis_themes": ("Theme", "Tema"),
    "axis_places": ("Place", "Tempat"),
    "axis_actors": ("Actor", "Pelaku"),
    "total": ("Total", "Jumlah"),
    "about_totals": (
        "Promises and programs. A total counts each of them once, even where it stands in several cells.",
        "Janji dan program. Jumlah menghitung masing-masing sekali saja, meski ada di beberapa sel.",
    ),
    "sort_rows_label": ("Order the rows by name", "Urutkan baris menurut nama"),
    "sort_rows_total": ("Order the rows by total", "Urutkan baris menurut jumlah"),
    "sort_columns_label": ("Order the columns by name", "Urutkan kolom menurut nama"),
    "sort_columns_total": ("Order the columns by total", "Urutkan kolom menurut jumlah"),
    "none_known": ("{row}, {column}: no promise known", "{row}, {column}: belum ada janji yang diketahui"),
    "cell_tally": ("promises: {promises} · programs: {programs}", "janji: {promises} · program: {programs}"),
    "promises": ("Promises", "Janji"),
    "programs": ("Programs", "Program"),
    "more_rows": ("Show more rows ({number})", "Tampilkan baris lagi ({number})"),
    "more_columns": ("Show more columns ({number})", "Tampilkan kolom lagi ({number})"),
    "nothing_counted": ("No promise or program is shown.", "Tidak ada janji atau program yang ditampilkan."),
    "outside_themes-places": (
        "Promises and programs without a theme or a place: {number}",
        "Janji dan program tanpa tema atau tempat: {number}",
    ),
    "outside_actors-themes": (
        "Promises and programs without an actor or a theme: {number}",
        "Janji dan program tanpa pelaku atau tema: {number}",
    ),
}
