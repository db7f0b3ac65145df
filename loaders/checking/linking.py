"""The check between chunks of facts, each known by its summary: what they name, and whether it still means the same.

A document is written with the names that it knows itself. What other documents say can make a name mean two things,
or give it a meaning at all; so every name is looked up again among those of the whole, in a moment, without reading.
"""

from collections.abc import Iterator, Mapping

from loaders.checking.circles import on_circles
from loaders.checking.summary import Summary
from ontology.errors import DataError
from ontology.facts.fields import Ref
from ontology.facts.slug_register import Index, Target
from ontology.vocabulary.vocabulary import Vocabulary


class Linker:
    """Takes the summaries of chunks, by the numbers of the chunks, and says which of them do not fit together."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.index = Index(vocabulary)
        #: The chunks that have facts of a document that stands in another chunk too.
        self.joined: set[int] = set()
        self._unfit: set[int] = set()
        self._home: dict[str, int] = {}
        self._label: dict[str, tuple[Mapping[str, str], int]] = {}
        self._aliases: dict[str, set[str]] = {}
        self._place: dict[str, tuple[list[str | None], int]] = {}
        self._above: dict[str, dict[str, int]] = {}
        self._former: dict[tuple[str, str], list[tuple[str, int]]] = {}
        self._code: dict[str, tuple[str, int]] = {}
        self._meant: dict[tuple[str, Ref, str, Target], set[int]] = {}
        self._wanted: dict[tuple[str, str], set[int]] = {}

    def add(self, number: int, summary: Summary) -> None:
        """Take a chunk's summary."""
        for kind, slugs in summary.names.items():
            self.index.slugs.setdefault(kind, set()).update(slugs)
        for document in summary.documents:
            first = self._home.setdefault(document, number)
            if first != number:
                self.joined |= {first, number}
            self._wanted.setdefault(("document", document), set()).add(number)
        for source in summary.sources:
            self._wanted.setdefault(("source", source), set()).add(number)
        self._agree(number, summary)
        self._relate(number, summary)
        for meaning in summary.meanings():
            self._meant.setdefault(meaning, set()).add(number)

    def _agree(self, number: int, summary: Summary) -> None:
        """Compare what chunks say of one entity, where only one thing can be."""
        for entity, label in summary.labels.items():
            first_label, first = self._label.setdefault(entity, (label, number))
            if first_label != label:
                self._unfit |= {first, number}
        for entity, names in summary.aliases.items():
            self._aliases.setdefault(entity, set()).update(names)
        for slug, (level, within) in summary.places.items():
            (high, above), first = self._place.setdefault(slug, ([level, within], number))
            if (level and high and level != high) or (within and above and within != above):
                self._unfit |= {first, number}
            self._place[slug] = [high or level, above or within], first
        for code, slug in summary.codes.items():
            owner, first = self._code.setdefault(code, (slug, number))
            if owner != slug:
                self._unfit |= {first, number}

    def _relate(self, number: int, summary: Summary) -> None:
        """Take what a chunk says of how entities lead to others: as parts of them, or by a former slug."""
        for kind, slug, higher in summary.above():
            self._above.setdefault(f"{kind}/{slug}", {}).setdefault(f"{kind}/{higher}", number)
        for kind, old, new in summary.formers:
            self._former.setdefault((kind, old), []).append((new, number))

    def index_with_names(self) -> Index:
        """Return the index with what entities are called, by which a fault suggests what may be meant."""
        index = Index(self.index.vocabulary, self.index.slugs)
        for entity, (label, _) in self._label.items():
            kind, _, slug = entity.partition("/")
            index.add_names(kind, slug, (*label.values(), *self._aliases.get(entity, ())))
        return index

    def above(self) -> dict[str, list[str]]:
        """Return the slugs of all places, each with that of the place right above it."""
        return {slug: [within] if within else [] for slug, ((_, within), _) in self._place.items()}

    def unfit(self) -> set[int]:
        """Return the numbers of the chunks that have a fault, seen beside the others."""
        conflicts = (
            numbers for (kind, slug), numbers in self._wanted.items() if slug not in self.index.slugs.get(kind, ())
        )
        with_changed_meaning = (numbers for meaning, numbers in self._meant.items() if not self._holds(*meaning))
        return self._unfit.union(*conflicts, *with_changed_meaning, self._in_circles(), self._renamed_twice())

    def _holds(self, name: str, ref: Ref, document: str, target: Target) -> bool:
        try:
            return self.index.resolve(name, ref, document) == target
        except DataError:
            return False

    def _in_circles(self) -> Iterator[int]:
        for low, names in on_circles(self._above).items():
            yield from (self._above[low][high] for high in names)

    def _renamed_twice(self) -> Iterator[int]:
        """Yield the chunks that give a former slug that something has today, or that leads to two things."""
        for (kind, old), renamings in self._former.items():
            if old in self.index.slugs.get(kind, ()) or len({new for new, _ in renamings}) > 1:
                yield from (number for _, number in renamings)
