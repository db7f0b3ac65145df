"""Facts become N-Quads on a cluster: the functions of the loaders over parts of the files, by Apache Spark.

Nothing here is imported by the plain build. Spark comes with the extra `janji[spark]` and needs Java 17.

claim_check     The check between chunks by their claims: what `loaders.checking.linking` does in memory, by grouping
                and joining
claims          What chunks claim of names, as rows: by these Spark finds what does not fit together, and no machine
                holds them all
counts          How many promises, hopes and programs are on each theme in each place, as `janji ask themes-by-place`
                counts them
faults          Tells the faults of chunks as the plain build does: read again one by one, with their lines and near
                names
fresh           A folder that is there whole or not at all: written beside its place and moved there at the end
part_file       A file of quads, compressed: written beside its place and moved there when it is whole, with what it
                holds
part_plan       Divides files of facts into parts of about the same size; the same files make the same parts everywhere
part_watching   Sees how many parts are written, while this process waits for Spark
part_writing    Writes one part: the quads into its file, and what its chunks claim as rows
quads_export    Files of facts become a folder of N-Quads, checked as a whole, there whole or not at all
quads_manifest  What the manifest of a folder of quads says
session         Starts Spark and ends it, without a word on the terminal
"""
