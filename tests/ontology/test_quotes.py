"""A quote is read from its short form; what looks alike is the same."""

import pytest
from pydantic import ValidationError

from ontology.facts.fact_rules import FactContext
from ontology.facts.fields import Quote, Text


def read(short: str, forms: FactContext | None = None) -> tuple[str, int | None, int | None]:
    quote = Quote.model_validate(short, context=forms)
    return quote.text, quote.at, quote.end


def test_number_behind_an_at_sign_is_the_place_of_a_pinned_quote() -> None:
    assert read("lampu jalan @12", FactContext(are_places=True)) == ("lampu jalan", 12, 23)
    assert read("lampu jalan @12..30", FactContext(are_places=True)) == ("lampu jalan", 12, 30)


def test_number_behind_an_at_sign_is_words_where_nothing_was_pinned() -> None:
    forms = FactContext(are_places=False)
    assert read("10 paket sembako @50000", forms) == ("10 paket sembako @50000", None, None)
    assert forms.quotes == ["10 paket sembako @50000"]


def test_last_number_of_two_is_the_place() -> None:
    assert read("10 paket @50000 @15", FactContext(are_places=True)) == ("10 paket @50000", 15, 30)


def test_long_form_takes_every_number_for_words() -> None:
    quote = Quote.model_validate({"text": "10 paket @50000"}, context=FactContext(are_places=True))
    assert (quote.text, quote.at) == ("10 paket @50000", None)


@pytest.mark.parametrize("quote", ["10 paket @50000", "10 paket @50000..50020"])
def test_other_reading_of_the_other_reading_is_the_first(quote: str) -> None:
    words = Quote.model_validate({"text": quote})
    place = words.other_reading
    assert place is not None
    assert (place.text, place.at, place.other_reading) == ("10 paket", 50000, words)


@pytest.mark.parametrize("place", [{"to": 9}, {"at": 9, "to": 9}])
def test_quote_that_ends_before_it_begins_is_refused(place: dict[str, int]) -> None:
    with pytest.raises(ValidationError, match="ends where it has not begun"):
        Quote.model_validate({"text": "lampu", **place})


def test_layout_of_words_is_one_space() -> None:
    quote = Quote.model_validate({"text": "akan\n  memasang\tlampu", "before": "kami\n", "after": "di\u00a0desa"})
    assert quote.key == ("akan memasang lampu", "kami", "di desa")


def test_what_looks_alike_is_the_same() -> None:
    assert Text({"id": "Cafe\u0301", "en": "pem\u00adba\u200bngunan"}) == Text({"id": "Café", "en": "pembangunan"})
    assert Quote(text="cafe\u0301") == Quote(text="café")
