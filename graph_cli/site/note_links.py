"""The notes of an answer on a page: each in the language of the page, and a link where it leads to another page.

>>> from graph_cli.site.addresses import Addresses
>>> links = Links(Addresses("https://w3id.org/janji/"), "ask/partners", "id")
>>> phrase = Phrase("{count} without '{parameter}'", count=17, parameter="kind")
>>> link_note(Note(phrase, Lead.to_question("partners", {"actor": "kemnaker"})), links, {"kind": "berjenis Kemitraan"})
NoteLink(text="17 tanpa 'berjenis Kemitraan'", href='../ask/partners.id.html?actor=kemnaker')
"""

from collections.abc import Mapping
from dataclasses import dataclass

from graph_cli.site.addresses import Links, query_of
from graph_cli.words.interface_catalogue import read_catalogue
from graph_cli.words.question_sentences import read_sentence
from ontology.text.phrase import Phrase
from queries.asking.lead import Lead
from queries.asking.note import Note
from queries.asking.question import names, read_question


@dataclass(frozen=True)
class NoteLink:
    """The text of a note, and the page to which it leads, if it leads to one."""

    text: str
    href: str | None = None


def link_note(note: str, links: Links, conditions: Mapping[str, str]) -> NoteLink:
    """Return a note as a page tells it: a parameter as the condition that it is there, and a question as its sentence.

    `conditions` are the parameters that are filled in, by their names, each with its value in words.
    """
    catalogue = read_catalogue(links.language)
    if not isinstance(note, Phrase):
        return NoteLink(note)
    sentences = {name: read_sentence(read_question(name), links.language) for name in names()}
    fields = {**catalogue.section("fields"), "exactly": catalogue.text("site", "exactly")}
    values = {"parameter": conditions, "other": conditions, "question": sentences, "field": fields}
    text = catalogue.translate(note.replace_values(values))
    return NoteLink(text, _link(note.lead, links) if isinstance(note, Note) else None)


def _link(lead: Lead, links: Links) -> str | None:
    """Return the way to the page to which a note leads; None where no page narrows a question by words."""
    if lead.command == "show":
        return links.page(f"id/{lead.target}")
    if lead.command == "search":
        return links.page("search") + query_of({"words": lead.target})
    if lead.matching is not None:
        return None
    return links.page(f"ask/{lead.target}") + query_of(
        {**lead.arguments, **({"exactly": "yes"} if lead.exactly else {})}
    )
