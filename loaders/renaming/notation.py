"""How a fact file is written, as far as renaming has to know: in YAML, or in JSON as the lines of a bulk file."""

from collections.abc import Callable
from dataclasses import dataclass

from loaders.reading.entries import TreePath
from loaders.reading.json_scalars import read_stretches
from loaders.reading.yaml_scalar import Scalar
from loaders.reading.yaml_tree import read_keys, read_scalars

Stretches = dict[TreePath, Scalar]


@dataclass(frozen=True)
class Notation:
    """Reads the keys and values of a text as they stand there, and writes slugs, which need no escapes."""

    read: Callable[[str], tuple[Stretches, Stretches]]
    mark: str

    def word(self, text: str) -> str:
        """Return a slug, or a key, as it is written."""
        return f"{self.mark}{text}{self.mark}"

    def pair(self, key: str, slug: str) -> str:
        """Return a key with a slug."""
        return f"{self.word(key)}: {self.word(slug)}"


YAML = Notation(lambda text: (read_keys(text), read_scalars(text)), "")
JSON = Notation(read_stretches, '"')
