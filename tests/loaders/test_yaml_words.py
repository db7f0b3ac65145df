"""No word of a YAML file is lost in silence, and what is no YAML says which value wants quotation marks."""

import random
import re
from pathlib import Path

import pytest

from loaders import find_bundled_facts
from loaders.reading.yaml_problem import _FLOW_KEY, _PAIR
from loaders.reading.yaml_tree import read_in_order, read_tree
from tests.ending import Ends

_WHOLE = "put the whole value between quotation marks where it belongs to it"
#: The line, the words that would be lost, and what to do.
LOST = {
    "quote: Kami akan mencetak #SejutaStartup di kota": (
        *(1, "#SejutaStartup di kota"),
        'write quote: "Kami akan mencetak #SejutaStartup di kota" where it belongs to the value',
    ),
    "title: Rumah # 5": (1, "# 5", 'write title: "Rumah # 5" where it belongs to the value'),
    "note: #penting": (1, "#penting", 'write note: "#penting" where it belongs to the value'),
    "quote:\n  - lampu\n  - #SejutaStartup": (
        *(3, "#SejutaStartup"),
        'write - "#SejutaStartup" where it belongs to the value',
    ),
    'label: {id: Gang #3, en: "Lane #3"}': (1, '#3, en: "Lane #3"}', _WHOLE),
    'quote: "Kami akan" #SejutaStartup': (1, "#SejutaStartup", _WHOLE),
    "quote: >- #SejutaStartup\n  di kota": (1, "#SejutaStartup", "put the words into the lines below it"),
    "quote: Kami akan #SejutaStartup\n  di kota": (
        *(1, "#SejutaStartup"),
        'write quote: "Kami akan #SejutaStartup" where it belongs to the value',
    ),
    "said: #SejutaStartup\n  - quoted: a": (1, "#SejutaStartup", _WHOLE),
}
REMARKS = [
    "# a remark\na: b\n  # another\n",
    "commitment: firm  # see below\n",
    "commitment: firm\t# see below\n",
    'quote: "lampu #1" # a remark\n',
    "theme: [a, b] # a remark\n",
    "label: {id: a, en: b} # a remark\n",
    "persons: # a remark\n  siti: {label: Siti}\n",
    "place:  # not known\n",
    "quote: >- # a remark\n  lampu\n",
    "a: b  #\n",
    "theme:\n  - a  ## a remark\n  # between\n  - b\n",
    "url: https://example.org/a#b\nlabel: C#\n",
]
_MARKS = "1: has a value that wants quotation marks: write "
_BEGINS = "1: has a value that begins with '{}': put it between quotation marks, {}"
_WORDS = "where it begins words, put them between quotation marks: "
_CLOSED = "1: opens a quotation mark that is closed only in line {}: close {} in its own line"
_INDENT = (
    "{}: is indented by {}, the line above by {}: begin the keys of one thing in one column, "
    "and put a value of several lines between quotation marks"
)
_KEY = "has no 'key:': write one, or put the value that goes on here between quotation marks"
_LINE = "ends a line within a line: write a space, or save the file with line ends of today"
NO_YAML = {
    "quote: Trudeau: I promise": f'{_MARKS}quote: "Trudeau: I promise"',
    "quote: Trudeau: I promise  # a remark": f'{_MARKS}quote: "Trudeau: I promise"',
    'quote: "Kami akan," kata Budi': f"{_MARKS}quote: '\"Kami akan,\" kata Budi'",
    "quote: 'Jum'at'": f'{_MARKS}quote: "Jum\'at"',
    "quote: [1] Kami akan": f'{_MARKS}quote: "[1] Kami akan"',
    "quote: @50000 per paket": _BEGINS.format("@", 'quote: "@50000 per paket"'),
    "quote: %5 naik": _BEGINS.format("%", 'quote: "%5 naik"'),
    "quote: > 5 persen": f'{_MARKS}quote: "> 5 persen"',
    "quote: - lampu": f'{_MARKS}quote: "- lampu"',
    "quote: *penting* kata Budi": f'{_MARKS}quote: "*penting* kata Budi"',
    "quote: &lampu di desa": f"1: has an anchor '&lampu': write the facts out; {_WORDS}\"&lampu di desa\"",
    "quote: ! Kami akan": f"1: has a tag '!': facts have none; {_WORDS}\"! Kami akan\"",
    "label: {id: Trudeau: janji, en: x}": f'{_MARKS}id: "Trudeau: janji"',
    'label: {id: "Ya" kata Budi, en: x}': f"{_MARKS}id: '\"Ya\" kata Budi'",
    'label: {id: x,\n        en: "Ya," kata Budi}': f"{_MARKS}en: '\"Ya,\" kata Budi'".replace("1", "2", 1),
    "label: {id: dari 12,23 persen}": (
        "1: has '23 persen' behind a comma, which ends a value between braces: put it between quotation marks, "
        'id: "dari 12,23 persen"'
    ),
    'a: b\nquote: "Kami akan\nc: d': "2: opens a quotation mark that is never closed: close it",
    'quote: "Kami akan\nc: "d"': _CLOSED.format(2, '"Kami akan"'),
    'quote: "Kami akan\n  by: siti\n  on: 2024"': _CLOSED.format(3, '"Kami akan"'),
    "theme: [a, b\nc: d": (
        "1: opens a bracket '[' that is not closed: "
        "close it, or put the value between quotation marks where the bracket belongs to it"
    ),
    "a:\n  b: c\n   d: e": _INDENT.format(3, "3 spaces", 2),
    "a:\n   b: c\n  d: e": _INDENT.format(3, "2 spaces", 3),
    " a: b\nc: d": _INDENT.format(2, "0 spaces", 1),
    "a:\n   - b\n  - c": _INDENT.format(3, "2 spaces", 3),
    "a:\n  b: c\n \u00a0d: e": "3: is indented with U+00A0: indent with spaces",
    "a: b\nlampu\nc: d": f"2: {_KEY}",
    "lampu\nc: d": f"1: {_KEY}",
    "a: b\n- c": "2: has no 'key:' where the lines above have one: write one, or indent what belongs to the key above",
    'a: "C:\\desa"': (
        "1: has a backslash that begins no sign: write it twice, or put the value between single quotation marks (')"
    ),
    "a: b\u2028c: d": f"1: holds U+2028, which {_LINE}",
    "a: b\rc: d": f"1: holds U+000D, which {_LINE}",
}
#: What is written into a file, or taken from it, by mistake.
SLIPS = [
    " #",
    "#",
    "# ",
    '"',
    "'",
    ": ",
    ":",
    "\t",
    " ",
    "\n",
    "{",
    "}",
    "[",
    "]",
    ",",
    "- ",
    " @5",
    "&",
    "*",
    "!",
]
SLIPS += ["! ", "|", ">", "| ", "%", "\\", "\u00a0", "\r", "? ", "---\n", "...\n", "\u2028"]


def list_faults(text: str) -> list[str]:
    return [str(fault).removeprefix("x:") for fault in read_tree(text, "x")[2]]


@pytest.mark.parametrize("text", LOST)
def test_words_that_yaml_takes_for_a_remark_are_told(text: str) -> None:
    line, words, advice = LOST[text]
    message = f"is taken for a remark and would be lost: {advice}; before a remark go two spaces, behind its '#' one"
    assert list_faults(text + "\n") == [f"{line}: {words!r} {message}"]


@pytest.mark.parametrize("text", REMARKS)
def test_plain_remark_is_let_pass(text: str) -> None:
    assert list_faults(text) == []


@pytest.mark.parametrize("text", NO_YAML)
def test_what_is_no_yaml_is_told_in_the_words_of_who_wrote_it(text: str) -> None:
    assert list_faults(text + "\n") == [NO_YAML[text]]


def test_other_faults_are_told_beside_lost_words() -> None:
    assert [line.partition(":")[0] for line in list_faults("a: b #c\nd: e\nd: f #g\n")] == ["3", "1", "3"]


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def without_remarks(text: str) -> str:
    return re.sub(r"(?m)^\s*#.*$|(?<=\S)(?:\s{2,}|\t)#+ .*$|(?<=[-:]) # .*$", "", text)


def spoilt(text: str, chance: random.Random) -> str:
    place, lines = chance.randrange(len(text)), text.split("\n")
    line = chance.randrange(len(lines))
    ways = {
        "written": lambda: text[:place] + chance.choice(SLIPS) + text[place:],
        "taken": lambda: text[:place] + text[place + 1 :],
        "cut": lambda: text[:place],
        "indented": lambda: "\n".join([*lines[:line], f" {lines[line]}", *lines[line + 1 :]]),
        "moved": lambda: "\n".join([*lines[:line], lines[line][1:], *lines[line + 1 :]]),
    }
    return ways[chance.choice(["written", "written", *ways])]()


@pytest.mark.parametrize("file", sorted(find_bundled_facts().glob("*.yaml")), ids=lambda file: str(file.stem))
def test_slip_of_a_curator_is_told_or_loses_no_letter(file: Path) -> None:
    text, chance = file.read_text(encoding="utf-8"), random.Random(file.stem)
    for _ in range(60):
        spoilt_text = spoilt(text, chance)
        faults = read_tree(spoilt_text, "x")[2]
        assert all(fault.line and len(str(fault)) < 700 for fault in faults), spoilt_text
        if not faults:
            read = "".join(scalar.value for scalar in read_in_order(spoilt_text))
            assert letters(read) == letters(without_remarks(spoilt_text))


def find_pairs(text: str) -> None:
    _PAIR.fullmatch(text)
    list(_FLOW_KEY.finditer(text))


def test_every_text_is_looked_through_for_pairs_to_its_end(ends: Ends) -> None:
    import_line = "from tests.loaders.test_yaml_words import find_pairs"
    assert ends(import_line, [" ", "\n", "a ", "- ", "# ", ", "], "a", times=400_000)
    assert ends(import_line, [" ", " #", "b "], "a: b", times=400_000)
