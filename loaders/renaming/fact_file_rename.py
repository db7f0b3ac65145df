"""Changes a fact file, or a line of a bulk file, at the places where a slug stands, and nothing else of it."""

from collections.abc import Iterable, Iterator

from loaders.checking.entry_check import references
from loaders.checking.slugs import number_slugs, own_slugs
from loaders.reading.entries import Entry, TreePath
from loaders.reading.yaml_scalar import Scalar
from loaders.renaming.notation import YAML, Notation
from loaders.renaming.renaming import Renaming
from loaders.renaming.text_edit import TextEdit
from ontology.errors import DataError
from ontology.facts.actors import Person
from ontology.facts.slug_register import Index
from ontology.facts.statements import Relationship
from ontology.text.phrase import Phrase


class FactFileRenaming:
    """The edits that one fact file needs."""

    def __init__(self, text: str, renaming: Renaming, index: Index, notation: Notation = YAML) -> None:
        self.text, self.renaming, self.index, self.notation = text, renaming, index, notation
        self.keys, self.scalars = notation.read(text)

    def edits(self, entries: Iterable[Entry], *, first: Entry | None) -> Iterator[TextEdit]:
        """Yield the edits of the facts of this file; the `first` to define what is renamed keeps the old slug."""
        for entry in entries:
            part = self.renaming.find_part(entry)
            if part is not None:
                yield from self.new_part_slug(entry, part)
            elif self.renaming.defines(entry):
                yield from self.new_slug(entry)
                yield from self.keep_slugs(entry)
                if entry is first:
                    yield from self.formerly(entry, (), self.renaming.old)
            elif isinstance(entry.fact, Relationship) and not entry.fact.slug and self.mentions(entry):
                yield from self.add_slug(entry, (), next(own_slugs(entry))[1])
            yield from self.references(entry)

    def new_slug(self, entry: Entry) -> Iterator[TextEdit]:
        """Yield what writes the new slug where the old one names a fact."""
        key = self.scalars[*entry.path, "slug"] if entry.kind == "document" else self.keys[entry.path]
        yield self.replaced(entry, key, self.renaming.old, self.renaming.new)

    def new_part_slug(self, entry: Entry, path: TreePath) -> Iterator[TextEdit]:
        """Yield what writes the new slug of a role, relationship or number, and keeps the old one."""
        place = self.own_place(entry, path)
        slug = self.scalars.get((*place, "slug"))
        if slug:
            yield TextEdit(slug.start, slug.end, self.notation.word(self.renaming.written))
        else:
            yield from self.add_slug(entry, path, self.renaming.written)
        yield from self.formerly(entry, path, self.renaming.old)

    def keep_slugs(self, entry: Entry) -> Iterator[TextEdit]:
        """Yield what keeps the addresses of parts, which follow from the slug of what they are parts of.

        The slug of a role is written out, and stays. That of a number begins with its owner's, and has to change.
        """
        for _, slug, path in number_slugs(entry):
            yield from self.formerly(entry, path, slug)
        if isinstance(entry.fact, Person):
            for (_, slug, path), role in zip(_role_slugs(entry), entry.fact.roles, strict=True):
                if not role.slug:
                    yield from self.add_slug(entry, path, slug)

    def add_slug(self, entry: Entry, path: TreePath, slug: str) -> Iterator[TextEdit]:
        """Yield what gives a part of a fact the slug that it had without saying so."""
        yield self.inserted(self.own_place(entry, path), self.notation.pair("slug", slug))

    def own_place(self, entry: Entry, path: TreePath) -> TreePath:
        """Return where a part of a fact stands; DataError where other facts share it."""
        own = (*entry.path, *path)
        if entry.lines.home(own) != own:
            fault = Phrase("stands in the defaults of several facts: write it out first")
            raise DataError(entry.fault(fault, *path).tell())
        return own

    def formerly(self, entry: Entry, part: TreePath, old: str) -> Iterator[TextEdit]:
        """Yield what keeps the old slug of a fact, or of a part of it, as one that leads there."""
        place, word = self.own_place(entry, part), self.notation.word(old)
        path = (*place, "formerly")
        items = [scalar for at, scalar in self.scalars.items() if at[:-1] == path]
        if path not in self.keys:
            yield self.inserted(place, self.notation.pair("formerly", old))
        elif path in self.scalars:
            scalar = self.scalars[path]
            yield TextEdit(scalar.start, scalar.end, f"[{scalar.raw}, {word}]" if scalar.raw else f" {word}")
        elif items:
            yield TextEdit(items[0].start, items[0].start, f"{word}{self.between(items[0])}")
        else:
            fault = Phrase("'formerly' is an empty list: leave it out first")
            raise DataError(entry.fault(fault, *part, "formerly").tell())

    def between(self, item: Scalar) -> str:
        """Return what stands between an item that is put before a list's first one and that one."""
        if item.in_flow:
            return ", "
        start = self.text.rfind("\n", 0, item.start) + 1
        return f"{self.newline()}{self.text[start : item.start]}"

    def references(self, entry: Entry) -> Iterator[TextEdit]:
        """Yield what writes the new slug into the references of a fact."""
        for path, ref, name in references(entry.fact):
            if not self.means(self.index.resolve(name, ref, entry.document), name):
                continue
            home = entry.lines.home((*entry.path, *path))
            scalar = self.scalars.get(home) or self.scalars.get(home[:-1])
            if scalar is None:
                fault = Phrase("{name} cannot be changed here: write it out first", name=repr(name))
                raise DataError(entry.fault(fault, *path).tell())
            yield self.replaced(entry, scalar, name, self.renaming.rename(name))
            yield from self.marks(entry, path, name)

    def marks(self, entry: Entry, path: TreePath, name: str) -> Iterator[TextEdit]:
        """Yield what writes the new slug where a curator's mark names a reference, of the fact or of a part of it."""
        for part in {(), path[:-2]}:
            home = (*entry.lines.home((*entry.path, *part, "seen")), name)
            if home in self.keys:
                yield self.replaced(entry, self.keys[home], name, self.renaming.rename(name))

    def means(self, target: tuple[str, str], name: str) -> bool:
        """Say whether a reference has to be changed."""
        if self.renaming.kind == "document":
            return target == self.renaming.target or name.rpartition("/")[2].startswith(f"{self.renaming.old}_")
        return target == self.renaming.target

    def mentions(self, entry: Entry) -> bool:
        """Say whether an entry refers to what is renamed."""
        return any(
            self.means(self.index.resolve(name, ref, entry.document), name) for _, ref, name in references(entry.fact)
        )

    def replaced(self, entry: Entry, scalar: Scalar, old: str, new: str) -> TextEdit:
        """Return what writes a slug in place of another, whatever quotation marks it stands between."""
        if old not in scalar.raw:
            fault = Phrase("'{slug}' is written as {text}: write it without escapes first", slug=old, text=scalar.raw)
            raise DataError(entry.fault(fault).tell())
        start = scalar.start + scalar.raw.rfind(old)
        return TextEdit(start, start + len(old), new)

    def inserted(self, path: TreePath, line: str) -> TextEdit:
        """Return what writes a further key before the first one of a part of the file."""
        keys = [key for at, key in self.keys.items() if at[:-1] == path]
        first = min(keys, key=lambda key: key.start)
        behind = ", " if first.in_flow else self.newline() + " " * first.column
        return TextEdit(first.start, first.start, line + behind)

    def newline(self) -> str:
        """Return how lines end in this file."""
        return "\r\n" if "\r\n" in self.text else "\n"


def _role_slugs(entry: Entry) -> Iterator[tuple[str, str, TreePath]]:
    return (own for own in own_slugs(entry) if own[0] == "role")
