"""The page's own script and style, and the renderer that pyvis carries, as texts.

The script is one scope in many files, one noun a file, a folder for each room of the page: what comes first is used by
what comes later, and the last one starts.
"""

from importlib.resources import files

#: vis-network 9.1.2, Apache-2.0 or MIT, its licence in its first lines.
RENDERER = "templates/lib/vis-9.1.2/vis-network.min.js"
SCRIPT = {
    "core": "folding blanks dom data state address viewpoint filters follow groups visible actions clipboard patience",
    "canvas": "looks places guides edges nodes plate labels camera canvas walk",
    "pictures": "marks whereabouts map map_labels map_camera off_map land dates events lanes timeline"
    " crossing cell matrix pictures",
    "bar": "bar stem finding search help",
    "legend": "facets facet_box years chips colours legend",
    "panel": "citation facts follow_panel path_panel group_panel panel notices",
    "keep": "print pen xml vector inlined raster subgraph csv gexf keep",
    "table": "rows table table_bar table_rows divider",
    "page": "focus keys start",
}
#: What is for narrow screens comes last, since it overrules.
STYLE = (
    "palette",
    "base",
    "bar",
    "canvas",
    "legend",
    "panel",
    "notices",
    "help",
    "keep",
    "table",
    "pictures",
    "narrow",
)


def script() -> str:
    """Return the script, in a scope of its own."""
    parts = (f"script/{room}/{part}.js" for room, names in SCRIPT.items() for part in names.split())
    return '(() => {\n"use strict";\n' + "\n".join(map(_own, parts)) + "})();\n"


def folding() -> str:
    """Return the part of the script by which names and words are compared, for pages that are no network."""
    return _own("script/core/folding.js")


def blanks() -> str:
    """Return the part of the script by which the blanks of a text are filled, for pages that are no network."""
    return _own("script/core/blanks.js")


def style() -> str:
    """Return the style sheet."""
    return "\n".join(_own(f"style/{part}.css") for part in STYLE)


def whole() -> str:
    """Return all that a page runs: the renderer, and the script."""
    return f"{renderer()}\n{script()}"


def palette() -> str:
    """Return the colours and typefaces, for pages that are no network."""
    return _own("style/palette.css")


def renderer() -> str:
    """Return vis-network's script; nothing in it may end the script element early."""
    return files("pyvis").joinpath(RENDERER).read_text(encoding="utf-8").replace("</script", "<\\/script")


def _own(path: str) -> str:
    return files("graph_cli.views").joinpath(path).read_text(encoding="utf-8")
