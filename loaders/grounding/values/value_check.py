"""Every value of every fact held against the words of its quotes: shown, marked, to be looked at, or contradicted."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from loaders.grounding.mentions.language_words import read_language
from loaders.grounding.quote_check import DocumentText, Sighting, Verification
from loaders.grounding.values.commitment_check import check_commitment, check_list_number
from loaders.grounding.values.curator_marks import apply_mark, find_mark, find_stray_marks
from loaders.grounding.values.date_check import check_date
from loaders.grounding.values.document_check import check_dateline, check_issued, check_maker, check_title
from loaders.grounding.values.fact_values import FactValue, find_values
from loaders.grounding.values.label_check import check_text
from loaders.grounding.values.name_check import check_name
from loaders.grounding.values.number_check import check_number
from loaders.grounding.values.speaker_check import check_directness, check_promisor, check_said_at, check_speaker
from loaders.grounding.values.study_names import StudyNames
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, ValueVerdict, Verdict
from loaders.reading.entries import Entry, TreePath
from ontology.facts.actors import Organization, Person, Place, Ticket
from ontology.facts.fact_file import Document
from ontology.facts.fields import Ref
from ontology.facts.slug_register import Target
from ontology.facts.statements import Claim, Intention
from ontology.facts.wordings import DIRECTNESS, Number, Said
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import full_slug
from ontology.vocabulary.vocabulary import Vocabulary

Check = Callable[[FactValue, TextGrounds], Finding]

_BY_FIELD: dict[str, Check] = {
    "commitment": check_commitment,
    # That it is a hope is a value of a hope, as a commitment is one of a promise.
    "hope": check_commitment,
    "list-number": check_list_number,
    "label": check_text,
    "title": check_text,
    "condition": check_text,
    "eligibility": check_text,
    **dict.fromkeys(DIRECTNESS, check_directness),
    **dict.fromkeys(("on", "start", "end", "as-of", "deadline", "judged-on"), check_date),
}

_OF_DOCUMENTS: dict[str, Check] = {
    "title": check_title,
    "dateline": check_dateline,
    "issued": check_issued,
    **dict.fromkeys(("publisher", "creator", "contributor"), check_maker),
}

_NO_VALUE = Finding(Verdict.LOOK, "", Phrase("the mark is of no value of this fact"))
_OF_WORDINGS: dict[str, Check] = {"by": check_speaker, "in": check_said_at}


class ValueCheck:
    """What holds values against the words: the names of a study, and the texts of its documents.

    For a day and month with its day of the week it offers the years, up to the latest, in which the two fit.
    """

    def __init__(
        self, texts: Mapping[str, DocumentText], entries: Sequence[Entry], names: StudyNames, latest_year: int
    ) -> None:
        self._grounds = {
            entry.document: TextGrounds(
                document=entry.document,
                text=texts[entry.document].content.content,
                language=entry.fact.language,
                words=read_language(entry.fact.language),
                names=names,
                issued=entry.fact.issued,
                latest_year=latest_year,
                makers=_makers(entry.fact, names),
            )
            for entry in entries
            if isinstance(entry.fact, Document) and entry.document in texts
        }

    def check(self, entry: Entry, sightings: Sequence[Sighting]) -> Iterator[ValueVerdict]:
        """Yield a verdict on each value of a fact that has quotes which were finding."""
        grounds = self._grounds.get(entry.document)
        if grounds is None:
            return
        values = list(find_values(entry, sightings, grounds.plain_text))
        yield from (_judge(value, grounds) for value in values if value.quotes)
        yield from (_tell(entry, "seen", key, _NO_VALUE, path) for key, path in find_stray_marks(entry, values))


def _makers(document: Document, names: StudyNames) -> frozenset[Target]:
    slugs = (*document.publisher, *document.creator, *document.contributor)
    targets = (Target(kind, slug) for kind in ("person", "organization") for slug in slugs)
    return frozenset(target for target in targets if target in names.index.names)


def check_values(
    verification: Verification, entries: Sequence[Entry], vocabulary: Vocabulary, latest_year: int
) -> Iterator[ValueVerdict]:
    """Yield a verdict on each value of the facts whose documents have a text."""
    yield from check_values_by(StudyNames(entries, vocabulary), verification, entries, latest_year)


def check_values_by(
    names: StudyNames, verification: Verification, entries: Sequence[Entry], latest_year: int
) -> Iterator[ValueVerdict]:
    """Yield a verdict on each value of some of the facts of a study, by the names of all."""
    check = ValueCheck(verification.texts, entries, names, latest_year)
    by_entry: dict[int, list[Sighting]] = defaultdict(list)
    for sighting in (*verification.sightings, *verification.moved_quotes):
        by_entry[id(sighting.entry)].append(sighting)
    for entry in entries:
        yield from check.check(entry, by_entry[id(entry)])


def _judge(value: FactValue, on: TextGrounds) -> ValueVerdict:
    """Return the verdict on a value; what a curator marks is as marked unless the words show it."""
    mark = find_mark(value)
    finding = apply_mark(_find_check(value)(value, on), value, mark, on)
    return _tell(value.entry, value.field, value.value, finding, value.path, mark)


def _tell(
    entry: Entry, field: str, value: str, finding: Finding, path: TreePath, mark: str | None = None
) -> ValueVerdict:
    """Return a finding as the verdict on a value, with the fact and the line of it."""
    fact = f"{entry.kind} '{full_slug(entry.kind, entry.document, entry.slug)}'" if entry.slug else entry.kind
    line = entry.lines.at((*entry.path, *path))
    return ValueVerdict(fact, field, value, finding.phrase, finding.verdict, finding.reason, entry.file, line, mark)


def _find_check(value: FactValue) -> Check:
    """Return by what a value is checked."""
    if isinstance(value.part, Document):
        return _OF_DOCUMENTS[value.field]
    if isinstance(value.part, Person | Ticket | Organization | Place) and value.field == "label":
        return _check_own_name
    if isinstance(value.part, Number) and value.field not in _BY_FIELD:
        return check_number
    if isinstance(value.part, Said) and value.field in _OF_WORDINGS:
        return _OF_WORDINGS[value.field]
    if value.field == "by" and isinstance(value.part, Intention | Claim):
        return check_promisor
    return _BY_FIELD.get(value.field, check_name)


def _check_own_name(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the quotes of an entity name it."""
    own = FactValue(
        value.entry, value.path, value.part, "label", value.entry.slug, value.quotes, Ref((value.entry.kind,))
    )
    return check_name(own, on)
