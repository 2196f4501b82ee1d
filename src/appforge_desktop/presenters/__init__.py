"""One presenter per panel: frozen state, `changed`, and intents. No Qt, no adapters."""
