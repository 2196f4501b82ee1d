"""Blueprint: a small, readable language for apps, and the compiler that turns it into a React project."""
