# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""What words for a thing's properties mean: "cooking time" is a duration, "cover" a picture.

One line a kind, words in the singular; the last word of a phrase decides, unless the whole phrase is listed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from appforge_desktop.domain.blueprint.model import Field, FieldKind
from appforge_desktop.domain.prompting.choices import options_for
from appforge_desktop.domain.prompting.nouns import singular

_WORDS: dict[FieldKind, str] = {
    "image": "photo, picture, image, cover, cover art, poster, avatar, logo, screenshot, thumbnail, pic, portrait, "
    "artwork, snapshot, illustration, selfie, headshot, scan, mugshot, photograph",
    "rating": "rating, star, score out of five, star rating, review score, stars",
    "duration": "duration, cooking time, prep time, preparation time, baking time, travel time, time spent, minutes, "
    "time needed, running time, play time, playing time, brewing time, hours, hours worked, hours slept, length in "
    "minutes, runtime, sleep duration, total time, cook time, time taken, estimate, estimated time, session length, "
    "practice time, screen time, drying time, finish time, hour, minute, lap time, hours spent",
    "money": "price, cost, amount spent, budget, fee, salary, income, wage, payment, deposit, balance, expense, total "
    "price, rent, tip, debt, monthly cost, purchase price, market value, revenue, tax, fare, amount, bill, estimated "
    "cost, deal value, selling price, unit price, refund, donation, allowance, hourly rate, subtotal, invoice amount, "
    "pledge, premium, profit, loan, target amount, saved amount, amount saved, goal amount, worth, purchase value, value, total, entry price, entry fee, limit, monthly limit, budget limit, spending limit, saved, saved so far, raised, raised so far, spent, spent so far, paid so far, collected so far, turnover, earnings, shipping, buying price, sale price, retail price",
    "percent": "percent, percentage, progress, discount, completion, interest rate, alcohol, abv, humidity, battery, "
    "win rate, growth, margin, interest, attendance rate, probability, cocoa content, occupancy",
    "date": "date, until, since, back by, due back, lent on, borrowed on, exam, exam date, due date, deadline, birthday, day, start date, end date, purchase date, expiry date, expiration "
    "date, birth date, date of birth, release date, due, expiry, expiration, anniversary, last watered, next service, "
    "renewal date, date read, date watched, warranty, warranty end, best before, last contact, last contacted, harvest "
    "date, planting date, check-in, check-out, hire date, next visit, follow-up date, departure, arrival date, last "
    "serviced, payday, graduation, renewal, use by, date added, born, died, finish date, departure date, return date",
    "datetime": "appointment, meeting time, timestamp, date and time, kickoff, departure time, showtime, pickup",
    "time": "time, start time, end time, wake-up time, bedtime, opening time, closing time, time of day, alarm, "
    "feeding time, reminder time, arrival time, check-in time",
    "long": "note, notes, description, instruction, comment, body, summary, step, text, content, remark, lyric, "
    "direction, detail, thought, review, message, feedback, bio, reason, plot, synopsis, method, answer, learning, "
    "abstract, agenda, minutes of the meeting, transcript, observation, reflection, decision, definition, tasting note, ingredient "
    "list, procedure, symptom, goal description, dream, story, biography, requirement, side effect, care instruction",
    "tags": "tag, label, keyword, ingredient, subtask, sub task, sub-task, checklist, topic, skill, allergen, hashtag, interest list, material, participant, "
    "attendee, equipment, member, guest list, tool, supply, feature, actor, cast",
    "bool": "done, finished, completed, paid, favorite, favourite, read, watched, checked, active, available, sold, "
    "in stock, urgent, public, private, bought, packed, visited, delivered, vaccinated, confirmed, attended, archived, "
    "returned, checkbox, done checkbox, is done, owned, reserved, shipped, taken, invited, rsvp, wishlist flag, "
    "sent, thank you sent, vegetarian, vegan, gluten-free, lent out, played, signed, reimbursed, tax deductible, recurring, billable, "
    "present, cancelled, insured, borrowed, tried, seen, done or not",
    "link": "link, url, website, site, web site, homepage, web address, source, video, video link, recipe link, "
    "webpage, blog, repo, repository, demo, social profile, linkedin, tracking link, map link, online shop",
    "email": "email, e-mail, mail, email address, e-mail address, contact email",
    "phone": "phone, phone number, telephone, mobile, cell, cell phone, mobile number, telephone number, contact "
    "number, emergency contact",
    "color": "color, colour, shade, hex, color code, hex code",
    "number": "number, days, nights, qty, km, kms, kilometers, kilometres, stock level, minimum, target, current value, start value, min stock, quantity, count, serving, stock, age, point, size, weight, page, calorie, distance, mileage, "
    "rep, set, year, score, level number, height, width, temperature, step count, people, guests, seat, episode, "
    "season number, chapter, capacity, volume, amount of water, glass, kilometer, mile, odometer, liter, protein, carb, "
    "fat, lap, round, run, win, loss, goal, votes, vote, player, number of players, order number, room number, floor, bedroom, "
    "bathroom, square meter, horsepower, heart rate, pulse, blood pressure, systolic, diastolic, glucose, dose count, "
    "portion, stitch, row count, needle size, quantity left, minimum stock, reorder level, headcount, yield, grade, "
    "pace, gpa, credit, rank, frame, mark, speed limit, age limit, time limit, mite, egg, bottle, piece, unit, population, area, elevation, depth, speed, word count, area size, number of pages, streak",
    "repeat": "repeat, recurrence, repetition, repeat interval, repeats",
    "choice": "category, status, priority, difficulty, type, kind, genre, stage, level, mood, cuisine, course, "
    "condition, frequency, department, season, meal, size class, payment method, room, muscle group, format, platform, "
    "severity, phase, state, role, gender, species, roast, weather, currency, intensity, group, section, shelf status, "
    "class, urgency, channel, energy, energy level, method of payment, plan, tier, diet, surface, sun, light, sunlight, "
    "difficulty level, skill level, meal type, workout type, importance",
    "text": "name, title, author, artist, brand, location, address, city, country, place, company, director, "
    "publisher, vendor, store, shop, supplier, model, serial number, isbn, barcode, customer, client, owner, teacher, "
    "subject, host, destination, origin, dosage, dose, medication, doctor, vet, breed, variety, job title, position, "
    "employer, recruiter, landlord, tenant, driver, license plate, sku, code, invoice number, account, payee, "
    "merchant, winery, region, roaster, brewery, cafe, restaurant, venue, speaker, assignee, person, who, player "
    "name, opponent, coach, team, instructor, professor, playlist, album, instrument, composer, key, tuning, part of "
    "speech, translation, word, phrase, synonym, question, headline, surname, first name, last name, nickname, "
    "username, contact person, reference, version, medium, technique, scale, manufacturer, sender, recipient, "
    "occasion, relationship, quote, building, position in line, last owner, latin name, scientific name, contact, "
    "borrower, lender, exercise, tool, dish, song, cake, product, film, what, month, weekday, pet, plant, car, photo credit, image credit, picture credit, photo credits, photographer, developer, studio, narrator, translator, series, edition, label name, reporter, seller, buyer, airline",
}  # fmt: skip

_KEEP_PLURAL = frozenset(
    ("days", "nights", "notes", "tags", "ingredients", "labels", "instructions", "steps", "comments", "minutes", "hours", "servings",
     "calories", "reps", "sets", "pages", "people", "guests", "points", "skills", "topics", "keywords", "materials",
     "participants", "attendees", "allergens", "symptoms", "directions", "lyrics", "details", "tasting notes", "stars",
     "members", "wins", "losses", "votes", "players", "goals", "seats", "thoughts", "lessons", "exercises", "supplies",
     "tools", "features", "actors", "observations", "episodes", "chapters", "bedrooms", "bathrooms", "hours worked")
)  # fmt: skip

_STARTS: dict[str, FieldKind] = {
    "date": "date",
    "last": "date",
    "next": "date",
    "minutes": "duration",
    "hours": "duration",
    "since": "date",
    "until": "date",
    "times": "number",
    "percent": "percent",
    "percentage": "percent",
    "number": "number",
    "time": "time",
}
"""First words that decide: "date finished", "last cleaned", "number of frames"."""
_KIND_OF: dict[str, FieldKind] = {word.strip(): kind for kind, words in _WORDS.items() for word in words.split(",")}
_NAMES = {"pic": "photo", "picture": "picture", "star": "rating", "stars": "rating", "star rating": "rating"}


@dataclass(frozen=True)
class FieldWish:
    """A field that was asked for. `sure` is False when only the word itself was understood, not its kind."""

    field: Field
    sure: bool = True
    listed: bool = False
    """Whether the person named the options."""


_DONE = (
    "read",
    "done",
    "run",
    "walked",
    "worked",
    "slept",
    "left",
    "eaten",
    "drunk",
    "ridden",
    "swum",
    "watched",
    "played",
    "sold",
    "spent",
    "saved",
    "raised",
)
"""What turns a count into how much of it: "pages read", "bottles left"."""
_EATEN = ("recipe", "meal", "dish", "menu", "food")
_PAPERS = ("invoice", "order", "ticket", "quote", "receipt", "contract", "bill", "offer", "case", "claim", "delivery")
"""What has a number that is a name: "invoice 2041" is not two thousand and forty-one."""


def known_words() -> tuple[str, ...]:
    """All words and phrases whose kind is known."""
    return tuple(_KIND_OF)


def field_from(phrase: str, entity: str = "", options: tuple[str, ...] = ()) -> FieldWish | None:
    """The field that a noun phrase asks for, in an app about `entity`; None for an empty phrase.

    Args:
        phrase: Lower case, no article: "cooking time", "ratings".
        options: What was listed in brackets behind it.
    """
    phrase, flag = _without_flag(phrase.lower())
    words = phrase.split()
    if not words:
        return None
    if not options and words[0] in _KIND_OF and _KIND_OF[words[0]] == "choice" and len(words) > 2:
        phrase, words, options = words[0], words[:1], tuple(word.capitalize() for word in words[1:])
    name = field_name(phrase)
    kind, sure = _kind(words)
    if options:
        kind, sure = "choice", True
    elif (
        (words[-1] == "course" and entity and entity.lower().split()[-1] not in _EATEN)
        or (
            words[-1] == "role"
            and entity.lower().split()[-1:]
            and entity.lower().split()[-1] in ("application", "job", "interview", "position")
        )
        or (words == ["number"] and entity.lower().split()[-1:] and entity.lower().split()[-1] in _PAPERS)
    ):
        kind, sure = "text", True
    elif flag:
        kind, sure = "bool", True
    field = Field(_NAMES.get(name, name), kind)
    if kind == "choice":
        field = replace(field, options=options or options_for(name, entity))
    return FieldWish(field, sure, bool(options))


_FLAGS = re.compile(r"[ ,]+(?:check ?box|tick ?box|toggle|flag|switch|yes or no|yes/no|yes no|or not|\(yes/no\))$")


def _without_flag(phrase: str) -> tuple[str, bool]:
    """ "visited checkbox" is "visited", and a yes or no."""
    bare = _FLAGS.sub("", phrase.strip())
    return bare, bare != phrase.strip()


def field_name(phrase: str) -> str:
    """How a field is called: in the singular, but "notes" and "ingredients" as people say them."""
    words = phrase.lower().split()
    if " ".join(words) in _KEEP_PLURAL or words[-1] in _KEEP_PLURAL or words[:2] == ["number", "of"]:
        return " ".join(words)
    return " ".join([*words[:-1], singular(words[-1])])


def _kind(words: list[str]) -> tuple[FieldKind, bool]:
    if (
        words[-1] in _DONE
        and len(words) > 1
        and (of := _KIND_OF.get(singular(words[0]))) in ("number", "duration", "money")
    ):
        return of, True
    if "in" in words[1:-1] and " ".join(words) not in _KIND_OF:
        return _kind(words[: words.index("in", 1)])
    if " ".join(words) not in _KIND_OF and len(words) > 1 and words[0] in _STARTS:
        return _STARTS[words[0]], True
    for size in range(len(words), 0, -1):
        tail = words[-size:]
        for candidate in (" ".join(tail), " ".join([*tail[:-1], singular(tail[-1])])):
            if candidate in _KIND_OF:
                return _KIND_OF[candidate], True
    if words[-1] in ("by", "at", "on") and len(words) > 1:
        return ("text", True) if words[-1] == "by" else ("date", True)
    if words[0] in ("is", "has", "was", "already") and len(words) > 1:
        return "bool", True
    if (
        words[0] in _KIND_OF
        and _KIND_OF[words[0]] == "bool"
        and words[-1] in ("back", "off", "out", "up", "yet", "already")
    ):
        return "bool", True
    if words[-1].endswith("ed") and len(words[-1]) > 4:
        return "bool", True
    return "text", False
