"""The concepts of a study: files in its folder `schemes`, one a scheme, read and checked against the bundled ones.

concept_entry     A concept with its place in a file, made of what the file says of it
concept_table     Reads `schemes/<scheme>.csv`: a concept a row
concept_yaml      Reads `schemes/<scheme>.yaml`: a concept under each slug
concept_turtle    Reads `schemes/<scheme>.ttl`: SKOS, as other tools write it
concept_check     What is wrong between concepts: one twice, a circle, a broader one that is not there, another meaning
concept_files     All concepts of a study, and every fault of their files
"""
