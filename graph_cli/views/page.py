"""One HTML file with everything in it, and a policy that lets it ask nobody for anything.

The page allows by their digests the scripts and the style that it carries, and nothing else (W3C Content
Security Policy Level 3, section 2.3.1). What comes from the graph is data in a block that no browser runs;
the script writes it as text, never as HTML.
"""

import base64
import hashlib
import json
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from graph_cli.views.picture import picture
from graph_cli.views.words import words
from queries.network_model import Network

#: The renderer that pyvis carries: vis-network 9.1.2, Apache-2.0 or MIT, its licence in its first lines.
RENDERER = "templates/lib/vis-9.1.2/vis-network.min.js"
#: The parts of the page's own script, one noun a file, that share one scope; the last one starts.
PARTS = ("dom.js", "labels.js", "legend.js", "panel.js", "search.js", "looks.js", "view.js", "network.js")

#: Characters that could end the data block or a line of it, as JSON can write them otherwise.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def render(network: Network, *, title: str) -> str:
    """Return the page as HTML; the same network gives the same page.

    Raises UsageError for a language without words, DataError for a network that does not hold together.
    """
    style, script, renderer = _own("network.css"), _script(), _renderer()
    data = json.dumps(picture(network), ensure_ascii=False, allow_nan=False).translate(_ESCAPES)
    return _template().render(
        title=title,
        language=network.language,
        words=words(network.language),
        counts={"nodes": len(network.nodes), "edges": len(network.edges)},
        policy=_policy(style, script, renderer),
        style=Markup(style),
        renderer=Markup(renderer),
        script=Markup(script),
        data=Markup(data),
    )


def _template() -> Template:
    loader = PackageLoader("graph_cli", "views")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    return environment.get_template("network.html.j2")


def _script() -> str:
    parts = "\n".join(_own(part) for part in PARTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _own(name: str) -> str:
    return files("graph_cli.views").joinpath(name).read_text(encoding="utf-8")


def _renderer() -> str:
    """Return vis-network's script; nothing in it may end the script element early."""
    return files("pyvis").joinpath(RENDERER).read_text(encoding="utf-8").replace("</script", "<\\/script")


def _policy(style: str, *scripts: str) -> str:
    allowed = " ".join(_digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_digest(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    """Return the digest of an inline script or style as a policy writes it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
