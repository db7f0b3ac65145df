"""What is known of a node wherever it is spoken of: its kind, its names and its receipt."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pyoxigraph import Literal, NamedNode

from graph_cli.site.composed_names import Naming, Parts
from graph_cli.site.reader import Reader
from graph_cli.words.interface_catalogue import read_catalogue
from ontology.rdf.term import bare
from ontology.rdf.terms import DCT, JANJI, OA, RDF, RDFS, SKOS
from queries.asking.graph_reader import LANGUAGES, label_language
from queries.asking.short_words import kind_of, slug_of

#: So many nodes are kept in mind: most of a page's are those of the page before.
_KEPT = 1 << 14
_SINGLE = {
    bare(term): name
    for name, term in (
        ("evidence", JANJI.keyEvidence),
        ("basis", JANJI.basis),
        ("scheme", SKOS.inScheme),
        ("moved", DCT.isReplacedBy),
    )
}
_TYPE = bare(RDF.type)
_NAMES = (bare(SKOS.prefLabel), bare(RDFS.label))


@dataclass(frozen=True, slots=True)
class Receipt:
    """The words that show a fact, and the document in which they stand."""

    evidence: str
    quote: str
    document: str
    #: The language of the document; empty where it names none.
    language: str


@dataclass(frozen=True, slots=True)
class Known:
    """A node as it is named elsewhere."""

    iri: str
    #: The slug of its class, or of the scheme of a concept; empty where the graph does not say.
    kind: str
    #: Its class, by its IRI.
    type: str
    #: Its name in English and in Indonesian.
    names: tuple[str, str]
    receipt: Receipt | None
    #: stated, inferred or reference; empty where that is not said.
    basis: str
    #: Where it is told now, if it has another identifier.
    moved: str
    #: The language of its names, where these are the title of a document that names its language; else empty.
    language: str = ""

    def name(self, language: str) -> str:
        """Return its name in a language."""
        return self.names[LANGUAGES.index(label_language(language))]


class Knowledge:
    """What is known of every node of a store."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._naming = Naming(lambda iri, language: self.known(iri).name(language))
        self.known = lru_cache(maxsize=_KEPT)(self._known)
        self.receipt = lru_cache(maxsize=_KEPT)(self._receipt)
        self.language_of = lru_cache(maxsize=_KEPT)(self._language_of)

    @cached_property
    def languages(self) -> list[str]:
        """The languages of the documents, as far as these name them."""
        return self.reader.values(DCT.language)

    def _known(self, iri: str) -> Known:
        """Return what is known of a node."""
        types: list[str] = []
        names: dict[str, str] = {}
        single: dict[str, str] = {}
        parts: Parts = {}
        for predicate, value in self.reader.of(iri):
            if predicate == _TYPE and isinstance(value, NamedNode):
                types.append(value.value)
            elif predicate in _NAMES and isinstance(value, Literal):
                names[value.language or "en"] = value.value
                parts.setdefault(predicate, []).append(value)
            elif predicate in _SINGLE and isinstance(value, NamedNode):
                single[_SINGLE[predicate]] = value.value
            else:
                parts.setdefault(predicate, []).append(value)
        type_ = min(types, default="")
        found = self._naming.names(kind_of(type_), parts) or names or _foreign(iri)
        return Known(
            iri,
            kind_of(single.get("scheme", type_)) if type_ else "",
            type_,
            both(found, iri),
            self.receipt(single["evidence"]) if "evidence" in single else None,
            slug_of(single["basis"]) if "basis" in single else "",
            single.get("moved", ""),
            _language_of_title(found, parts),
        )

    def _receipt(self, evidence: str) -> Receipt:
        """Return the receipt that a piece of evidence is."""
        said = dict(self.reader.of(evidence))
        quote, document = said.get(bare(JANJI.quote)), _text(said.get(bare(OA.hasSource)))
        return Receipt(evidence, _text(quote), document, self.language_of(document) if document else "")

    def _language_of(self, document: str) -> str:
        """Return the language of a document; empty where it names none, or several."""
        named = self.reader.objects(document, DCT.language)
        return _text(named[0]) if len(named) == 1 else ""


def _foreign(iri: str) -> dict[str, str]:
    """Return what a term of another vocabulary is called."""
    terms = {language: read_catalogue(language).section("terms") for language in LANGUAGES}
    return {language: names[iri] for language, names in terms.items() if iri in names}


def both(names: Mapping[str, str], iri: str) -> tuple[str, str]:
    """Return the English and the Indonesian name; one stands for the other, and the identifier's end for both."""
    one = names.get("en") or names.get("id") or slug_of(iri)
    return names.get("en") or one, names.get("id") or one


def _language_of_title(names: Mapping[str, str], parts: Parts) -> str:
    """Return the language of names that are a document's title; empty for all others."""
    titles = [value for value in parts.get(bare(DCT.title), ()) if isinstance(value, Literal)]
    is_title = len(titles) == 1 and set(names.values()) == {titles[0].value}
    return (titles[0].language or "") if is_title else ""


def _text(value: object) -> str:
    return value.value if isinstance(value, NamedNode | Literal) else ""
