"""Names for what has none in the graph: a role, an utterance, a number, a relationship, an assessment.

They are made of the names of what the node joins, in the order in which one would say it.
"""

from collections.abc import Callable, Iterable, Mapping

from pyoxigraph import Literal, NamedNode

from ontology.rdf.term import Term, bare
from ontology.rdf.terms import JANJI, SKOS
from ontology.text.language_tags import is_read_in
from queries.asking.graph_reader import LANGUAGES
from queries.nodes.node_reader import RdfValue
from queries.nodes.readable_literal import readable_literal

#: What a node says, by predicate.
Parts = dict[str, list[RdfValue]]
_SEPARATOR = " · "


class NameComposer:
    """Makes names out of the names of what a node joins."""

    def __init__(self, name: Callable[[str, str], str]) -> None:
        """Take what gives the name of a node in a language."""
        self._name = name
        self._makers: Mapping[str, Callable[[Parts, str], str]] = {
            "role": self._name_role,
            "utterance": self._name_utterance,
            "relationship": self._name_relationship,
            "assessment": self._name_assessment,
            "target": self._name_target,
        }

    def compose(self, kind: str, parts: Parts) -> dict[str, str]:
        """Return the name of a node in each language; none for a kind that has its own."""
        maker = self._makers.get(kind)
        return {language: maker(parts, language) for language in LANGUAGES} if maker else {}

    def read_text(self, value: RdfValue, language: str) -> str | None:
        """Return the text of a value; None for a text in another language."""
        if isinstance(value, NamedNode):
            return self._name(value.value, language)
        if isinstance(value, Literal):
            text = readable_literal(value.value, value.datatype.value, language)
            return text if is_read_in(value.language, language) else None
        return str(value)

    def _name_role(self, parts: Parts, language: str) -> str:
        title = self._read_one(parts, JANJI.title, language) or self._read_one(parts, JANJI.roleKind, language)
        others = (self._read_one(parts, term, language) for term in (JANJI.organization, JANJI.place))
        return _join(
            (self._read_one(parts, JANJI.holder, language), title, *others, self._name_period(parts, language))
        )

    def _name_period(self, parts: Parts, language: str) -> str:
        start, end = (self._read_one(parts, term, language) for term in (JANJI.start, JANJI.end))
        return f"{start}–{end}" if start or end else self._read_one(parts, JANJI.asOf, language)

    def _name_utterance(self, parts: Parts, language: str) -> str:
        terms = (JANJI.speaker, JANJI.directness, JANJI.saidOn)
        saying = _join(self._read_one(parts, term, language) for term in terms)
        return f"{saying}: {self._read_one(parts, JANJI.expresses, language)}"

    def _name_relationship(self, parts: Parts, language: str) -> str:
        one, kind, other = (
            self._read_one(parts, term, language) for term in (JANJI.from_, JANJI.relationshipKind, JANJI.to)
        )
        return f"{one} → {other}{_SEPARATOR}{kind}"

    def _name_assessment(self, parts: Parts, language: str) -> str:
        terms = (JANJI.status, JANJI.assessor, JANJI.judgedOn)
        return _join(self._read_one(parts, term, language) for term in terms)

    def _name_target(self, parts: Parts, language: str) -> str:
        least, most = (self._read_one(parts, term, language) for term in (JANJI.min, JANJI.max))
        unit = self._read_one(parts, JANJI.unit, language) or self._read_one(parts, JANJI.currency, language)
        per, duration, deadline = (
            self._read_one(parts, term, language) for term in (JANJI.per, JANJI.duration, JANJI.deadline)
        )
        wording = self._read_one(parts, SKOS.prefLabel, language) or f"{_range(least, most)} {unit}".strip()
        span = f"({duration})" if wording and duration else duration
        further = (per and f"/ {per}", span, deadline and f"→ {deadline}")
        number = " ".join(filter(None, (wording, *further)))
        return _join((self._read_one(parts, JANJI.quantityKind, language), number))

    def _read_one(self, parts: Parts, term: Term, language: str) -> str:
        """Return the values of a predicate as one text."""
        texts = (self.read_text(value, language) for value in parts.get(bare(term), ()))
        return ", ".join(sorted(filter(None, texts)))


def _range(least: str, most: str) -> str:
    """Return a range of numbers as one writes it.

    >>> _range("13", "13"), _range("1", "2"), _range("5", ""), _range("", "7"), _range("", "")
    ('13', '1–2', '≥ 5', '≤ 7', '')
    """
    if least and most:
        return least if least == most else f"{least}–{most}"
    return f"≥ {least}" if least else f"≤ {most}" if most else ""


def _join(texts: Iterable[str]) -> str:
    return _SEPARATOR.join(filter(None, texts))
