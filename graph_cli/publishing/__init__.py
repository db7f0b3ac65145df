"""The site as a folder of plain files, which any static host can carry, and a disk too.

publishing.py       the folder from its first file to its last
page_writing.py          pages are written, a lot of entities at a time, by several processes
folder.py           a folder in which only what changed is rewritten, and nothing that is not janji's
published_list.py   which files of the folder are janji's
entity_paths.py         what has a page of its own
dumps.py            the whole graph as files
search_index.py           the index that the search reads without a server
redirects.py        an .htaccess that sends identifiers to their pages, and a sitemap
"""
