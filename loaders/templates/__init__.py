"""The files with which a study of one's own begins: a fact file, a spreadsheet, a schema for editors."""

import json
from importlib.resources import files as resources

from loaders.schema import fact_file_schema
from ontology.vocabulary.vocabulary import read_bundled

_COPIED = ("study.yaml", "promises.csv", "README.md")
_SCHEMA = "janji-facts.schema.json"


def files() -> dict[str, bytes]:
    """Return the files of a new study by name."""
    folder = resources("loaders.templates")
    schema = json.dumps(fact_file_schema(read_bundled()), ensure_ascii=False, indent=1) + "\n"
    return {name: folder.joinpath(name).read_bytes() for name in _COPIED} | {_SCHEMA: schema.encode()}
