"""Faults between facts and between files: all of them at once, by file and line."""

from collections.abc import Callable

Spoil = Callable[[str, str], list[str]]
Faults = Callable[[dict[str, str | bytes]], list[str]]

OTHER = """\
document:
  slug: other
  title: Berita lain
persons:
  siti:
    label: Siti
    quote: Siti
"""


def test_all_faults_of_all_files_are_told_by_file_and_line(faults_of: Faults, good: str) -> None:
    spoilt = good.replace("theme: villages", "theme: vilages").replace("label: Siti", "lable: Siti")
    faults = faults_of({"b.yaml": spoilt, "a.yaml": OTHER.replace("quote: Siti", "quotes: Siti")})
    assert faults == [
        "study/a.yaml:7: person 'siti': unknown key 'quotes'; did you mean 'quote' or 'note'?",
        "study/b.yaml:5: person 'siti': needs 'label'",
        "study/b.yaml:6: person 'siti': unknown key 'lable'; did you mean 'label'?",
        "study/b.yaml:23: no theme 'vilages'; did you mean 'villages' or 'village-funds' or "
        "'working-conditions' (wages)?",
    ]


def test_reference_to_a_fact_that_has_a_fault_is_no_second_fault(spoil: Spoil) -> None:
    # The promise names the person and the role, neither of which could be read.
    assert spoil("    label: Siti\n", "") == ["study/news.yaml:5: person 'siti': needs 'label'"]


def test_fault_in_what_a_section_shares_is_told_in_its_line(spoil: Spoil) -> None:
    shared = "defaults:\n  promises:\n    beneficiary: vilagers\npromises:"
    assert spoil("promises:", shared) == ["study/news.yaml:18: no beneficiary 'vilagers'; did you mean 'villagers'?"]


def test_fact_overrides_what_its_section_shares_with_nothing(faults_of: Faults, good: str) -> None:
    shared = "defaults: {promises: {condition: jika, partner: nobody}}\npromises:"
    own = "by: siti\n    condition: null\n    partner: []"
    assert faults_of({"news.yaml": good.replace("promises:", shared).replace("by: siti", own)}) == []


def test_name_of_two_kinds_is_ambiguous_until_its_kind_is_written(faults_of: Faults, good: str) -> None:
    twice = good.replace("programs:", "tickets:\n  siti:\n    label: Siti\n    quote: Siti\nprograms:")
    assert faults_of({"news.yaml": twice}) == [
        "study/news.yaml:23: 'siti' is ambiguous: write person/siti or ticket/siti"
    ]
    assert faults_of({"news.yaml": twice.replace("by: siti", "by: ticket/siti")}) == []


def test_two_files_of_one_document_are_told_once(faults_of: Faults, good: str) -> None:
    assert faults_of({"a.yaml": good, "b.yaml": good}) == [
        "study/b.yaml:2: document 'news' is in study/a.yaml too: one file, one document"
    ]


def test_one_role_twice_needs_a_slug(spoil: Spoil) -> None:
    role = "      - kind: candidate\n        place: banten\n        quote: calon bupati Siti\n"
    assert spoil(role, role * 2) == [
        "study/news.yaml:12: role 'siti-candidate' stands twice (also in study/news.yaml): "
        "give one of them a 'slug' of its own"
    ]


def test_one_number_twice_needs_a_slug(spoil: Spoil) -> None:
    number = "      - cap: ..50\n        unit: people\n"
    assert spoil(number, number * 2) == ["study/news.yaml:27: two numbers 'cap': give one of them a 'slug'"]


def test_numbers_of_two_promises_do_not_fall_together(faults_of: Faults, good: str) -> None:
    # Either would be the number `promise-street-lamps-b-cap`.
    other = good.partition("promises:\n")[2].replace("street-lamps", "street-lamps-b")
    spoilt = good.replace("cap: ..50", "cap: ..50\n        slug: b-cap") + other
    assert faults_of({"news.yaml": spoilt}) == ["study/news.yaml:37: two numbers 'cap': give one of them a 'slug'"]


def test_one_relationship_twice_needs_a_slug(faults_of: Faults, good: str) -> None:
    one = "  - {kind: criticism, from: siti, to: banks, quote: Siti}\n"
    told = faults_of({"news.yaml": good + "relationships:\n" + one + one})
    assert [fault.partition(" ")[2] for fault in told] == [
        "relationship 'criticism-siti-banks' stands twice (also in study/news.yaml): "
        "give one of them a 'slug' of its own"
    ]


def test_one_entity_has_one_label(faults_of: Faults, good: str) -> None:
    assert faults_of({"a.yaml": good, "b.yaml": OTHER.replace("label: Siti", "label: Sita")}) == [
        "study/b.yaml:6: person 'siti' is labelled 'Sita' / 'Sita' here and 'Siti' / 'Siti' in study/a.yaml: "
        "use one label, and 'also' for the other"
    ]


def test_one_place_lies_in_one_place(faults_of: Faults) -> None:
    hall = "places:\n  hall: {label: Hall, level: building, within: banten, quote: Hall}\n"
    document = "document: {slug: %s, title: A}\n"
    told = faults_of({"a.yaml": document % "a" + hall, "b.yaml": document % "b" + hall.replace("banten", "lebak")})
    assert told == ["study/b.yaml:3: place 'hall' has within 'lebak' here and 'banten' in study/a.yaml: keep one"]


def test_places_do_not_lie_within_each_other(faults_of: Faults) -> None:
    hall = "  %s: {label: Hall, level: building, within: %s, quote: Hall}\n"
    text = "document: {slug: a, title: A}\nplaces:\n" + hall % ("one", "two") + hall % ("two", "one")
    assert faults_of({"a.yaml": text}) == [
        "study/a.yaml:3: place 'one' lies within itself",
        "study/a.yaml:4: place 'two' lies within itself",
    ]


def test_words_have_one_speaker(faults_of: Faults, good: str) -> None:
    said = "    said:\n      - {quoted: kami akan, by: siti}\n      - {paraphrased: kami akan, by: siti}\n"
    assert faults_of({"news.yaml": good + said}) == [
        "study/news.yaml:30: 'kami akan' is said differently elsewhere: give both the same 'by', 'on' and 'in'"
    ]


def test_quote_pinned_at_two_places_needs_words_around_it(faults_of: Faults, good: str) -> None:
    pinned = good.replace("quote: calon bupati Siti", "quote: calon bupati Siti @5", 1)
    pinned = pinned.replace("        quote: calon bupati Siti\n", "        quote: calon bupati Siti @90\n")
    assert faults_of({"news.yaml": pinned}) == [
        "study/news.yaml:11: 'calon bupati Siti' is quoted from two places: tell them apart by 'before' or 'after'"
    ]


def test_faults_keep_the_path_as_it_was_given(spoil: Spoil) -> None:
    assert all(fault.startswith("study/news.yaml:") for fault in spoil("theme:", "themes:"))
