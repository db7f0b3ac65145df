"""Whether an official code is that of one place."""

from collections.abc import Iterable, Iterator

from loaders.reading.entries import Entry, Fault
from ontology.facts.gazetteer import GazetteerPlace
from ontology.facts.known_places import CODE_SCHEMES
from ontology.text.phrase import Phrase


def codes(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the codes of a place of a gazetteer, each with its scheme."""
    if isinstance(entry.fact, GazetteerPlace):
        for scheme in CODE_SCHEMES:
            code = getattr(entry.fact, scheme)
            if code:
                yield scheme, code


def check_codes(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Yield places that have the code of another place."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        for scheme, code in codes(entry):
            other = first.setdefault((scheme, code), entry)
            if other.slug != entry.slug:
                message = Phrase(
                    "place '{slug}' has the {scheme} code {code} of place '{other_slug}' in {file}",
                    slug=entry.slug,
                    scheme=scheme,
                    code=repr(code),
                    other_slug=other.slug,
                    file=other.file,
                )
                yield entry.fault(
                    Phrase(
                        "{message}: where it is the same place, name it '{slug}' and leave this out",
                        message=message,
                        slug=other.slug,
                    )
                )
