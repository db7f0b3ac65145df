"""The text of a literal of the graph as people of a language write it."""

from ontology.text.readable import readable
from queries.asking.answer import plain
from queries.sparql.value import value_of

_XSD = "http://www.w3.org/2001/XMLSchema#"


def readable_literal(text: str, datatype: str | None, language: str) -> str:
    """Return the text of a literal; only what is typed as a number, a date or a length of time is one.

    >>> readable_literal("P3Y", "http://www.w3.org/2001/XMLSchema#duration", "id"), readable_literal("P3Y", None, "id")
    ('3 tahun', 'P3Y')
    """
    if datatype is None or not datatype.startswith(_XSD) or datatype == f"{_XSD}string":
        return text
    value = value_of(text, datatype)
    return plain(value) if isinstance(value, bool) else readable(value, language)
