"""Verifies at a size: every quote looked up in its text and every value held against it, in documents a minute.

    python -m benchmarks.verifying [DOCUMENTS]

The documents are those of a made-up nation. Each has a text of some five hundred words, and what it promises is worded
so that the words show what the facts say; the same number of documents gives the same bytes.
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

from benchmarks import nation
from benchmarks.figure import Figure, table
from benchmarks.machine import describe_machine
from benchmarks.timing import command

#: So many documents are in M.
DOCUMENTS = nation.M // nation.PROMISES_A_DOCUMENT
#: Documents a minute, at least.
_RATE = 2_000
_CUES = {"firm": "akan", "effort": "berupaya", "hope": "berharap dapat"}
_UNITS = {"jobs": "lapangan kerja", "people": "orang", "village": "desa"}
_WORDS = ["membangun", "memperbaiki", "menata", "baru", "terang", "kokoh", "cepat", "ramah", "murah", "lewat", "dana"]
_WORDS += ["suasana", "pagi", "cerah", "hadir", "ramai", "panggung", "lagu", "acara", "sambutan", "halaman", "depan"]
#: Between what is promised stand so many sentences of so many words.
_SENTENCES, _LENGTH = 6, 14


@dataclass(frozen=True)
class News:
    """A document of the nation: its facts, and the names of the nation's places."""

    facts: dict[str, Any]
    places: Mapping[str, str]

    @property
    def slug(self) -> str:
        """What the document is called."""
        return str(self.facts["document"]["slug"])

    @cached_property
    def ticket(self) -> str:
        """The name of those who promise."""
        return next(str(ticket["label"]) for ticket in self.facts["tickets"].values())

    def word(self) -> None:
        """Give every fact a quote that shows what it says."""
        self.facts["document"] |= {"language": "id", "text-file": f"{self.slug}.txt"}
        people = " dan ".join(person["label"] for person in self.facts["persons"].values())
        for each in (*self.facts["persons"].values(), *self.facts["tickets"].values()):
            each["quote"] = f"{people} ({self.ticket}) maju"
            for role in each.get("roles", ()):
                role["quote"] = f"{people} ({self.ticket}) maju di {self.places[role['place']]} pada {role['as-of']}"
        for program in self.facts["programs"].values():
            program["quote"] = f"{program['label']} oleh {self.ticket} di {self.places[program['place']]}"
        for slug, promise in self.facts["promises"].items():
            quotes = [*self._quotes(promise, Random(f"{self.slug} {slug}"))]
            if "said" in promise:
                promise["said"] = [{**promise["said"][0], "paraphrased": quote} for quote in quotes]
            else:
                promise["quote"] = quotes

    def _quotes(self, promise: dict[str, Any], chance: Random) -> Iterator[str]:
        """Yield the quotes of a promise; each has its number, so that none stands twice in the text."""
        words = (self.ticket, _CUES.get(promise["commitment"], ""), *chance.choices(_WORDS, k=2), promise["label"])
        yield " ".join(filter(None, words))
        mark = promise["label"].rpartition(" ")[2]
        for number in promise.get("numbers", ()):
            yield f"{mark} sebanyak {number['target']} {_UNITS[number['unit']]} pada {number['deadline']}"
        if "program" in promise:
            yield f"{mark} lewat {self._program}"
        yield f"{mark} di {self.places[promise['place']]}{self._beneficiary(promise)}"

    def _beneficiary(self, promise: dict[str, Any]) -> str:
        slug = promise.get("beneficiary")
        return f" bagi {nation.VOCABULARY.concepts['beneficiary'][slug].labels['id']}" if slug else ""

    @property
    def _program(self) -> str:
        return f"program {self.ticket.partition(' ')[2]}"

    @property
    def text(self) -> str:
        """The text: the quotes of the facts, each in its paragraph, among other sentences."""
        chance = Random(self.slug)
        document = self.facts["document"]
        outlet = next(iter(self.facts["organizations"].values()))["quote"]
        paragraphs = [document["title"], f"{outlet}, {document['issued']}"]
        persons, programs = self.facts["persons"].values(), self.facts["programs"].values()
        paragraphs.append(f"{next(iter(persons))['roles'][0]['quote']}.")
        paragraphs += [f"{each['quote']}." for each in (*programs, *self.facts["developments"].values())]
        for number, promise in enumerate(self.facts["promises"].values(), 1):
            paragraphs.append(f"{self._sentence(promise, number)}.")
            paragraphs.append(" ".join(self._fill(chance)))
        return "\n\n".join(paragraphs) + "\n"

    def _sentence(self, promise: dict[str, Any], number: int) -> str:
        if "said" in promise:
            first, words = promise["said"][0], ", ".join(said["paraphrased"] for said in promise["said"])
            return f"Pada {first['on']} {self.facts['persons'][first['by']]['label']} mengatakan {words}"
        item = f"{number}. " if promise["commitment"] == "listed" else ""
        return f"{item}{', '.join(promise['quote'])}"

    def _fill(self, chance: Random) -> Iterator[str]:
        for _ in range(_SENTENCES):
            yield f"{' '.join(chance.choices(_WORDS, k=_LENGTH)).capitalize()}."


def write(folder: Path, documents: int = DOCUMENTS) -> tuple[Path, Path]:
    """Write the facts and the texts of so many documents; return the folder of the facts, and that of the texts."""
    facts, texts = folder / "facts", folder / "texts"
    texts.mkdir(parents=True)
    promises = documents * nation.PROMISES_A_DOCUMENT
    names = {row["slug"]: row["name"] for row in nation.places()}
    with nation.write(facts, promises).open("w", encoding="utf-8") as file:
        for content in nation.documents(promises):
            news = News(content, names)
            news.word()
            (texts / f"{news.slug}.txt").write_text(news.text, "utf-8")
            file.write(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n")
    return facts, texts


def figures(folder: Path, documents: int = DOCUMENTS) -> list[Figure]:
    """Return how many documents a minute `janji verify` gets through, from its start to its end."""
    facts, texts = write(folder, documents)
    line = [sys.executable, "-m", "graph_cli", "verify", str(facts), "--texts", str(texts)]
    seconds = command(line, folder)
    name = f"`janji verify` of {documents:,} documents with their texts"
    return [Figure(name, documents / seconds * 60, None, "documents a minute", f"{seconds:.1f} s", _RATE)]


def main(documents: int) -> int:
    """Print the figure as a Markdown table; return 1 where it misses its target."""
    with tempfile.TemporaryDirectory() as folder:
        results = figures(Path(folder), documents)
    print(f"{describe_machine()}\n\n{table(results)}")
    return 0 if all(figure.is_met for figure in results) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS))
