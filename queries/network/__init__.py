"""The graph as a network: nodes, edges, receipts, what stands around a node, and the way between two nodes.

model            The network as plain values: what is drawn, exported and walked, whatever engine answered
network_parts    Nodes, edges and receipts out of rows: the one place where they are made, however the rows were read
network_reading  The whole graph as a network, by its own queries
neighbourhood    What stands around a node: taken out of the whole, or looked up step by step
link_reader      Which edges there are at a node, looked up without their names and receipts
edge_rows        Edges with their receipts, looked up
node_rows        The nodes themselves, looked up, the documents that are cited, and how quotes were said
fact_rows        What is said of a node beside its edges, looked up
cell_reader      The cells of rows, looked up of one subject: its receipt, its names, its values
quote_languages  The languages of quotes that are in another than their document
quote_quotations  Of which quotation of its document a quote is part
reference_rows   In which rows of reference sources facts stand
quote_wordings   Who said what is quoted, as far as the quote alone tells it
spoken_of        Which places documents speak of, and what holds these
relations        What sets some relations apart
path             The shortest way between two entities, found from both ends at once
path_steps       The steps of a way between two entities, each with its receipt
"""
