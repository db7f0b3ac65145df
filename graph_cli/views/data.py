"""The data of a page: all that its script needs, as compact columns.

What a picture is drawn from comes in one block; quotes and facts come in further blocks, which the script
reads when a panel or the search asks for them: a large network opens without reading them. A text in two
languages is a pair, English first, or one text where both agree.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, TypeVar

from graph_cli.views.bilingual import Bilingual, Pair, pair
from graph_cli.views.concept_hierarchy import broader
from graph_cli.views.drawable import find_empty
from graph_cli.views.kind_styles import ORDER, kind
from graph_cli.views.layouts import NAMES, arranged
from graph_cli.views.layouts.arrangement import Arrangement
from graph_cli.views.line_styles import LINES, line
from graph_cli.views.node_groups import communities
from graph_cli.views.node_styles import PLAIN, Looks
from graph_cli.views.outlines import outlines_around
from graph_cli.views.page_receipts import Receipts
from graph_cli.views.picture import assembled
from graph_cli.views.stems import stems
from graph_cli.words.interface_catalogue import LANGUAGES, read_catalogue
from ontology.rdf.ids import DEFAULT_BASE
from ontology.text.licences import name_licence
from ontology.text.readable import readable_parts
from ontology.vocabulary.data_model import load_model
from ontology.vocabulary.kinds import ACTORS, STATEMENT_KINDS
from queries.asking.graph_reader import LANGUAGES as LABEL_LANGUAGES
from queries.asking.graph_reader import label_language
from queries.folder.edition import UNSAID, Edition
from queries.network.model import Network, Node, NodeFact
from queries.network.relations import SHARED

T = TypeVar("T")

#: What stands for the beginning that most identifiers share, and what it is written as.
PREFIX, SHORT = f"{DEFAULT_BASE}id/", "~"
#: So many quotes, and the facts of so many nodes, make a block.
QUOTES, FACTS = 4000, 500
#: Up to so many nodes a page opens with all of them, and carries every layout.
WHOLE = 2000


@dataclass(frozen=True)
class Opening:
    """What a page shows first."""

    #: "network", "map", "timeline" or "matrix".
    picture: str = "network"
    #: A name of `layouts.NAMES`.
    layout: str = "network"
    #: The IRI of the entity that is chosen, if any.
    focus: str | None = None
    #: Whether the layout that it opens with is the only one.
    alone: bool = False
    #: The language of the interface; None for that of the labels.
    language: str | None = None


@dataclass(frozen=True)
class Data:
    """The blocks of a page's data, as values for JSON."""

    core: dict[str, Any]
    quotes: list[list[str | None]]
    facts: list[dict[str, Any]]


def data(
    network: Bilingual, title: dict[str, str], opening: Opening, looks: Looks = PLAIN, edition: Edition = UNSAID
) -> Data:
    """Return the blocks; DataError for a network that does not hold together."""
    receipts = Receipts(network)
    nodes, edges, *_, options = assembled(network.shown).get_network_data()
    is_alone = opening.alone or len(network.shown.nodes) > WHOLE
    empty = find_empty(network.shown, [] if is_alone else NAMES)
    names = [name for name in NAMES if name == opening.layout or not (is_alone or f"layout {name}" in empty)]
    arrangements = {name: arranged(name, network.shown) for name in dict.fromkeys((*names, opening.layout))}
    seen = looks.page(network, [node["size"] for node in nodes])
    facts = [_facts(block, receipts) for block in _blocks(network.nodes, FACTS)]
    core = {
        "language": opening.language or network.language,
        "title": pair(title["en"], title["id"]),
        "edition": _edition(edition),
        "words": {language: read_catalogue(language).section("view") for language in LANGUAGES},
        "languages": {language: _language(language) for language in LANGUAGES},
        "prefix": PREFIX,
        "opening": {**asdict(opening), "language": opening.language or network.language},
        "empty": empty,
        "whole": WHOLE,
        "blocks": {"quotes": QUOTES, "facts": FACTS},
        "options": json.loads(options),
        "kinds": _kinds(network.shown),
        "lines": {slug: asdict(entry) for slug, entry in LINES.items()},
        "shared": SHARED,
        "binding": [each.name for each in load_model().binding],
        "commitments": _commitments(network),
        "communities": seen.pop("communities"),
        "sized": seen.pop("sized"),
        "nodes": _nodes(network, _groups(network.shown, arrangements)) | seen,
        "edges": _edges(network, edges, receipts),
        "layouts": {name: _places(network, name, arrangement) for name, arrangement in arrangements.items()},
        **receipts.columns(),
        "outlines": outlines_around(_points(network.shown)),
        "stems": stems(network),
        "broader": broader(network.shown),
    }
    return Data(core, _blocks(receipts.quotes, QUOTES), facts)


def _edition(edition: Edition) -> dict[str, Any]:
    named = {"title": edition.title, "creators": list(edition.creators), "licence": edition.licence}
    return {**named, "licenceName": name_licence(edition.licence)}


def short(identifier: str) -> str:
    """Return an identifier without the beginning that most share.

    >>> short("https://w3id.org/janji/id/place/lebak"), short("urn:a")
    ('~place/lebak', 'urn:a')
    """
    return SHORT + identifier[len(PREFIX) :] if identifier.startswith(PREFIX) else identifier


def _language(language: str) -> dict[str, Any]:
    """Return what a language calls itself, its locale, and which labels of a pair go with it."""
    catalogue = read_catalogue(language)
    labels = LABEL_LANGUAGES.index(label_language(language))
    return {"name": catalogue.name, "locale": catalogue.locale, "labels": labels}


def _nodes(network: Bilingual, groups: Mapping[str, int]) -> dict[str, list[Any]]:
    shown, both = network.shown.nodes, network.nodes
    return {
        "id": [short(node.id) for node in shown],
        "kind": [node.kind for node in shown],
        "label": [pair(english.label, indonesian.label) for english, indonesian in both],
        "aliases": [_aliases(english, indonesian) for english, indonesian in both],
        "date": [node.date for node in shown],
        "commitment": [node.commitment for node in shown],
        "point": [None if node.latitude is None else [node.latitude, node.longitude] for node in shown],
        "group": [groups.get(node.id, 0) for node in shown],
    }


def _aliases(english: Node, indonesian: Node) -> list[str]:
    names = dict.fromkeys((*english.aliases, *indonesian.aliases))
    return [name for name in names if name not in (english.label, indonesian.label)]


def _edges(network: Bilingual, drawn: Sequence[dict[str, Any]], receipts: Receipts) -> dict[str, Any]:
    index = {node.id: position for position, node in enumerate(network.shown.nodes)}
    both, shown = network.edges, network.shown.edges
    labels = {english.relation: (english.relation_label, indonesian.relation_label) for english, indonesian in both}
    return {
        "relations": {relation: pair(*label) for relation, label in labels.items()},
        "id": [short(edge.id) for edge in shown],
        "from": [index[edge.source] for edge in shown],
        "to": [index[edge.target] for edge in shown],
        "relation": [edge.relation for edge in shown],
        "receipt": [receipts.number(english.receipt, indonesian.receipt) for english, indonesian in both],
        "line": [line(edge) for edge in shown],
        "bend": [made["bend"] for made in drawn],
    }


def _commitments(network: Bilingual) -> dict[str, Pair]:
    found = {english.commitment: (english, indonesian) for english, indonesian in network.nodes}
    return {
        slug: pair(english.commitment_label or slug, indonesian.commitment_label or slug)
        for slug, (english, indonesian) in found.items()
        if slug
    }


def _points(network: Network) -> list[tuple[float, float]]:
    """Return where the places of a network lie: latitudes and longitudes."""
    places = (node for node in network.nodes if node.kind == "place")
    return [
        (each.latitude, each.longitude) for each in places if each.latitude is not None and each.longitude is not None
    ]


def _groups(network: Network, arrangements: dict[str, Arrangement]) -> dict[str, int]:
    """Return the communities of a large network, by which it opens."""
    if len(network.nodes) <= WHOLE:
        return {}
    known = (arrangement.groups for arrangement in arrangements.values() if arrangement.groups)
    return next(known, None) or communities(network)


def _places(network: Bilingual, name: str, arrangement: Arrangement) -> dict[str, Any]:
    points = (arrangement.places[node.id] for node in network.shown.nodes)
    return {"at": [round(value) for point in points for value in point], "guides": _guides(network, name, arrangement)}


def _guides(network: Bilingual, name: str, arrangement: Arrangement) -> list[dict[str, Any]]:
    """Return the headings in both languages, and the rules."""
    shown = arrangement.guides
    others = arranged(name, network.other).guides if any(guide.text for guide in shown) else shown
    both = zip(shown, others, strict=True) if network.language == "en" else zip(others, shown, strict=True)
    texts = (pair(one.text, other.text) if one.text and other.text else None for one, other in both)
    return [
        {**asdict(guide), "text": text, "node": guide.node and short(guide.node)}
        for guide, text in zip(shown, texts, strict=True)
    ]


def _kinds(network: Network) -> dict[str, dict[str, Any]]:
    present = sorted({node.kind for node in network.nodes}, key=lambda slug: (_rank(slug), slug))
    return {slug: _kind(slug) for slug in present}


def _kind(slug: str) -> dict[str, Any]:
    """Return how a kind looks, what it is called, and what it is narrowed and counted as."""
    looks = kind(slug)
    parts = {
        "actor": slug in ACTORS,
        "statement": slug in STATEMENT_KINDS,
        "bound": slug in load_model().bound_kinds,
    }
    return asdict(looks) | {"label": pair(looks.label("en"), looks.label("id"))} | parts


def _rank(slug: str) -> int:
    return ORDER.index(slug) if slug in ORDER else len(ORDER)


def _facts(nodes: Sequence[tuple[Node, Node]], receipts: Receipts) -> dict[str, Any]:
    """Return a block of facts with each text written once: the texts, and of each node the facts in a row of numbers.

    A fact is the number of its relation, of its value and of its receipt; where the languages differ, a node has a
    row in English and one in Indonesian.
    """
    texts: dict[str, int] = {}

    @cache
    def values(text: str) -> tuple[int, ...]:
        """Return the numbers of a value as it is written in each language."""
        return tuple(texts.setdefault(readable_parts(text, each), len(texts)) for each in LANGUAGES)

    def row(facts: Sequence[NodeFact], language: int, number: Callable[[NodeFact], int]) -> list[int]:
        numbered: list[int] = []
        for fact in facts:
            numbered.append(texts.setdefault(fact.relation, len(texts)))
            numbered.append(values(fact.other)[language])
            numbered.append(number(fact))
        return numbered

    def rows(english: Node, indonesian: Node) -> list[Any]:
        first = row(english.facts, 0, lambda fact: receipts.number(fact.receipt, None))
        if english is indonesian and all(len({*values(fact.other)}) == 1 for fact in english.facts):
            return first
        second = row(indonesian.facts, 1, lambda fact: receipts.number(None, fact.receipt))
        return first if first == second else [first, second]

    numbers = [rows(english, indonesian) for english, indonesian in nodes]
    return {"texts": list(texts), "nodes": numbers}


def _blocks(items: list[T], size: int) -> list[list[T]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
