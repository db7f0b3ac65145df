"""Work that several processes do at once, each with all that is read already.

worker_process    A process that works for another: what it leaves to that one, and with what it ends
"""
