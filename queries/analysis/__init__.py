"""What a graph shows as a whole: communities, central actors, bridges, and who promises alike.

    from queries import open_graph
    from queries.analysis.analysis import Analysis
    from queries.analysis.communities import communities

    communities(Analysis(open_graph("janji-graph"))).rows

Two SELECTs read which entities are tied; receipts are looked up for the rows that an answer shows, and for no others.

analysis          One graph under analysis: read once, and each measure taken when it is first asked for
bridges           Bridges: who or what connects communities, places, or those who promise
central           Central actors: who is tied most, who lies on most ways, and where a walker along the ties would be
                  most
communities       Communities: what is tied more closely among itself than to the rest
engine            What measures a network: igraph where it is installed, else networkx, which answers the same and
                  takes longer
group_membership  To which groups an entity belongs: communities, places, or the actors who promise
linked_entities   What is to be analysed, as two queries read it: links between entities, and of which kind each entity
                  is
over_igraph       Analysis by igraph (GPL-2, the extra `janji[analysis]`)
over_networkx     Analysis by networkx, or by the backend that networkx is told to prefer
profiles          Theme profiles: how many promises on each theme each ticket, actor or place has
similarity        Who promises alike: pairs of tickets, actors or places by the cosine between their theme profiles
tie_receipts      What shows that two entities are tied, and what they are called: looked up for what an answer shows,
                  no more
weighted_ties     Links as a weighted network of numbers, which is what engines take
"""
