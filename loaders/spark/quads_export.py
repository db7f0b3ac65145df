"""Files of facts become a folder of N-Quads, checked as a whole, there whole or not at all.

DIR/
  manifest.json          format, version, base, the counts, and of each file of quads its counts, bytes and SHA-256
  part-00000.nq.gz       the gazetteer
  part-00001.nq.gz …     the documents, part by part
  late-00001.nq.gz …     those of a part that had to know the names of others
  shared.nq.gz           what follows from all of them, and the vocabulary
  themes-by-place.csv    how many promises, hopes and programs there are on each theme in each place
"""

import json
import re
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession

from loaders.checking.linking import Linker
from loaders.compiling.compiler import list_faults
from loaders.compiling.segment_writing import derive_segments
from loaders.compiling.study_rules import read_rules
from loaders.reading.entries import Fault
from loaders.settings.study_home import StudyHome, find_home
from loaders.sources import places_csv, promises_csv, sources_csv
from loaders.sources.inputs import find_inputs
from loaders.spark import claim_check as check
from loaders.spark import counts, faults
from loaders.spark.claims import SCHEMA, WAITS, ClaimRow, Row
from loaders.spark.fresh import fresh
from loaders.spark.part_file import PartFile
from loaders.spark.part_plan import Part, Stretch, parts_of
from loaders.spark.part_watching import watch_parts
from loaders.spark.part_writing import write_late, write_part
from loaders.spark.quads_manifest import QuadsManifest
from ontology.errors import DataError, FaultsFound
from ontology.facts.fact_rules import FactRules
from ontology.facts.slug_register import Index
from ontology.rdf.ids import Ids
from ontology.text.phrase import Phrase

if TYPE_CHECKING:
    from pyspark import RDD

_BUILD_ALONE = Phrase("is read by 'janji build' alone: its documents stand in other files; write them as JSON lines")
#: Is given the number of parts and yields what is told 1 for each that is written.
Progress = Callable[[int], AbstractContextManager[Callable[[int], None]]]


def export(
    spark: SparkSession,
    paths: Sequence[Path],
    to: Path,
    *,
    home: StudyHome | None = None,
    ids: Ids | None = None,
    partitions: int | None = None,
    progress: Progress | None = None,
) -> QuadsManifest:
    """Write the quads of files and folders of facts (by default the bundled ones) into a fresh folder.

    All machines must see the files and the folder under the same names. Raises FaultsFound, with the faults that the
    plain build finds, UsageError where the folder is there, and DataError where it cannot be written.
    """
    home = home or find_home(paths)
    tables, others = _files(paths, home)
    rules = read_rules(home, tables)
    gazetteer = Part(0, tuple(Stretch(table, 0, 0) for table in tables))
    parts = parts_of(others, partitions)
    with fresh(to) as folder, ExitStack() as stack:
        if progress:
            stack.enter_context(watch_parts(folder, stack.enter_context(progress(len(parts)))))
        try:
            return _Export(spark, [gazetteer, *parts], ids or home.ids, rules, folder.resolve()).run()
        except (Py4JError, PySparkException) as error:
            raise DataError(Phrase("Spark could not go on: {reason}", reason=_cause(str(error)))) from error


def _files(paths: Sequence[Path], home: StudyHome) -> tuple[list[Path], list[Path]]:
    """Return the tables of the gazetteer and the other files; FaultsFound for what is not to be read here."""
    inputs = find_inputs(paths, home)
    files, wrong = inputs.files, inputs.faults
    wrong += [Fault(str(file), None, _BUILD_ALONE) for file in files if promises_csv.reads(file)]
    if wrong:
        raise FaultsFound(list_faults(wrong))
    tables = [file for file in files if places_csv.reads(file) or sources_csv.reads(file)]
    return tables, [file for file in files if file not in tables]


class _Export:
    """One export: the parts, in the order in which the plain build reads them, and the claims of those written."""

    def __init__(self, spark: SparkSession, parts: Sequence[Part], ids: Ids, rules: FactRules, folder: Path) -> None:
        self.spark, self.parts, self.ids, self.rules, self.folder = spark, parts, ids, rules, folder

    def run(self) -> QuadsManifest:
        """Write everything; FaultsFound where the facts are not right."""
        claims = self.first()
        # To count is to have everything written now, by all cores, and not one by one as somebody asks.
        relations = {row.said for row in claims.groupBy("said").count().collect()}
        if WAITS.said in relations:
            claims = claims.union(self.late(claims))
        unfit = check.unfit(claims, check.circles(claims))
        if unfit.take(1):
            raise faults.find_faults(unfit, claims, self.parts, self.rules)
        counts.write(claims, self.folder)
        part_rows = [ClaimRow("part", text=row.text) for row in claims.where("said = 'part'").select("text").collect()]
        places = check.places(claims, self.rules.require_vocabulary())
        manifest = QuadsManifest.of(self.ids.base, [*part_rows, self.write_shared(places)])
        manifest.write(self.folder)
        return manifest

    def first(self) -> DataFrame:
        """Write the gazetteer here, and all other parts where Spark will; return what they claim."""
        ids, rules, folder = self.ids, self.rules, self.folder
        gazetteer, *others = self.parts
        rows = list(write_part(gazetteer, Index(rules.require_vocabulary()), ids, rules, folder))
        known_names = Index(rules.require_vocabulary())
        for _, _, relation, kind, slug, text, *_ in rows:
            if relation == "is":
                known_names.add(kind, slug)
            elif relation in ("label", "alias"):
                names = json.loads(text or "{}")
                known_names.add_names(kind, slug, names if relation == "alias" else names.values())
        self.gazetteer_names = known_names.names
        broadcast_names = self.spark.sparkContext.broadcast(known_names)
        claims = self.table(rows)
        if others:
            spread = self.spark.sparkContext.parallelize([part.resolve_paths() for part in others], len(others))
            rows_of = spread.flatMap(lambda part: write_part(part, broadcast_names.value, ids, rules, folder))
            claims = claims.union(self.table(rows_of))
        return claims.persist()

    def late(self, claims: DataFrame) -> DataFrame:
        """Write what was put off until all names are known; return what more is claimed."""
        waiting = check.waiting(claims)
        ids, rules, folder, parts = (
            self.ids,
            self.rules,
            self.folder,
            {part.number: part.resolve_paths() for part in self.parts},
        )
        by_part = waiting.rdd.map(lambda row: (row.part, (row.number, row.names or ()))).groupByKey()
        of_places = self.spark.sparkContext.broadcast(self.gazetteer_names)
        rows = by_part.flatMap(lambda one: write_late(parts[one[0]], dict(one[1]), of_places.value, ids, rules, folder))
        return self.table(rows).persist()

    def table(self, rows: "RDD[Row] | list[Row]") -> DataFrame:
        """Return rows as Spark has them."""
        return self.spark.createDataFrame(rows, SCHEMA, verifySchema=False)

    def write_shared(self, linker: Linker) -> ClaimRow:
        """Write what follows from all chunks, and the vocabulary."""
        with PartFile(self.folder, "shared.nq.gz") as file:
            for segment in derive_segments(linker, self.ids):
                file.add(segment)
        return file.claim()


def _cause(message: str) -> str:
    """Return the line that says what happened, out of pages: the last error of a Python worker, else the first line."""
    errors = re.findall(r"^(?:\w+\.)*\w*(?:Error|Exception): .+$", message, re.MULTILINE)
    return (errors or message.strip().splitlines() or ["no reason given"])[0]
