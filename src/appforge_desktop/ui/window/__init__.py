"""The window: bars, panels side by side, menus, notices, and how the application starts."""
