# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Which kind of message it is: deterministic rules, the surest first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.patch.changes import LookChange
from appforge_desktop.domain.intent.clauses import clauses
from appforge_desktop.domain.intent.gibberish import gibberish
from appforge_desktop.domain.intent.tweaks import read_tweaks
from appforge_desktop.domain.prompting.family import read_family
from appforge_desktop.domain.prompting.phrases import tidy
from appforge_desktop.domain.prompting.same import same_thing
from appforge_desktop.domain.prompting.spelling import respell
from appforge_desktop.domain.prompting.wishes import read_wishes
from appforge_desktop.domain.records import Intent


@dataclass(frozen=True)
class Decision:
    """The kind of a message, and how sure that is, from 0 to 1."""

    intent: Intent
    sure: float


_UNDO = re.compile(
    r"^(?:(?:please|oops|oh|no|wait|sorry|ok|hmm|actually|can you|could you)[, ]+)*(?:un ?do|undoo?|go back|revert|roll ?back|take (?:that|it) back|back|step back|restore the (?:last|previous|old) version|previous version"
    r"|change (?:it|that) back|put (?:it|that) back(?: (?:how|as|like|the way) .*)?|never ?mind(?:,? undo)?|that was (?:wrong|better before)|i (?:don't|dont|do not) like (?:it|that|this)"
    r"|(?:it|that) (?:was|looked) better before|cancel (?:that|the last change)|no,? (?:undo|revert|go back).*|ctrl ?\+? ?z|forget (?:that|it))"
    r"(?: (?:that|it|this|please|the last (?:change|step|one|edit|thing)|my last (?:change|message)|last change|everything you just did|to (?:the )?(?:previous|last|old|earlier|how it was)"
    r".*|one step|again|one|a step|changes?|what you did|all that|to before|two steps|now))*[.! ]*$"
)
_REDO = re.compile(
    r"^(?:(?:please|oops|oh|no|wait|sorry|ok|hmm|actually|can you|could you)[, ]+)*(?:re ?do|do (?:it|that) again|bring (?:it|that) back|undo the undo|put it back again|forward|again please|reapply(?: it| that)?)(?: (?:that|it|please|the last change))*[.! ]*$"
)
_QUESTION = re.compile(
    r"^(?:what|why|how|who|where|when(?! (?:i|the|an?|we|it|you|someone|\w+ is) .*[^?]$)|which|does|do|is|are|did|was|were|will|am|should|whats|what's|hows|tell me (?:about|how|why|what)|explain|describe|help(?! me (?:keep|track|to|with|build|make|organi|plan|manage|remember)))\b"
)
_POLITE_ASK = re.compile(
    r"^(?:(?:please )?(?:can|could|would|will) (?:you|we|i)|how about|what about|what if|why (?:not|don't (?:you|we))|is (?:it )?possible(?: to)?|how (?:do|can) i (?:get|have) you to)\b"
)
_ASK_ABLE = re.compile(
    r"^(?:can|could|would) (?:i|you|it|we|this|the app) (?:already |also |even )?(?:see|know|do|handle|work|tell|explain|help|read|understand|speak|use|run|be used|store|cope|open|help me understand)\b"
)
_CHAT = re.compile(
    r"^(?:hi|hello|hey|yo|good (?:morning|evening|afternoon|day)|thanks?(?: you)?|thx|ok(?:ay)?|great|cool|nice|awesome|perfect|wow|lol|haha|yes|no|yep|nope|sure|bye|good ?bye|good job|well done|love it"
    r"|i love (?:it|you)|looks? (?:good|great|nice)|that's (?:great|good|nice|all)|hm+|test|asdf\w*|you are .*|i(?:'m| am) (?:bored|hungry|tired|happy|sad)|tell me a (?:joke|story|poem)|sing .*|well|hm)(?: (?:there|all|so much|a lot|very much|again|job|everyone))*[\s.!?,:)]*$"
)
_NEW = re.compile(
    r"^(?:(?:please|now|ok(?:ay)?|hey|hi|hello|instead|so)[ ,]+)*(?:(?:can|could|would) you |i(?:'d| would)? (?:like|want|need)(?: you)?(?: to)? ?|let's |help me )?(?:please )?(?:build|make|create|design|develop|generate|write|start|do|program|code|put together|set up|want|need|have|give me|get)?(?: me| us)?"
    r" ?(?:an?|another|the|my|some|one more)? ?(?:new |different |fresh |second |simple |small |little |basic |nice |good |beautiful |personal |offline |quick |tiny )*"
    r"(?:[\w'-]+ ){0,3}?(?:app|application|tracker|planner|organi[sz]er|manager|journal|diary|crm|website|web app|tool|to-?do list|log ?book|inventory|catalog(?:ue)?|database|game|cookbook|recipe box|address book|wish ?list|shopping list|watch ?list)\b"
)
_CHANGE = re.compile(
    r"^(?:please )?(?:add|remove|delete|rename|change|make|show|hide|move|put|sort|group|filter|set|turn|switch|use|include|replace|drop|fix|improve|increase|decrease|display|swap|align|center|resize|update|enlarge|shrink"
    r"|get rid|translate|chart|plot|graph|rotate|animate|underline|bold|stop|don't|do not|newest|oldest|latest|highest|lowest|duplicate|copy|support|take|give|let|allow|enable|disable|convert|link|connect|split|merge|mark|highlight|round|call|name|allow|bigger|smaller|more|less|no|without|also|i don't (?:need|want)|it (?:should|needs|must)|there should"
    r"|the [\w ]+ (?:should|must|needs)|each|every|we (?:also )?need|i (?:also )?(?:want|need)|export|import|search|when i|if i|only|increase|instead of)\b"
)
_PART = re.compile(
    r"^(?:add|include|show|insert|put|remove|delete|rename|change|move|turn|switch|use|set|sort|group|filter|display|hide|view|replace)\b"
)
_VAGUE = re.compile(
    r"^(?:please )?(?:(?:make|get) (?:it|this|that|the app|everything)(?: look| work)?|improve|fix|polish|finish|it should (?:be|look)|do)(?: (?:it|this|that|the app|everything))?"
    r"(?: (?:a )?(?:bit|little|lot|much|way|more|even|really|very|something))*(?: (?:better|nicer|prettier|cooler|good|great|awesome|perfect|faster|beautiful|professional|modern|cool|nice"
    r"|pretty|magic|up|useful|fun|interesting|pop|amazing|complete|ready|different|simpler|easier))*[.! ]*$"
)
_INSTEAD = re.compile(
    r"^(?:please )?(?:(?:can|could) you )?(?:make|build|create|give me|i want|i need)(?: me| us)? an? .*\b(?:list|log|book|diary|box|collection|inventory|planner|tracker|journal)\b.* instead$"
)
_WHEN = re.compile(r"^(?:when|if|whenever)\b.*\b(?:say|answer|reply|respond)s?\b", re.DOTALL)
"""What a bot is to answer: no question to us."""
_FRESH_START = re.compile(
    r"\b(?:new app|another app|different app|start over|from scratch|start again|new project|instead (?:build|make|create)|completely different|forget (?:this|that) app|scrap (?:this|it))\b"
)


def classify(message: str, blueprint: Blueprint | None) -> Decision:
    """What a message wants, given the app on screen (None for none yet)."""
    text = respell(tidy(message)).replace("\n", " ").strip()
    bare = text.strip(" .!?")
    if not re.search(r"\w", bare) or gibberish(bare):
        return Decision("other", 1.0)
    if blueprint is None:
        return _first_message(text, bare)
    if _REDO.match(bare):
        return Decision("redo", 0.95)
    if _UNDO.match(bare):
        return Decision("undo", 0.95)
    if _CHAT.match(text):
        return Decision("other", 0.9)
    if _is_question(text) and not (_WHEN.match(text) and read_tweaks(message, blueprint).changes):
        return Decision("question", 0.85)
    return _about_the_app(message, text, blueprint)


def is_vague(message: str) -> bool:
    """Whether a message asks for something better without saying what: "make it nicer"."""
    return bool(_VAGUE.match(respell(tidy(message)).replace("\n", " ").strip(" .!?")))


_GOES_ON = re.compile(r"\?\s*\w")
"""A question with more behind it: "how much do I pay? a loan calculator with amount and years" asks for a calculator."""


def _first_message(text: str, bare: str) -> Decision:
    """With no app there is nothing to change or to undo."""
    if _UNDO.match(bare) or _REDO.match(bare):
        return Decision("undo" if _UNDO.match(bare) else "redo", 0.8)
    if _CHAT.match(text):
        return Decision("other", 0.9)
    if _is_question(text) and not _NEW.match(text) and not (_GOES_ON.search(text) and read_family(text).pages):
        return Decision("question", 0.8)
    return Decision("new_app", 0.8 if read_wishes(text).subjects else 0.5)


def _is_question(text: str) -> bool:
    if _ASK_ABLE.match(text):
        return True
    if _POLITE_ASK.match(text):
        return False
    if _QUESTION.match(text):
        return True
    return text.endswith("?") and not _CHANGE.match(text) and not _NEW.match(text)


def _about_the_app(message: str, text: str, blueprint: Blueprint) -> Decision:
    if _FRESH_START.search(text):
        return Decision("new_app", 0.9)
    if _INSTEAD.match(bare := text.strip(" .!?")) and _another_subject(bare, blueprint):
        return Decision("new_app", 0.8)
    asked = clauses(text)
    first = asked[0] if asked else text
    if _wants_another(first, blueprint):
        return Decision("new_app", 0.8)
    read = read_tweaks(message, blueprint)
    if _VAGUE.match(text) and read.unread:
        return Decision("other", 0.7)
    if not read.unread:
        looks = bool(read.changes) and all(isinstance(one, LookChange) for one in read.changes)
        return Decision("tweak" if looks else "change", 0.9)
    if read.changes or _CHANGE.match(first) or _POLITE_ASK.match(text):
        return Decision("change", 0.7)
    return Decision("change", 0.5) if _mentions(text, blueprint) else Decision("other", 0.5)


def _wants_another(text: str, blueprint: Blueprint) -> bool:
    """Whether a message names a whole app, and another one than this."""
    if (
        not _NEW.match(text)
        or _PART.match(text)
        or re.match(
            r"^(?:make|turn|call|name|change) (?:it|this|that|the app)\b|^the app\b|^(?:my|the|this) app\b", text
        )
    ):
        return False
    return _another_subject(text, blueprint)


def _another_subject(text: str, blueprint: Blueprint) -> bool:
    subjects = read_wishes(text).subjects
    return bool(subjects) and not any(same_thing(subjects[0], one.name) for one in blueprint.entities)


def _mentions(text: str, blueprint: Blueprint) -> bool:
    """Whether a message names something of the app."""
    names = [one.name for one in blueprint.entities] + [it.name for one in blueprint.entities for it in one.fields]
    return any(re.search(rf"\b{re.escape(name.lower())}s?\b", text) for name in names)
