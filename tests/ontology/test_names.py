"""Names are compared folded, and the nearest is offered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import DataError, TermError
from ontology.facts.fields import Ref, bare_slug
from ontology.facts.slug_register import Index, Target
from ontology.rdf.ids import DEFAULT_BASE, SLUG, Ids, fact_slug, quote_digest
from ontology.text.names import did_you_mean, fold, nearest
from ontology.vocabulary.kinds import ACTORS
from ontology.vocabulary.vocabulary import read_bundled


@pytest.mark.parametrize(
    ("name", "right_fold"),
    [
        ("  Kutai   KARTANEGARA ", "kutai kartanegara"),
        ("kutai-kartanegara", "kutai kartanegara"),
        ("Café", "cafe"),
        ("Cafe\u0301", "cafe"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("64.02", "64.02"),
        ("H. Ibas_Puspa", "h. ibas puspa"),
        ("!?", ""),
    ],
)
def test_name_is_folded(name: str, right_fold: str) -> None:
    assert fold(name) == right_fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("दीना", "दिना"),
        ("สมมี", "สมมู"),
        ("มา", "ม้า"),
        ("ꦗꦶ", "ꦗꦸ"),
        ("கி", "கு"),
        ("ដី", "ដូ"),
        ("မိ", "မု"),
        ("か", "が"),
        ("ड", "ड़"),
    ],
)
def test_letters_of_every_script_tell_names_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Nguyễn", "nguyen"), ("Ёлка", "елка"), ("Αθήνα", "αθηνα"), ("أَحْمَد", "أحمد"), ("שָׁלוֹם", "שלום"), ("ក​ខ", "កខ")],
)
def test_accents_and_points_do_not(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_nearest_names_come_first_and_in_the_same_order_each_time() -> None:
    names = ["banten", "bantaeng", "lebak", "Bantul"]
    assert nearest("Bantne", names) == nearest("Bantne", reversed(names)) == ["banten", "bantaeng", "Bantul"]


def test_nothing_near_is_no_advice() -> None:
    assert did_you_mean("zzz", ["banten"]) == did_you_mean("x", []) == ""
    assert did_you_mean("Lebakk", ["lebak"]) == "; did you mean 'lebak'?"


@pytest.mark.parametrize(
    ("name", "suggestions"),
    [
        ("pelatihan", ["Pelatihan kerja"]),
        ("political-party", ["Partai politik (political party)"]),
        ("Kab. Bima", ["Bima"]),
    ],
)
def test_names_that_have_the_words_come_before_those_of_like_letters(name: str, suggestions: list[str]) -> None:
    names = ["pelabuhan", "Pelatihan kerja", "Partai politik (political party)", "Bima", "Kabupaten Lima"]
    assert nearest(name, names) == suggestions


# Identifiers


def test_entity_is_the_same_in_every_document_and_a_fact_is_not() -> None:
    ids = Ids()
    assert ids.entity("place", "lebak") == f"<{DEFAULT_BASE}id/place/lebak>"
    assert ids.fact("promise", "news", "lamps") == f"<{DEFAULT_BASE}id/promise/news_lamps>"


def test_slug_that_names_its_document_stays() -> None:
    assert fact_slug("news", "other_lamps") == "other_lamps"


def test_quote_is_known_by_its_words_and_by_those_around_them() -> None:
    assert quote_digest(("ab", "", "")) != quote_digest(("a", "b", "")) != quote_digest(("a", "", "b"))
    assert Ids().make_quote_id("evidence", "news", "0f").endswith("/id/evidence/news_0f>")


def test_base_that_is_no_address_is_refused() -> None:
    with pytest.raises(TermError, match="'study' has no scheme: write https://study/"):
        Ids("study")


@pytest.mark.parametrize(
    ("base", "right"),
    [
        ("https://example.org/promises", "https://example.org/promises/"),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/a?b=c/", "https://example.org/a/"),
        ("https://example.org/a/?", "https://example.org/a/"),
        ("https://example.org/a#", "https://example.org/a/"),
        ("urn:x:a", "urn:x:a/"),
    ],
)
def test_base_that_does_not_end_in_a_slash_is_refused_with_the_right_one(base: str, right: str) -> None:
    with pytest.raises(TermError, match=f"is no base of addresses: write {right}$"):
        Ids(base)
    assert Ids(right).source("map") == f"<{right}id/source/map>"


def test_study_of_ones_own_has_its_own_base() -> None:
    assert Ids("https://study.example/").source("map") == "<https://study.example/id/source/map>"


@pytest.mark.parametrize("slug", ["", "A", "a b", "a--b", "-a", "a-", "a_b", "a/b", "a.b", "é", "a\n", "٣"])
def test_what_is_no_slug_is_refused(slug: str) -> None:
    assert not SLUG.fullmatch(slug)


def test_slug_without_its_kind() -> None:
    assert (bare_slug("person/ibas"), bare_slug("ibas")) == ("ibas", "ibas")


# References


@pytest.fixture
def index() -> Index:
    own_index = Index(read_bundled())
    for kind, slug in (("person", "ibas"), ("ticket", "ibas"), ("place", "lebak"), ("promise", "news_lamps")):
        own_index.add(kind, slug)
    return own_index


@pytest.mark.parametrize(
    ("name", "ref", "target"),
    [
        ("lebak", Ref(("place",)), Target("place", "lebak")),
        ("lamps", Ref(("promise",)), Target("promise", "news_lamps")),
        ("news_lamps", Ref(("promise",)), Target("promise", "news_lamps")),
        ("ticket/ibas", Ref(ACTORS), Target("ticket", "ibas")),
        ("banks", Ref(ACTORS, scheme="stakeholder"), Target("stakeholder", "banks")),
        ("stakeholder/banks", Ref(ACTORS, scheme="stakeholder"), Target("stakeholder", "banks")),
        ("firm", Ref(scheme="commitment"), Target("commitment", "firm")),
    ],
)
def test_reference_means_one_thing(index: Index, name: str, ref: Ref, target: Target) -> None:
    assert index.resolve(name, ref, document="news") == target


@pytest.mark.parametrize(
    ("name", "ref", "message"),
    [
        ("ibas", Ref(ACTORS), "'ibas' is ambiguous: write person/ibas or ticket/ibas"),
        ("lebakk", Ref(("place",)), "no place 'lebakk'; did you mean 'lebak'?"),
        ("lamp", Ref(("promise",)), "no promise 'lamp'; did you mean 'lamps'?"),
        ("zzz", Ref(("place", "program")), "no place or program 'zzz'"),
        ("place/lebak", Ref(("place",)), "no place 'place/lebak'; did you mean 'lebak'?"),
        ("person/lebak", Ref(ACTORS), "no person, ticket or organization 'person/lebak'"),
    ],
)
def test_reference_to_nothing_or_to_two_things_is_refused(index: Index, name: str, ref: Ref, message: str) -> None:
    with pytest.raises(DataError) as error:
        index.resolve(name, ref, document="news")
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("name", "ref", "suggestion"),
    [
        ("pelatihan", Ref(scheme="theme"), "'vocational-training' (Pelatihan kerja)"),
        ("Pemuda", Ref(scheme="beneficiary"), "'youth' (Pemuda)"),
        ("political-party", Ref(scheme="organization-kind"), "'party' (Political party)"),
        ("Partai Gajah", Ref(("organization",)), "'gajah-party' (Partai Gajah)"),
    ],
)
def test_slug_is_suggested_by_its_label_in_any_language(index: Index, name: str, ref: Ref, suggestion: str) -> None:
    index.add("organization", "gajah-party")
    index.add_names("organization", "gajah-party", ("Partai Gajah", "Elephant Party"))
    with pytest.raises(DataError) as error:
        index.resolve(name, ref, document="news")
    assert f"did you mean {suggestion}" in str(error.value)


def test_promise_of_another_document_wants_its_document(index: Index) -> None:
    with pytest.raises(DataError):
        index.resolve("lamps", Ref(("promise",)), document="other")


def test_text_that_is_no_name_is_compared_with_none() -> None:
    assert nearest("kata" * 100_000, ["kata", "kata" * 50]) == []
