"""How a site looks beside its theme: the layout of its hero, its artwork and the icons of its features.

Chosen from what the app is about and its icon, so that not all sites look the same. It does not hang on the name where
there is a description: a new name must not turn the page around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

from appforge_desktop.domain.blueprint.compile.names import pascal
from appforge_desktop.domain.blueprint.language import ICONS
from appforge_desktop.domain.blueprint.model import Blueprint, Page, Part

_FAMILIES = {
    "food": "chef-hat utensils coffee wine cake pizza apple carrot",
    "tech": "rocket code terminal database cpu bug shield key chart-bar chart-line chart-pie list-checks list-todo "
    "square-check clipboard clipboard-list credit-card wallet receipt banknote folder globe lightbulb target activity "
    "message-circle mail cloud timer clock",
    "soft": "heart flower gem leaf sprout baby smile gift",
    "open": "map map-pin plane bed moon tent tree-pine sun bike footprints train-front car camera fish bird",
}
_FAMILY = {icon: family for family, icons in _FAMILIES.items() for icon in icons.split()}
_HEROES = {
    "food": ("HeroSplit", "HeroBleed", "HeroSplit"),
    "tech": ("HeroCentred", "HeroSplit", "HeroCentred"),
    "soft": ("HeroBleed", "HeroSplit", "HeroBleed"),
    "open": ("HeroBleed", "HeroSplit"),
    "": ("HeroSplit", "HeroCentred", "HeroBleed"),
}
_ART = {"food": "tiles", "tech": "window", "soft": "bloom", "open": "hills"}
_PICTURES = {
    "food": ("TileArt", "HillArt", "BloomArt"),
    "soft": ("BloomArt", "HillArt"),
    "open": ("HillArt",),
    "tech": ("TileArt", "HillArt"),
    "": ("TileArt", "HillArt", "BloomArt"),
}
_COMPONENTS = {"tiles": "TileArt", "window": "WindowArt", "bloom": "BloomArt", "hills": "HillArt"}
_ICON_WORDS = {
    "Clock": "time fast quick hour hours minutes morning early day days 24/7 soon speed late",
    "Leaf": "organic natural local green fresh vegan vegetarian sustainable eco plant garden seasonal regional",
    "Wheat": "bread sourdough grain flour bake baked baker loaf rye wheat",
    "Croissant": "croissant pastry pastries viennoiserie",
    "CakeSlice": "cake cakes tart dessert sweet wedding-cake",
    "Coffee": "coffee espresso cappuccino roast roasted beans tea latte brew",
    "UtensilsCrossed": "food kitchen meal dinner lunch breakfast menu dish taste chef cook cooked pasta",
    "Wine": "wine wines bar drinks cocktails beer",
    "Truck": "delivery deliver shipping transport moving",
    "ShieldCheck": "safe secure security private privacy trusted insured guarantee guaranteed protected warranty",
    "Lock": "encrypted password locked",
    "WifiOff": "offline",
    "Heart": "love care caring gentle family kind friendly heart wellness",
    "Users": "team teams together people community group groups members share sharing collaboration small",
    "Star": "quality best premium award rated excellent",
    "Wallet": "price prices cheap affordable fair cost costs money save budget free pay payment invoice invoices",
    "CalendarCheck": "book booking appointment appointments calendar schedule scheduling reservation plan planning "
    "reminder reminders",
    "ChartLine": "report reports chart charts analytics insight insights track tracking numbers progress results",
    "Zap": "instant automatic automation automated power energy simple easy effortless",
    "Smartphone": "phone mobile app device devices",
    "Globe": "world web website online anywhere international languages travel",
    "MessageCircle": "support help chat talk answer answers advice friendly",
    "GraduationCap": "learn course courses class classes lesson lessons teacher school training experienced certified",
    "Hammer": "craft handmade build repair tools workshop built renovation",
    "Camera": "photo photos photography pictures camera",
    "Palette": "design creative brand branding colour color art illustration style",
    "Music": "music band concert sound song dance",
    "Dumbbell": "fitness strength gym workout muscle",
    "PawPrint": "dog dogs cat cats pet pets animal animals",
    "House": "home house rooms apartment cosy cozy",
    "MapPin": "location place central near city address",
    "Sparkles": "clean new magic shine modern beautiful smart",
    "Recycle": "recycle recycled reuse waste",
    "Bike": "bike bikes cycling cycle",
    "Mountain": "mountain hike hiking trail outdoor outdoors",
    "Code": "code developer developers api open-source integration integrations",
    "Bed": "bed sleep night stay",
    "Car": "car cars parking drive driving",
    "Scissors": "hair cut haircut salon barber",
    "Stethoscope": "doctor health medical clinic patient",
    "Gift": "gift gifts bonus voucher",
}
_WORD_ICONS = {word: icon for icon, words in _ICON_WORDS.items() for word in words.split()}
_KNOWN = frozenset({pascal(icon) for icon in ICONS} | set(_ICON_WORDS))
_SPARE = ("Sparkles", "Heart", "Star", "BadgeCheck", "Sun", "Compass", "ThumbsUp", "Feather")


@dataclass(frozen=True)
class Look:
    """The hero's component, its artwork's, and those that draw the pictures of galleries in turns."""

    hero: str
    art: str
    pictures: tuple[str, ...]


def seed(text: str) -> int:
    """A number that is always the same for `text`."""
    return crc32(text.casefold().encode())


def look(bp: Blueprint, page: Page) -> Look:
    """How this page begins."""
    family = _FAMILY.get(bp.icon, "")
    choices = _HEROES[family]
    art = _ART.get(family, "tiles")
    offset = 0 if page is bp.pages[0] else 1
    return Look(choices[(seed(bp.description or bp.name) + offset) % len(choices)], _COMPONENTS[art], _PICTURES[family])


def feature_icons(parts: Iterable[Part]) -> list[str]:
    """An icon for each feature: the one that was said, or one that its words suggest, or any other."""
    taken: list[str] = []
    for part in parts:
        said = pascal(part.slot(2)) if part.slot(2) else ""
        fresh = (one for one in (*_suggested(part), *_SPARE) if one not in taken)
        taken.append(said if said in _KNOWN else next(fresh, _SPARE[0]))
    return taken


def _suggested(part: Part) -> list[str]:
    words = re.findall(r"[a-z0-9/-]+", f"{part.slot(0)} {part.slot(1)}".lower())
    return [_WORD_ICONS[word] for word in words if word in _WORD_ICONS]
