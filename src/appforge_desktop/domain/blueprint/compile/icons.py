"""Which icon stands for a page: by what it is about, or else by how it shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from appforge_desktop.domain.blueprint.compile.names import words
from appforge_desktop.domain.blueprint.model import Page, PageKind

_KINDS: dict[PageKind, str] = {
    "list": "list", "cards": "layout-grid", "table": "table-2", "board": "square-kanban", "calendar": "calendar-days",
    "gallery": "images", "form": "square-pen", "detail": "file-text", "chart": "chart-column",
    "dashboard": "layout-dashboard", "summary": "table-properties", "budget": "scale", "streak": "flame",
    "wizard": "list-checks", "calc": "calculator", "timer": "timer", "quiz": "circle-question-mark",
    "flashcards": "gallery-horizontal", "poll": "vote", "generator": "sparkles",
    "notes": "notebook-pen", "draw": "brush", "chat": "message-circle",
    "game": "gamepad-2", "landing": "house", "article": "newspaper", "profile": "user",
}  # fmt: skip
_SHAPES = {"bar": "chart-column", "line": "chart-line", "pie": "chart-pie"}
_THINGS = frozenset({"list", "cards", "table", "gallery", "detail"})
"""Kinds of pages that simply show things: the thing is a better picture than the way it is shown."""

SUBJECTS: dict[str, str] = {
    "chef-hat": "recipe cooking cook chef cuisine",
    "utensils": "meal dish food menu restaurant lunch dinner dining eat diet nutrition",
    "coffee": "coffee cafe espresso brew roast tea",
    "wine": "wine whisky cocktail cellar tasting bottle drink",
    "beer": "beer brewery pub",
    "cake": "cake birthday dessert bakery party anniversary",
    "croissant": "bread pastry sourdough bake",
    "carrot": "vegetable ingredient produce",
    "apple": "fruit calorie snack",
    "shopping-cart": "grocery shopping cart basket",
    "shopping-bag": "shop order purchase bag sale customer-order",
    "store": "store market vendor supplier merchant branch",
    "package": "product item article parcel package sku merchandise good",
    "boxes": "stock inventory supply part material component",
    "warehouse": "warehouse storage shelf depot",
    "truck": "delivery shipment shipping transport freight truck moving",
    "wallet": "expense spending wallet cost outgoing spend",
    "hand-coins": "tip debt loan lending donation split",
    "banknote": "income salary payment money cash revenue earning wage",
    "credit-card": "card-payment subscription credit billing",
    "receipt": "invoice bill receipt quote estimate tax",
    "piggy-bank": "budget saving savings fund",
    "landmark": "bank account mortgage museum monument government",
    "coins": "coin currency exchange crypto",
    "trending-up": "investment stocks portfolio growth trend progress",
    "tags": "category tag label genre type kind group",
    "list-todo": "task todo chore errand action assignment homework duty",
    "ticket": "ticket seat admission cinema",
    "bug": "bug defect issue incident error",
    "folder-kanban": "project initiative sprint backlog campaign",
    "target": "goal target objective okr milestone resolution",
    "repeat": "habit routine ritual recurring",
    "flame": "streak challenge calorie-burn",
    "dumbbell": "workout exercise training gym fitness set lift",
    "footprints": "run walk step hike hiking running walking trail",
    "bike": "bike bicycle ride cycling tour",
    "waves": "swim swimming pool lap surf water",
    "trophy": "score match tournament league result win competition game-night contest",
    "medal": "achievement award badge medal record",
    "heart-pulse": "health heart pulse pressure vital symptom",
    "scale": "weight bmi measurement body",
    "pill": "medicine medication pill dose drug prescription vitamin",
    "stethoscope": "patient doctor clinic visit treatment therapy medical",
    "syringe": "vaccine vaccination shot injection",
    "moon": "sleep dream night",
    "smile": "mood feeling emotion gratitude happiness",
    "brain": "mind meditation memory learning therapy-note",
    "sprout": "plant garden seed seedling crop growing",
    "flower": "flower rose bouquet bloom florist",
    "tree-pine": "tree forest woods",
    "leaf": "leaf herb eco nature",
    "droplets": "watering hydration drink-water rain irrigation",
    "paw-print": "pet animal vet breed",
    "dog": "dog puppy",
    "cat": "cat kitten",
    "fish": "fish aquarium fishing catch",
    "bird": "bird chicken hen birdwatching",
    "egg": "egg",
    "book-open": "book reading novel read chapter library page story",
    "graduation-cap": "student course class school grade exam degree lecture lesson study subject teacher university",
    "languages": "language vocabulary word translation phrase",
    "film": "movie film cinema director",
    "tv": "show series episode season tv watchlist",
    "music": "music song album track playlist band setlist",
    "disc-3": "vinyl record cd",
    "guitar": "guitar instrument practice rehearsal",
    "mic": "podcast interview recording speaker talk",
    "gamepad-2": "game videogame console player play",
    "dices": "boardgame dice character campaign-rpg",
    "puzzle": "puzzle quiz riddle hobby lego",
    "camera": "photo picture camera shot album-photo shoot",
    "palette": "art artwork paint color colour palette painting craft",
    "brush": "drawing sketch makeup",
    "scissors": "haircut salon barber sewing stylist",
    "shirt": "clothes clothing outfit wardrobe laundry shirt fashion",
    "gem": "jewelry jewel ring collection collectible treasure",
    "gift": "gift wish present wishlist secret-santa",
    "plane": "trip travel flight vacation holiday journey itinerary",
    "luggage": "packing luggage suitcase",
    "map-pin": "place location spot city destination address venue site",
    "map": "map route",
    "hotel": "hotel room booking reservation stay accommodation",
    "tent": "camping camp tent",
    "mountain": "mountain climb peak ski",
    "car": "car vehicle auto mileage fuel parking driver",
    "wrench": "maintenance repair service fix tool workshop",
    "hammer": "diy renovation build construction job",
    "house": "house home property apartment listing tenant rent household",
    "sofa": "furniture sofa",
    "bed": "bed bedroom guestroom",
    "building-2": "company organization client account business firm employer department",
    "contact": "contact customer lead address-book",
    "users": "person people member team user employee staff volunteer family friend attendee participant colleague",
    "baby": "baby child kid newborn feeding diaper",
    "handshake": "deal opportunity partner negotiation agreement contract sales pipeline",
    "party-popper": "event wedding celebration festival",
    "user-check": "guest rsvp attendance invite invitee checkin",
    "calendar-check": "appointment meeting session schedule shift slot",
    "clock": "time hour timesheet timer clock shift-log",
    "bell": "reminder alert notification due",
    "mail": "email mail message letter newsletter subscriber",
    "phone": "call phone",
    "message-circle": "chat conversation feedback comment review",
    "notebook-pen": "note journal diary entry log memo",
    "lightbulb": "idea thought inspiration suggestion",
    "bookmark": "bookmark link url resource favourite favorite",
    "newspaper": "news article post blog publication",
    "file-text": "document file report paper form",
    "archive": "archive archived old",
    "key": "key password login credential",
    "shield": "insurance policy warranty security",
    "briefcase": "job work application career interview candidate",
    "code": "code snippet repository software api",
    "server": "server host domain deployment",
    "laptop": "device computer laptop hardware equipment asset",
    "smartphone": "app smartphone",
    "rocket": "launch release startup",
    "vote": "poll vote election survey",
    "church": "church prayer congregation",
    "telescope": "star astronomy planet observation",
    "cloud-sun": "weather forecast temperature",
    "zap": "energy electricity power meter",
    "recycle": "waste recycling bin trash",
    "percent": "discount interest percent",
    "ruler": "length size distance measure unit",
    "calculator": "calculator calculation",
    "circle-help": "faq question help",
    "info": "about info",
}  # fmt: skip
"""The words that each icon stands for."""

_ICON_OF = {word: icon for icon, text in reversed(SUBJECTS.items()) for word in text.split()}


def subject_icon(text: str) -> str | None:
    """The icon for the last word of `text` that has one: the head of an English name comes last."""
    return next((icon for word in reversed(words(text.lower())) for icon in _icons(word)), None)


def _icons(word: str) -> Iterable[str]:
    forms = (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y")
    return (_ICON_OF[one] for one in forms if one in _ICON_OF)


def page_icons(pages: Sequence[Page]) -> list[str]:
    """An icon for each page, different ones as far as that goes."""
    chosen: list[str] = []
    for page in pages:
        wanted = [one for one in _wanted(page) if one]
        chosen.append(next((one for one in wanted if one not in chosen), wanted[-1]))
    return chosen


def _wanted(page: Page) -> list[str | None]:
    """Icons for one page, the best first, that of its kind last."""
    kind = _SHAPES[page.shape] if page.kind == "chart" else _KINDS[page.kind]
    said, about = subject_icon(page.title), subject_icon(page.entity)
    if page.kind in _THINGS:
        return [said, about, kind]
    is_own = said is not None and said != about
    return [said if is_own else None, kind] if page.kind not in {"calendar", "board", "form"} else [kind]
