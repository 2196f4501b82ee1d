"""Ports: the Protocols that services call and adapters implement."""
