"""The conversation with the project."""
