"""A study in which all that may be hostile is, in the places where a graph has texts."""

from typing import Any

from ontology.errors import JanjiError
from ontology.rdf.term import literal
from tests.graph_cli.views.hostile import HOSTILE


def study() -> dict[str, Any]:
    """Return a study whose names, labels, notes and quotes are all that may be hostile."""
    texts = [" ".join(text.split())[:300] for text in HOSTILE if _may_stand(text)]
    promises = {
        f"number-{number}": {
            "label": {"en": text, "id": f"{text} id"},
            "by": "somebody",
            "commitment": "conditional",
            "theme": "job-creation",
            "condition": {"en": text, "id": text},
            "note": {"en": text, "id": text},
            "quote": " ".join(text.split()[:15])[:120],
        }
        for number, text in enumerate(texts)
    }
    return {
        "document": {"slug": "hostile", "label": {"en": texts[0], "id": texts[1]}, "language": "id"},
        "persons": {"somebody": {"label": texts[2], "also": texts, "quote": texts[3][:60]}},
        "promises": promises,
    }


def _may_stand(text: str) -> bool:
    try:
        literal(text)
    except JanjiError:
        return False
    return True
