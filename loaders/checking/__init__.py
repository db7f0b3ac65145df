"""What is wrong within an entry and between entries: slugs, codes, circles, what is named and is not there.

circles      Whether anything is part of itself, directly or by way of others
codes        Whether an official code is that of one place
entry_check  All faults between facts, at once: what means nothing, what means two things, what two files say
             differently
extended_places  A row about a place of a bundled gazetteer becomes what it adds to that; what contradicts it is a fault
linking      The check between chunks of facts, each known by its summary: what they name, and whether it still means
             the same
renames      Whether an address that was given up leads to one thing: what was named so before, and nothing of today
same_places  A place of a gazetteer that a study names by a slug of its own is one place, by the gazetteer's slug
slugs        The slugs that an entry gives, and whether each fits into the name of a file
summary      What is remembered of a chunk of facts: what it names, what it says of shared entities, what its names
             mean
"""
