# ruff: noqa: E501 (patterns and tables are read a line at a time)
"""What people usually keep of common things, for requests that say no more than "beers" or "golf rounds"."""

from __future__ import annotations

from functools import cache

from appforge_desktop.domain.blueprint.model import Entity
from appforge_desktop.domain.blueprint.parse import parse

_USUAL = """
Transaction: title text required; amount money required; date date; category choice Income, Household, Food, Travel, Other
Weigh-in: date date required; weight number; notes long
Measurement: date date required; weight number; waist number; notes long
Beer: name text required; brewery text; style text; abv percent; rating rating; notes long
Tea: name text required; kind choice Green, Black, White, Oolong, Herbal; origin text; steeping time duration; rating rating
Cheese: name text required; country text; milk choice Cow, Goat, Sheep; rating rating; notes long
Whisky: name text required; distillery text; age number; region text; price money; rating rating; tasting notes long
Perfume: name text required; brand text; notes long; season choice Spring, Summer, Autumn, Winter; rating rating
Cocktail: name text required; photo image; ingredients tags; steps long; rating rating
Snack: name text required; calories number; time time; date date
Round: course text required; date date; score number; notes long
Climb: route text required; grade text; place text; date date; sent bool; notes long
Swim: date date required; distance number; time duration; place text
Ride: route text required; date date; distance number; time duration; elevation number
Walk: route text required; date date; distance number; duration duration
Match: opponent text required; date date; place text; result choice Won, Drawn, Lost; score text
Team: name text required; coach text; players tags; notes long
Lift: exercise text required; date date; sets number; reps number; weight number
Meditation: date date required; minutes duration; feeling rating; notes long
Dream: title text required; date date; story long; mood choice Good, Strange, Bad; tags tags
Vaccination: name text required; person text; date date; next due date due; notes long
Allergy: name text required; severity choice Mild, Moderate, Severe; symptoms long; treatment text
Symptom: name text required; date datetime; strength rating; notes long
Doctor: name text required; field text; phone phone; address text; notes long
Feeding: time datetime required; kind choice Breast, Bottle, Solid; amount number; notes long
Child: name text required; birthday date; photo image; notes long
Milestone: title text required; date date; photo image; story long
Baby: name text required; birthday date; weight number; length number; photo image
Horse: name text required; breed text; birthday date; owner text; photo image; notes long
Chicken: name text required; breed text; hatched date; eggs number; photo image
Egg: date date required; number of eggs number; notes long
Fish: species text required; number number; added date; notes long
Water Test: date date required; ph number; nitrate number; temperature number; notes long
Tree: name text required; species text; planted date; location text; photo image
Seed: name text required; variety text; sow choice Spring, Summer, Autumn; packets number; best before date due
Bed: name text required; size text; sun choice Full sun, Half shade, Shade; notes long
Harvest: crop text required; date date; kilograms number; notes long
Appliance: name text required; brand text; bought date; warranty until date due; price money; manual link
Repair: title text required; date date; cost money; done by text; status choice Planned, Doing, Done
Room: name text required; size number; colour color; notes long; photo image
Furniture: name text required; room text; price money; photo image; bought date
Document: title text required; category choice Contracts, Insurance, Taxes, Health, Other; expires date due; place text
Contract: title text required; partner text; start date; notice until date due; monthly cost money; notes long
Insurance: name text required; company text; policy number text; yearly cost money; renewal date due
Bill: name text required; amount money; due date due; paid bool
Debt: person text required; amount money; date date; direction choice I owe, Owed to me; settled bool
Loan: item text required; borrower text; lent on date; due back date due; returned bool
Savings Goal: name text required; target money; saved money; deadline date due
Asset: name text required; kind choice Cash, Shares, Property, Other; value money; updated date
Stock: name text required; shares number; bought at money; price now money; value = shares * price now
Receipt: shop text required; date date; amount money; category choice Food, Home, Travel, Other; photo image
Sale: product text required; date date; quantity number; price money; total = quantity * price
Lead: name text required; company text; phone phone; email email; status choice New, Contacted, Qualified, Lost flow
Proposal: title text required; client text; amount money; sent date; status choice Draft, Sent, Accepted, Declined flow
Ticket: title text required; customer text; priority choice Low, Medium, High; status choice Open, In progress, Solved flow
Company: name text required; industry text; website link; phone phone; notes long
Person: name text required; phone phone; email email; birthday date; notes long
Time Entry: task text required; project text; date date; hours duration; billable bool
Milestone Plan: title text required; due date due; done bool
Risk: title text required; likelihood choice Low, Medium, High; impact choice Low, Medium, High; measure long; owner text
Decision: title text required; date date; decided by text; reasons long
Feature: title text required; priority choice Low, Medium, High; status choice Idea, Planned, Building, Shipped flow
Candidate: name text required; position text; email email; stage choice Applied, Interview, Offer, Hired, Rejected flow; rating rating
Vacation: person text required; from date; until date; approved bool
Asset Tag: name text required; serial number text; user text; bought date; price money
Delivery: number text required; customer text; address text; date date due; status choice Packed, On the way, Delivered flow
Room Booking: title text required; room text; day date; start time; end time
Lesson: title text required; date date; student text; duration duration; homework long; paid bool
Teacher: name text required; subject text; email email; phone phone
Pupil: name text required; class text; parent text; phone phone
Exam: subject text required; date date due; room text; grade number; topics tags
Grade: subject text required; points number; date date; weight number
Subject: name text required; teacher text; exam date date due; color color
Topic: name text required; subject text; learned bool; confidence rating
Source: title text required; author text; year number; link link; quote long; tags tags
Article: title text required; link link; topic text; read bool; notes long
Podcast: title text required; host text; topic text; rating rating; link link
Concert: artist text required; date date; venue text; price money; rating rating
Museum: name text required; city text; visited date; rating rating; notes long
Place: name text required; country text; visited bool; rating rating; photo image; notes long
Country: name text required; visited bool; year number; highlights long; rating rating
Flight: from text required; destination text; date datetime; airline text; seat text
Hotel: name text required; city text; nights number; price money; rating rating
Camp Site: name text required; place text; price money; rating rating; notes long
Photo: title text required; photo image; date date; place text; tags tags
Camera: name text required; brand text; bought date; price money; photo image
Lens: name text required; focal length text; aperture text; price money
Instrument: name text required; kind text; bought date; serviced date; photo image
Puzzle: name text required; pieces number; finished date; rating rating; photo image
Model: name text required; scale text; maker text; status choice Wanted, Bought, Building, Done; photo image
Coin: name text required; country text; year number; value money; photo image
Card: name text required; set text; condition choice Mint, Good, Fair, Poor; value money; photo image
Doll: name text required; maker text; year number; value money; photo image
Yarn: name text required; colour color; weight text; meters number; skeins number
Pattern: title text required; designer text; difficulty choice Easy, Medium, Hard; photo image; notes long
Quilt: title text required; size text; started date; finished date; photo image
Knife: name text required; steel text; length number; price money; photo image
Watch: name text required; brand text; year number; price money; photo image
Shoe: name text required; brand text; size number; price money; photo image
Outfit: name text required; occasion text; season choice Spring, Summer, Autumn, Winter; photo image
Perk: name text required; partner text; code text; valid until date due
Voucher: name text required; shop text; code text; value money; valid until date due
Parking: car text required; place text; from datetime; until datetime
Fuel Stop: date date required; litres number; price money; odometer number
Tire: position text required; brand text; bought date; tread number
Boat: name text required; type text; length number; berth text; photo image
Key: name text required; opens text; holder text; given on date; returned bool
Package: content text required; carrier text; tracking link; expected date due; arrived bool
Found Item: what text required; found on date; place text; photo image; returned bool
Complaint: subject text required; customer text; date date; status choice New, Checking, Solved flow; answer long
Inspection: date date required; place text; result choice Good, Fair, Bad; notes long
Prayer: title text required; date date; answered bool; notes long
Wish: name text required; price money; link link; priority choice Low, Medium, High; bought bool
Goal: title text required; area choice Health, Work, Money, Life; deadline date due; progress percent
Lottery: date date required; numbers text; stake money; won money
Bet: title text required; stake money; odds number; date date; won bool
Meeting: title text required; date datetime; attendees tags; notes long
Minutes: title text required; date date; attendees tags; decisions long
Vote: topic text required; date date; yes number; no number
Rule: title text required; text long; since date
""".strip()


@cache
def _lines() -> dict[str, str]:
    return {
        name.strip().lower(): fields.strip() for name, _, fields in (one.partition(":") for one in _USUAL.splitlines())
    }


@cache
def usual_entity(name: str) -> Entity | None:
    """An entity of that name, or of its last word, with the fields that people usually keep of it; None if unknown."""
    low = name.lower().strip()
    if not low:
        return None
    fields = _lines().get(low) or _lines().get(low.split()[-1])
    if fields is None:
        return None
    lines = "\n".join(f" {one.strip()}" for one in fields.split(";"))
    blueprint, _ = parse(f"app {name}\nentity Thing\n{lines}\npage Things list Thing\n")
    return Entity(name, blueprint.entities[0].fields) if blueprint is not None else None


def usual_names() -> tuple[str, ...]:
    """All names that are known."""
    return tuple(_lines())
