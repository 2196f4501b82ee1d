"""Qt, Scintilla and WebEngine live here and nowhere else; one panel a folder."""
