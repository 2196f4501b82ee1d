"""Home: say what to build, or go on with a recent project."""
