"""How long a quote may be: so many words, or so many characters.

>>> QuoteLimit.read("300 characters")
QuoteLimit(most=300, unit='characters')
>>> QuoteLimit(3).count("เกษตรกรจะพ้นหนี้ในสี่ปี")
6
"""

import re
from dataclasses import dataclass
from typing import Literal, Self

from ontology.text.phrase import Phrase

_FORM = re.compile(r"(?P<most>[1-9][0-9]{0,5})\s+(?P<unit>words?|characters?)")
#: The letters and marks of scripts that put no space between words: Thai, Lao, Myanmar, Khmer, kana, Han.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
)
#: So many such letters and marks are taken for a word.
_LETTERS = 4


@dataclass(frozen=True)
class QuoteLimit:
    """The most that a quote may have.

    Words are what stands between spaces. Where a script writes none, four letters count as a word, so that a limit in
    words holds there too; a study of such a language better sets one in characters.
    """

    most: int
    unit: Literal["words", "characters"] = "words"

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the limit that `15 words` or `300 characters` names; ValueError for anything else."""
        form = _FORM.fullmatch(text.strip())
        if form is None:
            raise ValueError(Phrase("is {text}: write it as '40 words' or '300 characters'", text=repr(text)))
        return cls(int(form["most"]), "words" if form["unit"].startswith("word") else "characters")

    def count(self, text: str) -> int:
        """Return how many words or characters a quote has."""
        if self.unit == "characters":
            return len(text)
        letters = len(_UNSPACED.findall(text))
        return len(_UNSPACED.sub(" ", text).split()) + -(-letters // _LETTERS)

    def check(self, text: str) -> None:
        """Raise ValueError for a quote that is too long."""
        length = self.count(text)
        if length > self.most:
            raise ValueError(
                Phrase(
                    "has {length} {unit}: quote a phrase of at most {most}",
                    length=length,
                    unit=self.unit,
                    most=self.most,
                )
            )
