"""Use cases. They see the ports in `domain`, never an adapter."""
