"""The whole graph, or what stands around an entity, as the interactive network, with a script that all such share."""

from graph_cli.site.content import Content
from graph_cli.site.links import Links
from graph_cli.site.page import Page
from graph_cli.views.network_page import render
from queries.asking.graph_reader import LANGUAGES
from queries.network.neighbourhood import read_around


def network_page(site: Content) -> Page:
    """Return the network of the whole graph, in both languages."""
    network, other = map(site.network, LANGUAGES)
    return Page(render(network, also=other, shared="assets/", edition=site.about.edition).encode())


def view_page(site: Content, path: str) -> Page | None:
    """Return the network around an entity, in both languages; None where there is none, or more than can be seen."""
    iri = site.addresses.identifier(path)
    networks = read_around(site.link_reader, iri, *LANGUAGES) if iri else []
    if iri is None or not networks:
        return None
    shown, other = networks
    titles = {each: site.summarize(iri).name(each) for each in LANGUAGES}
    shared = Links(site.addresses, path, "en").file("assets/")
    page = render(
        shown, title=titles, also=other, focus=iri, shared=shared, alone=not site.served, edition=site.about.edition
    )
    return Page(page.encode())
