"""The start page: what is in the graph, and every question with its fields."""

from typing import TYPE_CHECKING

from graph_cli.site.catalogue import dataset
from graph_cli.site.fields import forms
from graph_cli.site.links import Links
from graph_cli.site.page import Page
from graph_cli.site.rendering import data_block, rendered
from ontology.rdf import bare
from ontology.terms import JANJI, RDF
from queries.question import question

if TYPE_CHECKING:
    from graph_cli.site.site import Site


def _network(site: "Site", language: str) -> str | None:
    """Return where the whole network is drawn, as a page of this language opens it; None where it is not."""
    return f"{site.whole}#language={language}" if site.whole else None


def start_page(site: "Site", language: str) -> Page:
    """Return the start page."""
    promises, documents = (site.counted(RDF.type, bare(kind)) for kind in (JANJI.Promise, JANJI.Document))
    return rendered(
        "start",
        Links(site.addresses, "index", language),
        site,
        headline=question("who-promised-what").sentence[language],
        promises=f"{promises:,}",
        documents=f"{documents:,}",
        network=_network(site, language),
        questions=forms(site, language),
        described=data_block(dataset(site)),
    )
