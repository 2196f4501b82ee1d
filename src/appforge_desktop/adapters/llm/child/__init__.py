"""The model's process: the only place that imports `llama_cpp`. It knows nothing of the rest of the app."""
