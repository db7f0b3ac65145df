"""The menu of what can be kept: the link, the picture and the data."""

WORDS = {
    "keep": ("Keep: link, picture, data", "Simpan: tautan, gambar, data"),
    "copy_link": ("Copy link", "Salin tautan"),
    "link_copied": ("Link copied", "Tautan tersalin"),
    "link_not_copied": ("The browser does not let it be copied", "Peramban tidak mengizinkan penyalinan"),
    "no_link": (
        "This page stands in a frame and has no address of its own",
        "Halaman ini berada dalam bingkai dan tidak punya alamat sendiri",
    ),
    "keep_png": ("Picture (PNG)", "Gambar (PNG)"),
    "keep_svg": ("Drawing (SVG)", "Gambar vektor (SVG)"),
    "no_picture": ("A matrix is a table: keep it as CSV", "Matriks adalah tabel: simpan sebagai CSV"),
    "keep_json": ("All that is shown (JSON)", "Semua yang ditampilkan (JSON)"),
    "keep_nodes": ("Nodes for spreadsheets (CSV)", "Simpul untuk lembar kerja (CSV)"),
    "keep_edges": ("Relations for spreadsheets (CSV)", "Hubungan untuk lembar kerja (CSV)"),
    "keep_matrix": ("Matrix for spreadsheets (CSV)", "Matriks untuk lembar kerja (CSV)"),
    "keep_gexf": ("Network for Gephi (GEXF)", "Jejaring untuk Gephi (GEXF)"),
    "print_sources": ("{number|document|documents}: {names}", "{number} dokumen: {names}"),
    "print_source": ("one document: {names}", "satu dokumen: {names}"),
    "print_no_source": ("reference sources only", "hanya sumber rujukan"),
}
