"""The files with which a study of one's own begins: its settings, a fact file, tables, a schema for editors."""

import csv
import io
import json
import re
from collections.abc import Sequence
from importlib.resources import files as resources

from loaders.schema import fact_file_schema
from loaders.sources.promises_csv import columns_of
from ontology.facts.fact_rules import BUNDLED_RULES, FactRules

SCHEMA = "janji-facts.schema.json"
_COPIED = ("places.csv", "sources.csv", "README.md")
#: A text of the examples, which has both languages of the bundled edition.
_TEXT = re.compile(r"\{id: ([^,}]+), en: ([^}]+)\}")
_LANGUAGES = 'languages = ["id", "en"]'


def files(languages: Sequence[str] = BUNDLED_RULES.languages) -> dict[str, bytes]:
    """Return the files of a new study, with labels in some languages, by name."""
    rules = FactRules(tuple(languages))
    settings = _read("janji.toml").replace(_LANGUAGES, f"languages = {json.dumps(list(languages))}")
    texts = {
        "janji.toml": settings,
        "study.yaml": _TEXT.sub(lambda text: _in_languages(text, rules), _read("study.yaml")),
        "promises.csv": _promises(rules),
        **{name: _read(name) for name in _COPIED},
        SCHEMA: schema(rules),
    }
    return {name: text.encode() for name, text in texts.items()}


def schema(rules: FactRules) -> str:
    """Return the schema by which an editor completes and checks the fact files of a study."""
    return json.dumps(fact_file_schema(rules), ensure_ascii=False, indent=1) + "\n"


def _read(name: str) -> str:
    return resources("loaders.templates").joinpath(name).read_text(encoding="utf-8")


def _in_languages(text: re.Match[str], rules: FactRules) -> str:
    """Return an invented text in the languages of a study."""
    words = {"id": text[1], "en": text[2]}
    texts = {
        language: words.get(language) or json.dumps(_untranslated(text[2], language)) for language in rules.languages
    }
    return "{" + ", ".join(f"{language}: {words}" for language, words in texts.items()) + "}"


def _untranslated(words: str, language: str) -> str:
    """Return an English text of the examples as what is yet to be told in a language: it claims to be in no other."""
    return f"[{language}] {words}"


def _promises(rules: FactRules) -> str:
    """Return the table of promises with the columns of a study's languages."""
    (row,) = csv.DictReader(io.StringIO(_read("promises.csv"), newline=""))
    table = io.StringIO(newline="")
    columns = [column for column in columns_of(rules) if column not in ("label", "condition", "note")]
    writer = csv.DictWriter(table, columns, restval="", extrasaction="ignore", lineterminator="\n")
    labels = {
        f"label_{language}": row.get(f"label_{language}") or _untranslated(row["label_en"], language)
        for language in rules.languages
    }
    writer.writeheader()
    writer.writerow({**row, **labels})
    return table.getvalue()
