"""The kind of a node as a short word: of a class its name, of a concept its scheme.

>>> kind_of("https://w3id.org/janji/ns#Promise"), kind_of("https://w3id.org/janji/scheme/theme")
('promise', 'theme')
"""


def kind_of(class_or_scheme: object) -> str:
    """Return the short word for a class or a concept scheme, by its IRI."""
    return str(class_or_scheme).rpartition("/")[2].rpartition("#")[2].lower()
