"""What is published, said for machines: VoID and DCAT, with counts of the graph itself, and schema.org."""

from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from graph_cli.site.content import Content
from ontology.rdf.term import bare
from ontology.rdf.terms import PREFIXES, RDF
from queries.folder.edition import Edition

_VOID, _DCAT, _DCT = "http://rdfs.org/ns/void#", "http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/"
_XSD = "http://www.w3.org/2001/XMLSchema#"
#: The whole graph as files: their names, media types and titles.
DUMPS = {
    "dump.nt": ("application/n-triples", "N-Triples"),
    "dump.ttl": ("text/turtle", "Turtle"),
    "dump.nq": ("application/n-quads", "N-Quads"),
}


def catalogue(site: Content, address: str) -> bytes:
    """Return the description of the dataset as Turtle; `address` is where the site lies, relative or not."""
    dataset, about = NamedNode(f"{site.addresses.base}dataset"), site.about
    triples: list[Triple] = []

    def say(predicate: str, value: NamedNode | Literal | BlankNode, subject: NamedNode | BlankNode = dataset) -> None:
        triples.append(Triple(subject, NamedNode(predicate), value))

    kind = bare(RDF.type)
    say(kind, NamedNode(f"{_VOID}Dataset"))
    say(kind, NamedNode(f"{_DCAT}Dataset"))
    if about.edition.title:
        say(f"{_DCT}title", Literal(about.edition.title))
        say(f"{_DCT}bibliographicCitation", Literal(about.citation))
    for creator in about.edition.creators:
        say(f"{_DCT}creator", Literal(creator))
    say(f"{_DCT}modified", Literal(about.modified, datatype=NamedNode(f"{_XSD}dateTime")))
    say("https://schema.org/version", Literal(about.version))
    if about.edition.licence:
        say(f"{_DCT}license", NamedNode(about.edition.licence))
    say(f"{_VOID}uriSpace", Literal(f"{site.addresses.base}id/"))
    say(f"{_VOID}vocabulary", NamedNode(PREFIXES["janji"]))
    say(f"{_VOID}triples", Literal(about.triples))
    for name, count in site.counts().items():
        part = BlankNode(name.rpartition("#")[2])
        say(f"{_VOID}classPartition", part)
        say(f"{_VOID}class", NamedNode(name), part)
        say(f"{_VOID}entities", Literal(count), part)
    for file, (media, title) in DUMPS.items():
        if file in site.dumps:
            distribution = BlankNode(file.replace(".", "-"))
            say(f"{_VOID}dataDump", NamedNode(address + file))
            say(f"{_DCAT}distribution", distribution)
            say(kind, NamedNode(f"{_DCAT}Distribution"), distribution)
            say(f"{_DCT}title", Literal(title), distribution)
            say(f"{_DCAT}downloadURL", NamedNode(address + file), distribution)
            say(f"{_DCAT}mediaType", NamedNode(f"https://www.iana.org/assignments/media-types/{media}"), distribution)
    if site.is_served:
        say(f"{_VOID}sparqlEndpoint", NamedNode(f"{address}sparql"))
    prefixes = {"void": _VOID, "dcat": _DCAT, "dct": _DCT, "xsd": _XSD, "janji": PREFIXES["janji"]}
    return serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes) or b""


def _creator(name: str, edition: Edition) -> dict[str, str]:
    """Return who made the dataset, with the ORCID iD that identifies a person anywhere."""
    return {"@id": edition.orcids[name], "name": name} if name in edition.orcids else {"name": name}


def dataset(site: Content) -> dict[str, Any]:
    """Return the dataset in the words of schema.org."""
    about = site.about
    description: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{site.addresses.base}dataset",
        "description": about.description,
        "version": about.version,
        "dateModified": about.modified,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": file, "encodingFormat": DUMPS[file][0]} for file in site.dumps
        ],
    }
    edition = about.edition
    further: dict[str, Any] = {
        "name": edition.title,
        "creator": [_creator(name, edition) for name in edition.creators],
        "license": edition.licence,
        "creditText": about.citation,
        "inLanguage": site.summaries.languages,
    }
    return {**description, **{name: value for name, value in further.items() if value}}
