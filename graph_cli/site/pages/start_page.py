"""The start page: what is in the graph, and every question with its fields."""

from graph_cli.site.addresses import Links
from graph_cli.site.catalogue import dataset
from graph_cli.site.content import Content
from graph_cli.site.page import Page
from graph_cli.site.question_fields import forms
from graph_cli.site.rendering import data_block, render_page
from graph_cli.words.interface_catalogue import read_catalogue
from graph_cli.words.question_sentences import read_sentence
from ontology.rdf.term import bare
from ontology.rdf.terms import JANJI, RDF
from queries.asking.question import read_question


def _network(site: Content, language: str) -> str | None:
    """Return where the whole network is drawn, as a page of this language opens it; None where it is not."""
    return f"{site.whole}#language={language}" if site.whole else None


def _in_graph(site: Content, language: str) -> str:
    """Return how much there is, in words: hopes are no promises, and are counted apart."""
    kinds = (JANJI.Promise, JANJI.Hope, JANJI.Document)
    promises, hopes, documents = (site.counted(RDF.type, bare(kind)) for kind in kinds)
    catalogue = read_catalogue(language)
    hopes_note = catalogue.text("site", "and_hopes", hopes=hopes) if hopes else ""
    return catalogue.text("site", "in_graph", hopes=hopes_note, promises=promises, documents=documents)


def start_page(site: Content, language: str) -> Page:
    """Return the start page."""
    return render_page(
        "start",
        Links(site.addresses, "index", language),
        site,
        headline=read_sentence(read_question("who-promised-what"), language),
        in_graph=_in_graph(site, language),
        network=_network(site, language),
        questions=forms(site, language),
        structured_data=data_block(dataset(site)),
    )
