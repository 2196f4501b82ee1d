# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""The words by which pages to play with and to read are asked for; read by `family`."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.model import PageKind

_ADJ = r"(?:[\w'-]+ ){0,3}?"
PLAYS: tuple[tuple[PageKind, str, str], ...] = (
    ("game", "tictactoe", r"(?:tic[ -]?tac[ -]?toe|noughts (?:and|&) crosses|three in a row|x ?(?:and|&) ?o game)(?: games?)?"),
    ("game", "memory", r"(?:memory (?:game|match(?:ing)?(?: game)?|cards? game|pairs?)|(?:card )?matching (?:pairs|game)|pairs game|find the (?:matching )?pairs|concentration game|a memory\b(?= (?:with|for|of|about))|^memory$)"),
    ("game", "snake", r"(?:snake game|game of snake|(?:play|classic|nokia|retro|old school) snake|^(?:a |the )?snake(?: please)?$|^snake(?= (?:with|in|that|where)))"),
    ("game", "hangman", r"(?:hang ?man|guess the word|word[- ]guessing)(?: games?)?"),
    ("game", "guess", r"(?:guess(?:ing)? (?:the |a |my )?numbers?(?: game)?|number guess(?:ing|er)?(?: game)?|guessing game|higher or lower(?: game)?)"),
    ("game", "rps", r"(?:rock[,/ -]*paper[,/ -]*(?:and )?scissors?|\brps\b)(?: games?)?"),
    ("generator", "password", r"(?:passwords? (?:generator|maker|creator)|(?:generat\w+|creat\w+|mak\w+|invent\w*) (?:me )?(?:good |strong |secure |safe |random |new )*(?:passwords?|passphrases?)|passphrase generator)"),
    ("generator", "palette", r"(?:(?:color|colour)s? ?(?:palettes?|scheme|combination) ?(?:generator|maker|creator|picker|ideas|tool|app)?(?<!scheme)(?<!palette)|palettes? (?:generator|maker|creator)|(?:generat|creat)\w+ (?:random |nice |new )*(?:color |colour )?(?:palettes?|schemes?))"),
    ("generator", "dice", r"(?:(?:virtual |digital )?dice (?:roller|simulator|app|thrower|roll)|(?:roll|throw)(?:s|ing)? (?:a |the |some |two |three |\d+ |virtual )*(?:dice|die)\b|\bd20 roller|^dice$)"),
    ("generator", "pick", r"(?:\brandom(?:ly)? ?" + _ADJ + r"(?:picker|generator|chooser|selector|wheel|draw|drawer)|randomi[sz]er|random (?:pick|choice|name)s?\b"
     r"|(?:picker|spin(?:ning|ner)?|fortune|name|prize|lucky) wheel|spin the wheel|wheel of (?:names|fortune)|decision (?:maker|wheel|helper)|(?:name|excuse|idea|insult|compliment|story|prompt|joke|slogan|team|plot|writing prompt|band name|character|dinner|meal)s? (?:idea )?(?:generator|picker|chooser)"
     r"|(?:pick|choose|draw|select)(?:s|ing)? (?:me |us )?(?:a |an |one |some )?(?:random|randomly|at random)\b|(?:pick|choose)s? (?:who|what|where) |who (?:goes|begins|starts|is) first|draw(?:ing)? (?:lots|straws|names)|secret santa|name (?:drawer|draw)|raffle(?: draw\w*)?|coin (?:flip\w*|toss\w*)|flip a coin|magic 8[- ]?ball|names? out of a hat"
     r"|what (?:should|shall) (?:we|i) (?:eat|cook|watch|do)\b|decid(?:e|es|ing) (?:what|where|who|between)\b|^(?:a )?random [\w-]+$|(?<!qr )(?<!code )(?<!pdf )(?<!report )(?<!invoice )(?<!resume )(?<!cv )(?<!site )(?<!image )(?<!text )\bgenerator)"),
    ("timer", "", r"(?:pomodoro(?: (?:timer|clock|app|technique))?|stop ?watch(?:es)?|(?:lap|chess|game|round|boxing|interval|hiit|tabata|egg|tea|coffee|pasta|kitchen|cooking|baking|focus|study|work|break|rest|meditation|yoga|workout|exercise|gym|plank|presentation|speech|debate|talk|reading|party|classroom|brushing|tooth ?brush\w*|shot clock|simple|visual|online|countdown|count ?down|rep|sprint|sleep|nap|stretch\w*|breathing|running|swim|turn|exam|test) (?:timers?|clock)"
     r"|timers?|count ?downs?(?: (?:timers?|clocks?|page|app))?|counting down|days (?:until|till|to go)\b)"),
    ("flashcards", "", r"(?:flash ?cards?|vocab(?:ulary)? (?:trainer|cards?|drill|quiz|practice|learner)|(?:index|study|learning|revision|memory) cards|cards? to (?:learn|study|memori[sz]e)|(?:language|word) (?:cards|trainer))(?: (?:app|deck|set))?"),
    ("quiz", "", r"(?:(?:pub |trivia |multiple[- ]choice |true or false |capital cities |history |maths? |geography |general knowledge |science |spelling |music |movie |family |kids |driving |theory )*(?:quiz(?:z?es)?|trivia)(?: (?:app|game|page|maker|round))?|(?:multiple[- ]choice|knowledge|self|vocab(?:ulary)?|maths?|theory|spelling|practice) (?:test|exam|trainer)s?|(?:test|quiz|examine|drill)(?:s|ing)? (?:me|my|us|your|yourself|kids|students)(?: knowledge)?|times ?tables? (?:trainer|practice|drill|game))"),
    ("poll", "", r"(?:(?:straw |quick |opinion |lunch |team |live )?polls?(?: (?:app|page))?|(?:vot(?:e|ing)|ballot) (?:page|app|tool|system)|(?:vot(?:e|ing)|ballot)(?= (?:on|for|between|about|where|which|what)\b)|(?:let|so|where|have) (?:us|my|our|the|people|everyone|friends|team|colleagues|students|guests|we)(?: \w+)? (?:can )?vote|survey(?: (?:page|app|questions?))?(?= (?:with|about|on|that|where|for)\b)|(?:quick|short|customer|satisfaction|feedback) survey|^(?:a )?survey$)"),
    ("draw", "", r"(?:(?:draw(?:ing)?|sketch(?:ing)?|paint(?:ing)?|doodl(?:e|ing)|scribbl(?:e|ing)|finger paint\w*) ?(?:app|apps|pad|board|canvas|page|tool|area|program|surface|corner)\b|sketch ?(?:pad|book)s?(?! (?:log|collection))|white ?board|canvas (?:to|for|where) (?:draw\w*|paint\w*|sketch\w*|doodl\w*)|(?:place|somewhere|something|page|app) (?:to|where (?:i|we|kids|my kids|they) can|for|for kids to) (?:draw|doodle|sketch|paint|scribble)(?:ing)?\b|(?:kids|children|i|we|they) can (?:draw|paint|doodle|scribble))"),
    ("chat", "", r"(?:(?:faq |help |support |simple |scripted |customer service |auto[- ]reply )?chat ?bots?|(?:faq|help|support|answer|welcome|reply) bot\b|\bbot(?= for (?:my|our|the)\b)|bots? (?:that|which|who|to) (?:answer|repl|respond|greet|talk|help)\w*|(?:scripted|canned|automatic|auto) (?:chat|repl\w+|answers?|responses?)|chat (?:page|window|widget|assistant|box) (?:that|which|with|for|where|to)|virtual assistant|digital (?:receptionist|concierge))"),
    ("notes", "", r"(?:mark ?down (?:note\w*|editor|pad|page|app|writer|preview)|note ?pads?|scratch ?pads?|sticky notes?(?: (?:app|board|wall))?|quick notes?\b|(?:simple |plain |distraction[- ]free )?text editor|notes? (?:app|editor|page|area|tab|section|taking app)(?! (?:with|for) (?:tags?|categor|folders?|title|date))|(?:place|somewhere|page|space|app) (?:to|where i can|for) (?:write|jot|scribble|type|take)(?: down)? (?:my |some |quick )*notes)"),
    ("calc", "", r"(?:(?:[\w%/'-]+ ){0,3}?(?:calculators?|converters?|calc)\b(?! (?:watch|collection))|(?:unit|currency|length|weight|temperature|money|time ?zone|measurement|cooking|metric) conversions?|convert(?:s|ing|er)? (?:between )?(?:\w+ ){1,3}(?:to|into|and|in) \w+|(?:bill|tip|cost|rent|check) (?:splitter|splitting)|split(?:s|ting)? (?:the |a |our |restaurant )*(?:bill|check|rent|costs?)(?! tracker)"
     r"|(?:calculat|comput|estimat|work(?:s|ing)? out|figur(?:e|es|ing) out)(?:e|es|ing|s)? (?:my |the |your |our |a )*(?:bmi|tips?|body mass|mortgage|loan|interest|discount|vat|tax(?:es)?|age|calories|grade|gpa|percent\w*|area|volume|fuel|mileage|paint|how (?:much|many|long|old)|monthly payment|savings?|profit|margin|due date|pace|average|price|cost)|loan repayments?|mortgage payments?|^(?:my )?bmi$|^tip$)"),
)  # fmt: skip
"""Kind, variant and pattern of pages to play with, in the order in which they are tried."""

SITE = r"(?:landing[ -]?page|home ?page|web ?site|web ?page|one[ -]?pager|site|invitations?|flyer|brochure|(?:food truck|restaurant|cafe|café|coffee shop|bar|pub|pizzeria|bistro|diner|takeaway|drinks?|wine|cocktail) (?:menu|price list)|(?:digital |restaurant |lunch |drinks? )?menu(?= (?:for|of) (?:my|our|the|a)\b)|price ?list(?= (?:for|of) (?:my|our|the|a)\b)|(?:faq|contact|about|newsletter(?: sign ?up)?|sign ?up|pricing|services) page|(?:promo|launch|fan|event|wedding|invitation|welcome|info|information|coming[ -]soon|sales|product|company|start|splash|squeeze|lead) ?pages?|online presence|web presence|online (?:menu|brochure|flyer|invitation)|menu page|brochure page)"
SURE_SITE = r"(?:landing[ -]?page|home ?page|one[ -]?pager|(?:promo|launch|fan|event|wedding|invitation|welcome|coming[ -]soon|sales|splash|squeeze) ?page|online (?:presence|menu|brochure|flyer|invitation)|web presence)"
PROFILE = (
    r"(?:(?<!stock )(?<!stocks )(?<!investment )(?<!crypto )(?<!property )(?<!photo )(?<!share )(?<!fund )(?<!financial )portfolios?(?! (?:of (?:stocks|shares|funds|investments|my paintings|coins|properties)|tracker|value|balance|manager|review))(?: (?:web ?site|site|page|web ?page))?"
    r"|(?:online |digital |interactive |web |my |personal )(?:cv|resume|résumé|curriculum vitae)\b|^(?:a |an |my )?(?:cv|resume|résumé|curriculum vitae)\b(?! (?:tracker|builder|list|manager|versions?))|(?:cv|resume|résumé) (?:site|page|web ?site)|about[- ]me (?:page|site|web ?site)|personal (?:home ?page|web ?site|site|web ?page|page|profile)|link[ -]in[ -]bio(?: page)?|link ?tree(?: page)?|(?:digital|online|virtual) business card|^(?:a |an |my )?(?:(?!with\b|for\b|and\b|each\b)[\w-]+ ){1,3}profile page|(?:my |artist |author |speaker |personal |musician |model )profile page)"
)  # fmt: skip
ARTICLE = (
    r"(?:(?:(?:short |long |blog |news |magazine |wiki |in-depth |illustrated )*(?:articles?|essays?|blog ?posts?|tutorials?|explainers?|how[- ]?tos?(?: guides?| articles?| pages?)?|(?:product |book |film |movie |restaurant |game )?reviews?|reports?|fact ?sheets?|guides?|interviews?|obituar(?:y|ies)|stor(?:y|ies))(?= (?:about|on|of|for|to|explaining|that|how)\b))"
    r"|(?:(?:web |info |information |wiki |fact |school |one )?page|school project|presentation page|web ?site)(?= (?:about|on|explaining|that explains|that tells|telling)\b)|how[- ]to (?:page|article|guide)|recipe (?:page|article|post)\b|(?:page|article|post) (?:with|for) (?:the |my |a |an |our |grandma's |mum's |mom's )*(?:[\w'-]+ ){0,4}recipe\b(?!s))"
)  # fmt: skip
BLOG = r"(?:(?:[\w-]+ ){0,2}blog)\b(?! ?(?:posts?|ideas?|planner|calendar|tracker|articles?|link|and social|entries|schedule))"

SECTIONS = (
    r"\b(?:menu|price ?list|pricing|opening (?:hours|times)|hours|business hours|contact(?: (?:form|details|info\w*|us|section|page))?|about (?:us|me|section)|our story|testimonials?|customer (?:quotes|reviews)|team|faqs?|hero"
    r"|(?:photo )?gallery|newsletter|sign ?up form|features(?: section)?|services|how it works|schedule|line ?up|rsvp|directions|footer|call to action|booking form|(?:book|reserve) (?:a )?tables?)\b"
)
"""Words for sections of a page to read."""

RECORDS = (
    r"\b(?:track(?:s|ed|ing|er|ers)?|log(?:s|ged|ging|book)?|keep(?:s|ing)? (?:a )?(?:track|record|list|log|tabs) of|manag(?:e|es|er|ing)|organi[sz](?:e|es|er|ing)|inventory|planner|diary|journal|crm|to[- ]?dos?|todo list|to do list|databases?"
    r"|catalog(?:ue)?|collection|register|registry|check ?lists?|shopping list|grocery list|guest ?list|wish ?list|waiting list|kanban|dashboard|budget(?:s|ing)?|expenses?|(?:tasks?|bookings?|orders?|members?|contacts?|books?|recipes?|goals?|results?|workouts?|subscriptions?) (?:list|board|table|app)|list of (?:my|our|all)|history of (?:my|past|all)|save (?:my|the|past|each|every) \w+"
    r"|record(?:s|ing)? (?:my|the|each|every|all|past)|(?:add|edit)(?: and|,|/| or) (?:edit|delete|remove|add)|admin (?:area|page|panel|side)|address book|calendar of|store (?:my|the|each|all|our))\b"
)
"""Words by which items are wanted that people add and keep."""

BEHIND = r"\s*(?:(?:session|result|score|time|answer|history|night|question|team|event|win)s? )?(?:logs?|logbook|tracker|tracking|lists?|history|histories|results?|scores?|records?|diary|journal|collection|inventory|manager|planner|database|library|archive|grades?|marks|nights?|sessions|backlog|catalog(?:ue)?|wishlist|statistics|attendance|entries|ideas(?! generator)|customers?|maintenance|leaderboard)\b"
"""What stands behind a word that is not asked for as a page: "quiz results", "timer log"."""
BEFORE = r"(?:\b(?:track|log|record|manage|organi[sz]e|rate|collect|review|catalog(?:ue)?|keep (?:track|a list|a record|a log) of|(?:list|log|collection|history|database|inventory|record|tracker|library|archive|catalog(?:ue)?|planner) (?:of|for))(?:s|ing)?(?: (?:my|our|all|the|which|what|past|every|each|some|of))*(?: (?!(?:with|and|plus|or|including|for)\b)[\w'-]+)?) $"
TYPOS = (
    "calculator converter pomodoro stopwatch countdown flashcard flashcards quiz trivia generator password palette portfolio website homepage landing notepad "
    "markdown hangman chatbot whiteboard drawing interval resume article tutorial newsletter survey timer vocabulary picker conversion tracker scissors memory trainer"
).split()
FINE = frozenset(
    "resumes resumed articles article websites calculate calculates calculated countdowns timers times timed time diver tamer ticker picked pickers picket painter generators generated general generate surveys"
    " trackers tracked converted conversions drawings drawn intervals internal memories landings converters convert training trained trainers quite quiet quid quit draining passwords tutorials"
    " palettes portfolios notepads chatbots surveyed surrey hangmen resumé timmer homepages".split()
)  # fmt: skip
"""Right words that look like misspelt ones."""
