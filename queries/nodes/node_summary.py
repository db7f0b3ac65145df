"""What is told of a node wherever it is spoken of: its kind, its names and its evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pyoxigraph import Literal, NamedNode

from ontology.rdf.term import bare
from ontology.rdf.terms import DCT, JANJI, OA, RDF, RDFS, SKOS
from ontology.text.language_tags import EVERY_LANGUAGE
from queries.asking.label_languages import VOCABULARY_LANGUAGES
from queries.asking.short_words import kind_of, slug_of
from queries.asking.value_receipts import STATED
from queries.nodes.foreign_names import FOREIGN_NAMES
from queries.nodes.node_names import NameComposer, NodeNames, Parts
from queries.nodes.node_reader import NodeReader, RdfValue
from queries.nodes.value_reader import ValueReader

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
NO_NAMES: Mapping[str, Mapping[str, str]] = {}
_NAMES = (bare(SKOS.prefLabel), bare(RDFS.label))


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that show a fact, and the document in which they stand; of what a reference source says, no words."""

    iri: str
    quote: str
    document: str
    #: The language of the words: their own, else that of the document; empty where neither is said.
    language: str
    #: Their own language; empty where the document's says enough.
    own_language: str = ""
    #: Which quotation of the document they are part of, and how many that has; None where they are of none.
    quotation: tuple[int, int] | None = None
    #: Of what a reference source says: in which row of it, and when that was read; empty where that is not said.
    row: str = ""
    retrieved: str = ""


@dataclass(frozen=True, slots=True)
class NodeSummary:
    """A node as it is named elsewhere."""

    iri: str
    #: The slug of its class, or of the scheme of a concept; empty where the graph does not say.
    kind: str
    #: Its class, by its IRI.
    type: str
    #: Its names by their languages.
    names: NodeNames
    #: The phrase that shows it best.
    evidence: Evidence | None
    #: The slug of the concept, such as stated or reference; empty where that is not said.
    basis: str
    #: Where it is told now, if it has another identifier.
    moved_to: str
    #: The language of its names, where these are the title of a document that names its language; else empty.
    title_language: str = ""

    def name(self, language: str) -> str:
        """Return its name for a reader of a language."""
        return self.names.choose(language).text

    def own_language(self, language: str) -> str:
        """Return the language of its name for a reader of a language; empty where it is that one, or none is known."""
        if self.title_language:
            return self.title_language
        tag = self.names.choose(language).language
        return "" if tag == language else tag


class NodeSummaries:
    """Summarizes the nodes of a store."""

    def __init__(
        self,
        reader: NodeReader,
        spoken: Sequence[str] = (),
        readers: Sequence[str] = VOCABULARY_LANGUAGES,
        term_names: Mapping[str, Mapping[str, str]] = NO_NAMES,
    ) -> None:
        """Take what looks things up, and the languages in which the graph has labels, as far as that is known.

        `readers` are the languages that readers have: names that are put together are made in these. `term_names` are
        names of classes and properties, by their IRIs and languages, beside those of the vocabulary.
        """
        self.reader, self.spoken, self._term_names = reader, tuple(spoken), term_names
        self.find_receipt = ValueReader(reader).find_receipt
        languages = tuple(dict.fromkeys((*readers, *spoken)))
        self._composer = NameComposer(lambda iri, language: self.summarize(iri).name(language), languages, self.spoken)
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
                names[value.language or EVERY_LANGUAGE] = value.value
                parts.setdefault(predicate, []).append(value)
            elif predicate in _SINGLE and isinstance(value, NamedNode):
                name = _SINGLE[predicate]
                single[name] = _keep_one(name, single.get(name, value.value), value.value)
            else:
                parts.setdefault(predicate, []).append(value)
        type_ = min(types, default="")
        names = self._composer.compose(kind_of(type_), parts) or self._name_term(iri, names)
        return NodeSummary(
            iri,
            kind_of(single.get("scheme", type_)) if type_ else "",
            type_,
            NodeNames.of(names, self.spoken, slug_of(iri)),
            self.read_evidence(single["evidence"]) if "evidence" in single else None,
            slug_of(single["basis"]) if "basis" in single else "",
            single.get("moved", ""),
            _language_of_title(names, parts),
        )

    def _read_evidence(self, iri: str) -> Evidence:
        """Return a piece of evidence."""
        values = dict(self.reader.read_statements(iri))
        quote, document = values.get(bare(JANJI.quote)), _text(values.get(bare(OA.hasSource)))
        own = _text(values.get(bare(DCT.language)))
        language = own or (self.find_language(document) if document and quote else "")
        quotation = self._read_quotation(_text(values.get(bare(JANJI.quotation))), document)
        row, retrieved = ("", "") if quote or not document else self._read_place(values, document)
        return Evidence(iri, _text(quote), document, language, own, quotation, row, retrieved)

    def _read_place(self, evidence: Mapping[str, RdfValue], source: str) -> tuple[str, str]:
        """Return the row of a reference source, and when that was read: for this evidence, or as a whole."""
        dates = [evidence.get(bare(JANJI.retrievedOn)), *self.reader.find_objects(source, JANJI.retrievedOn)]
        return _text(evidence.get(bare(JANJI.anchor))), next(filter(None, map(_text, dates)), "")

    def _read_quotation(self, quotation: str, document: str) -> tuple[int, int] | None:
        """Return the number of a quotation and how many its document has; None where that is not said."""
        if not quotation:
            return None
        numbers = self.reader.find_objects(quotation, JANJI.quotationNumber)
        counts = self.reader.find_objects(document, JANJI.quotationCount)
        return (int(_text(numbers[0])), int(_text(counts[0]))) if numbers and counts else None

    def find_quote_language(self, quote: str, document: str) -> str:
        """Return the language of the words of a document; empty where they are said to be in none, or in several."""
        pieces = map(self.read_evidence, self.reader.find_subjects_of_text(JANJI.quote, quote))
        languages = {piece.language for piece in pieces if piece.document == document}
        return languages.pop() if len(languages) == 1 else ""

    def _name_term(self, iri: str, names: dict[str, str]) -> dict[str, str]:
        """Return names with those that a term has beside them: one of another vocabulary has no others."""
        return {**(names or FOREIGN_NAMES.get(iri, {})), **self._term_names.get(iri, {})}

    def _find_language(self, document: str) -> str:
        """Return the language of a document; empty where it names none, or several."""
        languages = self.reader.find_objects(document, DCT.language)
        return _text(languages[0]) if len(languages) == 1 else ""


def _keep_one(name: str, one: str, other: str) -> str:
    """Return which of two is told of a node that several documents have: what is stated is, and else the first."""
    if name == "basis":
        return max(one, other, key=lambda iri: (slug_of(iri) == STATED, iri))
    return min(one, other)


def _language_of_title(names: Mapping[str, str], parts: Parts) -> str:
    """Return the language of names that are a document's title; empty for all others."""
    titles = [value for value in parts.get(bare(DCT.title), ()) if isinstance(value, Literal)]
    is_title = len(titles) == 1 and set(names.values()) == {titles[0].value}
    return (titles[0].language or "") if is_title else ""


def _text(value: object) -> str:
    return value.value if isinstance(value, NamedNode | Literal) else ""
