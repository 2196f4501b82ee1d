"""The adapter of the built-in model: how its examples are made, how it is trained, converted and judged.

No part of the app: `README.md` beside this file says what each command does and what it needs.
"""
