"""Whether the quotes have the words of a text that a curator wrote: a label, a title, a condition."""

import re
from collections.abc import Iterable

from loaders.grounding.values.fact_values import FactValue
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.facts.fields import Text
from ontology.text.names import fold
from ontology.text.phrase import Phrase

_WORD = re.compile(r"\w+")
#: So much of a text stands in the quotes that show it.
_SHOWN = 0.34
#: A text of fewer words may be said in other ones.
_TELLING = 3


def check_text(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the quotes have the words of a text in the document's language, but for their endings."""
    text = getattr(value.part, value.field, None)
    written = text.root.get(on.language or "") if isinstance(text, Text) else None
    if written is None:
        return Finding(Verdict.MARKED, "", Phrase("written in another language than the document"))
    stems = _stems([written], on)
    there = _stems((quote.text for quote in value.quotes), on)
    first = value.quotes[0].text
    share = len(stems & there) / len(stems) if stems else 1
    if share >= _SHOWN:
        return Finding(Verdict.SHOWN, first, Phrase("the quotes have its words"))
    if not share and len(stems) >= _TELLING:
        return Finding(Verdict.CONTRADICTED, first, Phrase("the quotes have none of its words"))
    return Finding(Verdict.LOOK, first, Phrase("the quotes have few of its words, or none"))


def _stems(texts: Iterable[str], on: TextGrounds) -> set[str]:
    words = (fold(word) for text in texts for word in _WORD.findall(text))
    return {on.words.stem(word) for word in words if word not in on.words.fillers}
