"""The file of a document's text in a folder of texts, whichever way its name is composed there.

macOS and some archives write names with decomposed letters (Unicode's NFD), fact files have composed ones (NFC).
"""

import unicodedata
from pathlib import Path


def find_text_file(folder: Path, name: str) -> Path:
    """Return the file of that name, or where it should be; sub-folders may stand in the name."""
    file = folder
    for part in Path(name).parts:
        file = _child(file, part)
    return file


def _child(folder: Path, name: str) -> Path:
    child = folder / name
    if name.isascii() or child.exists() or not folder.is_dir():
        return child
    normal_name = unicodedata.normalize("NFC", name)
    return next((path for path in folder.iterdir() if unicodedata.normalize("NFC", path.name) == normal_name), child)
