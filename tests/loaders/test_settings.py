"""The settings of a study: what `janji.toml` may say, and what its facts follow from it."""

from pathlib import Path

import pytest

from loaders import check, load
from loaders.settings.study_file import read_study_file
from loaders.settings.study_home import find_home
from ontology.errors import DataError, FaultsFound
from ontology.facts.quote_limit import QuoteLimit

FACTS = """\
document: {slug: noticia, title: Noticia, language: es}
persons:
  ana: {label: Ana, quote: Ana}
promises:
  agua:
    label: {es: Agua para todos, nah: Atl nochi tlacah}
    by: ana
    commitment: firm
    quote: "Habrá agua para todos los pueblos de la sierra, también donde hoy no llega ningún camino, pronto y ya"
"""
SETTINGS = """\
[study]
title = {es = "Promesas", nah = "Tlahtolli"}
creators = ["Ana", {name = "Eva", orcid = "0000-0002-1825-0097"}]
licence = "cc-by-sa-4.0"
base = "https://example.org/promesas/"
languages = ["es", "nah"]
longest-quote = "40 words"
"""


@pytest.fixture
def study(tmp_path: Path) -> Path:
    (tmp_path / "janji.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "noticia.yaml").write_text(FACTS, encoding="utf-8")
    return tmp_path


def faults(tmp_path: Path, text: str) -> list[str]:
    """Return the faults of a file of settings, without its path."""
    file = tmp_path / "janji.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FaultsFound) as error:
        read_study_file(file)
    return [line.removeprefix(f"{tmp_path}/") for line in str(error.value).splitlines()]


def test_settings_are_read(study: Path) -> None:
    settings = find_home([study]).file.study
    assert settings.titles == {"es": "Promesas", "nah": "Tlahtolli"}
    assert [(one.name, one.orcid) for one in settings.creators] == [
        ("Ana", None),
        ("Eva", "https://orcid.org/0000-0002-1825-0097"),
    ]
    assert settings.licence == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert settings.rules.languages == ("es", "nah")
    assert settings.rules.longest_quote == QuoteLimit(40)


@pytest.mark.parametrize("inner", [".", "facts", "facts/noticia.yaml"])
def test_whatever_lies_in_the_folder_of_a_study_is_read_by_its_settings(study: Path, inner: str) -> None:
    facts = load([study / inner])
    assert facts.ids.base == "https://example.org/promesas/"
    labels = {str(quad.object) for quad in facts.quads() if "/promise/noticia_agua>" in quad.subject}
    assert {'"Agua para todos"@es', '"Atl nochi tlacah"@nah'} <= labels


def test_study_has_no_place_that_it_did_not_ask_for(study: Path) -> None:
    assert [entry.slug for entry in load([study]).entries if entry.kind == "place"] == []
    (study / "janji.toml").write_text(SETTINGS + 'gazetteers = ["indonesia"]\n', encoding="utf-8")
    assert len([entry for entry in load([study]).entries if entry.kind == "place"]) > 100


def test_facts_of_no_study_are_read_as_the_bundled_ones(tmp_path: Path) -> None:
    (tmp_path / "noticia.yaml").write_text(FACTS, encoding="utf-8")
    messages = [fault.message for fault in check([tmp_path])]
    assert any("'es' is none of the languages of this study (id, en)" in message for message in messages)
    assert any("has 19 words: quote a phrase of at most 15" in message for message in messages)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("longest-quote", "longest-qoute", "7: unknown key 'longest-qoute'; did you mean 'longest-quote'?"),
        ("[study]", "[studdy]", "1: unknown key 'studdy'; did you mean 'study'?"),
        (
            '"https://example.org/promesas/"',
            '"example.org/promesas"',
            "5: 'base': 'example.org/promesas' has no scheme: write https://example.org/promesas/",
        ),
        (
            'promesas/"',
            'promesas"',
            "5: 'base': 'https://example.org/promesas' is no base of addresses: write https://",
        ),
        ('["es", "nah"]', '["spanish"]', "6: 'spanish' is no language tag (BCP 47); did you mean 'es'?"),
        ('["es", "nah"]', '["e"]', "6: 'e' is no language tag (BCP 47): write one such as es, nah or zh-Hant"),
        ('["es", "nah"]', "[]", "6: needs 'languages'"),
        ('["es", "nah"]', '["es", "ES"]', "'languages' names a language twice"),
        ('["es", "nah"]', '["nah", "mul"]', "'languages' names 'mul', which stands for every language: name those of"),
        ('["es", "nah"]', '["es"]', "'title' is in 'nah', which is none of 'languages': add it there"),
        ("[study]", "", "janji.toml: has no table '[study]': begin with it, and with 'languages = "),
        ("40 words", "forty", "7: 'longest-quote' is 'forty': write it as '40 words' or '300 characters'"),
        ("cc-by-sa-4.0", "free", "4: 'licence': no licence 'free' in the list of SPDX"),
        ("1825-0097", "1825-0098", "3: '0000-0002-1825-0098' is no ORCID iD"),
        ('"cc-by-sa-4.0"', "cc-by-sa-4.0", "4: is no TOML (Invalid value): put texts between quotation marks"),
    ],
)
def test_fault_of_the_settings_is_told_with_its_line(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in SETTINGS
    messages = faults(tmp_path, SETTINGS.replace(old, new, 1))
    assert any(line.startswith("janji.toml") and fault in line for line in messages), messages


def test_gazetteer_that_is_not_bundled_is_named_with_the_nearest(study: Path) -> None:
    (study / "janji.toml").write_text(SETTINGS + 'gazetteers = ["indonesi"]\n', encoding="utf-8")
    with pytest.raises(DataError, match="no bundled gazetteer 'indonesi'; did you mean 'indonesia'"):
        load([study])


def test_two_studies_with_different_bases_are_refused(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        text = f'[study]\nlanguages = ["es"]\nbase = "https://example.org/{name}/"\n'
        (tmp_path / name / "janji.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"different bases \(https://example.org/a/ and https://example.org/b/\)"):
        load([tmp_path / "a", tmp_path / "b"])


def test_label_in_no_declared_language_is_told_with_its_line(study: Path) -> None:
    (study / "facts" / "noticia.yaml").write_text(FACTS.replace("nah: Atl", "fr: Eau"), encoding="utf-8")
    (fault,) = check([study])
    assert (Path(fault.file).name, fault.line) == ("noticia.yaml", 6)
    assert "'fr' is none of the languages of this study (es, nah)" in fault.message


def test_only_the_first_language_is_needed(study: Path) -> None:
    file = study / "facts" / "noticia.yaml"
    file.write_text(FACTS.replace(", nah: Atl nochi tlacah", ""), encoding="utf-8")
    assert check([study]) == []
    file.write_text(FACTS.replace("es: Agua para todos, ", ""), encoding="utf-8")
    assert [fault.message for fault in check([study])] == [
        "promise 'agua': 'label' needs 'es', the first language of this study"
    ]


def test_study_of_one_language_needs_no_language_at_its_labels(study: Path) -> None:
    (study / "janji.toml").write_text('[study]\nlanguages = ["es"]\nlongest-quote = "200 characters"\n')
    file = study / "facts" / "noticia.yaml"
    text = FACTS.replace("{es: Agua para todos, nah: Atl nochi tlacah}", "Agua para todos")
    file.write_text(text.replace("    by: ana\n", "    by: ana\n    note: Dicho en un mitin\n"), encoding="utf-8")
    objects = {str(quad.object) for quad in load([study]).quads()}
    assert {'"Agua para todos"@es', '"Dicho en un mitin"@es'} <= objects


def test_document_has_the_language_of_the_study_unless_it_says_its_own(study: Path) -> None:
    (study / "janji.toml").write_text(SETTINGS + 'document-language = "nah"\n', encoding="utf-8")
    assert load([study]).documents["noticia"].language == "es"
    file = study / "facts" / "noticia.yaml"
    file.write_text(FACTS.replace(", language: es", ""), encoding="utf-8")
    assert load([study]).documents["noticia"].language == "nah"


@pytest.mark.parametrize(
    ("limit", "text", "length"),
    [("15 words", "satu dua tiga", 3), ("20 characters", "satu dua", 8), ("15 words", "จะแก้หนี้ ใน 4 ปี", 5)],
)
def test_length_of_a_quote_is_counted_in_every_script(limit: str, text: str, length: int) -> None:
    assert QuoteLimit.read(limit).count(text) == length


def test_quote_may_be_in_another_language_than_its_document(study: Path) -> None:
    file = study / "facts" / "noticia.yaml"
    quote = "    quote: {text: Atl nochi tlacah, language: NAH}"
    head, _, _ = FACTS.rpartition("    quote:")
    file.write_text(f"{head}{quote}\n", encoding="utf-8")
    languages = [(quad.subject, quad.object) for quad in load([study]).quads() if "dc/terms/language" in quad.predicate]
    assert {(subject.split("/")[-2], text) for subject, text in languages} == {
        ("document", '"es"'),
        ("evidence", '"nah"'),
    }


@pytest.mark.parametrize(("text", "fault"), [("", "is empty: fill it in"), ("a = 1\n", "has no table '[study]'")])
def test_settings_without_a_table_are_told_with_what_to_write(tmp_path: Path, text: str, fault: str) -> None:
    messages = faults(tmp_path, text)
    assert messages[0].startswith(f"janji.toml: {fault}")


def test_study_within_a_study_is_not_read_by_the_settings_of_the_outer_one(study: Path) -> None:
    (study / "inner").mkdir()
    (study / "inner" / "janji.toml").write_text('[study]\nlanguages = ["en"]\n', encoding="utf-8")
    text = "document: {slug: inner, title: I}\npersons:\n  bo: {label: Bo, quote: Bo}\n"
    (study / "inner" / "inner.yaml").write_text(text, encoding="utf-8")
    loaded = load([study])
    assert [*loaded.documents] == ["noticia"]
    assert [str(fault).partition("inner: ")[2] for fault in loaded.unread] == [
        "is not read, since it is a study of its own: name it alone"
    ]
    assert [*load([study / "inner"]).documents] == ["inner"]
