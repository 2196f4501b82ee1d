"""Entry of the model's process: speaks frames on its standard input and output."""

from __future__ import annotations

from appforge_desktop.adapters.llm.child.serve import main

if __name__ == "__main__":
    main()
