# ruff: noqa: E501 - tables read better with a row a line
"""Domains of work, shops, learning and clubs; see `domain.domain` for how they are written."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.samples.domain import Domain, domain

WORK: tuple[Domain, ...] = (
    domain(
        "expense spending transaction payment purchase cost outgoing",
        "Weekly groceries #food #groceries|Rent, my share #rent #housing #home #everymonth|Train to the coast #travel #transport|Coffee with Ana #food #fun #restaurants #eating|Electricity bill #utilities #bills #home #housing #rent|Saturday market #food #groceries|Cinema #fun #entertainment #leisure|"
        "Pharmacy #health #medical|Winter shoes #shopping #clothing #clothes #other #fun", repeats=True,
        groups="Food|Home|Transport|Fun|Health|Shopping",
        amount="84.2|310|36.5|9.8|61.3|46.8|24|17.45|89", vendor="Green Market|Hillside Homes|Rail|Corner Café|City Power|Farm Stand|Odeon|Care Plus|Step Shoes", store="Green Market|Hillside Homes|Rail|Corner Café|City Power|Farm Stand|Odeon|Care Plus|Step Shoes",
        payee="Green Market|Hillside Homes|Rail|Corner Café|City Power|Farm Stand|Odeon|Care Plus|Step Shoes", method="Card|Transfer|Card|Cash|Transfer|Cash|Card|Card|Card",
    ),
    domain(
        "bill utility due rent",
        "Electricity #utilities #monthly|Internet #internet #monthly|Rent #housing #monthly|Water #utilities #quarterly|Phone #phone #monthly|Car insurance #insurance #yearly|Gym #health #monthly",
        groups="Utilities|Housing|Insurance|Phone", amount="61.3|34.99|950|42|18|480|29.9", provider="City Power|Fibernet|Hillside Homes|Water Works|Blue Mobile|Drive Direct|Pulse Club", account="DE-20931|FN-11820|HH-204|WW-7731|BM-90045|CA-77312|PC-331",
    ),
    domain(
        "income earning salary revenue sale",
        "Salary #salary #job #work #everymonth|Logo for Bloom & Co #freelance|Flea market #other #sale|Tax refund #other #refund|Photo licence #freelance|Interest #interest #investment|Workshop fee #freelance", repeats=True,
        groups="Salary|Freelance|Other", amount="2850|650|84|312|120|14.6|480", source="Studio Nord|Bloom & Co|Market|Tax office|Picture Desk|City Bank|Harbor School", client="Studio Nord|Bloom & Co|—|—|Picture Desk|—|Harbor School",
    ),
    domain(
        "invoice quote estimate billing offer",
        "INV-2041 #paid|INV-2042 #paid|INV-2043 #sent|INV-2044 #overdue #late|INV-2045 #sent|INV-2046 #draft|INV-2047 #sent|INV-2048 #draft",
        client="Northwind Studio|Bloom & Co|Harbor Café|Atlas Travel|Fern Clinic|Oak Furniture|Bright School|Northwind Studio", customer="Northwind Studio|Bloom & Co|Harbor Café|Atlas Travel|Fern Clinic|Oak Furniture|Bright School|Northwind Studio",
        amount="2400|650|300|480|900|1150|3200|760", number="INV-2041|INV-2042|INV-2043|INV-2044|INV-2045|INV-2046|INV-2047|INV-2048", project="Website|Logo|Menu cards|Flyer|Signage|Catalogue|Yearbook|Posters",
        description="Website redesign, two rounds|Logo package|Menu cards, 200 copies|Summer flyer|Clinic signage|Autumn catalogue|Yearbook layout|Event posters",
    ),
    domain(
        "order purchaseorder",
        "Order 1042 #delivered #paid #done|Order 1043 #delivered #paid|Order 1044 #shipped #paid|Order 1045 #processing #new|Order 1046 #processing|Order 1047 #new #pending|Order 1048 #cancelled",
        customer="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", client="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", product="Oak chair|Desk lamp|Stoneware mug|Canvas backpack|Soy candle|Linen notebook|Wool scarf",
        amount="129|96|66|79|44|28|39", quantity="1|2|4|1|2|2|1", number="1042|1043|1044|1045|1046|1047|1048",
    ),
    domain(
        "product stock inventory good sku merchandise catalog asset item part supply",
        "Oak chair #furniture #home|Desk lamp #lighting #home #electronics|Stoneware mug #kitchen|Canvas backpack #bags|Soy candle #home #gifts|Linen notebook #stationery #office|Wool scarf #clothing|Brass hook #hardware",
        groups="Furniture|Kitchen|Lighting|Stationery|Clothing", amount="129|48|16.5|79|22|14|39|9.5", quantity="14|32|120|8|56|210|25|4", stock="14|32|120|8|56|210|25|4", minimum="5|10|40|10|20|50|10|15",
        supplier="Timberline|Lumen Works|Clay & Co|Trailhead|Wick House|Paper Mill|Highland Wool|Ironmonger", brand="Timberline|Lumen Works|Clay & Co|Trailhead|Wick House|Paper Mill|Highland Wool|Ironmonger", location="A1|A2|B1|B2|B3|C1|C2|C4",
        sku="CH-104|LP-220|MG-031|BP-450|CN-118|NB-007|SC-305|HK-019", article="CH-104|LP-220|MG-031|BP-450|CN-118|NB-007|SC-305|HK-019", barcode="4006381333931|4006381333948|4006381333955|4006381333962|4006381333979|4006381333986|4006381333993|4006381334006",
    ),
    domain(
        "delivery shipment parcel package shipping",
        "Oak chairs from Timberline #delivered #arrived|Lamps from Lumen Works #delivered #arrived|Mugs from Clay & Co #shipped #transit|Paper from Paper Mill #ordered|Scarves from Highland Wool #delayed #late|Candles from Wick House #shipped|Bags from Trailhead #ordered",
        carrier="DHL|UPS|GLS|DHL|Royal Mail|GLS|UPS", tracking="JD014600003|1Z999AA10|GL8837201|JD014600117|RM220194|GL8837588|1Z999AA22", pieces="12|20|80|150|25|60|15", quantity="12|20|80|150|25|60|15", weight="84|18|32|60|6|14|9",
    ),
    domain(
        "tool equipment machine loan-item rental",
        "Cordless drill #power|Circular saw #power|Extension ladder #access|Torque wrench #hand|Pressure washer #garden|Spirit level #hand|Hedge trimmer #garden",
        groups="Power tools|Hand tools|Garden", brand="Makita|Bosch|Hailo|Stahlwille|Kärcher|Stabila|Stihl", location="Shelf 1|Shelf 1|Wall|Drawer 2|Corner|Drawer 1|Shelf 3", borrower="Ana Costa|—|Ben Okafor|—|—|Chloe Martin|—", amount="149|129|189|96|210|34|165", serial="MK-2210|BO-8841|HL-104|SW-730|KR-556|ST-60|SH-45",
    ),
    domain(
        "task todo errand action job assignment-task reminder",
        "Plan the launch #high #work|Write the announcement #medium #work #marketing|Refresh the home page #design #medium #website|Call the printer #low #errand|Order sample boxes #low #errand|Test on a phone #medium #work|Book the train #personal #travel|Reply to Ana #low #personal",
        groups="Work|Home|Errands|Learning", project="Spring launch|Spring launch|Website|Packaging|Packaging|Website|Spring launch|Website",
        assignee="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Ana Costa|Chloe Martin|Ben Okafor|Daniel Kim", time="90|60|120|10|15|45|20|10", hours="1.5|1|2|0.5|0.5|1|0.5|0.5", points="5|3|5|1|1|2|1|1",
    ),
    domain(
        "bug issue defect ticket incident error request",
        "Sign-up form hangs on Safari #bug #high #urgent|Totals round down #bug #medium|Dark mode: logo is invisible #design #low|Search ignores umlauts #bug #medium|Export misses the last row #bug #high|Slow start on old phones #performance #medium|Typo in the welcome mail #text #low|Crash when a photo is rotated #bug #critical",
        groups="Interface|Data|Performance|Text", version="2.4.0|2.4.0|2.4.1|2.3.2|2.4.1|2.4.0|2.3.2|2.4.1", reporter="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee|Ana Costa",
        assignee="Grace Lee|Daniel Kim|Chloe Martin|Grace Lee|Daniel Kim|Ben Okafor|Chloe Martin|Grace Lee", component="Accounts|Invoices|Theme|Search|Export|Start|Mails|Photos", customer="Northwind Studio|Bloom & Co|Harbor Café|Atlas Travel|Fern Clinic|Oak Furniture|Bright School|Kim Ceramics",
    ),
    domain(
        "project initiative campaign milestone objective",
        "Spring launch #active #high #progress|New website #active #progress|Mobile app #planned #planning|Customer handbook #paused #hold|Summer party #planned|User research #done #completed|Greener office #idea",
        client="Northwind Studio|Bloom & Co|Harbor Café|Atlas Travel|In-house|Fern Clinic|In-house", budget="12000|8500|24000|3000|1800|4200|2500", amount="12000|8500|24000|3000|1800|4200|2500", progress="65|40|10|30|0|100|5", manager="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", hours="120|85|300|40|25|60|15",
    ),
    domain(
        "goal resolution okr challenge",
        "Run a half marathon #fitness #health|Read twelve books #learning|Save for Japan #money #finance|Learn Spanish B1 #learning|Garden that feeds us #home|Paint one picture a month #creative|Call grandma weekly #family",
        groups="Health|Learning|Money|Home", target="21|12|4500|60|8|12|52", current="14|7|2850|34|3|8|38", progress="65|60|62|55|40|70|75", unit="km|books|$|lessons|beds|pictures|calls",
    ),
    domain(
        "timesheet time work shift hour worklog entry-time",
        "Website: first draft #website #billable|Call with Bloom & Co #meeting #billable|Invoices #admin|Website: review #website #billable|Photo selection #photos #billable|Team meeting #meeting|Newsletter #marketing|Website: fixes #website #billable", repeats=True,
        project="Website|Brand guide|Office|Website|Catalogue|Office|Newsletter|Website", client="Northwind Studio|Bloom & Co|In-house|Northwind Studio|Oak Furniture|In-house|Fern Clinic|Northwind Studio", hours="3.5|0.75|1|2|1.5|1|2.5|1.25", time="210|45|60|120|90|60|150|75", rate="85|85|0|85|75|0|70|85", employee="Ana Costa|Ben Okafor|Ana Costa|Chloe Martin|Daniel Kim|Ana Costa|Elif Demir|Chloe Martin",
    ),
    domain(
        "client customer lead",
        "Northwind Studio #active #customer #design #vip|Bloom & Co #lead #new #retail|Harbor Café #active #customer #food|Atlas Travel #active #partner #travel|Fern Clinic #active #customer #health|Oak Furniture #lead #contacted #retail|Bright School #inactive #customer #education",
        contact="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", city="Lisbon|Oslo|Lyon|Porto|Vienna|Bergen|Leeds", industry="Design|Retail|Food|Travel|Health|Retail|Education", amount="12400|3600|5200|18000|7400|2800|9600", revenue="12400|3600|5200|18000|7400|2800|9600", company="Northwind Studio|Bloom & Co|Harbor Café|Atlas Travel|Fern Clinic|Oak Furniture|Bright School",
        source="Referral|Website|Fair|Referral|Website|Cold call|Newsletter",
    ),
    domain(
        "company organization organisation business supplier vendor partner brand firm sponsor",
        "Northwind Studio #active #customer #design|Bloom & Co #lead #retail|Harbor Café #customer #food|Atlas Travel #partner #travel|Fern Clinic #customer #health|Oak Furniture #lead #retail|Bright School #customer #education",
        industry="Design|Retail|Food|Travel|Health|Retail|Education", size="24|8|12|150|60|35|90", employees="24|8|12|150|60|35|90", contact="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", city="Lisbon|Oslo|Lyon|Porto|Vienna|Bergen|Leeds", amount="12400|3600|5200|18000|7400|2800|9600",
    ),
    domain(
        "deal opportunity prospect pitch negotiation",
        "Website for Bloom & Co #lead #new|Support plan for Harbor Café #talking #contacted|Booking app for Atlas Travel #offer #proposal|Portal for Fern Clinic #won #closed|Shop for Oak Furniture #negotiation #offer|Intranet for Bright School #lost|Rebrand for Northwind #qualified #talking",
        amount="8500|3600|24000|18000|12500|7000|9800", contact="Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee|Ana Costa", company="Bloom & Co|Harbor Café|Atlas Travel|Fern Clinic|Oak Furniture|Bright School|Northwind Studio", client="Bloom & Co|Harbor Café|Atlas Travel|Fern Clinic|Oak Furniture|Bright School|Northwind Studio", customer="Bloom & Co|Harbor Café|Atlas Travel|Fern Clinic|Oak Furniture|Bright School|Northwind Studio", chance="20|40|60|100|70|0|30", probability="20|40|60|100|70|0|30",
    ),
    domain(
        "application vacancy jobapplication interview position",
        "Product designer at Atlas #interview #screening|Front-end developer at Kim Labs #applied|Illustrator at Paper Mill #offer|Design lead at Northwind #rejected|UX researcher at Fern Clinic #applied #saved|Art director at Bloom & Co #interview|Brand designer at Oak #saved #wishlist",
        company="Atlas Travel|Kim Labs|Paper Mill|Northwind Studio|Fern Clinic|Bloom & Co|Oak Furniture", role="Product designer|Front-end developer|Illustrator|Design lead|UX researcher|Art director|Brand designer", position="Product designer|Front-end developer|Illustrator|Design lead|UX researcher|Art director|Brand designer", location="Porto|Remote|Lyon|Lisbon|Vienna|Oslo|Bergen", salary="46000|52000|38000|61000|48000|57000|44000", contact="Daniel Kim|Grace Lee|Elif Demir|Ana Costa|Chloe Martin|Ben Okafor|Felix Wagner",
    ),
    domain(
        "employee staff colleague worker coworker driver candidate freelancer",
        "Ana Costa #active #design #fulltime|Ben Okafor #active #legal #fulltime|Chloe Martin #active #marketing #parttime|Daniel Kim #active #engineering #fulltime|Elif Demir #leave #product #fulltime|Felix Wagner #active #service #parttime|Grace Lee #active #operations #fulltime", persons=True,
        role="Designer|Lawyer|Marketing lead|Engineer|Product manager|Mechanic|Office manager", position="Designer|Lawyer|Marketing lead|Engineer|Product manager|Mechanic|Office manager", job="Designer|Lawyer|Marketing lead|Engineer|Product manager|Mechanic|Office manager", department="Design|Legal|Marketing|Engineering|Product|Service|Operations", team="Design|Legal|Marketing|Engineering|Product|Service|Operations",
        salary="48000|62000|52000|58000|61000|39000|44000", rate="45|80|50|60|55|35|40",
    ),
    domain(
        "student pupil learner child kid",
        "Ana Costa #active #art|Ben Okafor #active #maths|Chloe Martin #active #science|Daniel Kim #active #music|Elif Demir #active #history|Felix Wagner #active #sports|Grace Lee #active #languages", persons=True,
        grade="9|7|8|9|8|7|9", class_="9a|7b|8a|9a|8b|7a|9b", age="15|13|14|15|14|13|15", gpa="3.7|3.2|3.9|3.5|3.4|2.9|3.8", score="88|76|94|84|81|69|91", average="88|76|94|84|81|69|91", guardian="Rita Costa|Uche Okafor|Paul Martin|Soo Kim|Can Demir|Ute Wagner|Min Lee", parent="Rita Costa|Uche Okafor|Paul Martin|Soo Kim|Can Demir|Ute Wagner|Min Lee", major="Art|Mathematics|Biology|Music|History|Sports|Languages",
    ),
    domain(
        "patient",
        "Ana Costa #stable #new|Ben Okafor #followup #chronic|Chloe Martin #new|Daniel Kim #stable|Elif Demir #recovering|Felix Wagner #stable #discharged|Grace Lee #followup", persons=True,
        age="31|45|28|39|34|52|26", diagnosis="Hay fever|High blood pressure|Sprained ankle|Check-up|Flu|Back pain|Migraine", condition="Hay fever|High blood pressure|Sprained ankle|Check-up|Flu|Back pain|Migraine", doctor="Dr. Silva|Dr. Brandt|Dr. Osei|Dr. Silva|Dr. Osei|Dr. Brandt|Dr. Silva", blood="A+|0+|B+|A−|AB+|0−|A+",
    ),
    domain(
        "member volunteer donor player supporter subscriber tenant resident user",
        "Ana Costa #active #board #admin|Ben Okafor #active #regular|Chloe Martin #new #regular|Daniel Kim #active #youth|Elif Demir #inactive #regular|Felix Wagner #active #honorary|Grace Lee #active #youth", persons=True,
        age="31|45|28|19|34|72|17", role="Chair|Treasurer|Member|Youth|Member|Honorary member|Youth", position="Goalkeeper|Defender|Midfielder|Striker|Defender|Midfielder|Striker", number="1|4|8|9|5|10|11", goals="0|2|5|14|1|6|9", amount="60|60|30|15|60|0|15", hours="12|8|20|6|0|14|10", apartment="1A|1B|2A|2B|3A|3B|4A", unit="1A|1B|2A|2B|3A|3B|4A", rent="820|850|910|890|960|940|1250",
    ),
    domain(
        "person people contact friend author teacher owner coach doctor",
        "Ana Costa #active #vip #customer #family|Ben Okafor #active #lead #friends #friend|Chloe Martin #new #customer #work|Daniel Kim #active #partner #work|Elif Demir #inactive #lead #family|Felix Wagner #new #work|Grace Lee #active #friends #friend", persons=True,
        groups="Family|Friends|Work",
        company="Northwind Studio|Okafor Legal|Bloom & Co|Kim Ceramics|Atlas Travel|Wagner Bikes|Harbor Café", role="Designer|Lawyer|Marketing lead|Founder|Product manager|Mechanic|Manager", job="Designer|Lawyer|Marketing lead|Founder|Product manager|Mechanic|Manager", age="31|45|28|39|34|52|26", nickname="Ani|Benny|Coco|Dan|Eli|Fex|Gigi", subject="Art|Law|Marketing|Pottery|Design|Mechanics|Cooking",
    ),
    domain(
        "appointment booking reservation consultation haircut treatment",
        "Haircut #hair #salon #confirmed|First consultation #consultation #new #requested|Colour and cut #hair #salon #confirmed|Massage, 60 minutes #massage #confirmed|Check-up #health #done|Beard trim #hair #cancelled|Follow-up #consultation #requested",
        client="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", customer="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", guest="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", patient="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee",
        service="Haircut|Consultation|Colour and cut|Massage|Check-up|Beard trim|Follow-up", staff="Maya|Tom|Maya|Lena|Dr. Silva|Tom|Tom", doctor="Dr. Silva|Dr. Osei|Dr. Silva|Dr. Brandt|Dr. Silva|Dr. Osei|Dr. Brandt", location="Room 1|Room 2|Room 1|Room 3|Room 2|Room 1|Room 2", time="45|30|120|60|30|20|30", amount="38|0|95|70|55|18|45", guests="2|4|2|6|3|2|5", party="2|4|2|6|3|2|5", people="2|4|2|6|3|2|5", table="3|7|1|9|4|2|6", room="101|102|203|201|104|305|202", nights="2|3|1|4|2|1|5",
    ),
    domain(
        "meeting call minutes standup workshop agenda",
        "Weekly planning #work #team #internal|Kick-off with Atlas #client #external|Design review #team #design|Budget talk #finance #internal|One-to-one with Ana #personal|Supplier call #external|Retrospective #team #internal",
        location="Room 2|Online|Room 2|Office|Café|Phone|Room 1", room="Room 2|Online|Room 2|Office|Café|Phone|Room 1", attendees="5|4|6|3|2|2|5", participants="5|4|6|3|2|2|5", time="45|60|60|30|30|20|60", organizer="Ana Costa|Daniel Kim|Chloe Martin|Grace Lee|Ana Costa|Felix Wagner|Ben Okafor",
    ),
    domain(
        "course class subject lecture module lesson curriculum",
        "Linear algebra #math #maths|Cell biology #science|World history #history|Intro to programming #cs #computing|Modern drama #arts|Spanish B1 #languages|Organic chemistry #science|Pottery for beginners #arts #craft",
        groups="Science|Arts|Languages|History", teacher="Dr. Costa|Prof. Okafor|Ms. Martin|Dr. Kim|Mr. Demir|Sra. Ruiz|Prof. Lee|Ms. Clay", instructor="Dr. Costa|Prof. Okafor|Ms. Martin|Dr. Kim|Mr. Demir|Sra. Ruiz|Prof. Lee|Ms. Clay", professor="Dr. Costa|Prof. Okafor|Ms. Martin|Dr. Kim|Mr. Demir|Sra. Ruiz|Prof. Lee|Ms. Clay", room="B 204|A 101|A 110|Lab 2|Stage|C 305|Lab 1|Studio", credits="6|5|4|6|3|4|5|2", grade="88|92|79|95|84|90|73|91", score="88|92|79|95|84|90|73|91", amount="0|0|0|120|80|240|0|160", capacity="120|80|60|30|25|16|40|12", time="90|90|60|120|90|60|120|150",
    ),
    domain(
        "homework assignment exam essay quiz test grade",
        "Essay on the French Revolution #history #essay|Problem set 4 #math #maths #homework|Lab report: enzymes #science #lab|Vocabulary test #languages #spanish #test|Midterm #math #maths #exam|Poster on migration #geography #project|Reading: chapters 5 to 7 #english #reading",
        subject="History|Maths|Biology|Spanish|Maths|Geography|English", course="History|Maths|Biology|Spanish|Maths|Geography|English", class_="History|Maths|Biology|Spanish|Maths|Geography|English", grade="86|92|78|95|81|88|90", score="86|92|78|95|81|88|90", points="43|46|39|19|81|44|18", weight="15|5|10|5|30|15|5", time="180|60|90|30|120|150|75",
    ),
    domain(
        "note idea thought journal entry diary memo page snippet log",
        "A slow Sunday #personal #happy|Shelf that folds flat #idea #home|Notes from the workshop #work|Gift ideas #personal #idea|Colours for the kitchen #home #idea|What I learned this month #personal #work|A better bike rack #idea",
        groups="Ideas|Home|Work|Personal", mood="Calm|Curious|Focused|Happy|Inspired|Grateful|Curious",
        text="Breakfast on the balcony, a long walk, no plans. More of these.|Two hinges and a chain would do. Measure the niche first.|Three things to try: shorter meetings, written updates, no slides.|A pottery class for Ana, the blue kettle for Leo, tickets for Mum.|Warm white walls, a green that is nearly grey, oak for the shelves.|Starting small beats starting late. Ask earlier.|A pulley on the ceiling, so the floor stays free.",
        content="Breakfast on the balcony, a long walk, no plans. More of these.|Two hinges and a chain would do. Measure the niche first.|Three things to try: shorter meetings, written updates, no slides.|A pottery class for Ana, the blue kettle for Leo, tickets for Mum.|Warm white walls, a green that is nearly grey, oak for the shelves.|Starting small beats starting late. Ask earlier.|A pulley on the ceiling, so the floor stays free.",
    ),
    domain(
        "post article blog newsletter story publication draft content video",
        "Ten plants that forgive #garden #published|How we plan a week #work #published|A tour of the workshop #craft #draft|Bread without a mixer #food #published|What the sea taught us #travel #draft #idea|Letters to a younger me #personal #review|Small rooms, big light #home #scheduled",
        groups="Garden|Work|Food|Travel", author="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", words="840|1200|650|980|1430|1100|720", views="3120|1840|0|5210|0|0|960", likes="212|96|0|340|0|0|48", channel="Blog|Newsletter|Blog|Video|Blog|Newsletter|Video", platform="Blog|Newsletter|Blog|Video|Blog|Newsletter|Video",
    ),
    domain(
        "bookmark link resource website url password login credential",
        "Garden calendar #garden #reference|Type scale calculator #design #tool|Train times #travel #tool|Bread forum #food #community|City library #reading #reference|Open street map #travel #tool|Colour contrast checker #design #tool",
        username="ana.costa|ana.costa|ana@example.com|breadfan|ana.c|mapper|ana.costa", user="ana.costa|ana.costa|ana@example.com|breadfan|ana.c|mapper|ana.costa",
    ),
    domain(
        "car vehicle motorcycle van truck bike bicycle scooter fleet",
        "Family hatchback #car #petrol|Weekend van #van #diesel|Commuter bike #bike|Café racer #motorcycle #petrol|Camper #van #diesel|City scooter #scooter #electric|Estate #car #hybrid",
        make="Toyota|Ford|Gazelle|Triumph|VW|Vespa|Volvo", brand="Toyota|Ford|Gazelle|Triumph|VW|Vespa|Volvo", model="Yaris|Transit|Ultimate|Bonneville|California|Elettrica|V60", plate="LX-42-KD|22-TR-91|—|BV-83-01|CA-19-77|ES-04-12|VO-60-33", license="LX-42-KD|22-TR-91|—|BV-83-01|CA-19-77|ES-04-12|VO-60-33",
        year="2019|2016|2021|2018|2009|2022|2020", mileage="48200|121000|3400|18700|164000|5200|61000", color="Silver|White|Black|Green|Blue|Red|Grey", amount="14500|17800|980|8900|22500|4600|27900", fuel="Petrol|Diesel|—|Petrol|Diesel|Electric|Hybrid",
    ),
    domain(
        "service refuel fuel fillup tyre oil",
        "Oil change #oil #service|Winter tyres #tyres|Full tank #fuel|New brake pads #brakes #repair|Inspection #inspection #service|Battery replaced #repair #battery|Air conditioning #service", repeats=True,
        groups="Service|Repair|Fuel", amount="89|340|71.5|220|110|145|95", mileage="48200|47100|46350|44800|43200|41900|40500", odometer="48200|47100|46350|44800|43200|41900|40500", liters="5|0|42|0|0|0|1", litres="5|0|42|0|0|0|1", garage="Wagner Motors|Tyre Point|Shell|Wagner Motors|City Test|Wagner Motors|Cool Cars", workshop="Wagner Motors|Tyre Point|Shell|Wagner Motors|City Test|Wagner Motors|Cool Cars", station="Shell|BP|Shell|Aral|BP|Shell|Aral",
    ),
    domain(
        "house home property apartment listing estate flat",
        "Garden cottage #house #sale|Loft by the river #apartment #rent|Family home #house #sale|Beach bungalow #house #rent|Skyline studio #studio #apartment #rent|Terraced house #house #sale|Forest cabin #cabin #rent",
        city="Porto|Berlin|Bristol|Byron Bay|Chicago|Leeds|Bergen", address="12 Mill Lane|3 Harbor Street|41 Station Road|8 Shore Road|27 Canal Road|5 Brick Row|19 Pine Path", amount="285000|410000|365000|520000|298000|240000|175000",
        rent="1150|1480|1320|1900|1250|980|860", bedrooms="2|1|4|3|1|3|2", rooms="3|2|6|5|1|5|3", bathrooms="1|1|2|2|1|1|1", area="78|64|140|95|42|110|58", size="78|64|140|95|42|110|58",
    ),
    domain(
        "room studio office space",
        "Garden room #double #quiet|Loft #suite|Poppy room #single|Corner room #double|Harbour view #suite #double|Quiet room #single #quiet|Family room #family",
        number="101|301|102|203|304|104|201", capacity="2|4|1|2|3|1|5", beds="1|2|1|1|2|1|3", amount="95|180|70|105|165|65|150", rate="95|180|70|105|165|65|150", floor="1|3|1|2|3|1|2",
    ),
    domain(
        "donation contribution fundraiser grant sponsorship",
        "Spring appeal #online #monthly|Bake sale #event #cash|Bequest of H. Wagner #letter|Charity run #event #online|Company matching #transfer|Street collection #cash|Christmas letter #letter",
        donor="Ana Costa|Ben Okafor|Helga Wagner|Daniel Kim|Northwind Studio|Passers-by|Grace Lee", amount="50|212|1500|340|750|96.4|120", campaign="Spring|Spring|General|Summer|Summer|Autumn|Christmas", method="Card|Cash|Transfer|Card|Transfer|Cash|Transfer",
    ),
    domain(
        "feedback review comment complaint suggestion testimonial rating",
        "Fast and friendly #service #positive|Hard to find the entrance #location #negative|Best bread in town #product #positive|Waited twenty minutes #service #negative|More vegan dishes, please #product #idea|Lovely staff #service #positive|A bit loud at noon #location #neutral",
        customer="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", author="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", product="Counter|Shop|Sourdough|Counter|Menu|Counter|Terrace", source="Web|Card|Web|Phone|Card|Web|Web",
    ),
    domain(
        "experiment sample measurement-lab observation specimen study",
        "Soil A, upper layer #soil #complete|Pond water, north #water #complete|Leaf count, oak 3 #plants|Yeast at 30 °C #culture #running|Pond water, south #water|Light and growth #plants #planned|Salt tolerance #plants #running",
        location="North field|Pond|Forest edge|Lab 2|Pond|Greenhouse|Greenhouse", temperature="14|11|12|30|12|21|22", ph="6.4|7.1|6.8|5.2|7.3|6.6|6.9", value="3.2|7.1|148|0.84|7.3|12.5|4.4", weight="120|250|8|2|250|14|16", researcher="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee",
    ),
    domain(
        "bed crop harvest field beehive hive chicken livestock cow sheep",
        "North bed #vegetables #healthy|Herb spiral #herbs #healthy|Strawberry row #fruit|Hive 1 #bees #strong #healthy|Hive 2 #bees #weak|Apple meadow #fruit #trees|Greenhouse #vegetables",
        amount="14|2|9|18|6|120|35", weight="14|2|9|18|6|120|35", eggs="6|5|7|4|6|5|6", area="12|4|8|1|1|900|24", crop="Carrots|Thyme|Strawberries|Honey|Honey|Apples|Tomatoes",
    ),
    domain(
        "meter meterreading energy electricity consumption solar",
        "Electricity, main #electricity|Gas #gas|Cold water #water|Hot water #water|Solar panels #solar|Heat pump #electricity|Wall box #electricity #car",
        repeats=True,
        kwh="212|340|0|0|188|164|96", amount="63.6|40.8|18.2|24.5|0|49.2|28.8", reading="48210|12044|331|142|9120|7733|2081", value="48210|12044|331|142|9120|7733|2081", consumption="212|34|9|6|188|164|96", meter="EL-20931|GA-118|CW-42|HW-43|PV-7|HP-12|WB-3",
    ),
    domain(
        "parking parkingspot locker seat mailbox slot table desk",
        "A-01 #a|A-02 #a|A-03 #a|B-01 #b|B-02 #b|C-01 #c|C-02 #c",
        holder="Ana Costa|—|Ben Okafor|Chloe Martin|—|Daniel Kim|—", level="A|A|A|B|B|C|C", seats="4|2|6|4|2|8|4", capacity="4|2|6|4|2|8|4",
    ),
    domain(
        "category group list shelf folder label topic genre type tag kind section department",
        "Home|Work|Health|Fun|Travel|Learning|Gifts", budget="900|300|120|150|400|80|60", limit="900|300|120|150|400|80|60", amount="900|300|120|150|400|80|60", color="Blue|Green|Red|Amber|Teal|Violet|Pink",
    ),
)  # fmt: skip
