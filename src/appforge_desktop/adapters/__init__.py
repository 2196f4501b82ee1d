"""One home per native or remote thing; each implements a port of `domain.ports`."""
