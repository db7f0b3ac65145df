"""The bar at the top, the search and the canvas."""

WORDS = {
    "untitled": ("A network of promises", "Jejaring janji"),
    "count": ("{nodes|node|nodes} · {edges|relation|relations}", "{nodes} simpul · {edges} hubungan"),
    "fit": ("Show the whole network", "Tampilkan seluruh jejaring"),
    "zoom_in": ("Zoom in", "Perbesar"),
    "zoom_out": ("Zoom out", "Perkecil"),
    "canvas": (
        "Picture of the network. The arrow keys go from node to node, with Alt along the relations; Enter chooses.",
        "Gambar jejaring. Tombol panah berpindah antarsimpul, dengan Alt mengikuti hubungan; Enter memilih.",
    ),
    "noscript": (
        "A script within this page draws the network. Allow scripts to see it; nothing is loaded.",
        "Skrip di dalam halaman ini menggambar jejaring: izinkan skrip. Tidak ada yang dimuat.",
    ),
}
