"""What goes between the server and a worker, and is no answer itself: values as lines of JSON."""

import json
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True)
class Message:
    """A value that is written as a line and read from one."""

    def line(self) -> bytes:
        """Return it as a line."""
        return json.dumps(self, default=vars).encode() + b"\n"

    @classmethod
    def of(cls, line: bytes) -> Self:
        """Read it from a line."""
        return cls(**json.loads(line))
