"""Who asks: a user and a password for a server, from the environment or ~/.netrc, and told only where it asks.

`JANJI_USER` and `JANJI_PASSWORD` come first; then the file that `NETRC` names, or `~/.netrc`, with an entry of that
very host. They are sent when the server answers 401, by the scheme that it names: digest (RFC 7616, MD5) or basic
(RFC 7617). What it named is remembered, so that a large body is not sent twice.
"""

import os
from base64 import b64encode
from collections.abc import Mapping
from email.message import Message
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import SplitResult
from urllib.request import (
    AbstractDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    Request,
    parse_http_list,
    parse_keqv_list,
)

from ontology.errors import EndpointError, UsageError
from ontology.files.regular_file import NotRegular, open_regular
from ontology.text.phrase import Phrase
from ontology.text.printable import printable_line
from queries.http.secret import conceal

#: No netrc has more bytes.
_LARGEST = 2**20
WHERE = Phrase("put them into JANJI_USER and JANJI_PASSWORD, or into ~/.netrc")


class Credentials(NamedTuple):
    """A user's name and password."""

    user: str
    password: str


def credentials(host: str) -> Credentials | None:
    """Return who asks at a host; None where nobody said. UsageError where what was said cannot be read."""
    user, password = os.environ.get("JANJI_USER"), os.environ.get("JANJI_PASSWORD")
    if user and password is not None:
        return Credentials(user, password)
    if user or password is not None:
        raise UsageError(Phrase("JANJI_USER and JANJI_PASSWORD go together: set both, or neither"))
    return _in_netrc(Path(os.environ.get("NETRC") or Path.home() / ".netrc"), host)


def _in_netrc(file: Path, host: str) -> Credentials | None:
    from netrc import NetrcParseError, netrc

    try:
        with open_regular(file) as netrc_file:
            status = os.fstat(netrc_file.fileno())
        if status.st_size > _LARGEST:
            raise NotRegular(file, f"it has more than {_LARGEST:,} bytes")
        entry = netrc(file).hosts.get(host)
    except FileNotFoundError:
        return None
    except NetrcParseError as error:  # its message may hold a password
        raise UsageError(
            Phrase("{file}:{line}: this is no netrc: correct the line", file=file, line=str(error.lineno or 1))
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            Phrase("{file} cannot be read ({reason}): check it", file=file, reason=type(error).__name__)
        ) from None
    if entry and os.name == "posix" and status.st_mode & 0o077:
        raise UsageError(Phrase("{file} holds a password and others may read it: chmod 600 {file}", file=file))
    return Credentials(entry[0], entry[2] or "") if entry else None


class Access:
    """What a server wants to be told, remembered from one request to the next."""

    def __init__(self, address: SplitResult) -> None:
        self._host = address.hostname or ""
        self._origin = f"{address.scheme}://{address.netloc}/"
        self._challenge: tuple[str, Mapping[str, str]] | None = None

    @cached_property
    def who(self) -> Credentials | None:
        """Who asks here, if anybody said."""
        return credentials(self._host)

    def conceal(self, text: str) -> str:
        """Return what a server says as printable text of one line, without the password that it was told."""
        credentials: Credentials | None = self.__dict__.get("who")
        return printable_line(conceal(text, credentials.user, credentials.password) if credentials else text)

    def learn(self, headers: Message) -> bool:
        """Take up how a server asks who asks; False where it does not say, or nobody does."""
        if self.who is None:
            return False
        challenges = [header.strip().partition(" ") for header in headers.get_all("WWW-Authenticate", [])]
        parameters = {
            scheme.lower(): parse_keqv_list(parse_http_list(rest)) for scheme, _, rest in challenges if "=" in rest
        }
        scheme = "digest" if "digest" in parameters else "basic" if "basic" in parameters else None
        self._challenge = (scheme, parameters[scheme]) if scheme else None
        return bool(scheme)

    def tell(self, request: Request) -> None:
        """Say in a request who asks, if the server wants to know."""
        if self._challenge is None or self.who is None:
            return
        scheme, challenge = self._challenge
        authorization = self._digest(request, challenge) if scheme == "digest" else _basic(self.who)
        request.add_unredirected_header("Authorization", authorization)

    @cached_property
    def _digester(self) -> AbstractDigestAuthHandler:
        passwords = HTTPPasswordMgrWithDefaultRealm()
        if self.who:
            passwords.add_password(None, self._origin, self.who.user, self.who.password)
        return AbstractDigestAuthHandler(passwords)

    def _digest(self, request: Request, challenge: Mapping[str, str]) -> str:
        try:
            authorization = self._digester.get_authorization(request, challenge)
        except (OSError, ValueError):
            authorization = None
        if not authorization:
            raise EndpointError(
                Phrase("it asks for a password in a way that fails here: basic works, and digest by MD5 in ASCII")
            )
        return f"Digest {authorization}"


def _basic(who: Credentials) -> str:
    return "Basic " + b64encode(f"{who.user}:{who.password}".encode()).decode()
