# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""What an app is about: "a recipe box" keeps recipes, "a CRM for contacts and deals" contacts and deals."""

from __future__ import annotations

import re
from functools import cache

from appforge_desktop.domain.prompting.nouns import entity_name, singular

_SPECIAL: tuple[tuple[str, str], ...] = (
    (r"crm|customer relationship", "Contact, Deal"), (r"sales pipeline|deal (?:pipeline|tracker|flow)", "Deal"),
    (r"to-?do|to do (?:list|app|board|manager|tracker|planner)|things to do", "Task"),
    (r"task (?:list|tracker|manager|app|board|planner)|task management", "Task"),
    (r"address ?book|phone ?book|contacts?(?: list| app| manager| directory| book)", "Contact"),
    (r"cook ?book", "Recipe"), (r"book ?shelf|reading (?:list|log|tracker)|library of books|home library", "Book"),
    (r"shopping list|grocery list|groceries|shopping app", "Item"), (r"wish ?list", "Wish"),
    (r"packing list", "Item"), (r"cash ?book|petty cash|account book|ledger", "Transaction"), (r"(?:track|log|monitor|record)(?:ing)? (?:my |our )?weight", "Weigh-in"), (r"shop (?:list|catalog(?:ue)?)(?! of)|product (?:list|catalog(?:ue)?)|items? (?:for sale|we sell)", "Product"), (r"bucket list", "Goal"), (r"watch ?list", "Movie"),
    (r"(?:work ?out|training|gym|fitness|exercise)s? (?:log|tracker|diary|journal|app|planner|book)", "Workout"),
    (r"running (?:log|tracker|diary|journal|app)", "Run"), (r"mood (?:tracker|log|diary|journal|app)", "Mood Entry"),
    (r"(?:sleep) (?:tracker|log|diary|journal|app)", "Night"), (r"water (?:intake|tracker|log)", "Drink"),
    (r"(?:budget|spending|money|finance|household) (?:tracker|planner|app|book|log|manager)|budgeting(?: app| tool)?"
     r"|track (?:my )?(?:spending|money)|spending|my budget|a budget", "Expense"),
    (r"time ?(?:tracker|sheet|tracking|log)s?|timesheets?", "Time Entry"), (r"weight (?:tracker|log|loss)", "Weigh-in"),
    (r"job (?:search|applications?|hunt)\w*", "Application"), (r"(?:bug|issue) (?:tracker|list|log|board)", "Issue"),
    (r"meal (?:planner|plan|prep)\w*", "Meal"), (r"travel (?:journal|diary|log|planner)|trip planner", "Trip"),
    (r"gratitude (?:journal|log|diary|app)", "Gratitude Entry"), (r"dream (?:journal|log|diary)", "Dream"),
    (r"bird(?:ing| watching|watching)(?: log| journal| app| diary)?", "Sighting"), (r"gift (?:ideas|list|planner)", "Gift"),
    (r"(?:car|vehicle) maintenance|car service", "Service"), (r"medication|medicine|pill (?:tracker|reminder)", "Medication"),
    (r"guest list|wedding (?:guests?|planner)", "Guest"), (r"vinyl|record collection", "Record"),
    (r"music (?:collection|library)", "Album"), (r"wardrobe|closet", "Garment"), (r"study planner", "Study Session"),
    (r"(?:flash ?cards?)", "Card"), (r"class(?:room)? roster|student (?:register|list|grades)|grade ?book", "Student"),
    (r"blood pressure", "Reading"), (r"savings? (?:goals?|tracker)", "Savings Goal"),
    (r"daily (?:journal|diary)|^(?:a|my|an)? ?(?:diary|journal)(?: app)?$", "Entry"), (r"link (?:collection|saver)|bookmarks?", "Bookmark"),
    (r"(?:password) (?:manager|keeper|list)", "Login"), (r"lost (?:and|&) found", "Found Item"), (r"sprint (?:board|planner|planning)", "Story"), (r"roadmap", "Feature"),
    (r"plant (?:care|watering|diary|journal|tracker)|houseplants?", "Plant"), (r"chores?", "Chore"), (r"wine cellar", "Wine"), (r"(?:apartment|flat|house)[- ]hunt(?:ing)?", "Apartment"),
    (r"dog[- ]walking", "Walk"), (r"bee ?keeping", "Inspection"), (r"(?:pet|dog|cat) (?:health|care)", "Pet"), (r"note ?(?:book|taking|s app)", "Note"),
    (r"subscriptions?", "Subscription"), (r"homework(?: planner| tracker)?", "Assignment"), (r"quotes? (?:collection|book)", "Quote"),
)  # fmt: skip
_VERBS = re.compile(
    r"\b(?:keep(?:ing|s)? (?:a )?(?:track|record|list|log|tabs|an eye|count) (?:of|on)|track(?:s|ing)?|log(?:s|ging)?"
    r"|manag(?:e|es|ing)|organi[sz](?:e|es|ing)|record(?:s|ing)?|collect(?:s|ing)?|plan(?:s|ning)?|catalog(?:ue)?(?:s|ing)?"
    r"|remember(?:s|ing)?|stor(?:e|es|ing)|sav(?:e|es|ing)|list(?:s|ing)?|monitor(?:s|ing)?|review(?:s|ing)?|rat(?:e|es|ing)"
    r"|schedul(?:e|es|ing)|count(?:s|ing)?|keep(?:s|ing)?|write down|note down|share|sort|follow|handle|overview of) "
    r"(?:of |down )?(?:my |our |the |all |all my |all our |all the |your |some |a |an |which |what |his |her |their )*"
    r"([a-z][\w'-]*(?: [\w'-]+){0,3})"
)
_CONTAINER = (
    r"app(?:lication)?|tracker|list|log(?:book)?|journal|diary|manager|planner|organi[sz]er|box|book|catalog(?:ue)?"
    r"|collection|inventory|database|library|register|registry|dashboard|tool|board|calendar|notebook|keeper|archive|directory|system|site"
    r"|page|portfolio|program|scheduler|roster|website|software|thing|calculator|index|vault|shelf|wall|gallery|schedule"
    r"|monitor|overview|hub|sheet|spreadsheet|table|timeline|pipeline|record|records|folder|binder|album|helper|assistant|counter|store|tracking|desk|fleet|stash|backlog|housekeeping|keeping"
)
_OF = re.compile(
    rf"\b(?:{_CONTAINER})s? (?:for|of|about|to track|to manage|on) (?:my |our |the |all |your |a |an |tracking |managing |keeping )*"
    r"([a-z][\w'-]*(?: [\w'-]+){0,3})"
)
_BEFORE = re.compile(rf"\b((?:[a-z][\w'-]* ){{1,3}})(?:{_CONTAINER})s?\b")
_AUDIENCE = re.compile(
    r"^(?:\w+ )?(?:\w+(?:lancers|achers|tists|sicians|arers|iners|kers|owners|nners|mers|ctors|dents|rents)|kids|family|families|team|teams|friends"
    r"|businesse?s?|school|schools|class|church|club|clubs|couples|employees|staff|visitors|office|grandma|grandpa|home|house|company|neighbou?rhood|mom|dad|community|use|everyone|people)\b"
)
_PLACE = re.compile(
    r"^(?:[\w'-]+ ){0,2}(?:shop|store|business|company|restaurant|bar|cafe|café|salon|warehouse|office|school|church|club|team|class|household|bakery|clinic|practice|studio|gym|hotel|library|garage|workshop|flat share|start-?up)\b(?! (?:list|items?|hunt\w*))"
)
_THINGS = frozenset("tools books boxes records albums tables boards pages sites stores shelves notebooks".split())
_STOP = frozenset(
    "a an about the my our your i we want need would like please make build create me us simple small little app for of to"
    " that which with new nice good beautiful cool basic personal quick tiny great easy modern offline can could help"
    " daily weekly monthly online some all this it and or just give write design show own is very really super family"
    " best complete full single page web mobile desktop something thing where so have has let lets let's do get dark"
    " light green blue red minimal clean pretty home local private lightweight custom id i'd develop generate hey hi"
    " hello plain digital smart shared colorful colourful household company team lovely fancy elegant".split()
)
_CUT = re.compile(r"\b(?:with|mit|und|für|con|para|avec|pour|by|per|in|on|at|from|where|that|which|so|when|using|without|for|to|including|i|we|who|each|via|as|and their|and its|is|are|over|during|of (?:my|our|the|a))\b|[,.;:!?(]")  # fmt: skip
_WANT = re.compile(
    r"^(?:(?:please|hey|hi|hello|ok|okay|so|can you|could you|would you|i think|help me|let's)[ ,]+)*(?:\b(?:i(?:'d| would)? (?:like|want|need)|make|build|create|give me|design|develop|generate|write)(?: me| us)?\b)"
)


def read_subjects(head: str) -> tuple[str, ...]:
    """Names of the entities that the head of a request names, most important first; empty when none is found."""
    text = _last_sentence(re.sub(r"\s+", " ", head))
    if named := _before_fields(head):
        return named
    if made := re.match(r"list of (application|registration|booking|report|request|entr)(?:s|ies)$", text):
        return (entity_name({"entr": "entry"}.get(made[1], made[1])),)
    if special := _special(text):
        return _with_named(special, text)
    wanted = _WANT.sub("", text)
    for pattern, where in ((_VERBS, text), (_OF, text), (_BEFORE, wanted), (_OF, text)):
        for match in pattern.finditer(where):
            names = _entities(match[1])
            audience = pattern is _OF and " for " in match[0] and _is_audience(match)
            if names and not audience:
                return names
    if "kanban" in text:
        return ("Task",)
    if re.search(r"\b(?:inventory|stock|warehouse)\b", text):
        return ("Product",)
    return _entities(wanted, last=True)


def _is_audience(match: re.Match[str]) -> bool:
    """ "for freelancers", "for a small clinic": whom the app serves, and not what it keeps."""
    return bool(
        _AUDIENCE.search(match[1])
        or _PLACE.search(match[1])
        or re.search(r" for (?:an?|the) $", match[0][: match.start(1) - match.start()])
    )


def _before_fields(head: str) -> tuple[str, ...]:
    """ "membership desk: members" is about members, as its fields follow; so is "log each hive inspection"."""
    match = re.search(
        r"(?:: |\.\s+(?:log|record|note|track|store|list) (?:each|every|all) )([a-z]+(?: [a-z]+)?)$", head
    )
    return _entities(match[1]) if match else ()


def _last_sentence(head: str) -> str:
    """ "I keep bees. Log each inspection" is about inspections: what is listed follows the last sentence."""
    *_, last = [one for one in re.split(r"\.\s", head) if one.strip()] or [head]
    return last if _VERBS.search(last) else head


def _special(text: str) -> tuple[str, ...]:
    """The subjects of the special phrase that comes first in the text, the longest one of several."""
    found = [
        (match.start(), -len(match[0]), names) for pattern, names in _SPECIAL if (match := _whole(pattern).search(text))
    ]
    return tuple(min(found)[2].split(", ")) if found else ()


@cache
def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


def _with_named(names: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Special names, with more that stand behind "for": "a CRM for contacts, deals and companies"."""
    match = re.search(r"\bfor (?:my |our )?(\w+(?:,? (?:and )?\w+)*)$", text)
    if len(names) < 2 or not match:
        return names
    more = tuple(
        entity_name(singular(one)) for one in re.split(r",| and ", match[1]) if one.strip() and len(one.split()) == 1
    )
    return more if len(more) > 1 else names


def _entities(phrase: str, last: bool = False) -> tuple[str, ...]:
    cut = _CUT.split(phrase.strip(), maxsplit=1)[0] if not last else _CUT.split(_strip(phrase), maxsplit=1)[0]
    found: list[str] = []
    for part in re.split(r"\band\b|&|,|\bor\b|/", cut):
        words = [one.strip("'\"-") for one in part.split()]
        words = [one for one in words if one and one not in _STOP and not one.endswith("'s")]
        while words and re.fullmatch(rf"(?:{_CONTAINER})s?", words[-1]) and words[-1] not in _THINGS:
            words.pop()
        if words and len(words) <= 4:
            found.append(entity_name(" ".join(words[-2:])))
    return tuple(dict.fromkeys(one for one in found if one))[:3]


def _strip(phrase: str) -> str:
    words = phrase.split()
    while words and words[0] in _STOP:
        words = words[1:]
    return " ".join(words)
