"""Names that looks are chosen from: accents, icons, theme words, currencies."""

from __future__ import annotations

from typing import get_args

from appforge_desktop.domain.blueprint.model import Density, Font, Mode, Radius, TextSize

MODES: tuple[Mode, ...] = get_args(Mode)
RADII: tuple[Radius, ...] = get_args(Radius)
DENSITIES: tuple[Density, ...] = get_args(Density)
FONTS: tuple[Font, ...] = get_args(Font)
SIZES: tuple[TextSize, ...] = get_args(TextSize)

ACCENTS: dict[str, str] = {
    "red": "#dc2626", "orange": "#ea580c", "amber": "#d97706", "yellow": "#ca8a04", "lime": "#65a30d",
    "green": "#16a34a", "emerald": "#059669", "teal": "#0d9488", "cyan": "#0891b2", "sky": "#0284c7",
    "blue": "#2563eb", "indigo": "#4f46e5", "violet": "#7c3aed", "purple": "#9333ea", "fuchsia": "#c026d3",
    "pink": "#db2777", "rose": "#e11d48", "slate": "#475569", "stone": "#57534e",
}  # fmt: skip
"""Accent names and their colour (the 600 step of Tailwind's palette). White text is not readable (AA) on all."""

ACCENT_ALIASES: dict[str, str] = {
    "gray": "slate", "grey": "slate", "black": "slate", "brown": "stone", "gold": "amber", "navy": "indigo",
    "turquoise": "teal", "magenta": "fuchsia", "lavender": "violet", "mint": "emerald", "coral": "rose",
}  # fmt: skip

ICONS: tuple[str, ...] = (
    "box", "chef-hat", "utensils", "coffee", "wine", "cake", "pizza", "apple", "carrot", "wallet", "banknote",
    "credit-card", "coins", "piggy-bank", "receipt", "chart-bar", "chart-line", "chart-pie", "calendar",
    "calendar-days", "clock", "timer", "alarm-clock", "check", "square-check", "list", "list-checks", "list-todo",
    "clipboard", "clipboard-list", "notebook", "notebook-pen", "book", "book-open", "library", "bookmark", "users",
    "user", "contact", "handshake", "briefcase", "building", "store", "house", "warehouse", "package", "boxes",
    "truck", "shopping-cart", "shopping-bag", "tag", "gift", "heart", "heart-pulse", "activity", "dumbbell", "bike",
    "footprints", "stethoscope", "pill", "leaf", "sprout", "flower", "tree-pine", "sun", "moon", "cloud", "star",
    "trophy", "medal", "target", "flag", "map", "map-pin", "plane", "car", "train-front", "bed", "tent", "camera",
    "image", "film", "tv", "music", "headphones", "guitar", "palette", "brush", "pen-tool", "wrench", "hammer",
    "lightbulb", "rocket", "graduation-cap", "school", "pencil", "globe", "mail", "message-circle", "phone", "bell",
    "folder", "file-text", "archive", "key", "shield", "bug", "code", "terminal", "database", "cpu", "puzzle",
    "paw-print", "dog", "cat", "fish", "bird", "baby", "smile", "gem", "scissors", "shirt", "sofa", "landmark",
    "scale", "ticket", "mic", "podcast", "newspaper", "glasses", "calculator", "gamepad-2", "dices", "sparkles",
    "vote", "brain", "languages", "wheat", "croissant", "egg", "ice-cream-cone", "soup", "salad", "sandwich", "beer",
    "milk", "cookie", "candy", "grape", "cherry", "citrus", "banana", "beef", "popcorn", "drumstick", "martini",
    "leafy-green", "vegan", "clover", "trees", "flame", "droplet", "waves", "mountain", "snowflake", "umbrella",
    "thermometer", "rainbow", "zap", "wind", "recycle", "anchor", "sailboat", "ship", "bus", "motorbike",
    "tram-front", "helicopter", "fuel", "traffic-cone", "compass", "route", "signpost", "luggage", "backpack",
    "caravan", "hotel", "castle", "factory", "church", "hospital", "ambulance", "syringe", "bandage", "siren",
    "microscope", "flask-conical", "test-tube", "atom", "dna", "telescope", "satellite", "orbit", "earth", "sigma",
    "infinity", "percent", "ruler", "weight", "hourglass", "calendar-check", "calendar-heart", "drum", "piano",
    "clapperboard", "video", "play", "radio", "speaker", "disc-3", "swords", "crown", "ghost", "skull", "volleyball",
    "goal", "award", "ribbon", "badge-check", "party-popper", "balloon", "thumbs-up", "hand", "hand-heart",
    "hand-coins", "euro", "shopping-basket", "rabbit", "turtle", "squirrel", "snail", "worm", "panda", "bone",
    "feather", "shell", "eye", "ear", "accessibility", "megaphone", "presentation", "quote", "send", "inbox", "link",
    "sticky-note", "scroll-text", "pen", "trending-up", "gavel", "plug", "battery", "wifi", "laptop", "smartphone",
    "tablet", "monitor", "keyboard", "mouse", "watch", "server", "printer", "bot", "settings", "cog", "lock", "lamp",
    "armchair", "door-open", "fence", "bath", "shower-head", "washing-machine", "refrigerator", "microwave", "tractor",
    "shovel", "axe", "drill", "paint-roller", "construction", "hard-hat", "wand-sparkles",
)  # fmt: skip
"""Names of lucide icons."""

CURRENCIES: dict[str, tuple[str, ...]] = {
    "USD": ("$", "dollar", "dollars", "us$"), "EUR": ("€", "euro", "euros"), "GBP": ("£", "pound", "pounds"),
    "JPY": ("¥", "yen"), "CNY": ("yuan", "renminbi", "rmb"), "INR": ("₹", "rupee", "rupees"), "CHF": ("franken",),
    "AUD": ("a$",), "CAD": ("c$",), "NZD": (), "SEK": (), "NOK": (), "DKK": (), "ISK": (), "PLN": ("zł", "zloty"),
    "CZK": ("kč", "koruna"), "HUF": ("forint",), "RON": ("leu", "lei"), "BGN": ("lev",), "RSD": ("dinar",),
    "UAH": ("₴", "hryvnia"), "RUB": ("₽", "rouble", "ruble", "roubles", "rubles"), "TRY": ("₺", "lira"),
    "ILS": ("₪", "shekel", "shekels"), "AED": ("dirham", "dirhams"), "SAR": ("riyal",), "EGP": (), "MAD": (),
    "ZAR": ("rand",), "NGN": ("₦", "naira"), "KES": (), "GHS": ("cedi",), "BRL": ("r$", "real", "reais"),
    "MXN": ("peso", "pesos"), "ARS": (), "CLP": (), "COP": (), "PEN": ("sol",), "KRW": ("₩", "won"), "TWD": (),
    "HKD": (), "SGD": (), "MYR": ("ringgit",), "THB": ("฿", "baht"), "IDR": ("rupiah",), "PHP": ("₱",),
    "VND": ("₫", "dong"), "PKR": (), "BDT": ("taka",), "LKR": (),
}  # fmt: skip
"""ISO 4217 codes, each with what people also write."""


def currency_of(text: str) -> str:
    """The code that a text names: "€", "euros" and "eur" are EUR; empty when it names none."""
    low = text.strip().lower()
    return next((code for code, others in CURRENCIES.items() if low == code.lower() or low in others), "")
