"""The project's files as a tree."""
