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
#: Identifiers, the path of the page that tells each, and where on it.
_TOLD = (
    ("id/quotation/([a-z0-9-]+)_([0-9]+)", "id/document/$1", "#quotation-$2"),
    ("id/position/([a-z0-9-]+)_(quotation-[0-9]+)", "id/document/$1", "#$2"),
    ("id/(?:evidence|quote|position)/([a-z0-9-]+)_([0-9a-z-]+)", "id/document/$1", "#evidence-$2"),
    ("id/target/([a-z0-9-]+)_([0-9a-z-]+)", "id/document/$1", "#target-$2"),
    ("((?:id|scheme)/[a-z0-9/_-]+)", "$1", ""),
)
#: The media types of data by the suffix of a page, before what a browser asks for.
_ACCEPTED = {".ttl": r"text/turtle", ".jsonld": r"application/ld\+json"}
#: What follows a media type or a language that is taken: a quality of 0 is a refusal.
_TAKEN = r"(?![^\s,;]|[^,]*;\s*q=0(\.0*)?\s*(,|$))"
_INDONESIAN = f"RewriteCond %{{HTTP:Accept-Language}} ^id(-[^\\s,;]*)?{_TAKEN} [NC]"
#: A sitemap may list so many addresses.
_LISTED = 50_000
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def htaccess(address: str, former: Mapping[str, str]) -> bytes:
    """Return an .htaccess, for where identifiers begin, that sends each to its page or its data at an address."""
    rules = [
        *(f"RewriteRule ^{old}$ {address}{new}.html [R=301,L]" for old, new in sorted(former.items())),
        *(rule for entry in _TOLD for rule in _write_rules(address, *entry, [*_ACCEPTED])),
        *_write_rules(address, "ns", "ns", "", [".ttl"]),
        f"RewriteRule ^\\.well-known/void$ {address}void.ttl [R=303,L]",
    ]
    return (_HEAD + "".join(f"{rule}\n" for rule in rules)).encode()


def _write_rules(address: str, identifier: str, path: str, anchor: str, suffixes: Sequence[str]) -> Iterator[str]:
    """Yield the rules for identifiers: data for whom asks for it first, else the page in the language that is read."""
    for suffix in suffixes:
        yield f"RewriteCond %{{HTTP_ACCEPT}} ^\\s*{_ACCEPTED[suffix]}{_TAKEN} [NC]"
        yield f"RewriteRule ^{identifier}$ {address}{path}{suffix} [R=303,L]"
    yield _INDONESIAN
    yield f"RewriteRule ^{identifier}$ {address}{path}.id.html{anchor} [R=303,NE,L]"
    yield f"RewriteRule ^{identifier}$ {address}{path}.html{anchor} [R=303,NE,L]"


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
    urls = "".join(f"<url><loc>{escape(address + path)}</loc></url>\n" for path in paths)
    return f'<urlset xmlns="{_SITEMAP}">\n{urls}</urlset>\n'.encode()
