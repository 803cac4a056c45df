"""Things and people of everyday life: a catalog that does not name them is not about them.

They are never taken for a misspelt word of a catalog (:mod:`bot.core.understanding.spelling`), and
make it less sure that a message means an intent (:mod:`bot.core.understanding.confidence`).
"""

from __future__ import annotations

_WORDS = """
accountant acorn acquisition acrobat admiral advert advertisement airbag aircraft alibi allegiance
alliance alloy almond alphabet altar aluminium aluminum ambassador ambition ambulance amendment
amplifier analyst anarchy anchor angel anger animation anniversary announcer antenna anthropology
aphid apology apprentice apricot apron aquarium archaeologist archaeology architect archive argument
arithmetic arrest artist asparagus assassination asset assignment astronaut asylum atheist athlete
atom attic attitude attorney auction audio audit auditor author autograph avalanche axle babysitter
bachelor backpacker backup backyard bagel baker bakery balcony ballet balloon ballot bamboo bangle
banister banjo banker bankrupt bankruptcy banner baptism barbecue barber barge barista bark barley
bartender basement basil bathtub batter battle beanie beauty bedbug beet beetle beetroot berry
betrayal bible bicycle bikini billiards billionaire bingo biography biscuit bishop blackberry
blackboard blacksmith blazer blender blizzard blogger blossom blouse blueberry bolt bomb bonnet
bookkeeper bookshelf border boredom botany boulder boulevard bouquet bowtie boyfriend bra bracelet
bran brass bravery bribery broadcaster brochure broker bronze brooch broom broth brownie brunch
bucket buckle buddha buffet builder bulb bully bungalow bunny burglar burglary burrito bush butcher
butler cabbage cabin cabinet cactus calculator campus canal canary candle cannon canoe canvas canyon
capitalism captain caramel caravan cardigan caretaker cargo carnival carol carpenter carpet carriage
cartoonist cashback cashew cashier casserole caterpillar cathedral cauliflower ceiling celery cellar
cello cement cereal certificate champagne champion championship chandelier chapel charger charity
chauffeur cheerleader cheesecake cheque chick chickpea childhood chimney chisel chlorine choir cider
cinnamon circus citizen citizenship civics civilization clarinet classroom clerk cliff cloak closet
clothesline clover clown clutch coast coaster cockroach cocktail coleslaw collar colony columnist
comedy commander commerce commission commodity communism commute commuter composer compost conductor
congress conquest console conspiracy constitution contractor convoy copper copyright coral corduroy
coriander corporation corruption corset costume cottage cotton council councillor countertop coup
courage courier courtroom cracker craft cranberry crane crater crayon creditor creed creek crib
criminal crochet croissant crossroads crossword crow crowbar crusade cucumber cufflinks cupcake
curiosity curriculum curtain custard custody cutlery cyclist daffodil daisy dandelion dashboard
database daylight deadline dealership debate decimal defendant deficit degree deity delight
democracy departure deportation deputy designer dessert destiny detective detergent detour developer
devil dew dictator dictatorship dictionary diploma diplomacy director disappointment disarmament
discipline disco dishwasher dissertation diver dividend documentary domino donation donkey doodle
doorbell doorknob doormat dormitory dough doughnut dragon drawer driveshaft driveway drone drought
drummer dryer dumpling dune duvet dvd dynamo dynasty ebook economics editor eggplant electrician
electron electronics embargo embarrassment embassy embroidery emoji empathy emperor empire employer
employment encryption encyclopedia enemy engagement engineer enterprise entrepreneur envy episode
equation equity espionage espresso evidence excitement execution exhaust exhibition exile experiment
exports fabric faculty fajita farmer faucet federal feminism ferret ferry fertilizer festival feudal
fiberglass fiction fiddle finance firefighter fireplace fireworks fisherman flannel flashlight
flatbread florist flowerbed flute folder foodie forgiveness forum fraction franchise freedom
freelancer freeway freezer freight friendship fritter frost frosting frustration fudge fundraiser
funeral furnace fuselage gadget gambling gangster garbage gardener garment gdp gearbox gecko
generator generosity genetics geography geologist geology geometry germinate gingerbread glacier
glider goose gorge gorilla gospel gossip gourmet government governor graduation graffiti granola
grapefruit grasshopper gratitude gravy greed greenhouse grenade grief guacamole guard guilt gun
gutter gymnastics hail hairdresser hallway halo hamburger hammer hammock handbag handkerchief
handwriting hangar hanger happiness harassment harbor harbour harmonica hatred hawk hay hazelnut
headlight headline headphones heaven hedge hedgehog heist helicopter helmet highway hinge historian
hitchhike hob hologram homicide honesty honeymoon hoodie hoover horizon hostage hubcap humidity
hummus humour hunter hydrogen hypothesis iceberg icing identity ignition illustration imagination
immigrant immigration imprisonment industry influencer innovation inspector inspiration instinct
instrument insulation integrity intelligence intersection invasion inventor inventory jail jealousy
jeep jellyfish jeweller jewellery jewelry jigsaw joker journalist judiciary judo jug juggler justice
kangaroo karaoke karate kayak kebab kerb kerosene keychain kidnapping kilt kindergarten kindness
kingdom kiwi knight koran laboratory lacquer ladybird lagoon landscaper landslide lantern laser
latte lawnmower layover leadership lecturer ledger leek leftovers legislation lego lentil liberal
liberty librarian lifeguard lightning lily limousine linen lingerie linguistics lipstick liquor
literature lobbyist locomotive logistics loneliness loyalty lunchbox macaroni mafia magazine
magnesium magnet maize mammal mandolin manifesto manufacturing maple marble margarine marina
marinade marmalade marriage marsh marshmallow martyr mascara massacre mathematics mayonnaise meadow
meatball mechanic meditation megaphone melody merchant mercury merger messenger metaphor meteor
microphone microwave military milkshake millionaire miner minister minivan miracle missile mittens
molecule monarchy monastery monopoly moonlight mop moped mosaic mosque motivation motorbike motorway
mould mp3 muffin mulch mural murder musician mustard mystery mythology nanny napkin nationality
navigation nectar nectarine negotiation nettle newspaper nightmare nightstand nitrogen nostalgia
novelist nuclear nursery nutmeg oatmeal odometer omelette opinion orchard orchestra orchid oregano
origami ostrich otter ottoman overalls overpass ownership ox oyster ozone pagan paintball paintbrush
painter pajamas palm pantry papaya paperclip parachute paradise paragraph parakeet parish parliament
parole parsley parsnip particle partnership passenger passion pastor pastry patent patience patio
patriot pavement payroll peacock peasant pecan pedestrian pelican peninsula pepperoni personality
petal petition philosopher photocopy photographer photography pickle picnic pilgrimage pillowcase
pineapple pipeline pistachio plaintiff plank plasterer platform platinum pliers plural plywood
policeman pollen polo polyester polygon pomegranate poncho poodle porcelain porch porridge portfolio
portrait postman pothole pottery poverty preacher prefix prejudice premiere preschool presentation
pretzel primer princess principal prisoner producer productivity professor programmer pronoun
pronunciation propaganda propane propeller prophet proposal prosecutor prospect protest proton
province prune pruning psalm psychology publisher puddle pulley pullover pumpkin pup puppet pyjamas
quartz quinoa quota quotient raccoon racetrack racism radiator radish raffle railroad raincoat
raisin rally raspberry ravine ravioli realtor rebellion receptionist recession recruiter referendum
refugee reggae regime rehearsal relativity relish remix renovation reporter reptile republic
reputation retirement revenue revolution rhubarb rhyme ribbon rickshaw ringtone riverbank roadside
robbery rodeo romance rooster rosemary roundabout royalty rubric rudder rum rumor rumour runway
sacrifice saffron sailboat sailor salesman sanction sandals sandpaper sapling sarcasm sari satan
sawdust saxophone scholarship scientist scone scrapbook screensaver screwdriver scripture sculptor
sculpture seafood seagull seashore seatbelt secretary seedling selfie semester senate sentence
sequel sergeant sermon sesame sewing shareholder shawl shellfish shepherd sherbet sheriff shoelace
shrub shutter shyness sidewalk siege signpost silicone sirloin sitcom skateboard skydiving skylight
slavery sleet slippers slogan smoothie smuggling snorkel snowboard snowfall snowman socialism
sociology solder solstice soundtrack sovereign spaceship spade spaghetti spanner sparrow speedometer
sponge spreadsheet sprout sprouts spy squash staircase stapler startup statistics statute sticker
stockbroker strategy stuffing stylist submarine subsidy subtitle suede suffrage suitcase sunflower
sunglasses sunrise sunshine supermarket superstition surplus surveyor suv sweater sweatshirt sweeper
sweetcorn swimsuit syllable syllabus symposium synagogue synonym synthesizer tablecloth taco tadpole
takeaway tambourine tangerine tanker tariff tarpaulin teamwork teapot telescope temptation termite
terrier terrorism testimony textbook theology theorem thermostat thesaurus thesis thunderstorm tide
timetable titanium toaster toffee toolbox tortilla tortoise tow tractor trademark tradition trailer
trampoline transistor translator treason treasurer triangle tribunal trigonometry trillion trilogy
trivia trombone troops trousers trout truffle trumpet tshirt tuba tuition tunic turbine turnip
turnover tutorial tuxedo twilight tyranny tyre ukulele umpire underwear unemployment uniform uranium
usher vacuum valuation vanilla varnish veal venture veranda verdict vessel veto vicar vinyl
vocabulary voter vulture waistcoat waitress wallpaper walnut wardrobe warfare warrant warrior washer
wastebasket waterfall watermelon weasel webcam webinar wheelbarrow whirlwind whisky willow
windowsill windscreen windshield witch woodland worship wrench xylophone yam yeast yoyo zeppelin
zipper zookeeper zucchini
"""

COMMONPLACE = frozenset(_WORDS.split())
