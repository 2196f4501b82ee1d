# ruff: noqa: E501 - tables read better with a row a line
"""What sample items are called, by what an app is about.

An item is written "name #word #word"; the words choose fitting options and tags. Facts are lists, one entry an
item, by a word of the field's name.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class SampleItem:
    """What an item is called, and words that choose its options and tags."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Domain:
    """A thing that apps are often about.

    Attributes:
        keys: Words of entity names that mean it.
        facts: Values by a word of the field's name, one an item.
    """

    keys: frozenset[str]
    items: tuple[SampleItem, ...]
    facts: dict[str, tuple[str, ...]] = field(default_factory=dict)


def _item(text: str) -> SampleItem:
    name, *words = text.strip().split(" #")
    return SampleItem(name, tuple(words))


def _domain(keys: str, items: str, **facts: str) -> Domain:
    values = {word: tuple(one.strip() for one in text.split("|")) for word, text in facts.items()}
    return Domain(frozenset(keys.split()), tuple(map(_item, items.split("|"))), values)


DOMAINS: tuple[Domain, ...] = (
    _domain(
        "recipe dish meal cooking food cuisine",
        "Lemon spaghetti #vegetarian #dinner #main #pasta #italian #easy|Chickpea curry #vegetarian #vegan #dinner #main #indian #medium|"
        "Buttermilk pancakes #vegetarian #breakfast #easy #sweet|Roast tomato soup #vegetarian #lunch #soup #starter #medium|"
        "Basque cheesecake #vegetarian #dessert #sweet #hard|Greek salad #vegetarian #lunch #salad #starter #side #greek #easy|"
        "Herb roast chicken #dinner #main #medium",
        ingredients="spaghetti, lemon, parmesan|chickpeas, coconut milk, spinach|flour, buttermilk, blueberries|"
        "tomatoes, garlic, basil|cream cheese, eggs, vanilla|cucumber, feta, olives|chicken, thyme, potatoes",
        steps="Boil the pasta. Whisk lemon juice with parmesan and a ladle of pasta water. Toss and serve at once.|"
        "Fry onion, garlic and spices. Add chickpeas and coconut milk, simmer 15 minutes, stir in the spinach.|"
        "Whisk everything until just combined, rest 10 minutes, fry in butter until golden.|"
        "Roast tomatoes and garlic until soft, blend with stock, finish with basil and cream.|"
        "Beat all ingredients until smooth, pour into a lined tin, bake hot until deep brown. Chill overnight.|"
        "Chop everything roughly, dress with olive oil, oregano and a little vinegar.|"
        "Rub with herb butter, roast on potatoes until the juices run clear, rest before carving.",
        time="25|35|20|50|65|15|90", servings="2|4|3|4|8|4|6", calories="520|430|390|210|460|280|610",
    ),
    _domain(
        "book novel reading",
        "The Left Hand of Darkness #fiction #scifi|Pride and Prejudice #fiction #classic #romance|"
        "Thinking, Fast and Slow #nonfiction #psychology|The Name of the Rose #fiction #mystery|"
        "Sapiens #nonfiction #history|The Hobbit #fiction #fantasy|Middlemarch #fiction #classic",
        author="Ursula K. Le Guin|Jane Austen|Daniel Kahneman|Umberto Eco|Yuval Noah Harari|J. R. R. Tolkien|George Eliot",
        pages="304|432|499|536|464|310|880", year="1969|1813|2011|1980|2011|1937|1871",
    ),
    _domain(
        "movie film show series watchlist",
        "Inception #scifi #thriller #movie|Spirited Away #animation #fantasy #movie|Knives Out #comedy #mystery|"
        "Interstellar #scifi #drama|Whiplash #drama #music|Babe #family #comedy|Arrival #scifi #drama",
        director="Christopher Nolan|Hayao Miyazaki|Rian Johnson|Christopher Nolan|Damien Chazelle|Chris Noonan|Denis Villeneuve",
        year="2010|2001|2019|2014|2014|1995|2016", time="148|125|130|169|106|91|116",
    ),
    _domain(
        "album song music record playlist track vinyl",
        "Kind of Blue #jazz|In Rainbows #rock #alternative|The Köln Concert #jazz #classical|Rumours #rock #pop|"
        "Back to Black #soul #pop|Discovery #electronic #dance|Graceland #pop #world",
        artist="Miles Davis|Radiohead|Keith Jarrett|Fleetwood Mac|Amy Winehouse|Daft Punk|Paul Simon",
        year="1959|2007|1975|1977|2006|2001|1986",
    ),
    _domain(
        "game boardgame videogame",
        "Catan #strategy #family|Azul #puzzle #family|Ticket to Ride #family|Wingspan #strategy|"
        "Codenames #party|Gloomhaven #adventure #rpg|Chess #classic #strategy",
        players="4|4|5|5|8|4|2", publisher="Kosmos|Plan B|Days of Wonder|Stonemaier|CGE|Cephalofair|—",
    ),
    _domain(
        "expense spending transaction payment purchase cost bill outgoing",
        "Weekly groceries #food #groceries|Rent #rent #housing #home|Train to the coast #travel #transport|"
        "Coffee with Ana #food #fun #restaurants|Electricity bill #utilities #bills #home|Cinema #fun #entertainment|"
        "Pharmacy #health",
        amount="84.2|950|36.5|9.8|61.3|24|17.45", price="84.2|950|36.5|9.8|61.3|24|17.45",
        cost="84.2|950|36.5|9.8|61.3|24|17.45", vendor="Green Market|Hillside Homes|Rail|Corner Café|City Power|Odeon|Care Plus",
    ),
    _domain(
        "income invoice sale revenue quote estimate order",
        "Website redesign #paid #sent|Logo package #sent #open|Monthly support #paid|Photo shoot #draft|"
        "Training day #overdue #late|Brand guide #paid|Shop launch #sent",
        client="Northwind Studio|Bloom & Co|Harbor Café|Atlas Travel|Fern Clinic|Oak Furniture|Bright School",
        customer="Northwind Studio|Bloom & Co|Harbor Café|Atlas Travel|Fern Clinic|Oak Furniture|Bright School",
        amount="2400|650|300|480|900|1150|3200", total="2400|650|300|480|900|1150|3200",
    ),
    _domain(
        "product item article stock inventory good part sku merchandise",
        "Oak chair #furniture #home|Desk lamp #lighting #home #electronics|Stoneware mug #kitchen|Canvas backpack #bags|"
        "Soy candle #home #gifts|Linen notebook #stationery #office|Wool scarf #clothing",
        price="129|48|16.5|79|22|14|39", cost="68|21|6.2|34|8|5|17", quantity="14|32|120|8|56|210|25",
        supplier="Timberline|Lumen Works|Clay & Co|Trailhead|Wick House|Paper Mill|Highland Wool",
        brand="Timberline|Lumen Works|Clay & Co|Trailhead|Wick House|Paper Mill|Highland Wool",
        sku="CH-104|LP-220|MG-031|BP-450|CN-118|NB-007|SC-305", article="CH-104|LP-220|MG-031|BP-450|CN-118|NB-007|SC-305",
    ),
    _domain(
        "task todo chore errand action ticket issue bug story card job",
        "Plan the launch #high #work|Write the announcement #medium #work #marketing|Refresh the home page #design #medium|"
        "Fix the sign-up form #bug #high #urgent|Call the printer #low #errand|Order sample boxes #low #errand|"
        "Test on a phone #medium #work",
        project="Spring launch|Spring launch|Website|Website|Spring launch|Packaging|Website",
    ),
    _domain(
        "project goal initiative campaign milestone objective",
        "Spring launch #active #high|New website #active|Mobile app #planned #planning|Customer handbook #paused|"
        "Summer party #planned|User research #done #completed|Greener office #idea",
        client="Northwind Studio|Bloom & Co|Harbor Café|Atlas Travel|In-house|Fern Clinic|In-house",
        budget="12000|8500|24000|3000|1800|4200|2500",
    ),
    _domain(
        "habit routine ritual",
        "Morning run #morning #fitness #health|Drink water #health|Read ten pages #evening #mind|Meditate #morning #mind|"
        "In bed by eleven #evening #night|Eat greens #noon #health|Journal #evening #mind",
        goal="3|8|10|1|1|2|1", unit="km|glasses|pages|session|night|portions|entry",
    ),
    _domain(
        "workout exercise training fitness session run activity",
        "Easy run #cardio #running|Upper body #strength|Hill ride #cardio #cycling|Yoga flow #flexibility #yoga|"
        "Swim laps #cardio #swimming|Leg day #strength|Forest hike #cardio #hiking",
        distance="5.2|0|24|0|1.5|0|9", sets="1|4|1|1|10|5|1", reps="1|10|1|1|4|8|1", calories="380|290|610|160|340|320|540",
        time="32|50|75|40|35|55|130", weight="0|40|0|0|0|80|0",
    ),
    _domain(
        "plant garden flower herb crop tree",
        "Monstera #indoor #tropical|Golden barrel #indoor #cactus #succulent|Basil #herb #kitchen|Climbing rose #outdoor|"
        "Cherry tomato #outdoor #vegetable|Lavender #outdoor #herb|Snake plant #indoor",
        species="Monstera deliciosa|Echinocactus grusonii|Ocimum basilicum|Rosa|Solanum lycopersicum|Lavandula|Dracaena trifasciata",
        location="Living room|Window sill|Kitchen|South wall|Greenhouse|Front bed|Bedroom",
        room="Living room|Study|Kitchen|Balcony|Greenhouse|Terrace|Bedroom",
    ),
    _domain(
        "pet animal dog cat",
        "Biscuit #dog|Miso #cat|Clover #rabbit|Kiwi #bird|Shelly #turtle #reptile|Nala #dog|Pip #hamster",
        breed="Beagle|British Shorthair|Dutch|Parakeet|Box turtle|Labrador|Syrian", species="Dog|Cat|Rabbit|Bird|Turtle|Dog|Hamster",
        owner="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", weight="12|4.5|2.1|0.1|1.8|28|0.2",
    ),
    _domain(
        "person people contact customer client member user lead friend employee staff colleague student patient guest "
        "family volunteer player teacher author candidate owner tenant donor",
        "Ana Costa #active #vip #customer #family|Ben Okafor #active #lead #friends|Chloe Martin #new #customer #work|"
        "Daniel Kim #active #partner|Elif Demir #inactive #lead|Felix Wagner #new #work|Grace Lee #active #friends",
        company="Northwind Studio|Okafor Legal|Bloom & Co|Kim Ceramics|Atlas Travel|Wagner Bikes|Harbor Café",
        role="Designer|Lawyer|Marketing lead|Founder|Product manager|Mechanic|Manager",
        job="Designer|Lawyer|Marketing lead|Founder|Product manager|Mechanic|Manager",
        age="31|45|28|39|34|52|26",
    ),
    _domain(
        "company organization organisation business account supplier vendor partner team department brand",
        "Northwind Studio #active #customer #design|Bloom & Co #lead #retail|Harbor Café #customer #food|"
        "Atlas Travel #partner #travel|Fern Clinic #customer #health|Oak Furniture #lead #retail|Bright School #customer #education",
        industry="Design|Retail|Food|Travel|Health|Retail|Education", size="24|8|12|150|60|35|90",
    ),
    _domain(
        "deal opportunity prospect pitch",
        "Website for Bloom & Co #lead #new|Support plan for Harbor #talking #contacted|Booking app for Atlas #offer #proposal|"
        "Portal for Fern Clinic #won|Shop for Oak #negotiation #offer|Intranet for Bright #lost|Rebrand for Northwind #qualified",
        value="8500|3600|24000|18000|12500|7000|9800", contact="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee",
    ),
    _domain(
        "place restaurant cafe spot venue bar hotel location shop",
        "Noodle House #dinner #asian|Corner Café #coffee #breakfast|Forno #italian #dinner|Petit Four #bakery #breakfast|"
        "Umi #sushi #japanese|La Esquina #mexican #lunch|The Cellar #wine #bar",
        city="Lisbon|Oslo|Naples|Lyon|Osaka|Oaxaca|Vienna", cuisine="Asian|Café|Italian|French|Japanese|Mexican|Wine bar",
        address="12 Mill Lane|3 Harbor Street|41 Via Roma|8 Rue des Fleurs|27 Canal Road|5 Plaza Mayor|19 Old Town",
    ),
    _domain(
        "trip travel vacation journey destination holiday flight itinerary",
        "Weekend in Paris #city #europe|Azores island hop #beach #nature|Dolomites hut hike #mountains #nature|Kyoto in spring #city #asia|"
        "Atacama road trip #adventure|Serengeti safari #adventure #nature|Ski week in Tyrol #winter #mountains",
        destination="Paris|Ponta Delgada|Cortina|Kyoto|San Pedro|Arusha|Innsbruck", city="Paris|Ponta Delgada|Cortina|Kyoto|San Pedro|Arusha|Innsbruck",
        country="France|Portugal|Italy|Japan|Chile|Tanzania|Austria", budget="620|1400|850|2900|2100|3800|1250",
    ),
    _domain(
        "event meeting appointment booking reservation party concert class lesson workshop visit",
        "Mia’s birthday #personal #family|Team planning #work|Dentist #health|Jazz night #fun #music|"
        "Pottery class #fun #course|Dinner with the Kims #personal #friends|Flight to Lisbon #travel",
        location="Home|Room 2|Dr. Silva|Blue Note|Clay Studio|Umi|Airport", place="Home|Room 2|Dr. Silva|Blue Note|Clay Studio|Umi|Airport",
        teacher="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee",
    ),
    _domain(
        "note idea thought journal entry diary post article memo page snippet",
        "Shelf that folds flat #idea #home|A slow Sunday #personal|Notes from the workshop #work|Gift ideas #personal|"
        "Colours for the kitchen #home #idea|What I learned this month #personal #work|A better bike rack #idea",
        mood="Curious|Calm|Focused|Happy|Inspired|Grateful|Curious",
    ),
    _domain(
        "course subject lecture study assignment homework exam module",
        "Linear algebra #math|Cell biology #science|World history #history|Intro to programming #cs #computing|"
        "Modern drama #arts|Spanish B1 #languages|Organic chemistry #science",
        teacher="Dr. Costa|Prof. Okafor|Ms. Martin|Dr. Kim|Mr. Demir|Sra. Ruiz|Prof. Lee", credits="6|5|4|6|3|4|5", grade="88|92|79|95|84|90|73",
    ),
    _domain(
        "car vehicle bike maintenance motorcycle",
        "Family hatchback #car|Weekend van #van|Commuter bike #bike|Café racer #motorcycle|Camper #van|City scooter #scooter|Garden tractor #other",
        make="Toyota|Ford|Gazelle|Triumph|VW|Vespa|Kubota", brand="Toyota|Ford|Gazelle|Triumph|VW|Vespa|Kubota", model="Yaris|Transit|Ultimate|Bonneville|California|Primavera|B1",
        year="2019|2016|2021|2018|2009|2022|2014", mileage="48200|121000|3400|18700|164000|5200|870",
    ),
    _domain(
        "house home property apartment listing rental room estate",
        "Garden cottage #house #sale|Loft by the river #apartment #rent|Family home #house #sale|Beach bungalow #house #rent|"
        "Skyline studio #studio #apartment|Terraced house #house|Forest cabin #cabin",
        city="Porto|Berlin|Bristol|Byron Bay|Chicago|Leeds|Bergen", price="285000|410000|365000|520000|298000|240000|175000",
        rent="1150|1480|1320|1900|1250|980|860", bedrooms="2|1|4|3|1|3|2", area="78|64|140|95|42|110|58", size="78|64|140|95|42|110|58",
    ),
    _domain(
        "subscription membership service plan",
        "Music streaming #entertainment #monthly|Film streaming #entertainment #monthly|Cloud storage #software #yearly|Gym #health #monthly|"
        "Weekly paper #news #monthly|Design suite #software #yearly|Password safe #software #yearly",
        price="10.99|13.99|29.9|35|8.5|239|36", cost="10.99|13.99|29.9|35|8.5|239|36", amount="10.99|13.99|29.9|35|8.5|239|36",
    ),
    _domain(
        "wine beer coffee tea drink cocktail whisky tasting",
        "Douro Reserva #red|Riesling Kabinett #white|Barolo #red|Crémant #sparkling|Provence Rosé #rose|Ethiopia Guji #light|Gyokuro #green",
        region="Douro|Mosel|Piedmont|Alsace|Provence|Guji|Uji", country="Portugal|Germany|Italy|France|France|Ethiopia|Japan",
        year="2018|2021|2016|2020|2023|2025|2026", origin="Portugal|Germany|Italy|France|France|Ethiopia|Japan",
    ),
    _domain(
        "gift wish wishlist present",
        "Headphones #tech|Instant camera #tech|Wooden puzzle #toys|Leather gloves #clothing|Chocolate box #food|Poetry collection #books|Stunt kite #toys",
        person="Ana|Ben|Chloe|Daniel|Elif|Felix|Grace", recipient="Ana|Ben|Chloe|Daniel|Elif|Felix|Grace", price="149|79|34|55|18|21|29",
    ),
    _domain(
        "grocery shopping ingredient pantry",
        "Milk #dairy|Sourdough #bakery|Eggs #dairy|Apples #fruit #produce|Carrots #vegetables #produce|Gruyère #dairy|Rice #pantry",
        quantity="2|1|12|6|8|1|3", unit="l|loaf|pcs|pcs|pcs|piece|kg", price="1.4|4.2|3.6|2.9|1.8|6.5|2.2",
    ),
    _domain(
        "photo picture artwork painting image drawing collection",
        "First light #nature #landscape|Bridge in fog #city|Blue morpho #nature #macro|Above the clouds #landscape|Fair at night #city #night|"
        "October leaves #nature|Found on the beach #still",
        artist="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", location="Cape Town|San Francisco|Monteverde|Zermatt|Vienna|Vermont|Sylt",
        place="Cape Town|San Francisco|Monteverde|Zermatt|Vienna|Vermont|Sylt",
    ),
    _domain(
        "medicine medication pill symptom health dose",
        "Vitamin D #morning|Ibuprofen #asneeded|Magnesium #evening|Inhaler #asneeded|Iron #morning|Omega 3 #noon|Melatonin #evening #night",
        dose="1000 IU|400 mg|300 mg|2 puffs|50 mg|1 g|1 mg", dosage="1000 IU|400 mg|300 mg|2 puffs|50 mg|1 g|1 mg",
    ),
    _domain(
        "category group list shelf folder label topic genre type",
        "Home|Work|Health|Fun|Travel|Learning|Gifts", budget="900|300|120|150|400|80|60", limit="900|300|120|150|400|80|60",
    ),
    _domain(
        "budget account saving fund wallet asset",
        "Everyday account #checking|Rainy day fund #savings|Holiday pot #savings|House deposit #savings|Index fund #investment|Credit card #credit|Studies #savings",
        balance="1840|5200|960|18400|7350|-310|2400", amount="1840|5200|960|18400|7350|310|2400", target="2000|6000|1500|40000|10000|0|5000",
    ),
)  # fmt: skip
