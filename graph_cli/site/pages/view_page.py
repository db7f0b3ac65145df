"""The whole graph, or what stands around an entity, as the interactive network, with a script that all such share."""

from graph_cli.site.addresses import Links
from graph_cli.site.content import Content
from graph_cli.site.page import Page
from graph_cli.views.network_page import render
from graph_cli.views.term_translation import translate_terms
from graph_cli.views.view_languages import list_view_languages
from graph_cli.words.interface_catalogue import DEFAULT
from queries.network.neighbourhood import read_around


def network_page(site: Content) -> Page:
    """Return the network of the whole graph, in every language."""
    graphs = [site.graph(language) for language in _list_languages(site)]
    network, *others = (translate_terms(graph.network(), graph.chain) for graph in graphs)
    return Page(render(network, also=others, assets_address="assets/", edition=site.about.edition).encode())


def view_page(site: Content, path: str) -> Page | None:
    """Return the network around an entity, in every language; None where there is none, or more than can be seen."""
    iri = site.addresses.identifier(path)
    languages = _list_languages(site)
    networks = read_around(site.link_reader, iri, *languages) if iri else []
    if iri is None or not networks:
        return None
    network, *others = networks
    titles = {each: site.summarize(iri).name(each) for each in languages}
    page = render(
        network,
        title=titles,
        also=others,
        focus=iri,
        assets_address=Links(site.addresses, path, DEFAULT).file("assets/"),
        alone=not site.is_served,
        edition=site.about.edition,
    )
    return Page(page.encode())


def _list_languages(site: Content) -> list[str]:
    return list_view_languages(DEFAULT, site.about.edition.languages)
