"""What a host needs to send identifiers to their pages, and search engines to all of them."""

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape

_HEAD = """Options +FollowSymLinks -MultiViews
AddType text/turtle .ttl
AddType application/ld+json .jsonld
AddType application/n-triples .nt
AddType application/n-quads .nq
AddDefaultCharset utf-8
<IfModule mod_headers.c>
Header set Access-Control-Allow-Origin "*"
</IfModule>
RewriteEngine on
"""
_IDENTIFIER = "((?:id|scheme)/[a-z0-9/_-]+|ns)"
#: The media types of data by the suffix of a page, before what a browser asks for.
_ACCEPTED = {".ttl": r"text/turtle", ".jsonld": r"application/ld\+json"}
#: A sitemap may list so many addresses.
_LISTED = 50_000
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def htaccess(address: str, former: Mapping[str, str]) -> bytes:
    """Return an .htaccess, for where identifiers begin, that sends each to its page or its data at an address."""
    rules = [
        f"RewriteRule ^id/(?:evidence|quote|position)/([a-z0-9-]+)_([0-9a-z-]+)$ "
        f"{address}id/document/$1.html#evidence-$2 [R=303,NE,L]",
        f"RewriteRule ^id/target/([a-z0-9-]+)_([0-9a-z-]+)$ {address}id/document/$1.html#target-$2 [R=303,NE,L]",
        *(f"RewriteRule ^{old}$ {address}{new}.html [R=301,L]" for old, new in sorted(former.items())),
        *(rule for suffix, media in _ACCEPTED.items() for rule in _negotiated(address, suffix, media)),
        "RewriteCond %{HTTP:Accept-Language} ^id",
        f"RewriteRule ^{_IDENTIFIER}$ {address}$1.id.html [R=303,L]",
        f"RewriteRule ^{_IDENTIFIER}$ {address}$1.html [R=303,L]",
        f"RewriteRule ^\\.well-known/void$ {address}void.ttl [R=303,L]",
    ]
    return (_HEAD + "".join(f"{rule}\n" for rule in rules)).encode()


def _negotiated(address: str, suffix: str, media: str) -> Iterator[str]:
    yield f"RewriteCond %{{HTTP_ACCEPT}} ^[^,]*{media}"
    yield f"RewriteRule ^{_IDENTIFIER}$ {address}$1{suffix} [R=303,L]"


def sitemaps(address: str, pages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield a sitemap of pages by their paths, with its name; of many several, and one that lists them."""
    parts = [pages[start : start + _LISTED] for start in range(0, len(pages), _LISTED)]
    if len(parts) == 1:
        yield "sitemap.xml", _map(address, parts[0])
        return
    for number, part in enumerate(parts, start=1):
        yield f"sitemap-{number}.xml", _map(address, part)
    names = (f"<sitemap><loc>{escape(address)}sitemap-{number + 1}.xml</loc></sitemap>" for number in range(len(parts)))
    yield "sitemap.xml", f'<sitemapindex xmlns="{_SITEMAP}">{"".join(names)}</sitemapindex>\n'.encode()


def _map(address: str, paths: Sequence[str]) -> bytes:
    listed = "".join(f"<url><loc>{escape(address + path)}</loc></url>\n" for path in paths)
    return f'<urlset xmlns="{_SITEMAP}">\n{listed}</urlset>\n'.encode()
