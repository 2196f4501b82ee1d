# ruff: noqa: E501 - tables read better with a row a line
"""Sample values by a word of the field's name, whatever the app is about."""

from __future__ import annotations

PEOPLE = ("Ana Costa", "Ben Okafor", "Chloe Martin", "Daniel Kim", "Elif Demir", "Felix Wagner", "Grace Lee")
NOTES = (
    "Worth another look next week.", "Went better than expected.", "Ask Ana before the next step.", "Keep the receipt.",
    "Room for improvement.", "Keep an eye on this one.", "Everything as planned.", "Agreed by phone.",
)  # fmt: skip
TAGS = ("favorite", "new", "important", "later", "home", "shared", "quick")
COLORS = ("#ef4444", "#f59e0b", "#10b981", "#3b82f6", "#8b5cf6", "#ec4899", "#14b8a6")

_PERSON = (
    "name person author assignee owner contact manager teacher director artist customer client guest host student "
    "responsible member who by creator employee coach doctor reviewer recipient friend instructor holder renter winner speaker leader driver seller buyer"
)
PERSON_WORDS = frozenset(_PERSON.split()) - {"name", "by", "who"} | {"patient", "parent", "borrower", "organizer"}
TEXTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_PERSON.split(), PEOPLE),
    **dict.fromkeys(
        "city town place location where destination venue".split(),
        ("Lisbon", "Oslo", "Naples", "Lyon", "Osaka", "Vienna", "Porto"),
    ),
    "country": ("Portugal", "Norway", "Italy", "France", "Japan", "Austria", "Canada"),
    **dict.fromkeys(
        "address street".split(),
        ("12 Mill Lane", "3 Harbor Street", "41 Station Road", "8 Garden Row", "27 Canal Road", "5 Market Square", "19 Old Town"),
    ),
    **dict.fromkeys(
        "company organization employer supplier vendor brand publisher shop store manufacturer".split(),
        ("Northwind Studio", "Bloom & Co", "Harbor Café", "Atlas Travel", "Fern Clinic", "Oak Furniture", "Bright School"),
    ),
    **dict.fromkeys("role job position profession".split(), ("Designer", "Engineer", "Editor", "Founder", "Manager", "Nurse", "Teacher")),
    "room": ("Living room", "Kitchen", "Study", "Bedroom", "Hall", "Garage", "Attic"),
    "unit": ("pcs", "kg", "l", "m", "box", "pack", "pair"),
    "currency": ("EUR", "USD", "GBP", "JPY", "CHF", "SEK", "CAD"),
    "language": ("English", "Portuguese", "French", "Japanese", "German", "Spanish", "Italian"),
    "genre": ("Drama", "Comedy", "Mystery", "Fantasy", "History", "Science", "Romance"),
    **dict.fromkeys("code number sku id reference isbn article".split(), ("A-101", "A-102", "B-201", "B-202", "C-301", "C-302", "D-401")),
    "mood": ("Happy", "Calm", "Curious", "Tired", "Grateful", "Focused", "Relaxed"),
    **dict.fromkeys("kind type category style variety sort".split(), ("Classic", "Everyday", "Special", "Seasonal", "Simple", "Large", "Small")),
    **dict.fromkeys("material fabric".split(), ("Oak", "Cotton", "Steel", "Wool", "Linen", "Glass", "Leather")),
    **dict.fromkeys("color colour".split(), ("Blue", "Green", "White", "Black", "Red", "Grey", "Yellow")),
    **dict.fromkeys("size".split(), ("M", "L", "S", "M", "XL", "S", "L")),
    **dict.fromkeys("department team".split(), ("Design", "Sales", "Support", "Finance", "Product", "Operations", "Legal")),
    **dict.fromkeys("subject topic course".split(), ("History", "Biology", "Spanish", "Maths", "Music", "Geography", "Art")),
    **dict.fromkeys("source origin channel".split(), ("Website", "Referral", "Newsletter", "Fair", "Phone", "Market", "Friends")),
    **dict.fromkeys("payment method".split(), ("Card", "Cash", "Transfer", "Card", "Card", "Transfer", "Cash")),
    **dict.fromkeys("shift slot".split(), ("Early", "Late", "Night", "Early", "Late", "Weekend", "Early")),
    **dict.fromkeys("frequency interval schedule".split(), ("Daily", "Weekly", "Monthly", "Weekly", "Daily", "Yearly", "Monthly")),
    **dict.fromkeys("reason purpose goal".split(), ("Work", "Health", "Family", "Learning", "Fun", "Saving", "Home")),
    **dict.fromkeys("ingredient ingredients".split(), ("flour, eggs", "tomatoes, basil", "rice, beans", "oats, milk", "apples", "lentils, carrots", "potatoes")),
    **dict.fromkeys("muscle body".split(), ("Legs", "Back", "Chest", "Core", "Arms", "Shoulders", "Whole body")),
    **dict.fromkeys("store market".split(), ("Green Market", "Corner Shop", "Farm Stand", "Super Save", "Old Bakery", "Harbor Fish", "Paper Mill")),
    "project": ("Website", "Spring launch", "Catalogue", "Newsletter", "Handbook", "Office", "Mobile app"),
    **dict.fromkeys("time duration".split(), ("30 minutes", "1 hour", "20 minutes", "2 hours", "45 minutes", "15 minutes", "90 minutes")),
    **dict.fromkeys("quantity amount".split(), ("2 kg", "1 pack", "6 pieces", "500 g", "1 l", "3 bags", "12 pieces")),
    "grade": ("A", "B+", "A−", "B", "A", "C+", "B−"),
    "version": ("1.0", "1.1", "1.2", "2.0", "2.1", "2.2", "3.0"),
    "weather": ("Sunny", "Cloudy", "Rain", "Windy", "Snow", "Fog", "Clear"),
}  # fmt: skip
NUMBERS: dict[str, tuple[float, ...]] = {
    "servings": (2, 4, 4, 6, 8, 2, 3), "portions": (2, 4, 4, 6, 8, 2, 3), "calories": (420, 310, 560, 280, 640, 390, 450),
    "pages": (320, 210, 480, 156, 640, 288, 372), "year": (2019, 2021, 2016, 2023, 2018, 2024, 2020),
    "quantity": (12, 3, 40, 8, 25, 60, 5), "stock": (12, 3, 40, 8, 25, 60, 5), "age": (31, 45, 28, 39, 34, 52, 26),
    "weight": (72.5, 81, 64.2, 78, 69.5, 88, 75), "height": (172, 181, 165, 178, 169, 190, 175), "points": (3, 5, 2, 8, 1, 5, 3),
    "reps": (10, 8, 12, 15, 6, 10, 12), "sets": (3, 4, 3, 2, 5, 3, 4), "distance": (5.2, 10, 3.4, 7.8, 21.1, 6, 4.5),
    "steps": (8200, 10400, 6100, 12900, 7500, 9800, 5400), "level": (3, 1, 2, 5, 4, 2, 3), "score": (82, 91, 76, 68, 95, 88, 73),
    "goal": (10, 5, 8, 3, 12, 6, 4), "temperature": (21, 18, 24, 16, 27, 20, 19), "hours": (3, 1.5, 6, 2, 4, 8, 2.5),
    "minutes": (25, 45, 15, 90, 60, 30, 120), "count": (3, 7, 2, 5, 9, 4, 6), "amount": (12, 3, 40, 8, 25, 60, 5), "mileage": (48200, 12100, 3400, 18700, 64000, 5200, 870),
}  # fmt: skip
ANY_NUMBER = (4.0, 7.0, 2.0, 9.0, 5.0, 12.0, 3.0)
MONEY: dict[str, tuple[float, ...]] = {
    "price": (24, 48, 16.5, 79, 129, 14, 39), "cost": (18, 32.5, 9, 54, 76, 11, 27), "fee": (15, 25, 40, 10, 60, 20, 35),
    "salary": (48000, 62000, 39000, 71000, 55000, 83000, 44000), "rent": (950, 1280, 820, 1450, 1100, 760, 1320),
    "budget": (1200, 800, 2500, 600, 1800, 950, 3200), "value": (2400, 8500, 3600, 12500, 980, 5400, 1750),
    "total": (240, 86, 412, 158, 63, 305, 129), "income": (2800, 450, 1200, 3100, 620, 1900, 2400), "rate": (45, 60, 38, 75, 52, 90, 48),
    "wage": (18, 22, 16, 25, 19, 30, 21), "balance": (1840, 5200, 960, 18400, 7350, 310, 2400),
}  # fmt: skip
ANY_MONEY = (24.5, 86.0, 12.9, 148.0, 63.2, 39.0, 210.0)
PROGRESS = (35.0, 60.0, 80.0, 45.0)
PERCENT = (20.0, 75.0, 40.0, 100.0, 55.0, 10.0, 90.0)
SMALL_PERCENT = (5.0, 10.0, 20.0, 7.0, 15.0, 19.0, 25.0)
RATINGS = (5, 4, 4, 5, 3, 4, 5)
LEVELS = (3, 5, 2, 4, 1, 3, 4)
MINUTES = (25, 45, 15, 90, 60, 30, 120)
MOTIFS: dict[str, str] = {
    "flower": "flower", "tree": "tree", "herb": "herb", "sweet": "cake", "dessert": "cake", "breakfast": "cup", "soup": "bowl", "salad": "bowl", "vegan": "bowl", "coffee": "cup", "light": "cup", "green": "cup",
    "recipe": "plate", "movie": "film", "book": "book", "album": "disc", "person": "person", "plant": "plant", "pet": "paw", "place": "house",
    "house": "house", "product": "box", "grocery": "box", "wine": "glass", "car": "car", "trip": "mountain", "photo": "mountain", "note": "book",
    "course": "book", "company": "house", "deal": "person", "meal": "plate", "clothing": "box", "baby": "person", "appliance": "box",
    "beer": "glass", "hike": "mountain", "podcast": "disc", "board": "box", "room": "house", "employee": "person", "student": "person",
    "client": "house", "member": "person", "patient": "person", "guest": "person", "household": "person", "tea": "cup", "cafe": "cup",
    "restaurant": "plate", "vehicle": "car", "post": "book", "order": "box", "tool": "box",
}  # fmt: skip
"""What a sample picture shows, by a word of its item or by what the entity is about."""
ONLY_OF_ITEMS = frozenset({"flower", "tree", "herb"})
ANY_MOTIF = "star"

PROGRESS_WORDS = frozenset("progress complete completed completion done finished".split())
LEVEL_WORDS = frozenset("priority importance difficulty effort energy level stress severity urgency spiciness".split())
TICKED_WORDS = frozenset("active available enabled healthy stock member subscribed included public working".split())
LOOSE_OPTIONS = frozenset({"other", "misc", "miscellaneous", "general", "none"})
KINDS = frozenset({"category", "kind", "type", "group", "topic", "genre", "subject", "tag", "label"})
NO_TAGS = frozenset(
    "everymonth high medium low easy hard done active new planned open read reading paid sent weekly daily monthly yearly coming yes".split()
)
PAPERS = frozenset("receipt scan document signature attachment certificate screenshot barcode map".split())
TAX = (20.0, 20.0, 7.0, 20.0, 20.0, 20.0, 7.0)
LIMITS = (420.0, 950.0, 120.0, 160.0, 80.0, 200.0, 60.0)
HUES = (28, 150, 204, 262, 340, 96, 12, 178)
SMALL_PERCENT_WORDS = frozenset("tax vat discount rate interest tip fee margin".split())
