"""English nouns: one of them, several of them, and how an entity is called."""

from __future__ import annotations

_ODD = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "mice": "mouse", "feet": "foot",
    "teeth": "tooth", "geese": "goose", "leaves": "leaf", "knives": "knife", "lives": "life", "wolves": "wolf",
    "shelves": "shelf", "loaves": "loaf", "wives": "wife", "movies": "movie", "cookies": "cookie", "selfies": "selfie",
    "calories": "calorie", "series": "series", "species": "species", "news": "news", "heroes": "hero",
    "potatoes": "potato", "tomatoes": "tomato", "todos": "todo", "to-dos": "to-do", "shoes": "shoe", "ties": "tie",
    "pies": "pie", "buses": "bus", "gases": "gas", "quizzes": "quiz", "analyses": "analysis", "criteria": "criterion",
    "bonuses": "bonus", "viruses": "virus", "cases": "case", "houses": "house", "purchases": "purchase",
    "exercises": "exercise", "courses": "course", "expenses": "expense", "licenses": "license", "horses": "horse",
    "phrases": "phrase", "nurses": "nurse", "releases": "release", "leases": "lease", "vases": "vase",
    "databases": "database", "sentences": "sentence", "axes": "axe", "caches": "cache", "headaches": "headache",
    "zombies": "zombie", "smoothies": "smoothie", "hobbies": "hobby", "birdies": "birdie", "brownies": "brownie",
}  # fmt: skip
_SAME = frozenset(
    "status bonus bus gas address progress process business fitness process glass class boss cross pass less news "
    "series species physics maths mathematics chess illness wellness tennis analysis basis diabetes campus virus "
    "stress dress mattress compass canvas sos bias always his its this us plus cactus lens focus genus census abs "
    "kiss moss grass loss mass success access express actress princess witness harness darkness is was has as yes "
    "does goes radius menus".split()
)


def singular(noun: str) -> str:
    """One of several: "recipes" -> "recipe", "categories" -> "category", "status" -> "status"."""
    low = noun.lower()
    if low in _ODD:
        return _ODD[low]
    if low in _SAME or len(low) < 3 or not low.endswith("s") or low.endswith(("ss", "ous")):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "sses", "xes", "zes")):
        return low[:-2]
    return low[:-1]


def entity_name(noun: str) -> str:
    """How an entity is called: "board games" -> "Board Game"."""
    words = noun.replace("-", " ").split()
    if not words:
        return ""
    named = [*words[:-1], singular(words[-1])]
    return " ".join(word if word.isupper() and len(word) > 1 else word.capitalize() for word in named)
