"""Composition root: all wiring, the command line, threads and the order of shutdown."""
