"""From what a person asks to what the model is asked, and back: wishes, examples, prompts, coverage."""
