"""The names of the bundled schemes, and which of them every study has.

>>> list_schemes()[:3]
['assessment-status', 'basis', 'beneficiary']
"""

from importlib.resources import files

#: The schemes whose concepts janji itself names: what is a hope, who stands on a ticket, which code a regency has.
NEEDED = (
    "assessment-status",
    "basis",
    "commitment",
    "directness",
    "place-level",
    "quantity-kind",
    "role-kind",
    "text-position",
)


def list_schemes() -> list[str]:
    """Return the names of all bundled schemes, sorted."""
    names = (file.name for file in files("ontology").joinpath("schemes").iterdir())
    return sorted(name.removesuffix(".ttl") for name in names if name.endswith(".ttl"))
