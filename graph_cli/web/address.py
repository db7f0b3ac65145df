"""Where the site lies, as a visitor knows it."""

from starlette.requests import Request


def home_of(request: Request, url: str | None) -> str:
    """Return the address of the site, which ends in a slash: the one that it was given, else the one that is asked."""
    return url or str(request.base_url)


def endpoint_of(request: Request, url: str | None) -> str:
    """Return the address at which queries are answered, against which relative IRIs in them are resolved."""
    return f"{home_of(request, url)}sparql"
