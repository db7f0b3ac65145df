"""Quotes are found in their texts, and where they stand is written into the fact files.

pin          Writes into fact files where each quote stands, and the digest of the text; every other character stays
quote_check  Every quote looked up in its text: at its place, or found again by its words and those around them
"""
