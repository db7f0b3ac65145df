"""What `make assets` brings from npm: an editor of queries for a server, and an engine for a site without one."""

from functools import cache
from importlib.resources import files

#: The files of both, by what they are called on a site; each set comes with the licences of all that is in it.
_LICENCES = {"assets/licences.txt": "licences.txt"}
EDITOR = {"assets/yasgui.js": "yasgui.min.js", "assets/yasgui.css": "yasgui.min.css", **_LICENCES}
ENGINE = {"assets/oxigraph.js": "web.js", "assets/oxigraph.wasm": "web_bg.wasm", **_LICENCES}
_BOTH = {**EDITOR, **ENGINE}
_HOME = files("graph_cli.site").joinpath("npm")


def is_vendored(path: str) -> bool:
    """Say whether what is called so on a site is there."""
    return path in _BOTH and _is_there(_BOTH[path])


def read_asset(path: str) -> bytes:
    """Return what is called so on a site."""
    return _HOME.joinpath(_BOTH[path]).read_bytes()


def has_editor() -> bool:
    """Say whether there is an editor."""
    return all(map(is_vendored, EDITOR))


def has_engine() -> bool:
    """Say whether there is an engine."""
    return all(map(is_vendored, ENGINE))


@cache
def _is_there(name: str) -> bool:
    return _HOME.joinpath(name).is_file()
