"""The data of a page: all that its script needs, as compact columns.

What a picture is drawn from comes in one block; quotes and facts come in further blocks, which the script
reads when a panel or the search asks for them: a large network opens without reading them. A text in several
languages is a list in their order, or one text where all agree.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, TypeVar

from graph_cli.views.concept_hierarchy import broader
from graph_cli.views.drawable import find_empty
from graph_cli.views.kind_styles import ORDER, kind
from graph_cli.views.layouts import NAMES, arrange
from graph_cli.views.layouts.arrangement import Arrangement
from graph_cli.views.line_styles import LINES, line
from graph_cli.views.multilingual import Multilingual, Texts, join_texts
from graph_cli.views.node_groups import communities
from graph_cli.views.node_styles import PLAIN, Looks
from graph_cli.views.outlines import outlines_around
from graph_cli.views.page_receipts import Receipts
from graph_cli.views.picture import assemble_picture
from graph_cli.views.stems import stems
from graph_cli.views.view_languages import ViewLanguages
from graph_cli.words.interface_catalogue import LANGUAGES, choose_language, read_catalogue
from ontology.rdf.ids import DEFAULT_BASE
from ontology.rdf.licences import name_licence
from ontology.text.readable import readable_parts
from ontology.vocabulary.data_model import load_model
from ontology.vocabulary.kinds import ACTORS, STATEMENT_KINDS
from queries.folder.edition import UNSAID, Edition
from queries.network.model import Network, Node, Receipt
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


@dataclass(frozen=True)
class Data:
    """The blocks of a page's data, as values for JSON."""

    core: dict[str, Any]
    quotes: list[list[str | None]]
    facts: list[dict[str, Any]]


def data(
    network: Multilingual,
    title: Callable[[str], str],
    opening: Opening,
    looks: Looks = PLAIN,
    edition: Edition = UNSAID,
) -> Data:
    """Return the blocks, with a title for each language; DataError for a network that does not hold together."""
    spoken = ViewLanguages.of(network.languages, edition.languages)
    receipts = Receipts(network)
    nodes, edges, *_, options = assemble_picture(network.shown).get_network_data()
    is_alone = opening.alone or len(network.shown.nodes) > WHOLE
    empty = find_empty(network.shown, [] if is_alone else NAMES)
    names = [name for name in NAMES if name == opening.layout or not (is_alone or f"layout {name}" in empty)]
    arrangements = {name: arrange(name, network.shown) for name in dict.fromkeys((*names, opening.layout))}
    styles = looks.page(network, [node["size"] for node in nodes])
    facts = [_facts(block, network.languages, receipts) for block in _blocks(network.nodes, FACTS)]
    core = {
        "language": network.language,
        "title": spoken.write(title),
        "edition": _edition(edition),
        "words": {language: read_catalogue(language).section("view") for language in LANGUAGES},
        "languages": spoken.describe(),
        "spoken": spoken.of_labels,
        "prefix": PREFIX,
        "opening": {**asdict(opening), "language": network.language},
        "empty": empty,
        "whole": WHOLE,
        "blocks": {"quotes": QUOTES, "facts": FACTS},
        "options": json.loads(options),
        "kinds": _kinds(network.shown, spoken),
        "lines": {slug: asdict(entry) for slug, entry in LINES.items()},
        "shared": SHARED,
        "binding": [each.name for each in load_model().binding],
        "commitments": _commitments(network),
        "communities": styles.pop("communities"),
        "sized": styles.pop("sized"),
        "nodes": _nodes(network, _groups(network.shown, arrangements)) | styles,
        "edges": _edges(network, edges, receipts),
        "layouts": {name: _places(network, name, arrangement) for name, arrangement in arrangements.items()},
        **receipts.columns(),
        "outlines": outlines_around(_points(network.shown)),
        "stems": stems(network),
        "broader": broader(network.shown),
    }
    return Data(core, _blocks(receipts.quotes, QUOTES), facts)


def _edition(edition: Edition) -> dict[str, Any]:
    fields = {"title": edition.title, "creators": list(edition.creators), "licence": edition.licence}
    return {**fields, "licenceName": name_licence(edition.licence)}


def short(identifier: str) -> str:
    """Return an identifier without the beginning that most share.

    >>> short("https://w3id.org/janji/id/place/lebak"), short("urn:a")
    ('~place/lebak', 'urn:a')
    """
    return SHORT + identifier[len(PREFIX) :] if identifier.startswith(PREFIX) else identifier


def _nodes(network: Multilingual, groups: Mapping[str, int]) -> dict[str, list[Any]]:
    nodes = network.shown.nodes
    return {
        "id": [short(node.id) for node in nodes],
        "kind": [node.kind for node in nodes],
        "label": [join_texts([each.label for each in node]) for node in network.nodes],
        "language": [_own_languages(node, network.languages) for node in network.nodes],
        "aliases": [_aliases(node) for node in network.nodes],
        "date": [node.date for node in nodes],
        "commitment": [node.commitment for node in nodes],
        "bases": [list(node.bases) for node in nodes],
        "point": [None if node.latitude is None else [node.latitude, node.longitude] for node in nodes],
        "group": [groups.get(node.id, 0) for node in nodes],
    }


def _own_languages(node: Sequence[Node], languages: Sequence[str]) -> Texts | None:
    """Return the languages of a node's labels, empty where it is that of the page; None where it is so in all."""
    pairs = zip(node, languages, strict=True)
    own = ["" if each.language in (None, choose_language(language)) else str(each.language) for each, language in pairs]
    return join_texts(own) or None


def _aliases(node: Sequence[Node]) -> list[str]:
    labels = {each.label for each in node}
    return [name for name in dict.fromkeys(name for each in node for name in each.aliases) if name not in labels]


def _edges(network: Multilingual, drawings: Sequence[dict[str, Any]], receipts: Receipts) -> dict[str, Any]:
    index = {node.id: position for position, node in enumerate(network.shown.nodes)}
    edges = network.shown.edges
    labels = {edge[0].relation: [each.relation_label for each in edge] for edge in network.edges}
    return {
        "relations": {relation: join_texts(label) for relation, label in labels.items()},
        "id": [short(edge.id) for edge in edges],
        "from": [index[edge.source] for edge in edges],
        "to": [index[edge.target] for edge in edges],
        "relation": [edge.relation for edge in edges],
        "receipt": [receipts.number([each.receipt for each in edge]) for edge in network.edges],
        "line": [line(edge) for edge in edges],
        "bend": [drawing["bend"] for drawing in drawings],
    }


def _commitments(network: Multilingual) -> dict[str, Texts]:
    by_slug = {slug: node for node in network.nodes if (slug := node[0].commitment)}
    return {slug: join_texts([each.commitment_label or slug for each in node]) for slug, node in by_slug.items()}


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
    groupings = (arrangement.groups for arrangement in arrangements.values() if arrangement.groups)
    return next(groupings, None) or communities(network)


def _places(network: Multilingual, name: str, arrangement: Arrangement) -> dict[str, Any]:
    points = (arrangement.places[node.id] for node in network.shown.nodes)
    return {"at": [round(value) for point in points for value in point], "guides": _guides(network, name, arrangement)}


def _guides(network: Multilingual, name: str, arrangement: Arrangement) -> list[dict[str, Any]]:
    """Return the headings in every language, and the rules."""
    shown = arrangement.guides
    has_texts = any(guide.text for guide in shown)
    others = [
        arrange(name, each).guides if has_texts and each is not network.shown else shown for each in network.networks
    ]
    texts = ([guide.text for guide in guides] for guides in zip(*others, strict=True))
    return [
        {
            **asdict(guide),
            "text": join_texts([text or "" for text in each]) if guide.text else None,
            "node": guide.node and short(guide.node),
        }
        for guide, each in zip(shown, texts, strict=True)
    ]


def _kinds(network: Network, spoken: ViewLanguages) -> dict[str, dict[str, Any]]:
    present = sorted({node.kind for node in network.nodes}, key=lambda slug: (_rank(slug), slug))
    return {slug: _kind(slug, spoken) for slug in present}


def _kind(slug: str, spoken: ViewLanguages) -> dict[str, Any]:
    """Return how a kind looks, what it is called, and what it is narrowed and counted as."""
    looks = kind(slug)
    parts = {
        "actor": slug in ACTORS,
        "statement": slug in STATEMENT_KINDS,
        "bound": slug in load_model().bound_kinds,
    }
    return asdict(looks) | {"label": spoken.write(looks.label)} | parts


def _rank(slug: str) -> int:
    return ORDER.index(slug) if slug in ORDER else len(ORDER)


def _facts(nodes: Sequence[tuple[Node, ...]], languages: Sequence[str], receipts: Receipts) -> dict[str, Any]:
    """Return a block of facts with each text written once: the texts, and of each node the facts in a row of numbers.

    A fact is the number of its relation, of its value and of its receipt; where the languages differ, a node has a
    row in each.
    """
    texts: dict[str, int] = {}

    @cache
    def number_value(text: str, language: str) -> int:
        """Return the number of a value as it is written in a language."""
        return texts.setdefault(readable_parts(text, language), len(texts))

    def write_row(node: Node, place: int) -> list[int]:
        numbered: list[int] = []
        for fact in node.facts:
            receipt: list[Receipt | None] = [None] * len(languages)
            receipt[place] = fact.receipt
            numbered.append(texts.setdefault(fact.relation, len(texts)))
            numbered.append(number_value(fact.other, languages[place]))
            numbered.append(receipts.number(receipt))
        return numbered

    def write_rows(node: Sequence[Node]) -> list[Any]:
        rows = [write_row(each, place) for place, each in enumerate(node)]
        return rows[0] if all(row == rows[0] for row in rows) else rows

    numbers = [*map(write_rows, nodes)]
    return {"texts": list(texts), "nodes": numbers}


def _blocks(items: list[T], size: int) -> list[list[T]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
