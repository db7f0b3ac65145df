"""What a view shows: a part of the network in several languages, under a title, perhaps opened on one entity."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from graph_cli.views.construction import construct_network
from graph_cli.views.network_page import render
from graph_cli.views.node_styles import PLAIN, Looks
from graph_cli.views.selection import select_mentioned
from graph_cli.views.term_translation import translate_terms
from graph_cli.views.view_languages import list_view_languages
from ontology.errors import UsageError
from ontology.rdf.term import bare
from ontology.text.phrase import Phrase
from queries import Answer, Graph, Triples
from queries.folder.edition import UNSAID, Edition
from queries.network.model import Network
from queries.network.neighbourhood import select_around

#: One, or one for each language; None for a view that has no name of its own.
Title = str | Mapping[str, str] | None


@dataclass(frozen=True)
class Subject:
    """What a page is to show."""

    #: In the language of the graph, and the same in all others.
    networks: tuple[Network, ...]
    title: Title
    #: What is said of the graph.
    edition: Edition = UNSAID
    #: The IRI of the entity on which the page opens.
    focus: str | None = None

    @property
    def network(self) -> Network:
        """The network in the language of the graph."""
        return self.networks[0]

    def page(self, *, picture: str = "network", layout: str = "network", looks: Looks = PLAIN) -> str:
        """Return the page as HTML."""
        return render(
            self.network,
            title=self.title,
            also=self.networks[1:],
            picture=picture,
            layout=layout,
            focus=self.focus,
            looks=looks,
            edition=self.edition,
        )


def everything(graph: Graph) -> Subject:
    """Return the whole network of a graph."""
    return Subject(_read_all(graph, lambda each: each.network()), None, _edition(graph))


def entity(graph: Graph, name: str) -> Subject:
    """Return what stands around an entity; UsageError where there is none of that name."""
    identifier = bare(graph.find(name).term)
    networks = _read_all(graph, lambda each: select_around(each.network(), identifier))
    title = {each.language: node.label for each in networks for node in each.nodes if node.id == identifier}
    return Subject(networks, title, _edition(graph), identifier)


def find_answer_subject(graph: Graph, answer: Answer, title: Title = None) -> Subject:
    """Return what an answer speaks of."""
    return Subject(_read_all(graph, lambda each: select_mentioned(each.network(), answer)), title, _edition(graph))


def find_query_subject(graph: Graph, query: str, title: Title = None) -> Subject:
    """Return what a SPARQL query draws: the graph that it constructs, or the entities that its rows name."""
    result = graph.sparql(query)
    if isinstance(result, bool):
        raise UsageError(Phrase("an ASK is true or false and draws nothing: write a CONSTRUCT, DESCRIBE or SELECT"))
    if isinstance(result, Triples):
        networks = _read_all(graph, lambda each: construct_network(each.network(), result, _names(each)))
        return Subject(networks, title, _edition(graph))
    return find_answer_subject(graph, result, title)


def _edition(graph: Graph) -> Edition:
    """Return what a graph says of itself; an endpoint says nothing of it."""
    return graph.generation.manifest.edition if graph.generation else Edition()


def _names(graph: Graph) -> dict[str, str]:
    return {str(row["term"]): str(row["termLabel"]) for row in graph.lookup("term-names").rows}


def _read_all(graph: Graph, select: Callable[[Graph], Network]) -> tuple[Network, ...]:
    """Return what is selected of the graph, in its language and in all others; UsageError where that is nothing."""
    network = translate_terms(select(graph), graph.chain)
    if not network.nodes:
        raise UsageError(Phrase("there is nothing to draw: no entity of the answer stands in the network"))
    _, *others = list_view_languages(graph.language, graph.languages)
    graphs = (replace(graph, language=language) for language in others)
    return (network, *(translate_terms(select(each), each.chain) for each in graphs))
