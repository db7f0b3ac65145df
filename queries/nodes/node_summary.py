"""What is told of a node wherever it is spoken of: its kind, its names and its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pyoxigraph import Literal, NamedNode

from ontology.rdf.term import bare
from ontology.rdf.terms import DCT, JANJI, OA, RDF, RDFS, SKOS
from ontology.text.language_tags import EVERY_LANGUAGE
from queries.asking.graph_reader import LANGUAGES, label_language
from queries.asking.short_words import kind_of, slug_of
from queries.nodes.composed_names import NameComposer, Parts
from queries.nodes.foreign_names import FOREIGN_NAMES
from queries.nodes.node_reader import NodeReader

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
class Evidence:
    """The words that show a fact, and the document in which they stand."""

    iri: str
    quote: str
    document: str
    #: The language of the document; empty where it names none.
    language: str


@dataclass(frozen=True, slots=True)
class NodeSummary:
    """A node as it is named elsewhere."""

    iri: str
    #: The slug of its class, or of the scheme of a concept; empty where the graph does not say.
    kind: str
    #: Its class, by its IRI.
    type: str
    #: Its name in English and in Indonesian.
    names: tuple[str, str]
    #: The phrase that shows it best.
    evidence: Evidence | None
    #: stated, inferred or reference; empty where that is not said.
    basis: str
    #: Where it is told now, if it has another identifier.
    moved: str
    #: The language of its names, where these are the title of a document that names its language; else empty.
    language: str = ""

    def name(self, language: str) -> str:
        """Return its name in a language."""
        return self.names[LANGUAGES.index(label_language(language))]


class NodeSummaries:
    """Summarizes the nodes of a store."""

    def __init__(self, reader: NodeReader) -> None:
        self.reader = reader
        self._composer = NameComposer(lambda iri, language: self.summarize(iri).name(language))
        self.summarize = lru_cache(maxsize=_KEPT)(self._summarize)
        self.read_evidence = lru_cache(maxsize=_KEPT)(self._read_evidence)
        self.find_language = lru_cache(maxsize=_KEPT)(self._find_language)

    @cached_property
    def languages(self) -> list[str]:
        """The languages of the documents, as far as these name them."""
        return self.reader.find_texts(DCT.language)

    def _summarize(self, iri: str) -> NodeSummary:
        """Return the summary of a node."""
        types: list[str] = []
        names: dict[str, str] = {}
        single: dict[str, str] = {}
        parts: Parts = {}
        for predicate, value in self.reader.read_statements(iri):
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
        names = self._composer.compose(kind_of(type_), parts) or names or _foreign_names(iri)
        return NodeSummary(
            iri,
            kind_of(single.get("scheme", type_)) if type_ else "",
            type_,
            pair_names(names, iri),
            self.read_evidence(single["evidence"]) if "evidence" in single else None,
            slug_of(single["basis"]) if "basis" in single else "",
            single.get("moved", ""),
            _language_of_title(names, parts),
        )

    def _read_evidence(self, iri: str) -> Evidence:
        """Return a piece of evidence."""
        values = dict(self.reader.read_statements(iri))
        quote, document = values.get(bare(JANJI.quote)), _text(values.get(bare(OA.hasSource)))
        return Evidence(iri, _text(quote), document, self.find_language(document) if document else "")

    def _find_language(self, document: str) -> str:
        """Return the language of a document; empty where it names none, or several."""
        languages = self.reader.find_objects(document, DCT.language)
        return _text(languages[0]) if len(languages) == 1 else ""


def _foreign_names(iri: str) -> dict[str, str]:
    """Return what a term of another vocabulary is called."""
    return dict(zip(LANGUAGES, FOREIGN_NAMES.get(iri, ()), strict=False))


def pair_names(names: Mapping[str, str], iri: str) -> tuple[str, str]:
    """Return the English and the Indonesian name; one stands for the other, and the identifier's end for both."""
    one = names.get(EVERY_LANGUAGE) or names.get("en") or names.get("id") or slug_of(iri)
    return names.get("en") or one, names.get("id") or one


def _language_of_title(names: Mapping[str, str], parts: Parts) -> str:
    """Return the language of names that are a document's title; empty for all others."""
    titles = [value for value in parts.get(bare(DCT.title), ()) if isinstance(value, Literal)]
    is_title = len(titles) == 1 and set(names.values()) == {titles[0].value}
    return (titles[0].language or "") if is_title else ""


def _text(value: object) -> str:
    return value.value if isinstance(value, NamedNode | Literal) else ""
