"""What `dev.py` does: set the checkout up, run it, test it. Standard library only, and nothing from the package."""
