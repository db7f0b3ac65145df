"""Facts come in: files of facts are read, checked and verified, and become quads.

>>> from loaders import load
>>> study = load()
>>> len(study.documents)
5

gazetteers Bundled places with their codes, on which a study may stand
renaming   Another slug for an entity or a fact, in all files of a study; the old address goes on leading there
schema     The JSON Schema of a fact file, by which an editor completes keys and concepts and underlines slips
checking   What is wrong within an entry and between entries: slugs, codes, circles, what is named and is not there
concepts   The concepts of a study: files in its folder `schemes`, read and checked against the bundled ones
compiling  Entries become the segments of a graph, by several processes, a chunk at a time
grounding  Quotes are found in their texts, and where they stand is written into the fact files
processes  Work that several processes do at once, each with all that is read already
reading    Text from outside is read: bytes, tables and YAML, with the line of every part and a fault for what is lost
settings   What the `janji.toml` of a study says, and where the study lies
sources    The formats that can be read: one module each, and the folder is the registry
spark      Facts become N-Quads on a cluster: the functions of the loaders over parts of the files, by Apache Spark
templates  The files with which a study of one's own begins: settings, a fact file, tables, a schema for editors
"""

from loaders.compiling.study import Study, check, load
from loaders.settings.study_home import find_bundled_facts

__all__ = ["Study", "check", "find_bundled_facts", "load"]
