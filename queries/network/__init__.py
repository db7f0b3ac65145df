"""The graph as a network: nodes, edges, receipts, and the way between two nodes.

model           The network as plain values: what is drawn, exported and walked, whatever engine answered
path            The shortest way between two entities, found from both ends at once
quote_speakers  Who said what is quoted, as far as the quote alone tells it
network_reading         The graph as a network: nodes and edges with receipts, and the steps of a way between two of
                        them
"""
