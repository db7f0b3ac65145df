"""Phrases are found in a text as people read it, at their places in the text as it lies."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.text.passages import SearchableText, normalize

_LETTERS = "ab \n\t\u00ad\u200b\u0301\u0327é\u00e9ñ\u1100\u1161\u11a8กำ\u00a0"


def stretches(text: str, phrase: str, before: str = "", after: str = "") -> list[str]:
    return [text[span.start : span.end] for span in SearchableText(text).find(phrase, before, after)]


@pytest.mark.parametrize(
    ("text", "phrase", "stretch"),
    [
        ("akan memasang\ndi desa", "memasang di desa", "memasang\ndi desa"),
        ("akan memasang\r\n   di desa", "memasang di desa", "memasang\r\n   di desa"),
        ("akan  memasang\tdi desa", "akan memasang di", "akan  memasang\tdi"),
        ("Rp50\u00a0juta", "Rp50 juta", "Rp50\u00a0juta"),
        ("akan memasang", "akan\nmemasang", "akan memasang"),
        ("pem\u00adba\u200bngunan desa", "pembangunan", "pem\u00adba\u200bngunan"),
        ("pem\u00ad\n  bangunan desa", "pembangunan desa", "pem\u00ad\n  bangunan desa"),
        ("pembangunan", "pem\u00adbangunan", "pembangunan"),
        ("sebuah cafe\u0301 baru", "café baru", "cafe\u0301 baru"),
        ("sebuah café baru", "cafe\u0301 baru", "café baru"),
        ("a\u0327\u0301 b", "á\u0327 b", "a\u0327\u0301 b"),
        ("\u1112\u1161\u11ab국", "한국", "\u1112\u1161\u11ab국"),
        ("😀 cafe\u0301 😀 desa", "😀 desa", "😀 desa"),
    ],
)
def test_phrase_is_found_whatever_the_layout(text: str, phrase: str, stretch: str) -> None:
    assert stretches(text, phrase) == [stretch]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("sebuah cafe\u0301", "cafe"),
        ("sebuah x\u0301", "x"),
        ("e\u0327\u0301\u0301", "\u0301"),
        ("akan memasang", "akanmemasang"),
        ("seharga Rp500 ribu", "seharga Rp50"),
        ("tahun 12024", "2024"),
        ("a", ""),
    ],
)
def test_other_words_are_not_found(text: str, phrase: str) -> None:
    assert stretches(text, phrase) == []


def test_every_place_is_found_in_order() -> None:
    assert [span.start for span in SearchableText("ya\nya ya\n\nya").find("ya ya")] == [0, 3, 6]


def test_words_around_a_phrase_may_be_laid_out_otherwise() -> None:
    text = "Siti akan\n hadir. Ia\nkata cafe\u0301 Siti akan\tpergi."
    assert len(stretches(text, "Siti akan")) == 2
    assert [span.start for span in SearchableText(text).find("Siti akan", after="pergi.")] == [32]
    assert [span.start for span in SearchableText(text).find("Siti akan", before="kata café")] == [32]


@given(st.text(_LETTERS, max_size=30), st.data())
def test_place_holds_what_was_looked_for(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    phrase = text[start : data.draw(st.integers(start, len(text)))]
    for span in SearchableText(text).find(phrase):
        passage = text[span.start : span.end]
        assert normalize(passage) == normalize(phrase)
        assert unicodedata.normalize("NFC", passage[:1]).strip("\u00ad\u200b \n\t\u00a0") != ""


@given(st.text(_LETTERS, max_size=30))
def test_whole_text_is_found_in_itself(text: str) -> None:
    assert bool(stretches(text, text)) == bool(normalize(text))
