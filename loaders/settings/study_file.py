"""Reads `janji.toml`: the settings of a study, or every fault of the file with its line."""

import re
import tomllib
from pathlib import Path

from loaders.reading.entries import Fault, TreePath
from loaders.reading.fault_wording import validate_fact
from loaders.reading.source_text import read_text
from loaders.settings.study_settings import StudyFile
from ontology.errors import FaultsFound
from ontology.text.phrase import Phrase, PhraseLines

NAME = "janji.toml"
_NO_TABLE = Phrase("has no table '[study]': begin with it, and with 'languages = [\"en\"]' below it")
_AT = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


def read_study_file(path: Path) -> StudyFile:
    """Return what a file of settings says; FaultsFound, with every fault of it."""
    text = read_text(path)
    if isinstance(text, Fault):
        raise FaultsFound(text.tell())
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        line = int(at["line"]) if at and at["line"] else None
        message = Phrase(
            "is no TOML ({value}): put texts between quotation marks, one setting a line", value=_AT.sub("", str(error))
        )
        raise FaultsFound(Fault(str(path), line, message).tell()) from None
    settings, faults = validate_fact(StudyFile, content)
    if settings is None:
        wordings: dict[TreePath, str] = {("study",): _NO_TABLE} if "study" not in content else {}
        lines = [Fault(str(path), _find_line(text, at), wordings.get(at, message)).tell() for at, message in faults]
        raise FaultsFound(PhraseLines(lines))
    return settings


def _find_line(text: str, at: TreePath) -> int | None:
    """Return the line of the setting, or of the table, that a path leads to."""
    table, key = (*map(str, at), "", "")[:2]
    heading = re.compile(rf"\s*\[\s*[\"']?{re.escape(table)}\b")
    setting = re.compile(rf"\s*[\"']?{re.escape(key or table)}[\"']?\s*[=.]")
    inline = re.compile(rf"\s*{re.escape(table)}\s*[=.]")
    within: int | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if heading.match(line):
            within = number
        elif within and line.lstrip().startswith("["):
            break
        elif (setting if within else inline).match(line):
            return number
    return within
