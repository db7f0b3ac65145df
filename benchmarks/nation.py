"""A nation of made-up election promises, in the project's own facts: places.csv, sources.csv and facts.jsonl.

    python -m benchmarks.nation FOLDER [PROMISES]

38 provinces, 514 regencies and cities, 7,000 districts; three tickets a regency of two persons each; twenty promises a
ticket, five a document; a few themes have most promises, four in ten promises name a number, half a beneficiary. The
same number of promises gives the same bytes.
"""

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from ontology.vocabulary.vocabulary import read_bundled

PROVINCES, REGENCIES, DISTRICTS = 38, 514, 7_000
TICKETS_A_REGENCY, PROMISES_A_TICKET, PROMISES_A_DOCUMENT = 3, 20, 5
#: The two sizes that are measured: of one round of regional elections, and of ten.
M, L = 30_000, 300_000

VOCABULARY = read_bundled()
_SYLLABLES = [
    "ba",
    "be",
    "bi",
    "bo",
    "bu",
    "da",
    "de",
    "di",
    "ga",
    "gu",
    "ja",
    "ka",
    "ki",
    "ko",
    "ku",
    "la",
    "le",
    "li",
    "lo",
    "ma",
    "me",
    "mi",
    "mo",
    "mu",
    "na",
    "ni",
    "no",
    "pa",
    "ra",
    "ri",
    "sa",
    "si",
    "su",
    "ta",
    "ti",
    "to",
]
_GIVEN = [
    "Andi",
    "Siti",
    "Agus",
    "Dewi",
    "Budi",
    "Rina",
    "Hendra",
    "Fitri",
    "Joko",
    "Maria",
    "Yusuf",
    "Wayan",
    "Ratna",
    "Dedi",
    "Lina",
    "Slamet",
    "Nur",
    "Eko",
    "Sri",
    "Bayu",
]
_WORDS = [
    "akan",
    "memberi",
    "warga",
    "desa",
    "modal",
    "usaha",
    "pelatihan",
    "las",
    "kerja",
    "tanpa",
    "bunga",
    "bagi",
    "petani",
    "nelayan",
    "pemuda",
    "setiap",
    "tahun",
    "membangun",
    "jalan",
    "sekolah",
    "pasar",
    "puskesmas",
    "jembatan",
    "irigasi",
    "gratis",
    "lewat",
    "dana",
    "daerah",
    "untuk",
    "keluarga",
    "miskin",
    "kota",
]
_OUTLETS = 40


@dataclass(frozen=True)
class Ticket:
    """A pair that stands in one regency, in one round of elections."""

    number: int
    regency: int

    @property
    def year(self) -> int:
        """The year in which it stands: every five years a round."""
        return 2024 - 5 * (self.number // (REGENCIES * TICKETS_A_REGENCY))


def write(folder: Path, promises: int = M) -> Path:
    """Write the facts of so many promises into a folder and return the file of the documents."""
    folder.mkdir(parents=True, exist_ok=True)
    _table(folder / "sources.csv", [{"slug": "made-up", "name": "Rekaan", "name_en": "Made up", "licence": "CC0"}])
    _table(folder / "places.csv", list(places()))
    lines = folder / "facts.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for document in documents(promises):
            file.write(json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n")
    return lines


def _table(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(dict.fromkeys(key for row in rows for key in row)))
        table.writeheader()
        table.writerows(rows)


def places() -> Iterator[dict[str, str]]:
    """Yield the rows of the gazetteer: provinces, regencies and cities, districts."""
    for number in range(PROVINCES):
        yield _place("province", f"province-{number}", _name(number, 2), "indonesia")
    for number in range(REGENCIES):
        level = "city" if number % 5 == 4 else "regency"
        yield _place(level, _regency(number), _name(1_000 + number, 3), f"province-{number % PROVINCES}")
    for number in range(DISTRICTS):
        yield _place("district", _district(number), _name(10_000 + number, 4), _regency(number % REGENCIES))


def _place(level: str, slug: str, name: str, within: str) -> dict[str, str]:
    return {"slug": slug, "name": name, "level": level, "within": within, "sources": "made-up"}


def _regency(number: int) -> str:
    return f"regency-{number}"


def _district(number: int) -> str:
    return f"district-{number}"


def _name(number: int, syllables: int) -> str:
    """Return a name that no other number has."""
    parts = []
    for _ in range(syllables):
        number, position = divmod(number * 7 + 3, len(_SYLLABLES))
        parts.append(_SYLLABLES[position])
    return "".join(parts).capitalize() + (f" {number}" if number else "")


def documents(promises: int = M) -> Iterator[dict[str, Any]]:
    """Yield the fact files of so many promises, one a document."""
    for number in range(promises // PROMISES_A_TICKET):
        ticket = Ticket(number, number % REGENCIES)
        for part in range(PROMISES_A_TICKET // PROMISES_A_DOCUMENT):
            yield _document(ticket, part, Random(f"{number} {part}"))


def _document(ticket: Ticket, part: int, chance: Random) -> dict[str, Any]:
    slug = f"news-{ticket.number}-{part}"
    issue_date = f"{ticket.year}-{chance.randint(8, 11):02}-{chance.randint(1, 28):02}"
    outlet = f"outlet-{chance.randrange(_OUTLETS)}"
    name = _name(1_000 + ticket.regency, 3)
    promises = dict(_promise(ticket, part, position, chance) for position in range(PROMISES_A_DOCUMENT))
    return {
        "document": {
            "slug": slug,
            "title": f"Pasangan {ticket.number} berjanji di {name} ({part + 1})",
            "publisher": outlet,
            "issued": issue_date,
            "url": f"https://news.example.org/{ticket.year}/{slug}",
        },
        "organizations": {
            outlet: {"label": f"Kabar {outlet[7:]}", "kind": "news-outlet", "quote": f"Kabar {outlet[7:]}"}
        },
        **_standing(ticket, name),
        "programs": {f"program-{ticket.number}": _program(ticket, chance)} if part == 0 else {},
        "promises": promises,
        "developments": {"campaign": _campaign(ticket, next(iter(promises)), issue_date)} if part == 1 else {},
    }


def _standing(ticket: Ticket, regency: str) -> dict[str, Any]:
    """Return the ticket and its two persons, as every document about them names them."""
    quote = f"Pasangan {ticket.number} maju di {regency}"
    slug = f"ticket-{ticket.number}"
    role = {"of": slug, "place": _regency(ticket.regency), "as-of": str(ticket.year), "quote": quote}
    persons = {
        f"{slug}-{position}": {
            "label": f"{_GIVEN[(ticket.number + position) % len(_GIVEN)]} {_name(ticket.number * 2 + position, 3)}",
            "quote": quote,
            "roles": [{"kind": kind, **role}],
        }
        for position, kind in enumerate(("candidate", "running-mate"))
    }
    return {"persons": persons, "tickets": {slug: {"label": f"Pasangan {ticket.number}", "quote": quote}}}


def _program(ticket: Ticket, chance: Random) -> dict[str, Any]:
    theme = _theme(chance)
    return {
        "label": f"Program {_labels()[theme]} {ticket.number}",
        "run-by": f"ticket-{ticket.number}",
        "place": _regency(ticket.regency),
        "theme": theme,
        "quote": _phrase(chance),
    }


def _promise(ticket: Ticket, part: int, position: int, chance: Random) -> tuple[str, dict[str, Any]]:
    theme = _theme(chance)
    quote = _phrase(chance)
    within = range(ticket.regency, DISTRICTS, REGENCIES)
    promise: dict[str, Any] = {
        "label": f"{_labels()[theme]} {ticket.number}-{part * PROMISES_A_DOCUMENT + position + 1}",
        "by": f"ticket-{ticket.number}",
        "commitment": chance.choices(("firm", "effort", "listed"), (5, 2, 4))[0],
        "place": _district(chance.choice(within)) if chance.random() < 0.3 else _regency(ticket.regency),
        "theme": theme,
    }
    if chance.random() < 0.2:
        promise["said"] = [{"paraphrased": quote, "by": f"ticket-{ticket.number}-0", "on": str(ticket.year)}]
    else:
        promise["quote"] = quote
    if chance.random() < 0.1:
        promise["program"] = f"program-{ticket.number}"
    if chance.random() < 0.5:
        promise["beneficiary"] = chance.choice(sorted(VOCABULARY.concepts["beneficiary"]))
    if chance.random() < 0.4:
        number = {"target": str(chance.randrange(1, 200) * 50), "unit": chance.choice(("jobs", "people", "village"))}
        promise["numbers"] = [{**number, "deadline": str(ticket.year + 5)}]
    return f"promise-{position + 1}", promise


def _campaign(ticket: Ticket, promise: str, issue_date: str) -> dict[str, Any]:
    return {
        "label": f"Pasangan {ticket.number} berkampanye",
        "of": promise,
        "stage": "announced",
        "by": f"ticket-{ticket.number}",
        "on": issue_date,
        "quote": f"Pasangan {ticket.number} berkampanye pada {issue_date}",
    }


def _phrase(chance: Random) -> str:
    return " ".join(chance.choices(_WORDS, k=10))


def _theme(chance: Random) -> str:
    """Return a theme: the n-th most loved has an n-th of what the first has."""
    themes = sorted(VOCABULARY.concepts["theme"])
    return chance.choices(themes, cum_weights=_weights(len(themes)))[0]


@cache
def _weights(count: int) -> list[float]:
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


@cache
def _labels() -> dict[str, str]:
    """Return the Indonesian label of every theme."""
    return {slug: each.labels["id"] for slug, each in VOCABULARY.concepts["theme"].items()}


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else M)
