"""What terms of other vocabularies are called, in English and Indonesian."""

#: Properties and classes of other vocabularies, by their IRIs.
FOREIGN_NAMES = {
    "http://purl.org/dc/terms/publisher": ("publisher", "penerbit"),
    "http://purl.org/dc/terms/creator": ("author", "penulis"),
    "http://purl.org/dc/terms/contributor": ("contributor", "kontributor"),
    "http://purl.org/dc/terms/issued": ("date of publication", "tanggal terbit"),
    "http://purl.org/dc/terms/language": ("language", "bahasa"),
    "http://purl.org/dc/terms/license": ("licence", "lisensi"),
    "http://purl.org/dc/terms/source": ("taken from", "diambil dari"),
    "http://purl.org/dc/terms/title": ("title", "judul"),
    "http://www.w3.org/2003/01/geo/wgs84_pos#lat": ("latitude", "lintang"),
    "http://www.w3.org/2003/01/geo/wgs84_pos#long": ("longitude", "bujur"),
    "http://www.w3.org/2002/07/owl#sameAs": ("same as", "sama dengan"),
    "http://www.w3.org/2004/02/skos/core#broader": ("broader", "lebih luas"),
    "http://www.w3.org/2004/02/skos/core#definition": ("definition", "definisi"),
    "http://www.w3.org/2004/02/skos/core#editorialNote": ("curator's note", "catatan kurator"),
    "http://www.w3.org/2004/02/skos/core#example": ("example", "contoh"),
    "http://www.w3.org/2004/02/skos/core#exactMatch": ("same as", "sama dengan"),
    "http://www.w3.org/2004/02/skos/core#closeMatch": ("close to", "dekat dengan"),
    "http://www.w3.org/2004/02/skos/core#inScheme": ("in the scheme", "dalam skema"),
    "http://www.w3.org/2004/02/skos/core#scopeNote": ("scope", "cakupan"),
    "http://www.w3.org/2004/02/skos/core#notation": ("notation", "notasi"),
    "http://www.w3.org/2004/02/skos/core#Concept": ("Concept", "Konsep"),
    "http://www.w3.org/2004/02/skos/core#ConceptScheme": ("Concept scheme", "Skema konsep"),
    "http://www.w3.org/ns/dcat#Dataset": ("Reference source", "Sumber rujukan"),
}
