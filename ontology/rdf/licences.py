"""Licences by their SPDX identifiers and by their addresses, either from the other.

>>> read_licence("cc-by-sa-4.0"), read_licence("ODbL-1.0")
('https://creativecommons.org/licenses/by-sa/4.0/', 'https://spdx.org/licenses/ODbL-1.0.html')
>>> name_licence("https://creativecommons.org/licenses/by-sa/4.0/"), name_licence("https://example.org/terms")
('CC BY-SA 4.0', 'https://example.org/terms')
"""

import re

from ontology.rdf.term import iri
from ontology.text.phrase import Phrase

_COMMONS = "https://creativecommons.org/"
_SPDX = "https://spdx.org/licenses/"
#: The addresses of Creative Commons have their parts as the identifiers have them.
_IDENTIFIER = re.compile(r"CC-(BY[A-Z-]*)-(\d\.\d)|CC0-1\.0")
_ADDRESS = re.compile(rf"{_COMMONS}licenses/([a-z-]+)/(\d\.\d)/?")
_ZERO = f"{_COMMONS}publicdomain/zero/1.0/"


def read_licence(text: str) -> str:
    """Return the address of a licence that is named by its SPDX identifier or by its address; ValueError for others."""
    if text.startswith(("https://", "http://")):
        return str(iri(text))[1:-1]
    identifier = _canonical(text)
    commons = _IDENTIFIER.fullmatch(identifier)
    if commons is None:
        return f"{_SPDX}{identifier}.html"
    kind, version = commons.groups()
    return f"{_COMMONS}licenses/{kind.lower()}/{version}/" if kind else _ZERO


def _canonical(text: str) -> str:
    """Return an SPDX identifier as the list has it."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        identifier = str(canonicalize_license_expression(text))
    except InvalidLicenseExpression:
        identifier = ""
    if not identifier or " " in identifier or identifier.startswith("LicenseRef-"):
        raise ValueError(
            Phrase(
                "no licence '{text}' in the list of SPDX (https://spdx.org/licenses/); give "
                "an identifier such as CC-BY-4.0, or the address of the licence",
                text=text,
            )
        )
    return identifier


def name_licence(address: str) -> str:
    """Return what a licence is called, by its address; the address itself where that is not known."""
    if address == _ZERO:
        return "CC0 1.0"
    commons = _ADDRESS.fullmatch(address)
    if commons:
        return f"CC {commons[1].upper()} {commons[2]}"
    return address.removeprefix(_SPDX).removesuffix(".html") if address.startswith(_SPDX) else address
