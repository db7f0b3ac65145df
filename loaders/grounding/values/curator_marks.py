"""How a curator takes a value from the words: by a mark of the value, or by calling a part or a fact inferred."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from loaders.grounding.mentions.quotations import find_paragraph
from loaders.grounding.values.fact_values import FactValue, find_values
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from loaders.reading.entries import Entry, Fault, TreePath
from ontology.facts.fact import Fact
from ontology.facts.fields import Model
from ontology.facts.wordings import Said
from ontology.text.passages import normalize
from ontology.text.phrase import Phrase

#: Marks that are no words of the text.
_BASES = ("coded", "inferred")


def find_mark(value: FactValue) -> str | None:
    """Return how the curator takes a value from the words: by the mark of its part, else by that of the fact."""
    for part in _parts(value):
        marks: dict[str, str] = getattr(part, "seen", {})
        if value.key in marks:
            return marks[value.key]
    return None


def find_stray_marks(entry: Entry, values: Sequence[FactValue]) -> Iterator[tuple[str, TreePath]]:
    """Yield the marks of a fact that are of none of its values; those that a section shares need not be of all."""
    keys, home = {value.key for value in values}, (*entry.path, "seen")
    if entry.lines.home(home) == home:
        yield from ((key, ("seen",)) for key in getattr(entry.fact, "seen", {}) if key not in keys)
    parts = {id(value.part): (value.part, value.path) for value in values if value.part is not entry.fact}
    for part, path in parts.values():
        yield from ((key, path) for key in getattr(part, "seen", {}) if key not in keys)


def find_stray_quotes(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Yield a fault for each quote that is to show a single value and stands under none of the fact's values."""
    for entry in entries:
        quoted_parts = list(_find_quoted_parts(entry.fact, ()))
        keys: dict[int, set[str]] = defaultdict(set)
        for value in find_values(entry, ()) if quoted_parts else ():
            keys[id(value.part)].add(value.key)
        for path, part in quoted_parts:
            for name in sorted(part.shown.keys() - keys[id(part)]):
                fault = Phrase("'shown' has a quote for {name}, which is none of the values here", name=repr(name))
                yield entry.fault(fault, *path, "shown", name)


def _find_quoted_parts(part: Model, path: TreePath) -> Iterator[tuple[TreePath, Fact | Said]]:
    """Yield the parts of a fact in which single values have quotes of their own, with their paths."""
    if isinstance(part, Fact | Said) and part.shown:
        yield path, part
    for name in ("said", "numbers", "roles"):
        for place, inner in enumerate(getattr(part, name, ())):
            yield from _find_quoted_parts(inner, (*path, name, place))


def apply_mark(finding: Finding, value: FactValue, mark: str | None, on: TextGrounds) -> Finding:
    """Return a finding as the curator marked it; words that are to mean the value have to stand beside the quotes."""
    if finding.verdict is Verdict.SHOWN:
        return finding
    if mark and (mark in _BASES or any(word in passage for word in _words(mark) for passage in _passages(value, on))):
        return Finding(Verdict.MARKED, finding.phrase, Phrase("the curator says: {mark}", mark=mark))
    if mark and finding.verdict is not Verdict.CONTRADICTED:
        reason = Phrase("the words that the curator names, {mark}, do not stand beside it", mark=repr(mark))
        return Finding(Verdict.LOOK, finding.phrase, reason)
    if finding.verdict is Verdict.LOOK and _is_inferred(value):
        return Finding(Verdict.MARKED, finding.phrase, Phrase("the curator says: {mark}", mark="inferred"))
    return finding


def _is_inferred(value: FactValue) -> bool:
    """Say whether the curator calls the whole part, or the whole fact, inferred, and with it what no words name.

    A name, a number and a date that are inferred have a mark of their own, since each may be wrong by itself.
    """
    is_named = value.ref is not None and value.field != "commitment"
    return not is_named and any(getattr(part, "basis", "") == "inferred" for part in _parts(value))


def _parts(value: FactValue) -> tuple[Model, Model]:
    return value.part, value.entry.fact


def _words(mark: str) -> Iterator[str]:
    """Yield the words that a mark names, each behind a comma; of an ending its letters."""
    yield from (word.strip(" -").casefold() for word in mark.split(",") if word.strip(" -"))


def _passages(value: FactValue, on: TextGrounds) -> Iterator[str]:
    for quote in value.quotes:
        paragraph = find_paragraph(on.text, quote.span)
        yield normalize(on.text[paragraph.start : paragraph.end]).casefold()
