"""A study of one document with more promises than a page shows, in Arabic, by somebody who says no more of it."""

import json
from pathlib import Path

PROMISES = 620
QUOTE = "سوف نبني جسرا رقم {number}"


def write_long_study(folder: Path) -> Path:
    """Write it as a file of facts, and return the file."""
    promises = {
        f"p{number:03}": {
            "label": {"id": f"Jembatan {number}", "en": f"Bridge {number}"},
            "by": "p",
            "place": "lebak",
            "theme": "job-creation",
            "commitment": "firm",
            "quote": QUOTE.format(number=number),
            "numbers": [{"target": str(number + 1), "unit": "people"}],
        }
        for number in range(PROMISES)
    }
    study = {
        "document": {"slug": "long", "title": "كتاب الجسور", "language": "ar"},
        "persons": {"p": {"label": "محمد علي", "quote": "قال محمد علي"}},
        "promises": promises,
    }
    path = folder / "long.jsonl"
    path.write_text(json.dumps(study) + "\n", encoding="utf-8")
    return path
