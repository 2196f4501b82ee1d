"""What pages to play with say by themselves."""

from __future__ import annotations

PLAY_LABELS = {
    # calculators
    "copy": "Copy",
    "copied": "Copied",
    "reset": "Reset",
    "workedOut": "How it is worked out",
    "outsideUsual": "Outside the usual",
    "amount": "Amount",
    "from": "From",
    "to": "To",
    "swap": "Swap",
    "allUnits": "All units",
}
"""More wordings of src/lib/labels.ts by their key."""
