"""The address of a server: http or https, a host, and no password in it."""

from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from ontology.errors import UsageError
from ontology.text.phrase import Phrase
from queries.http.access import WHERE


@dataclass(frozen=True)
class Address:
    """An address that can be asked."""

    split: SplitResult

    @classmethod
    def of(cls, url: str) -> "Address":
        """Return the address that a text is; UsageError where it is none, or has a user or password in it."""
        try:
            split = urlsplit(url)
            is_valid = split.scheme in ("http", "https") and bool((split.hostname or "").encode("idna"))
            is_valid = is_valid and split.port != 0
        except ValueError:
            is_valid = False
        if "@" in url.split("?")[0] if not is_valid else "@" in split.netloc:
            raise UsageError(
                Phrase("an address takes no user and no password, which others could then read: {advice}", advice=WHERE)
            )
        if not is_valid or not url.isascii() or not url.isprintable() or " " in url:
            raise UsageError(
                Phrase(
                    "{address} is no address of an endpoint: give one such as https://example.org/sparql",
                    address=repr(url.split("?")[0]),
                )
            )
        return cls(split)

    @property
    def public_form(self) -> str:
        """The address as errors show it: without its parameters, which may hold a key."""
        return f"{self.split.scheme}://{self.split.netloc}{self.split.path}"
