"""The facts of a made-up nation as flat tables, a file of CSV each: what a mapping to triples reads.

What a mapping cannot make of the facts stands in a column of its own: names of facts, digests of quotes, and the first
and last day of a date.
"""

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks import nation
from ontology.rdf.ids import fact_slug, quote_digest
from ontology.text.dates import bounds

Row = dict[str, str]

#: The tables and their columns. An empty cell is no fact.
COLUMNS = {
    "documents": ("slug", "title", "publisher", "issued", "url"),
    "organizations": ("slug", "label", "kind", "evidence"),
    "persons": ("slug", "label", "evidence"),
    "roles": ("slug", "holder", "kind", "of", "place", "as_of", "earliest", "latest", "evidence"),
    "tickets": ("slug", "label", "evidence"),
    "programs": ("slug", "label", "run_by", "place", "theme", "evidence"),
    "promises": (
        *("slug", "document", "label", "by", "commitment", "place", "theme", "beneficiary", "program", "evidence"),
    ),
    "targets": ("slug", "promise", "amount", "unit", "deadline", "earliest", "latest", "evidence"),
    "utterances": ("slug", "promise", "speaker", "said_on", "earliest", "latest"),
    "developments": ("slug", "label", "of", "stage", "by", "on", "evidence"),
    "evidence": ("slug", "document", "quote"),
}


def write(folder: Path, promises: int) -> None:
    """Write the tables of so many promises, and those of places and sources as the facts have them."""
    nation.write(folder, 0)
    with ExitStack() as stack:
        files = {}
        for name, columns in COLUMNS.items():
            file = stack.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            files[name] = csv.DictWriter(file, columns)
            files[name].writeheader()
        for document in nation.documents(promises):
            for name, row in _Rows(document).all():
                files[name].writerow(row)


class _Rows:
    """The rows of one document."""

    def __init__(self, facts: dict[str, Any]) -> None:
        self._facts = facts
        self._document: str = facts["document"]["slug"]
        self._quotes: dict[str, str] = {}

    def all(self) -> Iterator[tuple[str, Row]]:
        """Yield each row with the name of its table; the evidence is known last."""
        yield "documents", self._facts["document"]
        for slug, fact in self._facts["organizations"].items():
            yield "organizations", {**self._name_row(slug, fact), "kind": fact["kind"]}
        for slug, fact in self._facts["tickets"].items():
            yield "tickets", self._name_row(slug, fact)
        for slug, fact in self._facts["persons"].items():
            yield "persons", self._name_row(slug, fact)
            yield from (("roles", self._role(slug, role)) for role in fact["roles"])
        for slug, fact in self._facts["programs"].items():
            about = {key: fact[key] for key in ("place", "theme")}
            yield "programs", {**self._name_row(slug, fact), "run_by": fact["run-by"], **about}
        for slug, fact in self._facts["promises"].items():
            yield from self._promise(slug, fact)
        for slug, fact in self._facts["developments"].items():
            yield "developments", self._development(slug, fact)
        for quote, slug in self._quotes.items():
            yield "evidence", {"slug": slug, "document": self._document, "quote": quote}

    def _name_row(self, slug: str, fact: dict[str, Any]) -> Row:
        return {"slug": slug, "label": fact["label"], "evidence": self._evidence(fact["quote"])}

    def _evidence(self, quote: str) -> str:
        return self._quotes.setdefault(quote, f"{self._document}_{quote_digest((quote, '', ''))}")

    def _own(self, slug: str) -> str:
        return fact_slug(self._document, slug)

    def _role(self, person: str, fact: dict[str, str]) -> Row:
        return {
            "slug": self._own(f"{person}-{fact['kind']}"),
            "holder": person,
            "kind": fact["kind"],
            "of": fact["of"],
            "place": fact["place"],
            "as_of": fact["as-of"],
            **_days(fact["as-of"]),
            "evidence": self._evidence(fact["quote"]),
        }

    def _promise(self, slug: str, fact: dict[str, Any]) -> Iterator[tuple[str, Row]]:
        name, wordings = self._own(slug), fact.get("said", [])
        evidence = self._evidence(fact.get("quote") or wordings[0]["paraphrased"])
        cells = {key: fact.get(key, "") for key in COLUMNS["promises"]}
        yield "promises", {**cells, "slug": name, "document": self._document, "evidence": evidence}
        for number in fact.get("numbers", ()):
            yield (
                "targets",
                {
                    "slug": self._own(f"promise-{slug}-target"),
                    "promise": name,
                    "amount": number["target"],
                    "unit": number["unit"],
                    "deadline": number["deadline"],
                    **_days(number["deadline"]),
                    "evidence": evidence,
                },
            )
        for wording in wordings:
            speech = {"speaker": wording["by"], "said_on": wording["on"], **_days(wording["on"])}
            yield "utterances", {"slug": evidence, "promise": name, **speech}

    def _development(self, slug: str, fact: dict[str, str]) -> Row:
        cells = {**self._name_row(self._own(slug), fact), "of": self._own(fact["of"])}
        return {**cells, **{key: fact[key] for key in ("stage", "by", "on")}}


def _days(date: str) -> Row:
    """Return the first and the last day that a date can mean."""
    days = bounds(date)
    return dict(zip(("earliest", "latest"), days, strict=True)) if days else {}
