"""Peers that are measured in the same run: Apache Jena, Virtuoso and Morph-KGC."""

from benchmarks.peers.building import figures

__all__ = ["figures"]
