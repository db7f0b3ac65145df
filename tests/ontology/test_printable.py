import unicodedata

import pytest

from ontology.text.printable import printable, printable_line

HOSTILE = "".join(map(chr, [*range(32), *range(0x7F, 0xA0), 0x61C, *range(0x200E, 0x2010), *range(0x2028, 0x202F)]))


@pytest.mark.parametrize("sign", [*HOSTILE, *map(chr, range(0x2066, 0x206A))])
def test_nothing_that_a_terminal_obeys_is_left(sign: str) -> None:
    output = printable(f"a{sign}b")
    assert all(unicodedata.category(letter) not in ("Cc", "Zl", "Zp") or letter == "\n" for letter in output)
    assert not {unicodedata.bidirectional(letter) for letter in output} & {
        "LRE",
        "RLE",
        "LRO",
        "RLO",
        "PDF",
        "LRI",
        "RLI",
    }
    assert output == f"a{sign}b" if sign == "\n" else sign not in output
    assert "\n" not in printable_line(f"a{sign}b")


@pytest.mark.parametrize("text", ["“Kami akan”", "کتاب‌ها", "👨‍👩‍👧‍👦", "क्‍ष", "two\nlines", "naïve\u00a0–"])
def test_words_of_every_script_stay(text: str) -> None:
    assert printable(text) == text
