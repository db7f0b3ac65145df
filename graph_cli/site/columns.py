"""What the columns of answers are called: by the words of the vocabulary, or by words of their own."""

import re

from ontology.rdf.terms import PREFIXES
from queries.asking.graph_reader import LANGUAGES
from queries.nodes.node_summary import NodeSummaries

_WORDS = {
    "promise": ("promise", "janji"),
    "promises": ("promises", "janji"),
    "programs": ("programs", "program"),
    "program": ("program", "program"),
    "quotes": ("quotes", "kutipan"),
    "document": ("document", "dokumen"),
    "documents": ("documents", "dokumen"),
    "entity": ("what", "apa"),
    "subject": ("what", "apa"),
    "claim": ("claim", "klaim"),
    "development": ("what happened", "apa yang terjadi"),
    "party": ("who", "siapa"),
    "other": ("what", "apa"),
    "person": ("person", "orang"),
    "number": ("number", "angka"),
    "min": ("at least", "paling sedikit"),
    "max": ("at most", "paling banyak"),
    "step": ("step", "langkah"),
    "relation": ("relation", "hubungan"),
    "kind": ("kind", "jenis"),
    "depth": ("depth", "kedalaman"),
    "part": ("part", "bagian"),
    "absent": ("missing in it", "yang tidak ada"),
    "stageDate": ("date", "tanggal"),
    "a": ("one", "yang satu"),
    "b": ("the other", "yang lain"),
    "aPromise": ("promises of the one", "janji yang satu"),
    "bPromise": ("promises of the other", "janji yang lain"),
    "aQuotes": ("quotes of the one", "kutipan yang satu"),
    "bQuotes": ("quotes of the other", "kutipan yang lain"),
    "aDocuments": ("documents of the one", "dokumen yang satu"),
    "bDocuments": ("documents of the other", "dokumen yang lain"),
    "source": ("taken from", "diambil dari"),
    "publisher": ("publisher", "penerbit"),
    "issued": ("issued", "terbit"),
    "within": ("within", "di dalam"),
    "lat": ("latitude", "lintang"),
    "long": ("longitude", "bujur"),
    "quote": ("quote", "kutipan"),
    "basis": ("basis", "dasar"),
    "runBy": ("run by", "dijalankan oleh"),
}


def heading(summaries: NodeSummaries, column: str, language: str) -> str:
    """Return what a column is called.

    A column that is called as a property of the vocabulary has its label; one that nobody has named keeps its name.
    """
    name = re.sub(r"Labels?$", "", column)
    if name in _WORDS:
        return _WORDS[name][LANGUAGES.index(language)]
    summary = summaries.summarize(PREFIXES["janji"] + name)
    return summary.name(language) if summary.type else name
