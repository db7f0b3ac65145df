"""What a graph shows as a whole: communities, central actors, bridges, and who promises alike.

    from queries import open_graph
    from queries.analysis.analysis import Analysis
    from queries.analysis.communities import communities

    communities(Analysis(open_graph("janji-graph"))).rows

Two SELECTs read which entities are tied; receipts are looked up for the rows that an answer shows, and for no others.
"""
