"""Benchmarks: ours against a reference, measured in turn in one process tree. Only ratios are judged.

A benchmark is a function `figures(rounds) -> Iterator[Figure]`; `catalogue.py` names them all.
"""
