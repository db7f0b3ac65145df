"""The pages' own words, in English and Indonesian."""

from functools import cache

from queries.asking.graph_reader import LANGUAGES

_WORDS = {
    # what stands on every page
    "tagline": ("who promised what, where", "siapa menjanjikan apa, di mana"),
    "untitled": ("Who promised what, where", "Siapa menjanjikan apa, di mana"),
    "skip": ("Skip to the content", "Langsung ke isi"),
    "start": ("Start", "Beranda"),
    "documents": ("Documents", "Dokumen"),
    "statistics": ("Statistics", "Statistik"),
    "search": ("Search", "Cari"),
    "vocabulary": ("Vocabulary", "Kosakata"),
    "sparql": ("SPARQL", "SPARQL"),
    "other": ("Bahasa Indonesia", "English"),
    "navigation": ("Pages", "Halaman"),
    "data": ("As data", "Sebagai data"),
    "about": (
        "Every fact carries its receipt: the quoted phrase and its document. A promise is what was promised, and no"
        " result; what the documents do not say stays unsaid.",
        "Setiap fakta membawa buktinya: frasa yang dikutip dan dokumennya. Janji adalah apa yang dijanjikan, bukan"
        " hasil; yang tidak dikatakan dokumen tetap tidak dikatakan.",
    ),
    # the start page
    "questions": ("Questions", "Pertanyaan"),
    "ask": ("Ask", "Tanyakan"),
    "any": ("any", "semua"),
    "more": ("More filters", "Saringan lain"),
    "find": ("Find a person, a place, a program or a phrase", "Cari orang, tempat, program, atau frasa"),
    "in_graph": (
        "{promises}{hopes} from {documents}",
        "{promises}{hopes} dari {documents}",
    ),
    "only_hoped": (", {hopes} of them only hoped,", ", {hopes} di antaranya harapan,"),
    # an entity
    "identifier": ("Identifier", "Pengenal"),
    "also": ("Also called", "Disebut juga"),
    "note": ("Curator's note", "Catatan kurator"),
    "facts": ("Facts", "Fakta"),
    "numbers": ("Numbers", "Angka"),
    "receipts": ("Receipts", "Bukti"),
    "sources": ("Taken from", "Diambil dari"),
    "links": ("What is said of it elsewhere", "Apa yang dikatakan tentangnya di tempat lain"),
    "quotes": ("Every phrase that is quoted from it", "Setiap frasa yang dikutip darinya"),
    "rests": ("shows", "membuktikan"),
    "scheme": ("in the scheme", "dalam skema"),
    "network": ("The whole graph as a network", "Seluruh graf sebagai jejaring"),
    "neighbourhood": ("The neighbourhood as a network", "Sekitarnya sebagai jejaring"),
    "page": ("Page {number} of {count}", "Halaman {number} dari {count}"),
    "previous": ("Previous", "Sebelumnya"),
    "next": ("Next", "Berikutnya"),
    "moved": ("This is told elsewhere now", "Ini sekarang ada di tempat lain"),
    # tables
    "what": ("What", "Apa"),
    "quote": ("Quote", "Kutipan"),
    "document": ("Document", "Dokumen"),
    "basis": ("Basis", "Dasar"),
    "row": ("{count} row", "{count} baris"),
    "rows": ("{count} rows", "{count} baris"),
    "and_more": ("and {count} more", "dan {count} lagi"),
    "filter": ("Show rows with", "Tampilkan baris berisi"),
    # an answer
    "show_sparql": ("Show the SPARQL", "Tampilkan SPARQL-nya"),
    "none": ("No row.", "Tidak ada baris."),
    "exactly": ("exactly there, not within", "tepat di sana, bukan di dalamnya"),
    # search
    "words": ("Words", "Kata"),
    "nothing": ("Nothing found for “{words}”.", "Tidak ada yang ditemukan untuk “{words}”."),
    "most": ("The first {most} of {count} rows", "{most} baris pertama dari {count}"),
    "best": ("The best {count}; there are more.", "{count} terbaik; masih ada lagi."),
    "noscript_search": (
        "Without a server the search needs a script: allow scripts.",
        "Tanpa peladen, pencarian memerlukan skrip: izinkan skrip.",
    ),
    # what went wrong
    "missing": ("Nothing is told here", "Tidak ada apa-apa di sini"),
    "missing_long": (
        "This graph has no page at this address.",
        "Graf ini tidak memiliki halaman di alamat ini.",
    ),
    "too_large": (
        "The graph has {triples} triples: too many for one picture on this site. Each person, place and program has a"
        " network of its own on its page, and the command janji view draws the whole or any part of it.",
        "Graf ini memiliki {triples} tripel: terlalu banyak untuk satu gambar di situs ini. Setiap orang, tempat, dan"
        " program memiliki jejaringnya sendiri di halamannya, dan perintah janji view menggambar seluruhnya atau"
        " sebagian.",
    ),
    "no_view": (
        "No network is drawn here: nothing stands around this, or more than the {most} that can be seen at once.",
        "Di sini tidak ada jejaring: tidak ada apa pun di sekitarnya, atau lebih dari {most} yang dapat dilihat"
        " sekaligus.",
    ),
    "query": ("Query", "Kueri"),
    "run": ("Run", "Jalankan"),
    "stop": ("Stop", "Hentikan"),
    "stopped": ("The query was stopped.", "Kueri dihentikan."),
    "examples": ("Examples", "Contoh"),
    "answer": ("Answer", "Jawaban"),
    "no_answer": ("The server did not answer.", "Peladen tidak menjawab."),
    "licences": ("Licences of the editor and the engine", "Lisensi penyunting dan mesin kueri"),
    "open_query": ("Open it to change it", "Buka untuk mengubahnya"),
    "in_browser": (
        "Your browser answers: at the first query it loads the whole graph, {triples}.",
        "Peramban Anda yang menjawab: pada kueri pertama seluruh graf dimuat, {triples}.",
    ),
    "loading": ("Loading the graph: {size} MB", "Memuat graf: {size} MB"),
    "from_disk": (
        "A page opened from a disk may not read the graph. Ask it where the site is on the web, or have a server on"
        " this computer: python -m http.server in the folder of the site.",
        "Halaman yang dibuka dari disk tidak boleh membaca graf. Ajukan di situs di web, atau jalankan peladen di"
        " komputer ini: python -m http.server di folder situs.",
    ),
    "no_engine": (
        "The engine cannot be begun in this browser: take the dump, and ask it with a tool of your own.",
        "Mesin kueri tidak dapat dijalankan di peramban ini: ambil berkas dump, lalu ajukan dengan alat Anda sendiri.",
    ),
    "noscript_query": (
        "Without a server a query needs a script: allow scripts.",
        "Tanpa peladen, kueri memerlukan skrip: izinkan skrip.",
    ),
    "vocabulary_long": ("The classes and properties of the graph", "Kelas dan sifat dalam graf"),
    "schemes": ("Concept schemes", "Skema konsep"),
    "domain": ("of", "dari"),
    "range": ("to", "ke"),
    "aligned": ("aligned to", "sejajar dengan"),
    "count": ("Count", "Jumlah"),
    "share": ("Share", "Bagian"),
}

#: How a field of a question is told, by its name: the question goes on with it.
_FIELDS = {
    "place": ("in", "di"),
    "actor": ("by", "oleh"),
    "theme": ("on", "tentang"),
    "beneficiary": ("for", "untuk"),
    "sector": ("in the sector", "di sektor"),
    "document": ("according to", "menurut"),
    "commitment": ("as", "sebagai"),
    "basis": ("resting on what is", "berdasarkan yang"),
    "since": ("since", "sejak"),
    "until": ("until", "sampai"),
    "unit": ("counted in", "dihitung dalam"),
    "kind": ("of the kind", "berjenis"),
    "person": ("of", "dari"),
    "role": ("as", "sebagai"),
    "organization": ("at", "di"),
    "program": ("of", "dari"),
    "level": ("at the level", "pada tingkat"),
    "a": ("between", "antara"),
    "b": ("and", "dan"),
    "about": ("about", "tentang"),
    "claimant": ("according to", "menurut"),
    "directness": ("said as", "diucapkan sebagai"),
    "entity": ("on", "tentang"),
}


@cache
def words(language: str) -> dict[str, str]:
    """Return the words of a language."""
    return {name: said[LANGUAGES.index(language)] for name, said in _WORDS.items()}


def field(name: str, language: str) -> str:
    """Return how a question goes on with a parameter."""
    return _FIELDS.get(name, (name, name))[LANGUAGES.index(language)]
