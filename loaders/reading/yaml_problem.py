"""Says what keeps a text from being YAML in the words of who wrote it: which value wants quotation marks, and where."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import yaml

from loaders.reading.yaml_scalar import Scalar, quote_scalar
from ontology.text.phrase import Phrase

_WANTS_MARKS = Phrase("has a value that wants quotation marks")
_NO_KEY = Phrase("has no 'key:': write one, or put the value that goes on here between quotation marks")
_NO_LIST = Phrase("has no 'key:' where the lines above have one: write one, or indent what belongs to the key above")
_CLOSING = {"{": "}", "[": "]"}
_TAB = Phrase("has a tab (or another character that YAML cannot begin with): indent with spaces")
_PAIR = re.compile(
    r"(?P<indent>\s*+(?:- ++)*+)(?P<key>[^\s:#'\"{}\[\],][^\s:#{}\[\],]*+(?:\s++[^\s:#{}\[\],]++)*+)\s*+:\s++"
    r"(?P<value>\S++(?:\s++(?!(?<=\s\s)#\s)\S++)*+)\s*+(?:(?<=\s\s)#\s.*)?"
)
_FLOW_KEY = re.compile(r"[{,\n][^\S\n]*+([\w-]++):\s+")
_KEY_LINE = re.compile(r"\n[ \t]*(?:- +)?[a-z][a-z0-9-]*:(?=\s)")
_APART = ("expected key", "expected '-'", "document start")
_OF_VALUES = (
    "mapping values",
    "expected key",
    "start any token",
    "not allowed",
    "comment or line break",
    "node content",
    "anchor",
    "alias",
    "tag",
)


class YamlProblem(NamedTuple):
    """What is wrong, and in which line."""

    line: int | None
    message: str


def explain(error: yaml.MarkedYAMLError, text: str, scalars: Sequence[Scalar]) -> YamlProblem:
    """Return what is wrong with a text, given the values that were read before it."""
    return (
        _open_quotation(error, text, scalars)
        or _open_bracket(error, text)
        or _wrong_start(error, text)
        or _wrong_indent(error, text)
        or _explain_unquoted(error, text)
        or YamlProblem(
            _line(error.problem_mark or error.context_mark), Phrase("is no YAML here: {problem}", problem=error.problem)
        )
    )


def find_swallowed(text: str, scalars: Sequence[Scalar]) -> YamlProblem | None:
    """Return the first quotation mark that was not closed where it should, so that further keys went into the value."""
    for scalar in scalars:
        if scalar.style in ("'", '"') and _KEY_LINE.search(scalar.raw):
            return _closed_too_late(text, scalar)
    return None


def _closed_too_late(text: str, scalar: Scalar) -> YamlProblem:
    first, last = (text.count("\n", 0, place) + 1 for place in (scalar.start, scalar.end))
    start = scalar.raw.partition("\n")[0].strip()
    example = f"{quote_scalar(start[1:])}" if len(start) > 1 else "it"
    return YamlProblem(
        first,
        Phrase(
            "opens a quotation mark that is closed only in line {last}: close {closed} in its own line",
            last=last,
            closed=example,
        ),
    )


def _open_quotation(error: yaml.MarkedYAMLError, text: str, scalars: Sequence[Scalar]) -> YamlProblem | None:
    if "quoted scalar" in (error.context or ""):
        if "escape" in (error.problem or ""):
            advice = Phrase("write it twice, or put the value between single quotation marks (')")
            return YamlProblem(
                _line(error.problem_mark), Phrase("has a backslash that begins no sign: {advice}", advice=advice)
            )
        return YamlProblem(_line(error.context_mark), Phrase("opens a quotation mark that is never closed: close it"))
    problem = find_swallowed(text, scalars)
    if problem is None and scalars and "\n" in scalars[-1].raw and scalars[-1].style in ("'", '"'):
        ends_here = text.count("\n", 0, scalars[-1].end) + 1 == _line(error.problem_mark)
        return _closed_too_late(text, scalars[-1]) if ends_here else None
    return problem


def _open_bracket(error: yaml.MarkedYAMLError, text: str) -> YamlProblem | None:
    problem = error.problem_mark
    start = _bracket_before(error, text)
    if start is None or problem is None:
        return None
    inside, rest = text[start : problem.index], text[problem.index :].partition("\n")[0]
    if "\n" in inside and _CLOSING[text[start]] not in rest:
        advice = Phrase("close it, or put the value between quotation marks where the bracket belongs to it")
        line = text.count("\n", 0, start) + 1
        return YamlProblem(
            line, Phrase("opens a bracket '{text}' that is not closed: {advice}", text=text[start], advice=advice)
        )
    *_, pair = [None, *_FLOW_KEY.finditer(inside)]
    begin = pair.end() if pair else max(inside.rfind(mark) for mark in "{[,\n") + 1
    value = inside[begin:] + re.split(r"[,}\]]", rest, maxsplit=1)[0]
    key = f"{pair[1]}: " if pair else ""
    return YamlProblem(
        _line(problem), Phrase("{fault}: write {value}", fault=_WANTS_MARKS, value=key + _put_in_marks(value.strip()))
    )


def _bracket_before(error: yaml.MarkedYAMLError, text: str) -> int | None:
    """Return where the bracket stands within which a text cannot be read on."""
    context, mark = error.context or "", error.context_mark
    if "flow" not in context or mark is None:
        return None
    if text[mark.index : mark.index + 1] in _CLOSING:
        return int(mark.index)
    return max((place for bracket in _CLOSING if (place := text.rfind(bracket, 0, mark.index)) >= 0), default=None)


def _wrong_start(error: yaml.MarkedYAMLError, text: str) -> YamlProblem | None:
    if error.problem_mark is None:
        return None
    if "tab character" in (error.problem or ""):
        return YamlProblem(_line(error.problem_mark), _TAB)
    foreign = re.match(r" *([^\S \t])", _line_of(text, error.problem_mark.line))
    if foreign:
        return YamlProblem(
            _line(error.problem_mark),
            Phrase("is indented with U+{foreign}: indent with spaces", foreign=f"{ord(foreign[1]):04X}"),
        )
    if "start any token" not in (error.problem or ""):
        return None
    sign = text[error.problem_mark.index : error.problem_mark.index + 1]
    pair = _pair(error, text)
    if sign not in ("@", "`", "%") or pair is None:
        return YamlProblem(_line(error.problem_mark), _TAB)
    return YamlProblem(
        _line(error.problem_mark),
        Phrase(
            "has a value that begins with '{sign}': put it between quotation marks, {pair}",
            sign=sign,
            pair=_show_pair(pair),
        ),
    )


def _wrong_indent(error: yaml.MarkedYAMLError, text: str) -> YamlProblem | None:
    mark = error.problem_mark
    if mark is None or "start any token" in (error.problem or ""):
        return None
    if "expected ':'" in (error.problem or "") and error.context_mark:
        return YamlProblem(_line(error.context_mark), _NO_KEY)
    line = _line_of(text, mark.line)
    indent = len(line) - len(line.lstrip())
    is_first_colon = "mapping values" in (error.problem or "") and ":" not in line[: mark.column]
    is_apart = mark.column == indent and any(part in (error.problem or "") for part in _APART)
    if not is_first_colon and not is_apart:
        return None
    above, number = next(((line, at) for at, line in _lines_above(text, mark.line) if line.strip()), ("", 0))
    spaces = len(above) - len(above.lstrip())
    if spaces == indent:
        return YamlProblem(number, _NO_KEY) if ":" not in above else YamlProblem(_line(mark), _NO_LIST)
    return YamlProblem(
        _line(mark),
        Phrase(
            "is indented by {indent|space|spaces}, the line above by {spaces}: begin the keys of one thing in one "
            "column, and put a value of several lines between quotation marks",
            indent=indent,
            spaces=spaces,
        ),
    )


def _lines_above(text: str, line: int) -> Iterator[tuple[int, str]]:
    """Yield the lines above one, from below, each with its number."""
    yield from reversed(list(enumerate(text.split("\n")[:line], start=1)))


def _explain_unquoted(error: yaml.MarkedYAMLError, text: str) -> YamlProblem | None:
    pair = _pair(error, text)
    complaint = f"{error.context} {error.problem}"
    if pair is None or not any(part in complaint for part in _OF_VALUES):
        return None
    return YamlProblem(
        _line(error.problem_mark), Phrase("{fault}: write {value}", fault=_WANTS_MARKS, value=_show_pair(pair))
    )


def _pair(error: yaml.MarkedYAMLError, text: str) -> re.Match[str] | None:
    return _PAIR.fullmatch(_line_of(text, error.problem_mark.line)) if error.problem_mark else None


def _show_pair(pair: re.Match[str]) -> str:
    return f"{pair['key']}: {_put_in_marks(pair['value'])}"


def _put_in_marks(value: str) -> str:
    """Return a value between quotation marks; those that it has, but for a mark within it, are not its own."""
    mark, inner = value[:1], value[1:-1]
    is_wrapped = len(value) > 1 and mark in ("'", '"') and value[-1] == mark and inner.count(mark) % 2
    return quote_scalar(inner if is_wrapped else value)


def _line_of(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number].rstrip("\r") if number < len(lines) else ""


def _line(mark: yaml.Mark | None) -> int | None:
    return int(mark.line) + 1 if mark else None
