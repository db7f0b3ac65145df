"""How each kind of node looks: a colour, and a shape that tells it apart without colour.

What has a name of its own is filled (a person, a place, a promise), what is a concept or a record of words
is hollow (a theme, a claim, a document), and what binds nobody is dashed (a hope), so that shape, filling and border
together are unique among the kinds of the vocabulary and the picture can be read in greyscale. The hues start from the
palette of Okabe and Ito, are lighter on dark paper, and stand out from the paper by 3:1 at least (WCAG 2.2, success
criterion 1.4.11).

>>> kind("person").label("id"), kind("person").shape
('Orang', 'dot')
>>> kind("land-use").label("en")
'Land use'
"""

from dataclasses import dataclass

from graph_cli.words.term_names import read_term_names
from ontology.rdf.term import bare
from ontology.vocabulary.data_model import load_model
from ontology.vocabulary.term_description import TermDescription


@dataclass(frozen=True)
class Kind:
    """How one kind of node looks: its shape (of vis-network) and its colours on light and on dark paper."""

    slug: str
    shape: str
    hollow: bool
    light: str
    dark: str
    #: What makes shapes of one size look equally big.
    scale: float = 1.0
    #: Whether its border is dashed: it binds nobody.
    dashed: bool = False

    def label(self, language: str) -> str:
        """Return the name of the kind in a language, as its catalogue or else the vocabulary has it.

        A kind of which they have none is named by its slug.
        """
        description = _DESCRIBED.get(self.slug)
        names = read_term_names().get(bare(description.term), {}) if description else {}
        otherwise = description.label(language) if description else self.slug.replace("-", " ").replace("_", " ")
        name = names.get(language) or otherwise
        return name[:1].upper() + name[1:]


_KINDS = (
    Kind("person", "dot", False, "#0067a5", "#5ab4f0"),
    Kind("ticket", "star", False, "#5a3fa0", "#b3a4ff", 1.15),
    Kind("organization", "square", False, "#00766c", "#4cc9b6", 0.82),
    Kind("place", "triangleDown", False, "#4a7300", "#a8cf4e", 1.05),
    Kind("program", "hexagon", False, "#a85a00", "#f5a742", 0.96),
    Kind("promise", "diamond", False, "#c8371b", "#ff7f5e", 1.08),
    Kind("hope", "diamond", True, "#8a3fb0", "#cf9bf0", 1.08, dashed=True),
    Kind("development", "triangle", False, "#7a5c00", "#e6c84c", 1.05),
    Kind("claim", "diamond", True, "#8a4a7d", "#e39bd3", 1.05),
    Kind("document", "square", True, "#4a4f57", "#b9c0ca", 0.82),
    Kind("theme", "hexagon", True, "#9c2f6b", "#f08bb8", 0.96),
    Kind("sector", "triangle", True, "#7b5235", "#d2a583", 1.0),
    Kind("beneficiary", "dot", True, "#00708f", "#57c7e3"),
    Kind("stakeholder", "star", True, "#5b6770", "#a7b4bf", 1.15),
    Kind("instrument", "triangleDown", True, "#6557b0", "#b7aeff", 1.05),
)
_BY_SLUG = {entry.slug: entry for entry in _KINDS}
_MODEL = load_model()
#: The order of the legend: actors and deeds first, concepts last.
ORDER = (*_MODEL.node_kinds, *_MODEL.concept_kinds)
#: What names a kind: its class, or the property whose values are the concepts of the scheme.
_DESCRIBED: dict[str, TermDescription] = {
    **{scheme: _MODEL.properties[scheme] for scheme in _MODEL.concept_kinds},
    **{each.kind: each for each in _MODEL.classes.values()},
}


def kind(slug: str) -> Kind:
    """Return the looks of a kind; one without looks of its own is a grey hollow dot."""
    return _BY_SLUG.get(slug) or Kind(slug, "dot", True, "#6b7077", "#9aa1aa", 0.8)
