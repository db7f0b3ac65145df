"""What the options that several commands share are called and mean, each told once."""

FORMATS = ("table", "csv", "tsv", "json", "jsonl", "md", "spreadsheet")
GRAPH_FORMATS = ("ttl", "jsonld")

GRAPH_HELP = "The graph's folder. [env JANJI_GRAPH; default: janji-graph]"
ENDPOINT_HELP = "Ask this SPARQL 1.1 endpoint instead of a folder."
ENGINE_HELP = "embedded (default), or columnar: faster over everything, in memory. [extra janji[columnar]]"
FORMAT_HELP = (
    f"One of {', '.join(FORMATS)} (spreadsheet: CSV that Excel reads as it is meant, not exact); ttl or jsonld where "
    "the answer is a graph."
)
LANGUAGE_HELP = "Language of labels, id or en. [env JANJI_LANG; default: the locale's]"
OUTPUT_HELP = "Write to this file instead of standard output ('-')."
TEXTS_HELP = "A folder with your copies of the documents: adds the sentence around each quote."
EMPTY_HELP = "Exit with 3 where nothing is found."
TITLE_HELP = "What the graph is called; without it, it has the title of its study, if that has one."
CREATOR_HELP = "Who made it; may be given several times."
LICENCE_HELP = "Its licence: an SPDX identifier such as CC-BY-4.0, or an address; by default its study's, if any."
