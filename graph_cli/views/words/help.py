"""The help: signs, gestures and keys."""

WORDS = {
    "help": ("Help", "Bantuan"),
    "help_title": ("How to read and use this page", "Cara membaca dan memakai halaman ini"),
    "help_about": (
        "Every node and every line is a fact that someone can check. Choose one, and the panel shows the words, the "
        "document and on what the fact rests.",
        "Setiap simpul dan setiap garis adalah fakta yang dapat diperiksa. Pilih satu, dan panel menampilkan "
        "kata-katanya, dokumennya, dan dasar faktanya.",
    ),
    "help_signs": ("Signs", "Tanda"),
    "help_hope": ("A promise that is only hoped for", "Janji yang baru berupa harapan"),
    "help_hands": ("Mouse and finger", "Tetikus dan jari"),
    "hand_choose": ("Click", "Klik"),
    "help_choose": ("a node, a line or a result: its facts", "simpul, garis, atau hasil pencarian: faktanya"),
    "hand_hover": ("Point", "Tunjuk"),
    "help_hover": ("at a node or a line: its name", "simpul atau garis: namanya"),
    "hand_unfold": ("Double-click", "Klik ganda"),
    "help_unfold": ("a node: its neighbours come too", "simpul: tetangganya ikut tampil"),
    "hand_move": ("Drag a node", "Seret simpul"),
    "help_move": ("it stays where it is put", "simpul tetap di tempat ia diletakkan"),
    "hand_drag": ("Drag the paper", "Seret latar"),
    "help_drag": ("the picture moves", "gambar bergeser"),
    "hand_zoom": ("Wheel or two fingers", "Roda atau dua jari"),
    "help_zoom": ("nearer and farther", "mendekat dan menjauh"),
    "hand_panel": ("Press a name in the panel", "Tekan nama di panel"),
    "help_panel": ("to go there; Back returns", "untuk ke sana; Kembali untuk pulang"),
    "help_keys": ("Keys", "Tombol"),
    "help_search": ("search", "cari"),
    "help_close": ("close", "tutup"),
    "help_depth": ("only the neighbourhood, so many steps deep", "hanya sekitarnya, sedalam langkah itu"),
    "help_all": ("all again", "semua kembali"),
    "help_expand": ("expand the chosen node", "bentangkan simpul terpilih"),
    "help_collapse": ("collapse it", "lipat simpul itu"),
    "help_path": ("begin a path at it", "mulai jalur dari simpul itu"),
    "help_hide": ("hide it", "sembunyikan simpul itu"),
    "help_zoom_keys": ("nearer, farther, all in sight", "mendekat, menjauh, tampak semua"),
}
