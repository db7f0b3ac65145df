"""Tells remarks in a YAML file from words that YAML takes for a remark, so that no words are lost in silence.

A remark stands in a line of its own, or behind a value with two spaces before its '#' and one behind it, as
`firm  # see below`. Behind quotation marks and brackets, where a value has visibly ended, one space before it will do.
Anything else (`mencetak #SejutaStartup`, `kamar # 5`) may be words.
"""

import re
from collections.abc import Iterable, Iterator

from loaders.reading.yaml_scalar import Scalar, quote_scalar
from ontology.text.phrase import Phrase

_COMMENT = re.compile(r"(?<!\S)#[^\r\n]*")
_REMARK = re.compile(r"#+(\s|$)")
_ADVICE = Phrase("before a remark go two spaces, behind its '#' one")


def find_lost_words(text: str, scalars: Iterable[Scalar], end: int) -> Iterator[tuple[int, str]]:
    """Yield the place and the fault of each comment that may be words, up to a code point; scalars are in order."""
    previous: Scalar | None = None
    for scalar in (*scalars, None):
        begin, until = previous.end if previous else 0, scalar.start if scalar else end
        for comment in _COMMENT.finditer(text, begin, until):
            if _may_be_words(text, previous, comment.start()):
                yield comment.start(), _message(text, previous, comment)
        if scalar and scalar.style in ("|", ">"):
            yield from _in_header(scalar)
        previous = scalar


def _in_header(scalar: Scalar) -> Iterator[tuple[int, str]]:
    comment = _COMMENT.search(scalar.raw.partition("\n")[0])
    if comment and not _REMARK.match(comment.group()):
        yield (
            scalar.start + comment.start(),
            _warn_of_loss(comment.group(), Phrase("put the words into the lines below it")),
        )


def _may_be_words(text: str, previous: Scalar | None, at: int) -> bool:
    before = text[max(text.rfind(end, 0, at) for end in "\r\n") + 1 : at]
    if not before.strip():
        return False
    if not _REMARK.match(text, at):
        return True
    space = before[len(before.rstrip()) :]
    return _is_open(text, previous, at) and len(space) < 2 and space != "\t"


def _is_open(text: str, previous: Scalar | None, at: int) -> bool:
    """Say whether a value without quotation marks stands right before a place, so that it might go on there."""
    return previous is not None and not previous.style and not text[previous.end : at].strip()


def _message(text: str, previous: Scalar | None, comment: re.Match[str]) -> str:
    words = comment.group().rstrip()
    if previous is None or previous.in_flow or not _is_open(text, previous, comment.start()):
        return _warn_of_loss(words, Phrase("put the whole value between quotation marks where it belongs to it"))
    value = quote_scalar(" ".join(f"{previous.raw} {words}".split()))
    key = f"{previous.key}: " if previous.key else "- "
    return _warn_of_loss(words, Phrase("write {key}{value} where it belongs to the value", key=key, value=value))


def _warn_of_loss(words: str, advice: str) -> str:
    return Phrase(
        "{words} is taken for a remark and would be lost: {advice}; {otherwise}",
        words=repr(words),
        advice=advice,
        otherwise=_ADVICE,
    )
