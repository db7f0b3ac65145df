"""Quotes are found in their texts, values are held against their words, and places are written into the fact files.

layout_pin          Writes the layout of a text into the entry of its document
mentions            What words of a text mention: numbers, dates, names, who speaks; by the words of each language
nearest_passage     The passage of a text that is nearest to a phrase which does not stand in it, and what differs
pin                 Writes into fact files where each quote stands, and the digest of the text; nothing else is changed
quote_check         Every quote looked up in its text: at its place, or found again by its words and those around them
study_verification  A whole study verified, document by document, by several processes where there are many documents
text_layout         How a text is laid out: what in it is quoted, its headline, and what stands below its pictures
values              Each value of a fact is held against the words of its quotes, by a check for each kind of value
"""
