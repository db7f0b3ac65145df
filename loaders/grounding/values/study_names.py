"""The names of all that a study has, what each slug of it means, and who belongs to whom."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from loaders.checking.entry_check import index_of
from loaders.grounding.mentions.name_mentions import NameIndex
from loaders.reading.entries import Entry
from ontology.errors import DataError
from ontology.facts.actors import Organization, Person
from ontology.facts.fields import Ref
from ontology.facts.slug_register import Index, Target
from ontology.vocabulary.vocabulary import Vocabulary


class StudyNames:
    """The names of all that a study has, what each slug means, and who belongs to whom."""

    def __init__(self, entries: Sequence[Entry], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.register: Index = index_of(entries, vocabulary)
        self.index = NameIndex()
        #: What stands above or below, or is a member: a place and its province, a person and the ticket.
        self.relatives: dict[Target, set[Target]] = defaultdict(set)
        self._above: dict[Target, Target] = {}
        self._meant: dict[tuple[str, Ref, str], Target | None] = {}
        #: What each document has an entry of, which has quotes of its own there.
        self.described: dict[str, set[Target]] = defaultdict(set)
        for entry in entries:
            self._add(entry)
        for target in [*self._above]:
            self._relate_to_all_above(target)

    def _add(self, entry: Entry) -> None:
        fact, target = entry.fact, Target(entry.kind, entry.slug)
        self.described[entry.document].add(target)
        label = getattr(fact, "label", None)
        if label is not None and entry.kind in ("person", "ticket", "organization", "place", "program"):
            self.index.add(target, (*label.names, *getattr(fact, "also", ())))
        within = getattr(fact, "within", None) if entry.kind == "place" else None
        if within:
            self._above[target] = Target("place", within)
        if isinstance(fact, Person):
            for role in fact.roles:
                others = (("organization", role.of), ("ticket", role.of), ("person", role.of), ("place", role.place))
                self._relate(target, (Target(kind, slug) for kind, slug in others if slug))
        if isinstance(fact, Organization):
            self._relate(target, (Target("organization", slug) for slug in fact.part_of))
            self._relate(target, (Target("place", slug) for slug in fact.based_in))

    def _relate(self, target: Target, others: Iterable[Target]) -> None:
        for other in others:
            self.relatives[target].add(other)
            self.relatives[other].add(target)

    def _relate_to_all_above(self, target: Target) -> None:
        above, passed = self._above.get(target), {target}
        while above is not None and above not in passed:
            self._relate(target, [above])
            passed.add(above)
            above = self._above.get(above)

    def resolve(self, name: str, ref: Ref, document: str) -> Target | None:
        """Return what a reference means; None where it means nothing, which is told elsewhere."""
        key = name, ref, document
        if key not in self._meant:
            try:
                self._meant[key] = self.register.resolve(name, ref, document)
            except DataError:
                self._meant[key] = None
        return self._meant[key]

    def names_of(self, target: Target) -> list[str]:
        """Return the names of something: of an entity, or of a concept in every language."""
        concept = self.vocabulary.find(*target)
        if concept:
            return [*concept.labels.values(), *concept.aliases]
        return self.index.names.get(target, [])

    def is_within(self, place: Target, other: Target) -> bool:
        """Say whether a place lies within another one."""
        above, passed = self._above.get(place), {place}
        while above is not None and above not in passed:
            if above == other:
                return True
            passed.add(above)
            above = self._above.get(above)
        return False

    def is_near(self, one: Target, other: Target) -> bool:
        """Say whether two are the same, or one belongs to the other, or both to a third that is no place."""
        mine, theirs = self.relatives.get(one, set()), self.relatives.get(other, set())
        return one == other or other in mine or any(each.kind != "place" for each in mine & theirs)
