"""The window's composition: presenters, panels and commands tied to the services."""
