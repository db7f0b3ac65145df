"""Faults between facts and between files: all of them at once, by file and line."""

import json
from collections.abc import Callable
from typing import Any

import pytest

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
        "'working-conditions' (wages)? Or begin a study with 'janji init', whose schemes/theme.csv takes further ones",
    ]


def test_reference_to_a_fact_that_has_a_fault_is_no_second_fault(spoil: Spoil) -> None:
    # The promise names the person and the role, neither of which could be read.
    assert spoil("    label: Siti\n", "") == ["study/news.yaml:5: person 'siti': needs 'label'"]


def test_fault_in_what_a_section_shares_is_told_in_its_line(spoil: Spoil) -> None:
    section = "defaults:\n  promises:\n    beneficiary: vilagers\npromises:"
    (fault,) = spoil("promises:", section)
    assert fault.startswith("study/news.yaml:18: no beneficiary 'vilagers'; did you mean 'villagers'? Or begin a study")


def test_fact_overrides_what_its_section_shares_with_nothing(faults_of: Faults, good: str) -> None:
    section = "defaults: {promises: {condition: jika, partner: nobody}}\npromises:"
    own = "by: siti\n    condition: null\n    partner: []"
    assert faults_of({"news.yaml": good.replace("promises:", section).replace("by: siti", own)}) == []


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
    faults = faults_of({"news.yaml": good + "relationships:\n" + one + one})
    assert [fault.partition(" ")[2] for fault in faults] == [
        "relationship 'criticism-siti-banks' stands twice (also in study/news.yaml): "
        "give one of them a 'slug' of its own"
    ]


def test_one_entity_has_one_label(faults_of: Faults, good: str) -> None:
    assert faults_of({"a.yaml": good, "b.yaml": OTHER.replace("label: Siti", "label: Sita")}) == [
        "study/b.yaml:6: person 'siti' is labelled 'Sita' here and 'Siti' in study/a.yaml: "
        "use one label, and 'also' for the other"
    ]


def test_one_place_lies_in_one_place(faults_of: Faults) -> None:
    hall = "places:\n  hall: {label: Hall, level: building, within: banten, quote: Hall}\n"
    document = "document: {slug: %s, title: A}\n"
    faults = faults_of({"a.yaml": document % "a" + hall, "b.yaml": document % "b" + hall.replace("banten", "lebak")})
    assert faults == ["study/b.yaml:3: place 'hall' has within 'lebak' here and 'banten' in study/a.yaml: keep one"]


def test_places_do_not_lie_within_each_other(faults_of: Faults) -> None:
    hall = "  %s: {label: Hall, level: building, within: %s, quote: Hall}\n"
    text = "document: {slug: a, title: A}\nplaces:\n" + hall % ("one", "two") + hall % ("two", "one")
    assert faults_of({"a.yaml": text}) == [
        "study/a.yaml:3: place 'one' lies within itself (one → two → one): take one of these out"
    ]


def entity(label: str, **keys: str) -> dict[str, str]:
    return {"label": label, "quote": label, **keys}


def line(slug: str, **sections: Any) -> str:
    """Return a document as a line of a bulk file."""
    return json.dumps({"document": {"slug": slug, "title": slug}, **sections}) + "\n"


@pytest.mark.parametrize("section", ["programs", "organizations"])
def test_nothing_is_part_of_itself_by_way_of_other_documents(faults_of: Faults, section: str) -> None:
    more = {"kind": "government-unit"} if section == "organizations" else {}
    wholes = {"a": "b", "b": "c", "c": "a", "leads-there": "a", "self": "self"}
    text = "".join(
        line(f"of-{slug}", **{section: {slug: entity(slug, **more, **{"part-of": whole})}})
        for slug, whole in wholes.items()
    )
    kind = section.removesuffix("s")
    assert faults_of({"news.jsonl": text}) == [
        f"study/news.jsonl:1: {kind} 'a' is part of itself (a → b → c → a): take one of these out",
        f"study/news.jsonl:5: {kind} 'self' is part of itself (self → self): take one of these out",
    ]


def test_each_of_two_circles_through_one_program_is_told_once(faults_of: Faults) -> None:
    programs = {
        "hub": {**entity("Hub"), "part-of": ["east", "west"]},
        "east": entity("East", **{"part-of": "hub"}),
        "west": entity("West", **{"part-of": "hub"}),
    }
    assert faults_of({"news.jsonl": line("a", programs=programs)}) == [
        "study/news.jsonl:1: program 'east' is part of itself (east → hub → east): take one of these out",
        "study/news.jsonl:1: program 'hub' is part of itself (hub → west → hub): take one of these out",
    ]


def test_place_of_a_table_and_place_of_a_document_do_not_lie_within_each_other(faults_of: Faults) -> None:
    places = "slug,name,level,within,sources\nupland,Upland,town,hall,decree\n"
    hall = "document: {slug: a, title: A}\nplaces:\n  hall: {label: Hall, level: building, within: upland, quote: q}\n"
    assert faults_of({"places.csv": places, "a.yaml": hall}) == [
        "study/a.yaml:3: place 'hall' lies within itself (hall → upland → hall): take one of these out"
    ]


def test_former_slug_is_of_nothing_that_lives(faults_of: Faults) -> None:
    living = line("a", persons={"ani": entity("Ani Lestari"), "own": entity("Own", formerly="own")})
    new_line = line("b", persons={"ani-wijaya": entity("Ani Wijaya", formerly="ani")})
    assert faults_of({"news.jsonl": living + new_line}) == [
        "study/news.jsonl:1: person 'own' was formerly 'own', and that is its slug today: leave 'formerly' out",
        "study/news.jsonl:2: person 'ani-wijaya' was formerly 'ani', and another person has that slug today: "
        "leave 'formerly' out, or give the other one a new slug",
    ]


def test_former_slug_is_of_no_place_of_a_gazetteer(faults_of: Faults) -> None:
    hall = {"hall": entity("Hall", formerly="lebak", level="building", within="banten")}
    (fault,) = faults_of({"news.jsonl": line("a", places=hall)})
    assert "place 'hall' was formerly 'lebak', and another place has that slug today" in fault


def test_former_slug_leads_to_one_thing(faults_of: Faults) -> None:
    text = (
        line("a", tickets={"one": entity("One", formerly="old")})
        + line("b", tickets={"one": entity("One", formerly="old")}, persons={"one": entity("One", formerly="old")})
        + line("c", tickets={"two": entity("Two", formerly="old")})
    )
    assert faults_of({"news.jsonl": text}) == [
        "study/news.jsonl:3: ticket 'two' was formerly 'old', and so was ticket 'one' in study/news.jsonl: "
        "an address leads to one, leave it out of the other"
    ]


def test_former_slug_of_another_kind_leads_to_one_thing_and_to_none_of_today(faults_of: Faults) -> None:
    promise = {"by": "banks-party", "commitment": "firm"}
    hopes = {
        "peace": entity("Peace", by="banks-party", formerly="promise/old"),
        "lamps": entity("Lamps", by="banks-party", formerly="promise/lamps"),
        "roads": entity("Roads", by="banks-party", formerly="roads"),
    }
    facts = {
        "organizations": {"banks-party": entity("Party", kind="government-unit")},
        "promises": {"lamps": entity("L", **promise), "wells": entity("W", **promise, formerly="old")},
    }
    faults = faults_of({"news.jsonl": line("a", **facts, hopes=hopes)})
    assert sorted(fault.partition(": ")[2] for fault in faults) == [
        "hope 'lamps' was formerly 'promise/lamps', and another promise has that slug today: "
        "leave 'formerly' out, or give the other one a new slug",
        "hope 'peace' was formerly 'promise/old', and so was promise 'wells' in study/news.jsonl: "
        "an address leads to one, leave it out of the other",
        "hope 'roads' was formerly 'roads', and that is its slug today: leave 'formerly' out",
    ]


def test_former_slug_of_no_kind_is_refused(faults_of: Faults) -> None:
    (fault,) = faults_of({"news.jsonl": line("a", tickets={"one": entity("One", formerly="wish/one")})})
    assert "'wish/one' begins with no kind of facts, such as promise/lamps" in fault


def test_hope_among_promises_is_refused_in_bulk_too(faults_of: Faults) -> None:
    hope = entity("Peace", by="party", commitment="hope")
    facts = {"organizations": {"party": entity("Party", kind="government-unit")}, "promises": {"peace": hope}}
    (fault,) = faults_of({"news.jsonl": line("a", **facts)})
    assert "write it under 'hopes:' of its document, without 'commitment'" in fault


def test_former_slug_of_a_fact_is_of_its_document(faults_of: Faults) -> None:
    def promises(**slugs: str | None) -> dict[str, Any]:
        keys = {"by": "banks-party", "commitment": "firm"}
        return {slug: entity(slug, **keys, **({"formerly": old} if old else {})) for slug, old in slugs.items()}

    party = {"organizations": {"banks-party": entity("Party", kind="government-unit")}}
    text = line("a", promises=promises(lamps="old"), **party) + line("b", promises=promises(old=None, lamps="older"))
    assert faults_of({"news.jsonl": text}) == []
    text += line("c", promises=promises(lamps="old", old=None))
    (fault,) = faults_of({"news.jsonl": text})
    assert fault.startswith("study/news.jsonl:3: promise 'lamps' was formerly 'old', and another promise has that slug")


@pytest.mark.parametrize(
    ("column", "code", "owner"),
    [
        ("kemendagri", "36", "banten"),
        ("bps", "36", "banten"),
        ("iso", "ID-BT", "banten"),
        ("wikidata", "Q3540", "banten"),
        ("geonames", "1923045", "banten"),
    ],
)
def test_place_with_a_code_of_the_gazetteer_is_its_place_whatever_its_slug(
    faults_of: Faults, column: str, code: str, owner: str
) -> None:
    table = f"slug,name,level,within,{column},sources\nb,B,province,indonesia,{code},decree\n"
    assert faults_of({"places.csv": table}) == []
    assert faults_of({"places.csv": table.replace("indonesia", "lebak")}) == [
        f"study/places.csv:2: place 'b' is place '{owner}' of the bundled gazetteer (by the {column} code '{code}'), "
        "and has within 'lebak' here and 'indonesia' there: correct it, or give another place its own slug and codes"
    ]


def test_code_is_of_one_place_in_two_tables_and_in_one(faults_of: Faults) -> None:
    head = "slug,name,level,within,kemendagri,sources\n"
    rows = {name: f"{name},{name.upper()},village,lebak,36.02.99.2001,decree\n" for name in ("a", "b", "c")}
    files: dict[str, str | bytes] = {"x/places.csv": head + rows["a"] + rows["b"], "y/places.csv": head + rows["c"]}
    assert [fault.partition(" of place")[0] for fault in faults_of(files)] == [
        "study/x/places.csv:3: place 'b' has the kemendagri code '36.02.99.2001'",
        "study/y/places.csv:2: place 'c' has the kemendagri code '36.02.99.2001'",
    ]


def test_slug_that_is_no_file_name_is_told_in_its_line(faults_of: Faults, good: str) -> None:
    spoilt = good.replace("  street-lamps:", f"  {'l' * 226}:")
    (fault,) = faults_of({"news.yaml": spoilt})
    assert fault == (
        f"study/news.yaml:17: promise '{'l' * 226}' has an identifier of 231 characters, and an identifier takes 230, "
        "its document's slug included: write a shorter slug"
    )
    assert faults_of({"news.yaml": good.replace("  street-lamps:", f"  {'l' * 205}:")}) == []


def test_every_slug_that_becomes_an_identifier_fits(faults_of: Faults) -> None:
    long, half = "l" * 231, "h" * 120
    text = (
        line("a", persons={long: entity("Long")}, tickets={"t": entity("T", formerly=long)})
        + line("b", persons={half: {**entity("Half"), "roles": [{"kind": "candidate", "slug": half, "quote": "q"}]}})
        + line(half, persons={"p": {**entity("P"), "roles": [{"kind": "candidate", "slug": half, "quote": "q"}]}})
        + line("d", relationships=[{"kind": "criticism", "from": half, "to": half, "quote": "q"}])
        + line("e", programs={half: {**entity("E"), "numbers": [{"quota": "5", "slug": "n" * 100}]}})
        + line("f" * 218)
    )
    assert [
        fault.partition(" has a")[0].replace(long, "…").replace(half, "½") for fault in faults_of({"n.jsonl": text})
    ] == [
        "study/n.jsonl:1: person '…'",
        "study/n.jsonl:1: ticket '…'",
        "study/n.jsonl:3: role '½'",
        "study/n.jsonl:4: relationship 'criticism-½-½'",
        f"study/n.jsonl:5: target 'program-½-{'n' * 100}'",
        "study/n.jsonl:6: document",
    ]
    assert faults_of({"n.jsonl": line("f" * 217)}) == []


@pytest.mark.parametrize("name", ["places.csv", "sources.csv"])
def test_slug_of_a_table_fits(faults_of: Faults, name: str) -> None:
    rows = {
        "places.csv": "slug,name,level,within,sources\n%s,A,village,lebak,decree\n",
        "sources.csv": "slug,name,licence\n%s,A,CC0\n",
    }
    (fault,) = faults_of({name: rows[name] % ("l" * 231)})
    assert fault.startswith(f"study/{name}:2: ")


def test_address_of_a_reference_source_is_one(faults_of: Faults) -> None:
    text = "slug,name,licence,url\nmap,Map,CC0,https://example.org/map?layers[]=7\n"
    assert faults_of({"sources.csv": text}) == [
        "study/sources.csv:2: source 'map': column 'url': 'https://example.org/map?layers[]=7' is no IRI: "
        "write https://example.org/map?layers%5B%5D=7"
    ]


def test_number_of_a_bulk_file_is_guarded_too(faults_of: Faults) -> None:
    text = (
        '{"document": {"slug": "a", "title": "A"}, "programs": {"p": {"label": "P", "quote": "q", "numbers": [%s]}}}\n'
    )
    numbers = '{"cap": "..50.000"}, {"quota": 1.444}, {"effect": {"most": 40.000}}, {"coverage": 0.125}'
    assert [fault.partition("program 'p': ")[2] for fault in faults_of({"news.jsonl": text % numbers})] == [
        "'1.444' can be read in two ways: write 1444, or 1.4440 where these are decimals",
        "'40.000' can be read in two ways: write 40000, or 40.0000 where these are decimals",
        "'50.000' can be read in two ways: write 50000, or 50.0000 where these are decimals",
    ]


def test_words_have_one_speaker(faults_of: Faults, good: str) -> None:
    wordings = "    said:\n      - {quoted: kami akan, by: siti}\n      - {paraphrased: kami akan, by: siti}\n"
    assert faults_of({"news.yaml": good + wordings}) == [
        "study/news.yaml:30: 'kami akan' is said differently elsewhere: give both the same 'by', 'on' and 'in'"
    ]


def test_quote_pinned_at_two_places_needs_words_around_it(faults_of: Faults, good: str) -> None:
    pinned_text = good.replace("  title:", f"  sha256: {'0' * 64}\n  title:")
    pinned_text = pinned_text.replace("quote: calon bupati Siti", "quote: calon bupati Siti @5", 1)
    pinned_text = pinned_text.replace("        quote: calon bupati Siti\n", "        quote: calon bupati Siti @90\n")
    assert faults_of({"news.yaml": pinned_text}) == [
        "study/news.yaml:12: 'calon bupati Siti' is quoted from two places: tell them apart by 'before' or 'after'"
    ]


def test_faults_keep_the_path_as_it_was_given(spoil: Spoil) -> None:
    assert all(fault.startswith("study/news.yaml:") for fault in spoil("theme:", "themes:"))
