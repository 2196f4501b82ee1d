"""Websites for tests: what people would ask for, as short texts."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page, PageKind, Part, Theme


def story(title: str, kind: PageKind, body: str) -> Page:
    """A page from its lines: `word slot | slot`, "~" in front of what was written."""
    return Page(title, kind, parts=tuple(_part(line.strip()) for line in body.strip().splitlines() if line.strip()))


def _part(line: str) -> Part:
    word, _, rest = line.partition(" ")
    slots = [one.strip() for one in rest.split(" | ")]
    written = frozenset(at for at, one in enumerate(slots) if one.startswith("~"))
    return Part(word, tuple(one.removeprefix("~") for one in slots), written)


BOOKING = Entity(
    "Booking",
    (
        Field("name", "text", required=True),
        Field("email", "email", required=True),
        Field("day", "date"),
        Field("guests", "number"),
        Field("note", "long"),
    ),
)

BAKERY = Blueprint(
    "Crumb & Crust",
    (BOOKING,),
    (
        story(
            "Home",
            "landing",
            """
            hero ~Fresh bread every morning | ~We bake from four o'clock, with flour from next door. | See the menu
            section ~Why people come back
            feature ~Sourdough | ~Two days in the making, and worth the wait. | wheat
            feature ~Local grain | ~From three farms within twenty miles.
            feature ~Early hours | ~Warm rolls before your train leaves.
            dish Espresso | €2.20 | Single origin
            dish Butter croissant | €2.40
            dish Country loaf | €5.80 | Rye and wheat, one kilo
            dish Cinnamon roll | €3.10
            dish Cheesecake | €4.20 | By the slice
            dish Seeded roll | €0.90
            quote The best bread in town. | Anna Berg | Regular since 2011
            quote ~I cross the river for these croissants. | Tom Okafor
            quote They remember my order. | Mia Chen | Neighbour
            faq Do you deliver? | Yes, from 20 euros.
            faq Is there gluten-free bread? | On Thursdays, and only to order.
            faq Can I pay by card? | Yes, everywhere.
            picture Our oven
            picture The shop window
            picture Saturday queue
            hours Monday to Friday | 7:00-18:00
            hours Saturday | 7:00-13:00
            hours Sunday | closed
            contact Phone | 555 0134
            contact E-mail | hello@crumb.example
            contact Address | 12 Mill Lane, Hamburg
            newsletter News from the oven | One letter a month, no crumbs. | Sign me up
            form Booking | Order for the weekend | Send order
            footer Made in Hamburg.
            """,
        ),
    ),
    description="a neighbourhood bakery in Hamburg",
    icon="cake",
    theme=Theme("amber", font="serif", radius="soft"),
)

SAAS = Blueprint(
    "Ledgerly",
    (),
    (
        story(
            "Home",
            "landing",
            """
            hero Invoices that chase themselves | ~Sent in a minute; polite reminders do the rest. | Start for free
            stat 12,000 | teams
            stat €84 m | invoiced
            stat 9 days | faster payment
            feature Reminders | ~Polite, on time, and in your own words.
            feature Reports | ~See who owes what at a glance.
            feature Secure | ~Your books are encrypted and backed up.
            feature Integrations | ~Works with the bank you have.
            feature Mobile | ~Write an invoice on the way home.
            feature Fair price | ~No fee on what you earn.
            section How it works | Three steps, no surprises.
            step Create an account | It takes a minute.
            step Write an invoice | Or import the ones you have.
            step Get paid | We remind, you relax.
            section Simple prices | Cancel whenever you like.
            price Starter | €0 | One user; Five invoices a month
            price Team | €19 a month | Ten users; Unlimited invoices; Reminders | Try it
            price Company | €49 a month | Unlimited users; API; A person to call
            quote ~It paid for itself in the first week. | Lena Hoff | Studio owner
            person Ada Moore | Founder | Accountant turned developer.
            person Jun Park | Design
            person Sofia Lind | Support | Answers within the hour.
            faq Is there a free plan? | Yes, for as long as you like.
            faq Can I export my data? | At any time, as CSV.
            newsletter ~Keep in touch | ~Tips on getting paid, once a month.
            footer © 2026 Ledgerly
            """,
        ),
    ),
    description="invoices for small teams",
    icon="receipt",
    theme=Theme("indigo"),
)

RSVP = Entity(
    "Guest",
    (
        Field("name", "text", required=True),
        Field("coming", "choice", options=("Yes", "No")),
        Field("people", "number"),
        Field("song wish", "text"),
    ),
)
WEDDING = Blueprint(
    "Mara & Jonas",
    (RSVP,),
    (
        story(
            "Our wedding",
            "landing",
            """
            hero Mara & Jonas | 12 June 2027, Lake House, Lunz | RSVP
            text Our story | We met on a delayed train in 2019 and have been late together ever since.
            text The place | The Lake House is an old boathouse with a garden down to the water.
            section The day
            event 14:00 | Ceremony | Chapel by the lake
            event 15:30 | Coffee and cake | Garden
            event 18:00 | Dinner | Boathouse
            event 21:00 | Dancing | Boathouse
            picture The boathouse
            picture Our first trip
            picture The train
            picture Winter in Lunz
            faq What should I wear? | Something you can dance in.
            faq Are children welcome? | Very much so.
            form Guest | Will you be there? | Send answer
            contact Mara | +43 660 555 0134
            contact Jonas | jonas@lunz.example
            """,
        ),
    ),
    icon="heart",
    theme=Theme("rose", font="serif", radius="round"),
)

RESTAURANT = Blueprint(
    "Osteria Lina",
    (BOOKING,),
    (
        story(
            "Home",
            "landing",
            """
            hero Osteria Lina | Neapolitan cooking by the harbour. | Book a table
            hours Tuesday to Sunday | 12:00-14:30, 18:00-23:00
            hours Monday | closed
            contact Phone | 555 0199
            contact Address | 3 Harbor Street
            form Booking | Book a table | Reserve
            """,
        ),
        story(
            "Menu",
            "landing",
            """
            section Starters
            dish Burrata | €11 | Tomatoes, basil, good oil
            dish Vitello tonnato | €13
            dish Fried courgette flowers | €9
            section Pasta
            dish Spaghetti alle vongole | €17 | Clams, white wine, parsley
            dish Rigatoni al ragù | €15 | Eight hours on the stove
            dish Ravioli | €16 | Ricotta and lemon
            section Desserts | Made every afternoon.
            dish Tiramisù | €7
            dish Panna cotta | €6 | Seasonal fruit
            """,
        ),
        story("Story", "article", "hero How it began\ntext A small kitchen | Lina opened with six tables."),
    ),
    icon="utensils",
    theme=Theme("emerald", mode="dark", font="serif"),
)

FREELANCER = Blueprint(
    "Nora Falk",
    (),
    (
        story(
            "Nora Falk",
            "profile",
            """
            hero Nora Falk | Illustrator in Malmö. I draw maps, posters and picture books. | Hire me
            fact Based in | Malmö
            fact Available from | March 2027
            work Harbour Map | Poster series for the city. | https://example.com/harbour
            work Night Train | A picture book for early readers. | https://example.com/train
            work Salt | Packaging for a sea salt maker.
            skill Illustration | 95
            skill Lettering | 80
            skill Print production | 70
            job Illustrator | Self-employed | 2019 to now
            job Designer | Studio Nord | 2015 to 2019
            job BA Visual Communication | Malmö University | 2012 to 2015
            quote Nora sees the city as we wish it were. | Elin Dahl | City of Malmö
            contact E-mail | nora@falk.example
            contact Phone | +46 70 555 01 34
            contact Website | falk.example
            contact Instagram | @norafalkdraws
            """,
        ),
    ),
    icon="pen-tool",
    theme=Theme("violet"),
)

_BODY = (
    "Rain that falls on a roof has to go somewhere. In most gardens it goes into a drain, although the beds beside it "
    "are dry two weeks later. A barrel under the downpipe changes that for the price of a dinner."
)
ARTICLE = Blueprint(
    "Garden Notes",
    (),
    (
        story(
            "Rain barrels",
            "article",
            f"""
            hero What a rain barrel does for a small garden | A short guide for people with one downpipe and no plan.
            byline Anna Berg | 2026-03-09
            fact Cost | about €80
            fact Time | one afternoon
            fact Founded | 1998
            text Why bother | {_BODY}
            text What you need | {_BODY}
            text Where to put it | {_BODY}
            quote A full barrel is a good feeling. | Anna's neighbour
            text In winter | {_BODY}
            faq Does it smell? | Not with a lid.
            newsletter More notes like this | Every other Sunday. | Send me notes
            """,
        ),
    ),
    description="short guides for small gardens",
    icon="sprout",
    theme=Theme("green"),
)

SITES = {
    "bakery": BAKERY, "saas": SAAS, "wedding": WEDDING, "restaurant": RESTAURANT, "freelancer": FREELANCER,
    "article": ARTICLE,
}  # fmt: skip
MIXED = Blueprint(
    "Plant Club",
    (
        Entity("Plant", (Field("name", "text", required=True), Field("price", "money"), Field("light", "text"))),
        Entity("Message", (Field("name", "text", required=True), Field("text", "long"))),
    ),
    (
        story(
            "Welcome",
            "landing",
            """
            hero Plants that want to live with you | Swap, learn and buy. | See the plants
            items Plant
            feature Advice | Ask before you water.
            feature Swaps | Every first Saturday.
            form Message
            footer Est. 2019
            """,
        ),
        Page("Plants", "table", "Plant"),
    ),
    icon="leaf",
    theme=Theme("emerald"),
)
SITES["mixed"] = MIXED
