"""What a proxy says of the visitor for whom it asks, which is believed of none but those that are named."""

from collections.abc import Collection, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from graph_cli.web.target import with_host
from ontology.errors import UsageError
from ontology.text.phrase import Phrase

Network = IPv4Network | IPv6Network
_FOR, _SCHEME, _HOST = "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"


def networks_of(texts: Collection[str]) -> list[Network]:
    """Return the addresses or networks that some texts are; UsageError where one is none."""
    return [_network(text) for text in texts]


class Proxies:
    """Hands a request of a proxy on as the one of its visitor: with that address, scheme and host."""

    def __init__(self, app: ASGIApp, trusted_networks: Sequence[Network]) -> None:
        self._app, self._trusted = app, trusted_networks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if (
            self._trusted
            and scope["type"] == "http"
            and self._trusts(_address(scope["client"][0] if scope.get("client") else ""))
        ):
            scope = self._as_visited(scope)
        await self._app(scope, receive, send)

    def _as_visited(self, scope: Scope) -> Scope:
        headers = Headers(scope=scope)
        visitor = self._visitor(_items(headers, _FOR))
        scheme, host = (_items(headers, name)[-1] for name in (_SCHEME, _HOST))
        visitor_scope = with_host(scope, host.encode("latin-1")) if host else {**scope}
        if visitor:
            visitor_scope["client"] = (str(visitor), 0)
        if scheme in ("http", "https"):
            visitor_scope["scheme"] = scheme
        return visitor_scope

    def _visitor(self, addresses: Sequence[str]) -> IPv4Address | IPv6Address | None:
        """Return the last address that no proxy has: what stands before it was written by whoever has it."""
        visitor = None
        for text in reversed(addresses):
            address = _address(text)
            if address is None:
                return visitor
            visitor = address
            if not self._trusts(address):
                return visitor
        return visitor

    def _trusts(self, address: IPv4Address | IPv6Address | None) -> bool:
        return address is not None and any(address in network for network in self._trusted)


def _items(headers: Headers, name: str) -> list[str]:
    return [item.strip() for item in ",".join(headers.getlist(name)).split(",")]


def _network(text: str) -> Network:
    try:
        return ip_network(text)
    except ValueError:
        raise UsageError(
            Phrase("--proxy {text} is no address: write one, as 127.0.0.1 or 10.0.0.0/8", text=repr(text))
        ) from None


def _address(text: str) -> IPv4Address | IPv6Address | None:
    """Return the address that a text is, with a port or without; None where it is none."""
    host = text.partition("]")[0].removeprefix("[") if text.startswith("[") else text
    if host.count(":") == 1:
        host = host.partition(":")[0]
    try:
        address = ip_address(host.partition("%")[0])  # a zone may be any text
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
