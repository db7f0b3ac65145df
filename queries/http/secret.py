"""A password is not repeated, in whatever form a server sends it back.

>>> concealed = conceal("bad login siti:r@h%C3%A4sia, Basic c2l0aTpyQGjDpHNpYQ==", "siti", "r@häsia")
>>> concealed
'bad login siti:[password], Basic [password]'
"""

import re
from base64 import b64encode
from functools import lru_cache
from html.entities import codepoint2name

SHOWN = "[password]"


def conceal(text: str, user: str, password: str) -> str:
    """Return a text without a password: as it is, percent-encoded, as entities of HTML, escapes of JSON, or base64."""
    return _pattern(user, password).sub(SHOWN, text) if password else text


@lru_cache(maxsize=4)
def _pattern(user: str, password: str) -> re.Pattern[str]:
    patterns = (re.escape(form) + "=*" for form in _in_base64(f"{user}:{password}") | _in_base64(password))
    letters = "".join(f"(?:{'|'.join(map(re.escape, _forms(letter)))})" for letter in password)
    return re.compile("|".join([*sorted(patterns, key=len, reverse=True), f"(?i:{letters})"]))


def _in_base64(text: str) -> set[str]:
    forms = {b64encode(data).decode().rstrip("=") for data in _bytes(text)}
    return forms | {form.translate(str.maketrans("+/", "-_")) for form in forms}


def _bytes(text: str) -> list[bytes]:
    """Return a text as the bytes that a header may have it in."""
    return [text.encode(), text.encode("iso-8859-1", "replace")]


def _forms(letter: str) -> list[str]:
    """Return how a letter of a password may be written by whoever sends it back, the longest first."""
    code = ord(letter)
    percent = {"".join(f"%{byte:02x}" for byte in data) for data in _bytes(letter)}
    entities = {f"&#{code};", f"&#x{code:x};", f"&{codepoint2name.get(code, 'apos' if letter == chr(39) else '')};"}
    misread = {letter.encode().decode("iso-8859-1"), letter if letter.isascii() else "\ufffd"}
    escapes = {f"\\u{code:04x}", f"\\{letter}", *(["+"] if letter == " " else [])}
    return sorted({letter, *percent, *entities, *misread, *escapes}, key=lambda form: (-len(form), form))
