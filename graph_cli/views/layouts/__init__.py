"""The layouts of the network: one module each, and the folder is the registry.

A layout is called as its module, with a hyphen for each underscore. Its function `arrange(network)` says where each
node stands and which headings and rules lie beneath, and `has_order(network)` whether there is anything to lay out so.
The other modules of the folder are what layouts are made of.

>>> NAMES
('network', 'by-place', 'hierarchy', 'timeline')
>>> from queries.network.model import Node
>>> arrange("network", Network((Node("urn:a", "person", "Ilham Azikin"),), ())).places
{'urn:a': (0.0, 0.0)}
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from graph_cli.views.layouts.arrangement import Arrangement
from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from queries.network.model import Network


class Layout(Protocol):
    """What a module of this folder offers."""

    def arrange(self, network: Network) -> Arrangement:
        """Return the place of each node, and the guides beneath them."""

    def has_order(self, network: Network) -> bool:
        """Say whether anything in a network has the order that the layout shows."""


def _layouts() -> dict[str, Layout]:
    modules = {module.name: import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)}
    names = sorted(
        (name for name in modules if hasattr(modules[name], "arrange")), key=lambda name: (name != FIRST, name)
    )
    return {name.replace("_", "-"): cast("Layout", modules[name]) for name in names}


#: What a page opens with unless it is told otherwise.
FIRST = "network"
_BY_NAME = _layouts()
NAMES = tuple(_BY_NAME)


def arrange(name: str, network: Network) -> Arrangement:
    """Return a network in one layout; UsageError, with the nearest names, where there is none of that name."""
    if name not in _BY_NAME:
        hint = did_you_mean(name, NAMES) or Phrase("; there are {names}", names=", ".join(NAMES))
        raise UsageError(Phrase("no layout '{name}'{hint}", name=name, hint=hint))
    return _BY_NAME[name].arrange(network)


def has_order(name: str, network: Network) -> bool:
    """Say whether a layout has anything to lay out in a network."""
    return _BY_NAME[name].has_order(network)
