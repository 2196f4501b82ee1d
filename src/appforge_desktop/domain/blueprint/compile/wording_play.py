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
    # timers
    "start": "Start",
    "pause": "Pause",
    "goOn": "Continue",
    "again": "Again",
    "lap": "Lap",
    "time": "Time",
    "total": "Total",
    "round": "Round",
    "rounds": "Rounds (0: until stopped)",
    "skipPhase": "Skip",
    "soundOn": "Sound on",
    "soundOff": "Sound off",
    "timeIsUp": "Time is up",
    "changeTimes": "Change times",
    "days": "days",
    "hours": "hours",
    "minutes": "minutes",
    "seconds": "seconds",
    "daysAgo": "Days since then",
    "itIsHere": "It is here!",
    "notKept": "There is no room left on this device to keep this",
}
"""More wordings of src/lib/labels.ts by their key."""
