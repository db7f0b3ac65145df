"""What terms of other vocabularies are called, by their languages."""

from collections.abc import Mapping

#: Properties and classes of other vocabularies, by their IRIs.
FOREIGN_NAMES: Mapping[str, Mapping[str, str]] = {
    "http://purl.org/dc/terms/publisher": {"en": "publisher", "id": "penerbit"},
    "http://purl.org/dc/terms/creator": {"en": "author", "id": "penulis"},
    "http://purl.org/dc/terms/contributor": {"en": "contributor", "id": "kontributor"},
    "http://purl.org/dc/terms/issued": {"en": "date of publication", "id": "tanggal terbit"},
    "http://purl.org/dc/terms/language": {"en": "language", "id": "bahasa"},
    "http://purl.org/dc/terms/license": {"en": "licence", "id": "lisensi"},
    "http://purl.org/dc/terms/source": {"en": "taken from", "id": "diambil dari"},
    "http://purl.org/dc/terms/title": {"en": "title", "id": "judul"},
    "http://www.w3.org/2003/01/geo/wgs84_pos#lat": {"en": "latitude", "id": "lintang"},
    "http://www.w3.org/2003/01/geo/wgs84_pos#long": {"en": "longitude", "id": "bujur"},
    "http://www.w3.org/2002/07/owl#sameAs": {"en": "same as", "id": "sama dengan"},
    "http://www.w3.org/2004/02/skos/core#broader": {"en": "broader", "id": "lebih luas"},
    "http://www.w3.org/2004/02/skos/core#definition": {"en": "definition", "id": "definisi"},
    "http://www.w3.org/2004/02/skos/core#editorialNote": {"en": "curator's note", "id": "catatan kurator"},
    "http://www.w3.org/2004/02/skos/core#example": {"en": "example", "id": "contoh"},
    "http://www.w3.org/2004/02/skos/core#exactMatch": {"en": "same as", "id": "sama dengan"},
    "http://www.w3.org/2004/02/skos/core#closeMatch": {"en": "close to", "id": "dekat dengan"},
    "http://www.w3.org/2004/02/skos/core#inScheme": {"en": "in the scheme", "id": "dalam skema"},
    "http://www.w3.org/2004/02/skos/core#scopeNote": {"en": "scope", "id": "cakupan"},
    "http://www.w3.org/2004/02/skos/core#notation": {"en": "notation", "id": "notasi"},
    "http://www.w3.org/2004/02/skos/core#Concept": {"en": "Concept", "id": "Konsep"},
    "http://www.w3.org/2004/02/skos/core#ConceptScheme": {"en": "Concept scheme", "id": "Skema konsep"},
    "http://www.w3.org/ns/dcat#Dataset": {"en": "Reference source", "id": "Sumber rujukan"},
}
