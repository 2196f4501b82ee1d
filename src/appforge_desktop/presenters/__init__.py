"""One presenter per panel: frozen state out, intents in, no Qt."""
