"""Words that are near a word of a sign, or hold one, and are words of their own.

"Impatient" is not impotent, a "crick" no crack, a "girlfriend" no girl, "heartburn" no burning
heart. Found by reading the most frequent English words as misspelt words of the shipped signs;
those that people do write for a sign's word ("breadth", "hart", "grown") are left out.
:mod:`bot.core.common_words` has the words that no reader of messages should correct.
"""

from __future__ import annotations

from bot.core.alarm.inflection import word_set

LOOKALIKES = word_set("""
aboard abolition abortion abound abs accelerate accelerated acceleration acceptable accountability
accountable accountant accusing ace acne acre actor admiring affordable aftermath afternoon
afterward afterwards agent agility aging airborne airfield airline airplane airspace alcoholic
alcoholism alias alongside aloud alternative alternatively amused amusing analyzed anchored angle
angled angles annals anthem antibody antidote antitrust anyhow anywhere apartheid apparent archer
archive archives ardent arena argentina argentine aria arise armrest army arose arrow artwork aside
aspiring assess asset assign assistant assuming asteroid astounding attacker attracting author
aviation await awaited awaken awhile axle babe babysit babysitter babysitting backbone backdrop
background backlash backpack backrest backstage bail bait bald bale baler ballad ballet ballroom ban
bandwagon bane barbed bard barefoot bark barley barn baroness barrage barrow barry barton baseball
baseline basketball bass bat batch bathtub bats batter battered batting battle battled bay bays beak
beard bearded bearer beast beau beck becker bedrock bedside bedtime beforehand beginner beloved
benchmark bender beth bias billboard billy bing biologist bitch bitten blackmail bland blast blasted
blasting blend blended blending blew blockade blockchain blond bloodshed blower blowjob blown
blueprint bluey boar boardwalk boasting bogus bondage bonfire bonnet bonnie bony boob boogie booklet
bookstore booming boone booth bot bots bound bounded bounds bourne bout bowman boycott boyfriend
boyhood bracelet brainwashed brass brat breakdown breakthrough bred brett brig brink brits broadway
brock broker brokerage brook broth brothel brotherhood brow browsing brunch brussels bull bully
bullying bunker bunny burnt busboy businessman bust busted butch butterfly cabbage cache camel cameo
canal candid canine cannon canton capability capable carb carbon carbs cardboard cardinal careless
carnage carpenter carrier carve carved carving cass catcher catchy cater causal caveat ceases
censorship chairman champ changer chant chanting chapman char charm charmed charming chartered
checkout checkpoint cheeky chemists chestnut chick childbirth childhood chilli chlorine choir chord
chunk chunks clamp clare clause cleaners clerical clinch cloaking clone closet clueless coalition
coca cockpit cocktail cocky coco cod cognition cole colin collared colonel colony colorado colt coma
comedian comedy comet comfortable comic commend commission commissioned committee commute commuter
commuting compact compass compete compile compose composed composing composition compound compounded
compressed compute conceded concerto conclusion concussion condemned conditional conditioner
confession confidence confined congress considerable considerate constrained constraint construction
consultant consumed contestant continent contingency contraception contractor contradiction
controller conviction cooker cooler coop cooper copper copyright cora cork corps costly costume
counterpart countess countless countryside county coup coupe cove coverage cowboy cracker crackers
craving crease creeping crick cricked cricking cringe crossover crouch crows crust cubic cuddle cuff
cultured cunning cunt cursed dale dank darling dashboard daunting daylight daytime deadlift deadline
deadlines deaf death debating decker dedicate dedicated dedication deem degrading delegate delicate
dell dense dentistry dependable depicted deprived derive designate desirable despise dessert
detached detention developer developmental diameter diff difference differential diffs dine ding
dining dirk disclose disclosed discover disperse distress diver divers doctorate dodger doll donate
donated doorstep doorway dope dosage dough downfall downhill downright downstream downward drake
dreamer driver driveway drone drought drum dryer dual dublin duct duel duet duke duly dummy dune
durability durable durant durham dusty dutch dwell dwelling dyed dyke eater eclectic eighteen eighth
elective electrician electron electronic elements elsewhere elves emery emission emotion endless
enduring englishman enjoyable enlisted entirety erase erased eruption etched ether evacuate
evacuated everlasting everybody everyday everywhere eviction exclusion executing execution expansion
exploration extremist eyed eyesight eyewitness facto factory fallout famished farce farewell
farmland farther fashionable favorable fearless feast feather feedback feral fest fetal fiat fiddle
fife fifteenth fifth fighter finder finer finn finnish firearm firepower fitch flagship flashback
flashlight flattened flattering flawless flee fleming fling flint flitting flourish flown flux focal
folder footage footprint footrest footstep footsteps footwear forbid ford fore forgive forgiveness
forgiving forgo forgot forklift formal format forthcoming fortnight fortress fortune fourteen
fraction fragment fragmented framework franklin freeman frenchman freshman freshwater fret friction
friendship fright frontier frost frown froze fucking fuller functional funky furnished furthermore
gale gateway gaze gentleman getaway giggle gill girlfriend girlhood gloss god gong goodman goose
gore gotten grail grasping grave grazing greed greenland greenwood grew greyhound greyhounds
grieving grinding grit groove gross groundbreaking guidelines guinness hale halftime halfway
hallmark hallway halo halves hamlet handbag handbook handmade handsome handwriting hangover hank
hardcover harden hardened hardwood hardworking hardy harmless harvesting haste hastings hatch
hatched hatred haunt haunted headline headquarters healer heartache heartbreak heartbreaking
heartbroken heartburn heartfelt heartless heartstrings heather heatwave heavenly heavyweight heir
helena hell helm helper helpless hemp herein heresy hermes heroic herpes herring hesitant hibs
highland highlight highschool highway hillside hinge hippie hispanic holiness holland hollow holmes
holt holy homeboy homecoming homeless homelessness homework hong hooper hoover hopefully hopeless
hopper horseback horsepower hostage household housewife however humour hungary iced icing illness
imaginable impatience impatient importance impudence inception inclusion increasingly indicate
indicated indo induction infantry inflated inflation informant infusion initiate injunction innate
insertion insider inspection inspired inspiring insulation integral intention inter internship
interval intimidate intimidated intimidating intricate invading invasion invention inverness
inverted jackass jimmy jonah jung justice keeper kemp keyboard keynes keynote keystone keyword
kicker kickoff kidnap kidnapping kingston kinky kirk knack knight knives knockout knowingly
knowledge kylie ladyboy landlord landmark landscape landslide lang laos latte laughter laundering
lawful lawless lawmakers lawsuit leadership leaflet led leftover legroom lena lent leon lessen
lesser lest leverage lied lieu lifelong lifespan lifetime lighten lighter lighthouse lightning
lightweight likewise lima limbo limestone limitless limo lineage linear linen liner ling linger
lingering lipid listener literate litter lobe loch lockdown locker login loner lookout loom looming
lordship lore lotion lotus lover lowry luna lunchtime lust lyric lyrical mack mailbox mainland
mainstream maize malice manageable mandate mankind manly manor manu maple marry massacre massive
matchmaking mater maxwell meaningless meantime meanwhile meddling median mediation meditation
membership mesa mesh meta mich mileage milestone mina miner minimal minority misled missy mistaken
mister mistress mitt module momentum mona monarch monkey mono monsoon mont monte monument moonlight
moose morale morbid moreover mormon morris morrow morse mortar moses motherhood moto mould mound
mount mounted mounting mourning mrs mummy muse mushroom musk mustache nanny nano narrow narrowed
necklace needless needy ness network networking newborn newsletter newspaper newton nightclub
nightingale nightmare nike nile nina nineteen nonstop norma norman notable notebook noteworthy
noticeable notion novice offend offline offseason offset offshore offspring oily oliver oneself
ongoing opener operational operative operator organism otherwise otter otto ouch outbreak outcome
outdated outgoing outline outlook outpatient outpost outrage outraged outreach outright outset
outspoken outstanding outward outweigh overall overboard overdress overdue overflow overhaul
overhead overlap overlapping overload overlook override overrun overseas oversee oversight overt
overtake overthrow overtime overtone overview overwatch overweight owen owing ownership pac packer
pageant pajamas palate pallet palm palo panther papa paperback paperwork para pardon parental
parkway parry passive pathway patty paved paving payable payback payload peasant peck peelie
pegboard penal perceived percentage performer periodic permission permissions petition petty phony
picket pike pilates pimp pineapple pinky pipeline piper plaid plank playback playboy playground
playlist playroom playstation playtime plead pleading pleasant pleasure plight plush pointer
pointless pole policeman poly popcorn portable portray postage potion powerless praise prank
preferable presiding priceless primness princess prisoner profitable property prose prosper pudding
pumpkin punk purge quadrant quarterback quay questionable quid racial racket radiator railway
rainfall rake rampage rampant rand readable readily reap reasonable reception recession recital
reckless reckoning recycling regal regardless regulate regulator reinforce rejection relay relevant
religion removable render rendered rendering renders renewable reserved resigned resistant resolved
response restoration restore restrain retarded retrieve retrieved retrieving reverend reversal
revision ribbon rick riddle rigorous rinse risen riverside roadside roadway robber robbery rocker
rocky roller rollers rooster rosemary rosen rosy rotate rotor roundabout rover runaway runway russ
ruthless sacred salesman saloon samson sandstone sane sank sans scarcity scarlet scary scholarship
scot scots scrap scraping seamless seaside selfless semen senseless sept sequence setback seventeen
sewer sewing sexuality shack shady shaft shah shalt sham shameless shark shaw sheen shook shooter
shortage showgirl sideline sidewalk sideways simulator sincerely sinister sinner sixteen sixties
skew slay sleek sleeper sleepy slew slick slippery sloppy slump slut smack smoother snag snapshot
sniff snoring software solomon somebody somehow sometime sometimes somewhat somewhere sooner
soothing sorrow sought sovereign spanking spear spec specs sped speechless spinach spiral splinter
sponsorship spotlight spreadsheet spreadsheets springer stainless stale standpoint starter statesman
sterling steven stew stewing stimulate stimulation stinks stoner stony stormy storytelling
straightforward strait stranger streak stricken striving stronger strongest stronghold strongly
stubble stubborn stuffing stunning subside suck sucking suing suitable summon summons sunlight
sunrise sunshine superman supervise supervision supporter surge surname surpass surplus surround
surrounding suspicion sweater sweep sweeping sweetheart swore swung syncopated systemic takeoff
takeover tame tammy taper tasty taxable teamwork teaspoon temperate template tenant tendon terminate
terry texas thai thanksgiving thereafter therein thinker thirsty thirteen thorough throne throughout
thrust tick ticking tide timeless timetable tin tit token tomboy tommy toner topless tory touchdown
township toyboy trace tracing tracker traction trademark trainer trait traitor trans traveler
treason trey triangle troll troop troublesome trough truce trump trunk truss trustee trustworthy
tudor turk turner turnout turnover twain tying underage underground underlying undermine understand
understanding understood undertake undertaking undertook underwent underwood underworld unmanned
unstable unused unwilling uprising usable usher validate veteran viking vile wager waitress waller
wally walter wang warfare warp warsaw washer waterfall watermelon waterproof watershed watt wearable
weary weaver wellbeing whack whenever wherein wherever whilst whoever wholesale wholesome wholly
whore widespread wielding wildly willingly willingness willow windsor windy wireless witch withdraw
withhold withstand wives wonderland wooden woodland woodward woody workout workshop worldwide
worship worthless worthwhile wot wreckage wretched wright writ wrongdoing wrought yearbook yearly
yourself yummy
""")
