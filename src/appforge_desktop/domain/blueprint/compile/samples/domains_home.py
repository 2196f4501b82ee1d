# ruff: noqa: E501 - tables read better with a row a line
"""Domains of home, family and health; see `domain.domain` for how they are written."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.samples.domain import Domain, domain

HOME: tuple[Domain, ...] = (
    domain(
        "chore housework cleaning duty",
        "Take out the bins #kitchen #weekly #easy|Vacuum the stairs #hall #weekly|Water the plants #livingroom #weekly #easy|Clean the bathroom #bathroom #weekly|"
        "Change the bed linen #bedroom #monthly|Wash the windows #livingroom #monthly #hard|Empty the dishwasher #kitchen #daily #easy|Mow the lawn #garden #weekly #hard",
        groups="Kitchen|Bathroom|Bedrooms|Garden|Laundry",
        room="Kitchen|Hall|Living room|Bathroom|Bedroom|Living room|Kitchen|Garden", area="Kitchen|Hall|Living room|Bathroom|Bedroom|Living room|Kitchen|Garden",
        person="Mia|Leo|Mia|Ana|Ben|Ben|Leo|Ana", points="5|10|5|20|15|25|5|30", time="5|20|10|30|15|45|10|40",
    ),
    domain(
        "grocery groceries shopping ingredient pantry supermarket",
        "Milk #dairy #fridge|Sourdough bread #bakery|Eggs #dairy #fridge|Apples #fruit #produce|Carrots #vegetables #produce|Gruyère #dairy #cheese #fridge|Basmati rice #pantry #dry|Olive oil #pantry",
        groups="Produce|Dairy|Bakery|Pantry|Frozen|Household",
        quantity="2|1|12|6|8|1|1|1", unit="l|loaf|pcs|pcs|pcs|piece|kg|bottle", amount="1.45|4.2|3.6|2.9|1.8|6.5|2.2|8.9", aisle="3|1|3|2|2|3|5|5",
        store="Green Market|Corner Bakery|Green Market|Farm Stand|Farm Stand|Green Market|Super Save|Super Save",
    ),
    domain(
        "meal mealplan lunch dinner breakfast supper menu",
        "Lemon spaghetti #dinner #pasta #vegetarian|Chickpea curry #dinner #vegan|Overnight oats #breakfast #vegetarian|Greek salad with bread #lunch #vegetarian|"
        "Herb roast chicken #dinner|Tomato soup #lunch #soup|Salmon and greens #dinner #fish|Buttermilk pancakes #breakfast", repeats=True,
        calories="520|430|340|380|610|260|540|410", protein="18|16|12|11|46|7|38|13", time="25|35|10|15|90|40|30|20", servings="2|4|2|2|4|4|2|4",
    ),
    domain(
        "baby feeding diaper infant newborn",
        "Morning bottle #bottle #feeding|Long nap #sleep|Mashed banana #solids #feeding|Bath time #bath|Walk in the park #walk|Evening feed #breast #feeding|Tummy time #play", repeats=True,
        amount="150|0|60|0|0|120|0", quantity="150|0|60|0|0|120|0", time="20|95|15|10|45|25|12",
    ),
    domain(
        "household roommate flatmate family familymember householdmember",
        "Mia Costa #child|Leo Costa #child|Ana Costa #parent #adult|Ben Costa #parent #adult|Grandma Rosa #adult #grandparent", persons=True,
        age="9|12|41|43|71", role="Daughter|Son|Mother|Father|Grandmother", relation="Daughter|Son|Mother|Father|Grandmother",
    ),
    domain(
        "renovation repair improvement diy maintenance fix",
        "Fix the dripping tap #plumbing #high #kitchen|Paint the hall #painting #medium|Replace the smoke alarm #electrical #high #urgent|Oil the deck #garden #low|"
        "New shelf in the study #carpentry #low|Service the boiler #heating #medium|Seal the shower #plumbing #bathroom #medium",
        groups="Plumbing|Painting|Electrical|Garden|Carpentry", amount="35|120|28|64|90|180|22", room="Kitchen|Hall|Landing|Garden|Study|Cellar|Bathroom",
        contractor="Own work|Own work|Volt & Sons|Own work|Own work|Warm Homes|Own work",
    ),
    domain(
        "subscription membership streaming",
        "Music streaming #entertainment #monthly|Film streaming #entertainment #monthly|Cloud storage #software #yearly|Gym #health #monthly|"
        "Weekly paper #news #monthly|Design suite #software #yearly|Password safe #software #yearly|Language course #learning #monthly",
        groups="Entertainment|Software|Health|News|Learning", amount="10.99|13.99|29.9|35|8.5|239|36|12.5",
        provider="Tunely|Cinebox|Skydrive|Pulse Club|The Weekly|Studio One|Keyhold|Lingo",
    ),
    domain(
        "warranty insurance policy contract document paper",
        "Home contents insurance #home|Car insurance #car|Washing machine warranty #appliance #home|Phone contract #phone|Passport #personal #id|Rental agreement #home|Bike insurance #other",
        provider="Safe Harbor|Drive Direct|Miele|Blue Mobile|Passport Office|Hillside Homes|Safe Harbor", company="Safe Harbor|Drive Direct|Miele|Blue Mobile|Passport Office|Hillside Homes|Safe Harbor",
        amount="14.5|48|0|22|0|950|6.9", number="HC-48210|CA-77312|WM-3391|BM-90045|X1204417|RA-2023|BI-5120",
    ),
    domain(
        "appliance device gadget electronics possession belonging",
        "Washing machine #laundry #home|Laptop #office #electronics|Espresso machine #kitchen|Television #livingroom #electronics|Road bike #garage #sport|Camera #electronics|Vacuum cleaner #home",
        groups="Kitchen|Office|Living room|Garage", brand="Miele|Lenovo|Gaggia|LG|Canyon|Fujifilm|Dyson", model="WCA 030|ThinkPad X1|Classic|C3|Endurace|X-T30|V12",
        amount="749|1390|480|1190|1899|920|549", room="Laundry|Study|Kitchen|Living room|Garage|Study|Hall", location="Laundry|Study|Kitchen|Living room|Garage|Study|Hall",
        serial="WM-8841-02|LX1-20711|GC-55190|TV-C3-338|CY-10927|FJ-77301|DY-12-440",
    ),
    domain(
        "clothes clothing outfit garment wardrobe shirt",
        "White linen shirt #summer #top #tops|Dark jeans #casual #bottom #bottoms|Wool coat #winter #outerwear|Running shoes #sport #shoes|Navy blazer #work #formal|Silk scarf #accessories|Rain jacket #outerwear #sport",
        groups="Tops|Bottoms|Shoes|Outerwear|Accessories", brand="Arket|Levi’s|COS|Asics|Suitsupply|Liberty|Patagonia", size="M|32|M|43|50|One size|M", amount="59|95|240|130|329|85|160",
    ),
    domain(
        "packing luggage suitcase checklist",
        "Passport #documents|Phone charger #electronics #tech|Rain jacket #clothes #clothing|Toothbrush #toiletries|Sunscreen #toiletries|Walking shoes #clothes #clothing|Book for the plane #fun|First-aid kit #health",
        groups="Documents|Clothes|Toiletries|Electronics", quantity="1|1|1|1|1|1|1|1",
    ),
    domain(
        "plant houseplant garden flower herb crop tree vegetable seed",
        "Monstera #indoor #tropical #houseplant|Basil #herb #kitchen|Snake plant #indoor #houseplant|Climbing rose #outdoor #flower|Cherry tomato #outdoor #vegetable|Lavender #outdoor #herb|"
        "Peace lily #indoor #houseplant|Lemon tree #outdoor #tree #fruit",
        groups="Houseplants|Herbs|Vegetables|Flowers",
        species="Monstera deliciosa|Ocimum basilicum|Dracaena trifasciata|Rosa|Solanum lycopersicum|Lavandula|Spathiphyllum|Citrus limon",
        location="Living room|Kitchen|Bedroom|South wall|Greenhouse|Front bed|Study|Terrace", room="Living room|Kitchen|Bedroom|Balcony|Greenhouse|Terrace|Study|Terrace",
        water="7|2|14|3|2|5|6|4", watering="7|2|14|3|2|5|6|4", interval="7|2|14|3|2|5|6|4", height="90|25|60|180|140|45|55|120",
    ),
    domain(
        "pet dog cat animal puppy kitten",
        "Biscuit #dog|Miso #cat|Clover #rabbit|Kiwi #bird|Nala #dog|Shelly #turtle #reptile|Pip #hamster",
        breed="Beagle|British Shorthair|Dutch rabbit|Parakeet|Labrador|Box turtle|Syrian hamster", species="Dog|Cat|Rabbit|Bird|Dog|Turtle|Hamster",
        owner="Ana Costa|Ben Okafor|Chloe Martin|Daniel Kim|Elif Demir|Felix Wagner|Grace Lee", weight="12|4.5|2.1|0.1|28|1.8|0.2", age="4|6|2|3|7|11|1",
    ),
    domain(
        "vet vaccination checkup procedure",
        "Yearly check-up #checkup #routine|Rabies shot #vaccine #vaccination|Dental cleaning #dental|Blood test #test|Flu shot #vaccine #vaccination|Follow-up visit #checkup|Physiotherapy #therapy",
        amount="65|42|120|58|25|40|75", doctor="Dr. Silva|Dr. Silva|Dr. Brandt|Dr. Osei|Dr. Osei|Dr. Silva|Dr. Brandt", clinic="Fern Clinic|Paws & Claws|Bright Smile|City Lab|Fern Clinic|Fern Clinic|Motion Centre",
    ),
    domain(
        "medicine medication pill dose drug prescription vitamin supplement",
        "Vitamin D #morning #supplement|Ibuprofen #asneeded #painkiller|Magnesium #evening #supplement|Inhaler #asneeded|Iron #morning #supplement|Omega 3 #noon #supplement|Melatonin #evening #night",
        dose="1000 IU|400 mg|300 mg|2 puffs|50 mg|1 g|1 mg", dosage="1000 IU|400 mg|300 mg|2 puffs|50 mg|1 g|1 mg", stock="60|24|45|1|30|90|28", quantity="60|24|45|1|30|90|28",
    ),
    domain(
        "symptom pain headache allergy",
        "Headache #head #mild|Sore throat #throat #mild|Back pain #back #moderate|Hay fever #allergy #moderate|Migraine #head #severe|Stomach ache #stomach #mild|Tired all day #general",
        trigger="Little sleep|Cold weather|Long drive|Birch pollen|Bright light|Late dinner|Busy week", severity="3|2|5|4|8|3|4",
    ),
    domain(
        "weight measurement weighing pressure glucose reading vital",
        "Morning reading #morning|Before breakfast #morning|After the run #evening|Evening reading #evening|Sunday check #morning|After the holiday #morning|Doctor’s visit #noon", repeats=True,
        weight="74.8|74.5|74.1|73.9|73.6|73.2|72.9", systolic="124|121|126|119|122|118|120", diastolic="81|79|83|77|80|76|78", pulse="64|62|71|60|63|61|65", glucose="92|95|104|98|91|96|94",
        fat="21.4|21.3|21.1|21|20.8|20.6|20.5", waist="88|88|87|87|86|86|85",
    ),
    domain(
        "sleep night nap dream",
        "Quiet night #good|Woke up twice #fair #poor|Slept like a stone #great #good|Late film #poor #fair|Early train #poor|Lazy Sunday #great #good|Flying over the sea #good", repeats=True,
        hours="7.5|6.2|8.4|5.8|5.5|9.1|7.8", duration="450|370|505|350|330|545|470", time="450|370|505|350|330|545|470",
    ),
    domain(
        "mood feeling emotion gratitude checkin",
        "A good start #happy #good|Too much at once #stressed #bad|Slow evening #calm #good|Sun at last #happy #great|Missed the bus #angry #okay|Long talk with Ana #grateful #great|Nothing special #okay #neutral", repeats=True,
        energy="4|2|3|5|3|4|3", note="Slept well, coffee outside.|Three meetings before lunch.|Cooked and read.|Walked the whole way home.|Laughed about it later.|We should do that more often.|An ordinary day is fine.",
    ),
    domain(
        "habit routine ritual",
        "Drink water #health #daily|Morning run #morning #fitness #health|Read ten pages #evening #mind #learning|Meditate #morning #mind|In bed by eleven #evening #night #health|Eat greens #noon #health|Journal #evening #mind|Practise guitar #evening #learning",
        groups="Health|Mind|Learning|Home", goal="8|3|10|1|1|2|1|20", target="8|3|10|1|1|2|1|20", unit="glasses|km|pages|session|night|portions|entry|minutes", time="5|30|20|10|5|15|10|20",
    ),
    domain(
        "workout exercise training fitness session run activity gym",
        "Easy run #cardio #running|Upper body #strength|Hill ride #cardio #cycling|Yoga flow #flexibility #yoga|Swim laps #cardio #swimming|Leg day #strength|Forest hike #cardio #hiking|Intervals #cardio #running", repeats=True,
        groups="Cardio|Strength|Flexibility", distance="5.2|0|24|0|1.5|0|9|6", sets="1|4|1|1|10|5|1|6", reps="1|10|1|1|4|8|1|1", calories="380|290|610|160|340|320|540|420",
        time="32|50|75|40|35|55|130|36", weight="0|40|0|0|0|80|0|0", muscle="Legs|Chest and arms|Legs|Whole body|Back|Legs|Legs|Legs",
        exercise="Running|Bench press|Cycling|Sun salutation|Freestyle|Squats|Hiking|Sprints", sport="Running|Gym|Cycling|Yoga|Swimming|Gym|Hiking|Running",
    ),
    domain(
        "lift set squat exerciseset",
        "Squat #legs #strength|Bench press #chest #strength|Deadlift #back #strength|Pull-up #back #strength|Shoulder press #shoulders #strength|Lunge #legs|Plank #core", repeats=True,
        weight="80|60|100|0|40|30|0", reps="8|8|5|10|10|12|1", sets="4|4|3|3|3|3|3",
    ),
    domain(
        "wedding guest invitee rsvp attendee participant",
        "Ana Costa #coming #yes #confirmed #family #bride|Ben Okafor #coming #yes #confirmed #friends|Chloe Martin #invited #pending #asked #friends|Daniel Kim #declined #no #sorry #work|Elif Demir #coming #yes #confirmed #family #groom|"
        "Felix Wagner #invited #pending #asked #maybe|Grace Lee #coming #yes #confirmed #friends|Hugo Almeida #coming #yes #confirmed #family", persons=True,
        table="1|2|2|3|1|3|4|1", diet="Vegetarian|None|Vegan|No nuts|Halal|None|Vegetarian|No fish", dietary="Vegetarian|None|Vegan|No nuts|Halal|None|Vegetarian|No fish",
        party="2|2|1|1|4|2|1|2", plus="1|1|0|0|1|1|0|1", count="2|2|1|1|4|2|1|2", people="2|2|1|1|4|2|1|2",
    ),
    domain(
        "gift wish wishlist present",
        "Noise-cancelling headphones #tech|Instant camera #tech|Wooden puzzle #toys|Leather gloves #clothing|Chocolate box #food|Poetry collection #books|Stunt kite #toys",
        groups="Birthday|Christmas|Anniversary", person="Ana|Ben|Chloe|Daniel|Elif|Felix|Grace", recipient="Ana|Ben|Chloe|Daniel|Elif|Felix|Grace", amount="149|79|34|55|18|21|29",
        occasion="Birthday|Christmas|Birthday|Anniversary|Christmas|Birthday|Christmas",
    ),
    domain(
        "birthday anniversary",
        "Ana Costa #family|Ben Okafor #friends|Chloe Martin #work|Daniel Kim #friends|Elif Demir #family|Felix Wagner #work|Grace Lee #friends", persons=True,
        gift="Pottery class|Vinyl record|Tea set|Cookbook|Silk scarf|Bike bell|Orchid", age="31|45|28|39|34|52|26",
    ),
    domain(
        "budget envelope allowance",
        "Groceries #food|Rent and bills #home #rent|Transport #travel|Eating out #food #fun|Health #health|Savings #savings|Holidays #travel #fun",
        limit="420|1250|120|160|80|300|200", amount="420|1250|120|160|80|300|200", spent="318|1250|84|132|45|300|60", planned="420|1250|120|160|80|300|200",
    ),
    domain(
        "account wallet fund pot bank",
        "Everyday account #checking #bank|Rainy day fund #savings|Holiday pot #savings|House deposit #savings|Index fund #investment|Credit card #credit|Cash #cash",
        balance="1840|5200|960|18400|7350|-310|85", amount="1840|5200|960|18400|7350|310|85", target="2000|6000|1500|40000|10000|0|100", bank="City Bank|City Bank|North Savings|North Savings|Fundly|City Bank|—",
    ),
    domain(
        "saving savings savingsgoal savinggoal",
        "Trip to Japan #travel|Rainy day fund #emergency|New bike #sport|House deposit #home|Camera #tech|Wedding #family|Piano #music",
        target="4500|6000|1400|40000|950|12000|3200", goal="4500|6000|1400|40000|950|12000|3200", saved="2850|5200|980|18400|410|7600|640", amount="2850|5200|980|18400|410|7600|640", current="2850|5200|980|18400|410|7600|640",
    ),
    domain(
        "debt loan lending iou owed",
        "Concert tickets #friends #open|Car loan #bank #open|Dinner at Umi #friends #paid|Student loan #bank #open|Moving van #family #paid|New sofa #bank #open|Train to Porto #friends #open",
        person="Ana Costa|City Bank|Ben Okafor|State Fund|Grandma Rosa|Oak Furniture|Chloe Martin", amount="84|9800|36.5|6200|120|640|48", lender="Ana Costa|City Bank|Ben Okafor|State Fund|Grandma Rosa|Oak Furniture|Chloe Martin", rate="0|4.2|0|1.8|0|3.9|0",
    ),
)  # fmt: skip
