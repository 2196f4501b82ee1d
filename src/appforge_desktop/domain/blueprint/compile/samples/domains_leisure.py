# ruff: noqa: E501 - tables read better with a row a line
"""Domains of free time: reading, watching, playing, travelling, making; see `domain.domain` for how they are written."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.samples.domain import Domain, domain

LEISURE: tuple[Domain, ...] = (
    domain(
        "recipe dish cooking food cuisine",
        "Lemon spaghetti #vegetarian #dinner #main #pasta #italian #easy|Chickpea curry #vegetarian #vegan #dinner #main #indian #medium|Buttermilk pancakes #vegetarian #breakfast #easy #sweet|"
        "Roast tomato soup #vegetarian #lunch #soup #starter #medium|Basque cheesecake #vegetarian #dessert #sweet #hard|Greek salad #vegetarian #lunch #salad #starter #side #greek #easy|"
        "Herb roast chicken #dinner #main #medium|Banana bread #vegetarian #dessert #snack #sweet #easy",
        groups="Breakfast|Lunch|Dinner|Dessert|Snacks",
        ingredients="spaghetti, lemon, parmesan|chickpeas, coconut milk, spinach|flour, buttermilk, blueberries|tomatoes, garlic, basil|cream cheese, eggs, vanilla|cucumber, feta, olives|chicken, thyme, potatoes|bananas, walnuts, oats",
        steps="Boil the pasta. Whisk lemon juice with parmesan and a ladle of pasta water. Toss and serve at once.|Fry onion, garlic and spices. Add chickpeas and coconut milk, simmer 15 minutes, stir in the spinach.|"
        "Whisk everything until just combined, rest 10 minutes, fry in butter until golden.|Roast tomatoes and garlic until soft, blend with stock, finish with basil and cream.|"
        "Beat all ingredients until smooth, pour into a lined tin, bake hot until deep brown. Chill overnight.|Chop everything roughly, dress with olive oil, oregano and a little vinegar.|"
        "Rub with herb butter, roast on potatoes until the juices run clear, rest before carving.|Mash the bananas, fold in the rest, bake for 50 minutes until a skewer comes out clean.",
        time="25|35|20|50|65|15|90|60", servings="2|4|3|4|8|4|6|8", calories="520|430|390|210|460|280|610|310", cuisine="Italian|Indian|American|Mediterranean|Spanish|Greek|French|British",
    ),
    domain(
        "book novel library bookclub readinglist",
        "The Left Hand of Darkness #fiction #scifi #read|Pride and Prejudice #fiction #classic #romance #read|Thinking, Fast and Slow #nonfiction #psychology #reading|The Name of the Rose #fiction #mystery|"
        "Sapiens #nonfiction #history|The Hobbit #fiction #fantasy #read|Middlemarch #fiction #classic|Braiding Sweetgrass #nonfiction #nature #reading",
        groups="Fiction|Non-fiction|Classics|Science fiction",
        author="Ursula K. Le Guin|Jane Austen|Daniel Kahneman|Umberto Eco|Yuval Noah Harari|J. R. R. Tolkien|George Eliot|Robin Wall Kimmerer", genre="Science fiction|Classic|Psychology|Mystery|History|Fantasy|Classic|Nature",
        pages="304|432|499|536|464|310|880|391", year="1969|1813|2011|1980|2011|1937|1871|2013", isbn="9780441478125|9780141439518|9780374533557|9780156001311|9780062316097|9780547928227|9780141439549|9781571313560",
    ),
    domain(
        "movie film show series watchlist cinema episode documentary anime",
        "Inception #scifi #thriller #movie #watched|Spirited Away #animation #fantasy #movie #watched|Knives Out #comedy #mystery #movie|Interstellar #scifi #drama #movie #watched|Whiplash #drama #music #movie|Babe #family #comedy #movie|"
        "Arrival #scifi #drama #movie|The Grand Budapest Hotel #comedy #movie",
        groups="Drama|Comedy|Science fiction|Animation", director="Christopher Nolan|Hayao Miyazaki|Rian Johnson|Christopher Nolan|Damien Chazelle|Chris Noonan|Denis Villeneuve|Wes Anderson",
        genre="Science fiction|Animation|Mystery|Science fiction|Drama|Family|Science fiction|Comedy", year="2010|2001|2019|2014|2014|1995|2016|2014", time="148|125|130|169|106|91|116|99", platform="Cinebox|Cinebox|Streamly|Cinebox|Streamly|DVD|Streamly|Cinebox",
    ),
    domain(
        "album song music record playlist track vinyl band artist",
        "Kind of Blue #jazz|In Rainbows #rock #alternative|The Köln Concert #jazz #classical|Rumours #rock #pop|Back to Black #soul #pop|Discovery #electronic #dance|Graceland #pop #world",
        groups="Jazz|Rock|Pop|Electronic", artist="Miles Davis|Radiohead|Keith Jarrett|Fleetwood Mac|Amy Winehouse|Daft Punk|Paul Simon", band="Miles Davis|Radiohead|Keith Jarrett|Fleetwood Mac|Amy Winehouse|Daft Punk|Paul Simon",
        year="1959|2007|1975|1977|2006|2001|1986", amount="28|32|24|30|22|35|19", tracks="5|10|4|11|11|14|11", time="46|43|66|39|35|61|43",
    ),
    domain(
        "podcast",
        "The Quiet Hour #science|Half a Million Steps #travel|Small Numbers #business|Late to the Garden #home|Old Maps #history|Two Chairs #interview|Loose Wires #technology",
        host="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", time="45|38|52|29|61|47|33", episodes="84|120|56|33|210|75|18",
    ),
    domain(
        "game boardgame videogame",
        "Catan #strategy #family #board|Azul #puzzle #family #board|Ticket to Ride #family #board|Wingspan #strategy #board|Codenames #party #board|Gloomhaven #adventure #rpg #board|Chess #classic #strategy #board",
        groups="Strategy|Family|Party|Puzzle", players="4|4|5|5|8|4|2", publisher="Kosmos|Plan B|Days of Wonder|Stonemaier|CGE|Cephalofair|—", platform="Board|Board|Board|Board|Board|Board|Board", time="75|45|60|60|20|120|40", year="1995|2017|2004|2019|2015|2017|1475", amount="38|34|42|55|19|120|25",
    ),
    domain(
        "match fixture tournament score league",
        "Lions – Harbor United #home #won #win|Rovers – Lions #away #lost #loss|Lions – City FC #home #draw|North End – Lions #away #won #win|Lions – Wanderers #home #won #win|Athletic – Lions #away #draw|Lions – Old Town #home #planned",
        opponent="Harbor United|Rovers|City FC|North End|Wanderers|Athletic|Old Town", score="3|1|2|2|4|0|0", location="Harbor Park|Rovers Ground|Harbor Park|North Field|Harbor Park|The Oval|Harbor Park", goals="3|1|2|2|4|0|0",
    ),
    domain(
        "team club squad",
        "Harbor Lions #active|North End Rovers #active|City Foxes #active|Old Town Owls #active|River Otters #inactive|Summit Goats #active",
        coach="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner", city="Lisbon|Oslo|Lyon|Vienna|Porto|Bergen", wins="9|7|6|6|4|3", losses="2|3|5|4|6|8", points="28|23|20|19|14|10",
    ),
    domain(
        "trip travel vacation journey destination holiday itinerary",
        "Weekend in Paris #city #europe|Azores island hop #beach #nature|Dolomites hut hike #mountains #nature|Kyoto in spring #city #asia|Atacama road trip #adventure|Ski week in Tyrol #winter #mountains|Lisbon with friends #city #europe",
        groups="City|Beach|Mountains|Road trip", destination="Paris|Ponta Delgada|Cortina|Kyoto|San Pedro|Innsbruck|Lisbon", city="Paris|Ponta Delgada|Cortina|Kyoto|San Pedro|Innsbruck|Lisbon", place="Paris|Ponta Delgada|Cortina|Kyoto|San Pedro|Innsbruck|Lisbon",
        country="France|Portugal|Italy|Japan|Chile|Austria|Portugal", budget="620|1400|850|2900|2100|1250|540", amount="580|1320|910|2760|1980|1190|505", days="3|9|6|12|10|7|4", nights="2|8|5|11|9|6|3", travelers="2|2|3|2|4|5|6", people="2|2|3|2|4|5|6",
    ),
    domain(
        "flight transfer train transport",
        "Lisbon to Oslo #flight|Night train to Vienna #train|Hotel Miramar #hotel|Airport bus #bus|Kyoto to Osaka #train|Rental car in Faro #car|Ferry to Faial #ferry",
        number="TP 764|NJ 467|R-20418|A1|N700|FA-1180|F-22", airline="TAP|Nightjet|Miramar|City Bus|JR|Sunny Cars|Atlantic Line", amount="148|89|412|4.5|14|176|34", seat="14A|61|—|—|7D|—|—", city="Oslo|Vienna|Faro|Lisbon|Osaka|Faro|Horta",
        from_="Lisbon|Zurich|—|Airport|Kyoto|Faro|Pico", to_="Oslo|Vienna|—|Centre|Osaka|Faro|Faial",
    ),
    domain(
        "place restaurant cafe spot venue bar hotel location",
        "Noodle House #dinner #asian #restaurant|Corner Café #coffee #breakfast #cafe|Forno #italian #dinner #restaurant|Petit Four #bakery #breakfast #cafe|Umi #sushi #japanese #restaurant|La Esquina #mexican #lunch #restaurant|The Cellar #wine #bar",
        groups="Restaurants|Cafés|Bars|Parks", city="Lisbon|Oslo|Naples|Lyon|Osaka|Oaxaca|Vienna", cuisine="Asian|Café|Italian|French|Japanese|Mexican|Wine bar",
        address="12 Mill Lane|3 Harbor Street|41 Via Roma|8 Rue des Fleurs|27 Canal Road|5 Plaza Mayor|19 Old Town", amount="18|9|26|12|34|15|28", capacity="60|24|80|16|32|48|40",
    ),
    domain(
        "wine bottle cellar",
        "Douro Reserva #red|Riesling Kabinett #white|Barolo #red|Crémant d’Alsace #sparkling|Provence Rosé #rose #rosé|Rioja Crianza #red|Grüner Veltliner #white|Tokaji Aszú #dessert #sweet",
        groups="Red|White|Rosé|Sparkling", region="Douro|Mosel|Piedmont|Alsace|Provence|Rioja|Wachau|Tokaj", country="Portugal|Germany|Italy|France|France|Spain|Austria|Hungary", year="2018|2021|2016|2020|2023|2019|2022|2013", vintage="2018|2021|2016|2020|2023|2019|2022|2013",
        grape="Touriga Nacional|Riesling|Nebbiolo|Pinot Blanc|Grenache|Tempranillo|Grüner Veltliner|Furmint", producer="Quinta da Serra|Weingut Moser|Cascina Rossa|Domaine Klein|Château Lune|Bodega Alta|Hof am Berg|Dobogó", amount="18.5|14.9|42|16|12.5|15.8|13.4|38", quantity="6|4|3|2|6|5|3|1", bottles="6|4|3|2|6|5|3|1",
    ),
    domain(
        "coffee tea bean brew espresso roast",
        "Ethiopia Guji #light #filter|Colombia Huila #medium|Brazil Santos #dark #espresso|Kenya AA #light #filter|House espresso #dark #espresso|Sumatra Mandheling #dark|Sencha #green",
        origin="Ethiopia|Colombia|Brazil|Kenya|Brazil|Indonesia|Japan", roaster="Bright Bean|Northern Roast|Bright Bean|Harbor Roasters|Harbor Roasters|Northern Roast|Leaf & Pot", dose="16|18|18|15|18|17|4", grams="16|18|18|15|18|17|4", amount="14.5|13|11.9|16|12.5|13.9|9.5", grind="22|18|9|24|8|12|—", water="250|300|36|240|38|260|200",
    ),
    domain(
        "beer cocktail whisky drink brewery",
        "Harbor Pale Ale #ale #pale|Old Town Lager #lager|Negroni #cocktail #bitter|Islay single malt #whisky|Dry Martini #cocktail|Oatmeal Stout #stout #dark|Elderflower Spritz #cocktail #light",
        brewery="Harbor Brewing|Old Town|—|Kilbride|—|Nightshift|—", strength="4.8|5.1|24|43|28|6.2|8", alcohol="4.8|5.1|24|43|28|6.2|8", amount="3.2|2.8|9.5|58|11|3.9|8.5",
    ),
    domain(
        "photo picture artwork painting image drawing shot print sculpture",
        "First light #nature #landscape|Bridge in fog #city|Blue morpho #nature #macro|Above the clouds #landscape|Fair at night #city #night|October leaves #nature|Found on the beach #still",
        groups="Landscape|City|People|Macro", artist="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", location="Cape Town|San Francisco|Monteverde|Zermatt|Vienna|Vermont|Sylt", place="Cape Town|San Francisco|Monteverde|Zermatt|Vienna|Vermont|Sylt",
        camera="X-T30|X-T30|D750|X-T30|Pixel|D750|Pixel", year="2019|2021|2018|2022|2023|2020|2024", amount="420|380|260|540|310|290|150", medium="Oil|Ink|Watercolour|Oil|Acrylic|Pastel|Collage",
    ),
    domain(
        "collection collectible stamp coin figure card item-collection antique",
        "Silver half crown #silver #coin|Blue Mauritius print #stamp|Tin robot #toy|Postcard from 1912 #paper|Brass compass #tool|First-day cover #stamp|Pressed glass vase #glass",
        year="1902|1995|1958|1912|1880|1969|1935", country="United Kingdom|Mauritius|Japan|France|Germany|United States|Bohemia", amount="48|120|85|12|160|9.5|70", origin="Flea market|Auction|Grandfather|Flea market|Auction|Swap|Attic",
    ),
    domain(
        "craft knitting sewing pattern yarn crochet quilt woodworking",
        "Moss stitch scarf #knitting #easy #active|Baby blanket #crochet #medium|Linen apron #sewing #easy|Cabled jumper #knitting #hard|Log cabin quilt #quilting #hard|Walnut spoon #wood #medium|Tote bag #sewing #easy",
        material="Merino|Cotton|Linen|Aran wool|Cotton scraps|Walnut|Canvas", yarn="Merino|Cotton|Linen|Aran wool|Cotton|—|Canvas", hours="12|20|5|45|80|6|4",
    ),
    domain(
        "instrument guitar piano practice rehearsal piece",
        "Prelude in C #classical #piano|Autumn Leaves #jazz|Blackbird #guitar|Scales and arpeggios #technique|Clair de lune #classical #piano|Blue Bossa #jazz|Sight reading #technique",
        composer="J. S. Bach|Joseph Kosma|Paul McCartney|—|Claude Debussy|Kenny Dorham|—", time="25|20|15|10|30|20|15", bpm="72|120|94|80|60|140|66", tempo="72|120|94|80|60|140|66",
    ),
    domain(
        "word vocabulary flashcard phrase translation",
        "la casa #noun #a1|hablar #verb #a1|el pan #noun #a1|siempre #adverb #a2|azul #adjective #a1|viajar #verb #a2|la ventana #noun #a2|aunque #conjunction #b1",
        translation="the house|to speak|the bread|always|blue|to travel|the window|although", meaning="the house|to speak|the bread|always|blue|to travel|the window|although", answer="the house|to speak|the bread|always|blue|to travel|the window|although",
        example="La casa es grande.|¿Hablas español?|Compro pan.|Siempre llueve.|El cielo es azul.|Quiero viajar.|Abre la ventana.|Voy, aunque llueva.", definition="A building to live in|To say words|Baked dough|At all times|Colour of the sky|To go to places|Opening in a wall|In spite of",
    ),
    domain(
        "hike trail walk climb route ride tour bikeride",
        "Forest loop #easy|Ridge walk #medium #moderate|Lake path #easy|Three summits #hard|Gorge trail #medium #moderate|Coast path #medium #moderate|Pilgrim way #hard",
        distance="7.4|12.8|5.1|19.6|9.3|14.2|24", elevation="180|720|40|1450|390|260|510", ascent="180|720|40|1450|390|260|510", time="110|260|75|480|190|240|400", region="Black Forest|Dolomites|Lake Garda|Tatra|Jura|Algarve|Galicia", location="Black Forest|Dolomites|Lake Garda|Tatra|Jura|Algarve|Galicia",
    ),
    domain(
        "fish catch fishing bird sighting birdwatching",
        "Brown trout #river|Pike #lake|Barn owl #owl #field|Kingfisher #river|Perch #lake|Red kite #raptor #field|Carp #lake",
        location="Mill river|Long lake|Old barn|Mill river|Long lake|North field|Village pond", weight="1.2|4.8|0.3|0.04|0.9|1.1|6.5", length="42|86|34|16|31|61|72", bait="Fly|Spoon|—|—|Worm|—|Corn", count="1|1|2|1|3|2|1",
    ),
    domain(
        "event concert festival party celebration gathering",
        "Mia’s birthday #personal #family|Jazz night at Blue Note #fun #music|Street food market #fun #food|Dinner with the Kims #personal #friends|Open-air cinema #fun|Charity run #sport|Winter fair #family",
        groups="Family|Music|Sport|Friends", location="Home|Blue Note|Market Square|Umi|Castle Park|Riverside|Old Town", place="Home|Blue Note|Market Square|Umi|Castle Park|Riverside|Old Town", venue="Home|Blue Note|Market Square|Umi|Castle Park|Riverside|Old Town",
        amount="0|28|0|45|12|20|0", guests="12|2|4|6|3|5|8", capacity="20|120|400|8|250|500|300", organizer="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee",
    ),
    domain(
        "quote saying joke poem proverb",
        "Well begun is half done. #wisdom|Still waters run deep. #wisdom|The early bird catches the worm. #work|Many hands make light work. #work #friends|Better late than never. #life|Practice makes perfect. #learning|After rain comes sunshine. #life",
        author="Aristotle|Proverb|Proverb|John Heywood|Livy|Proverb|Proverb", source="Politics|Folk|Folk|Proverbs, 1546|History of Rome|Folk|Folk",
    ),
)  # fmt: skip
