"""The start page: what is in the graph, and every question with its fields."""

from typing import TYPE_CHECKING

from graph_cli.site.catalogue import dataset
from graph_cli.site.fields import forms
from graph_cli.site.links import Links
from graph_cli.site.page import Page
from graph_cli.site.rendering import data_block, rendered
from graph_cli.site.words import words
from ontology.ids import concept
from ontology.rdf import bare
from ontology.readable import count, number
from ontology.terms import JANJI, RDF
from queries.question import question

if TYPE_CHECKING:
    from graph_cli.site.site import Site


def _network(site: "Site", language: str) -> str | None:
    """Return where the whole network is drawn, as a page of this language opens it; None where it is not."""
    return f"{site.whole}#language={language}" if site.whole else None


def _in_graph(site: "Site", language: str) -> str:
    """Return how much there is, in words: how many of the promises are no more than hopes is not left out."""
    promises, documents = (site.counted(RDF.type, bare(kind)) for kind in (JANJI.Promise, JANJI.Document))
    hopes, said = site.counted(JANJI.commitment, bare(concept("commitment", "hope"))), words(language)
    hoped = said["only_hoped"].format(hopes=number(hopes, language)) if hopes else ""
    counts = {"promises": count(promises, "promise", language), "documents": count(documents, "document", language)}
    return said["in_graph"].format(hopes=hoped, **counts)


def start_page(site: "Site", language: str) -> Page:
    """Return the start page."""
    return rendered(
        "start",
        Links(site.addresses, "index", language),
        site,
        headline=question("who-promised-what").sentence[language],
        in_graph=_in_graph(site, language),
        network=_network(site, language),
        questions=forms(site, language),
        described=data_block(dataset(site)),
    )
