# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Sensible options for choices: what a "category" is depends on what the app is about."""

from __future__ import annotations

_OPTIONS: dict[str, str] = {
    "status": "To do, In progress, Done", "priority": "Low, Medium, High", "difficulty": "Easy, Medium, Hard",
    "level": "Beginner, Intermediate, Advanced", "urgency": "Low, Medium, High", "importance": "Low, Medium, High",
    "severity": "Minor, Major, Critical", "stage": "New, In progress, Finished", "phase": "Planning, Doing, Done",
    "mood": "Great, Good, Okay, Bad", "condition": "New, Good, Fair, Poor", "season": "Spring, Summer, Autumn, Winter",
    "frequency": "Daily, Weekly, Monthly, Yearly", "meal": "Breakfast, Lunch, Dinner, Snack",
    "course": "Starter, Main, Dessert", "cuisine": "Italian, French, Indian, Chinese, Mexican, Other",
    "payment method": "Cash, Card, Transfer", "department": "Sales, Engineering, Marketing, Support",
    "room": "Kitchen, Living room, Bedroom, Bathroom, Garage", "gender": "Female, Male, Other",
    "muscle group": "Chest, Back, Legs, Arms, Shoulders, Core", "format": "Paper, E-book, Audio",
    "platform": "PC, PlayStation, Xbox, Switch, Mobile", "role": "Member, Lead, Admin", "roast": "Light, Medium, Dark",
    "weather": "Sunny, Cloudy, Rainy, Snowy", "currency": "EUR, USD, GBP", "intensity": "Low, Medium, High",
    "energy": "Low, Medium, High", "channel": "E-mail, Phone, Meeting", "plan": "Free, Basic, Pro",
    "diet": "Any, Vegetarian, Vegan", "light": "Shade, Half shade, Full sun", "sun": "Shade, Half shade, Full sun",
    "surface": "Road, Trail, Track", "state": "Open, Closed", "tier": "Bronze, Silver, Gold",
    "species": "Dog, Cat, Bird, Other", "size": "Small, Medium, Large", "section": "A, B, C", "group": "A, B, C",
    "type": "Standard, Special, Other", "class": "A, B, C", "genre": "Fiction, Non-fiction, Classic, Other",
    "kind": "Standard, Special, Other", "category": "Personal, Work, Home, Other", "sunlight": "Low, Medium, Bright",
}  # fmt: skip

_BY_ENTITY: dict[str, dict[str, str]] = {
    "expense budget purchase spending transaction payment bill receipt": {
        "category": "Food, Rent, Transport, Fun, Health, Other", "type": "Fixed, Variable"},
    "income sale": {"category": "Salary, Freelance, Gift, Other"},
    "subscription": {"category": "Streaming, Software, News, Fitness, Other"},
    "recipe dish meal": {"category": "Breakfast, Lunch, Dinner, Dessert", "type": "Breakfast, Lunch, Dinner, Dessert"},
    "book": {"category": "Fiction, Non-fiction, Science, History", "status": "To read, Reading, Read",
             "genre": "Fiction, Non-fiction, Fantasy, Crime, Biography"},
    "movie film show series": {"genre": "Action, Comedy, Drama, Sci-fi, Horror", "status": "To watch, Watching, Watched",
                        "category": "Action, Comedy, Drama, Sci-fi, Horror"},
    "game": {"genre": "Action, Adventure, Puzzle, Strategy", "status": "Backlog, Playing, Finished"},
    "song album record track vinyl": {"genre": "Rock, Pop, Jazz, Classical, Electronic"},
    "task todo chore": {"category": "Home, Work, Errands, Other"},
    "product item inventory stock": {"category": "Electronics, Clothing, Household, Food, Other",
                                     "status": "In stock, Low, Out of stock"},
    "grocery": {"category": "Produce, Dairy, Bakery, Meat, Other"},
    "contact client customer lead": {"status": "Lead, Active, Inactive", "category": "Family, Friends, Work",
                                     "type": "Person, Company"},
    "deal": {"stage": "Lead, Contacted, Proposal, Won, Lost", "status": "Open, Won, Lost"},
    "application job": {"status": "Applied, Interview, Offer, Rejected", "stage": "Applied, Interview, Offer, Rejected"},
    "workout exercise training": {"type": "Strength, Cardio, Yoga, Mobility", "category": "Strength, Cardio, Yoga"},
    "run ride": {"type": "Easy, Tempo, Intervals, Long"},
    "plant": {"category": "Indoor, Outdoor, Herb, Vegetable", "type": "Indoor, Outdoor, Herb, Vegetable"},
    "bug issue ticket": {"status": "Open, In progress, Fixed", "type": "Bug, Feature, Question",
                         "category": "Bug, Feature, Question"},
    "habit": {"category": "Health, Mind, Home, Work"},
    "trip": {"status": "Idea, Planned, Booked, Done", "type": "City, Beach, Mountains, Road trip"},
    "event": {"type": "Meeting, Party, Trip, Other", "category": "Meeting, Party, Trip, Other"},
    "wine": {"type": "Red, White, Rosé, Sparkling", "category": "Red, White, Rosé, Sparkling"},
    "coffee": {"type": "Espresso, Filter, French press", "roast": "Light, Medium, Dark"},
    "pet animal": {"type": "Dog, Cat, Bird, Other", "category": "Dog, Cat, Bird, Other"},
    "invoice": {"status": "Draft, Sent, Paid, Overdue"},
    "order": {"status": "New, Packed, Shipped, Delivered"},
    "guest": {"status": "Invited, Accepted, Declined", "diet": "Any, Vegetarian, Vegan"},
    "idea": {"status": "Raw, Exploring, Building, Dropped", "category": "Product, Writing, Life"},
    "vehicle car": {"type": "Service, Repair, Fuel", "category": "Service, Repair, Fuel"},
    "student": {"grade": "A, B, C, D, F"},
    "course class lesson": {"level": "Beginner, Intermediate, Advanced", "status": "Planned, Active, Finished"},
    "property apartment flat house": {"status": "Seen, Shortlist, Rejected", "type": "Flat, House, Studio"},
    "project": {"status": "Planned, Active, On hold, Done"},
    "clothing outfit garment": {"category": "Tops, Bottoms, Shoes, Accessories", "type": "Tops, Bottoms, Shoes"},
}  # fmt: skip


_MORE = (
    "Yes, No, Maybe, Coming, Not coming, Unsure, Tiny, Big, Huge, Medium, Small, S, M, L, XL, XS, Normal, Mint, Used, Broken, Okay, "
    "Average, Urgent, Critical, Blocked, Doing, Todo, Closed, Waiting, Shot, Booked, Confirmed, Cancelled, Delivered, Soft, Hard, "
    "Early, Late, Morning, Afternoon, Evening, Male, Female, Dirty, Clean, Hot, Cold, Sweet, Dry, Beginner, Pro, Expert, Bad, Great"
)


def options_for(name: str, entity: str) -> tuple[str, ...]:
    """Options for a choice called `name` of an `entity`; always at least two."""
    word = name.lower()
    last = word.split()[-1]
    for thing in reversed(entity.lower().split()):
        for things, options in _BY_ENTITY.items():
            if thing in things.split() and (found := options.get(word) or options.get(last)):
                return _split(found)
    return _split(_OPTIONS.get(word) or _OPTIONS.get(last) or _OPTIONS["category"])


def every_option() -> tuple[str, ...]:
    """All options that are known, in lower case, the longest first."""
    tables = [_OPTIONS, *_BY_ENTITY.values(), {"": _MORE}]
    found = {one.lower() for table in tables for options in table.values() for one in _split(options)}
    return tuple(sorted(found, key=lambda one: (-len(one), one)))


def _split(options: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in options.split(","))
