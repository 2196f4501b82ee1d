"""Pure values, ports and algorithms: no Qt, no database, no network, no clock."""
