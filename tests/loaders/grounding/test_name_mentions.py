"""Names are found word by word, folded; parts of a person's name too, where nobody else has them."""

from loaders.grounding.mentions.language_words import read_language
from loaders.grounding.mentions.name_mentions import NameIndex, find_stems, outermost
from ontology.facts.slug_register import Target

SITI = Target("person", "siti")
PEMKAB = Target("organization", "pemkab")
BANTAENG = Target("place", "bantaeng")
FARMERS = Target("program", "farmers")


def index() -> NameIndex:
    names = NameIndex()
    names.add(SITI, ["Siti Aminah"])
    names.add(PEMKAB, ["Pemkab Bantaeng"])
    names.add(BANTAENG, ["Bantaeng", "Kabupaten Bantaeng"])
    names.add(FARMERS, ["เกษตรกร"])
    return names


def find_names(text: str) -> list[tuple[str, set[Target]]]:
    return [(mention.words, {*mention.targets}) for mention in outermost(index().find(text))]


def test_longest_name_at_a_place_is_what_is_meant() -> None:
    assert find_names("PEMKAB BANTAENG di Kabupaten Bántaeng") == [
        ("PEMKAB BANTAENG", {PEMKAB}),
        ("Kabupaten Bántaeng", {BANTAENG}),
    ]


def test_part_of_the_name_of_one_person_alone_is_enough() -> None:
    assert find_names("kata Aminah") == [("Aminah", {SITI})]
    names = index()
    names.add(Target("ticket", "aminah-budi"), ["Aminah-Budi"])
    assert [mention.words for mention in names.find("kata Aminah")] == ["Aminah"]
    names.add(Target("person", "budi"), ["Budi Aminah"])
    assert names.find("kata Aminah") == []


def test_word_of_a_name_within_another_word_is_none() -> None:
    assert find_names("Bantaengan") == []


def test_name_written_without_spaces_is_found_by_its_letters() -> None:
    assert find_names("ช่วยเกษตรกรทุกคน") == [("เกษตรกร", {FARMERS})]


def test_names_of_groups_are_found_in_other_endings_and_over_fillers() -> None:
    words = read_language("id")
    assert find_stems("bagi pekerjaan rumah", "Pekerja", words) == "pekerjaan"
    assert find_stems("masyarakat di kawasan", "masyarakat kawasan", words) == "masyarakat di kawasan"
    assert find_stems("workers' rights", "Worker", read_language("en")) == "workers"
