"""Everyday words that are never taken for another word that was misspelt.

Least of all for one of a sign: "number" is not numb, "fewer" no fever, "lags" no legs. An
inflection of a listed word is as safe as the word, so that only those forms are listed that are
near a word of a sign.
"""

from __future__ import annotations

_WORDS = """
able about above accept accepted access accident according account ache aching acid across act
action active actually add added adder adding address adult advice advise afford after again against
age ago agree ahead air alarm album ale alike allow almost alone along already alright also although
always among amount amp amy android andy angry animal ankle ann anna annoying another answer ant any
anybody anyone anything anyway apart ape app apple apply april apt arc arch area aren argue ark
around arrange arrive art article ask asleep assist atm attach attack august aunt auto avoid awake
award aware away awesome axe baby backache bad badder bag bake baked ball balm band bank banking
banter bar bare base based basic basket bath battery bcoz beach bead beaks beam bean beans bear beat
beautiful became become bedroom beds beef been beer bees before beg began begin behave being believe
bell belly belong below belt ben bench bend bent beside best bet beta better between beyond bid big
bike bill bin bind bird birth birthday bit bite bitter bladder bladders blame blander blank blanket
bleed bleeding bless blind blink block blog blood bloody bloom blue blunt blur board boat bob bobble
body boil bold bond bone bones bonus book boot bore bored boring born borrow boss bother bots bottle
bottom bought bounce bow bowl bowling bowls box boy brace brad brain brake branch brand brave bread
break breakfast breaks breed breeding breeze bret brew brick bridge brief bright bring broad
broadcast broke brood brother brought brush btw bubble bud budget bug build building built bulk
bullet bumper bun bunch burger bus business busy butter button buttons buy cab cable cafe cage cake
calendar calf call called caller calling calm came camera camp can cancel canceled cancellation
cancelled cancelling cancels cancer cane canner canter cap cape capital car card cards care careful
carl carrot carry cart case cash cast cat catch cause caused cave celebrate cell censor center
central cents certain chain chair challenge chance change channel chap chapter charge chart chase
chat cheap cheaper cheat check checked checking cheer cheese chef chess chest chew chicken chief
chili chill chime china chine chip chips chiro chiropractor chocolate choice choke choose chop chore
chose chris christmas chronic church circle cite city claim clam clan clap clash class classic claw
clay clean clear clever click client climate climb clime clinic clinical clip clock close closed
closer cloth cloud club clue coach coal coat code coffee coil coin cola cold collect college color
colour comb combine come comfort coming comma command comment commit common company compare complain
complete computer concept concern concerned concert condition cone cones confirm connect consider
constant contact contain content contract contribute control conversion conversions convert cook
cooked cookie cooking cool
cop cope copied copy cord core corn corner correct correctly cos cost costs cot cots couch could
couldn count counter country couple course court cousin cover covid cow coz cozy crab cramp crash
crazy creaks cream create credit crest crew crime crisp crop cross crowd crown cruise crumble cry
cub cue cult cup cupboard cups curd cure curious curl currency current curry curve cushion customer
cut cute cuz cvv cycle dad daily dairy dam damage damn dan dance dancer danger dare dark dart dash
data date dates dave dawn day deal dean dear debit debt decide deck declare decline declined deed
deep deeper deer defer delay delete deli delicious deliver delivery demand demo denim dent dentist
deny depend deposit depth describe desert deserve design desire desk detail detect device dial diary
dice did didn die diet differ different difficult dig dim dime dingle dinner dip dips direct
direction dirt dirty disable discount discuss dish disk display distance ditch dive divide doc dock
docs doctor document dodge does doesn dog doing dollar dome don done door dose dots double doubt
doug dove down download draft drag drain drama draw drawn dream dress drill drink drive drop drove
dry dub duck ducks due dull dumb dumber dump dunno duo during dusk dust duty dye each eager ear
earlier early earn earth ease eased eases easier easily easing east easy eat eaten edge edit effect
efficient effort egg ego eight either elbow elect election electric electricity elf ella elm else
email emit emma empty enable end ended ending energy engine english enjoy enough ensure enter entire
entry epic equal era eric erin error escape especially estate eur even evening event ever every
everyone evict evil exact exam example excellent except exchange excite excuse exercise exist exit
expect expense expensive expert expire expired expires expiring explain express extend extra eye fab
face fact fade fail faint fainter fair faith fake fall false fame family famous fan fancy fang faq
far fare farm fashion fast faster fat father fault favor favorite favour favourite fax fear feature
fed fee feed feeding feel fees feet feint fell felt fence fern fetch fever feverfew few fewer field
fig fight figure file fill film final find fine finger finish finished fire firm first fish fist fit
five fix fixed flag flame flare flash flat flavor flaw flea fled fleet flew flex flight flights flip
float flock flood floor flop flour flow flower flush fly foam focus fog fold folk follow fond font
food fool foot football for force forecast foreign forest forever forge forget fork form fort forth
forty forward foul found four fox frame frank freaks fred free freeze french fresh friday fridge
fried friend friends fries frog from front frozen fruit fry fuel full fumble fume fun fund funds
funny fur furniture further fuse fuss future gain gained gaining gala gallery game gap garage garden
garlic gary gas gate gather gave gbp gear gel gem general gentle george germ get getting ghost giant
gift gimme girl give glad glass global gloves glow glue glute gluten goal goat gobble goes going
gold golf gone gonna good got gotta gown grab grade grain gram gran grand grant grape graph grass
gray great greek green greet greg grey grid grill grin grip gripe groan grocery groin groom ground
group grove grow guess guest guide guilty guitar gulf gum guru gust guy gym habit hack had hair half
hall halt ham hamstring hand handle handy hang happen happy hard harder hare harm harp harry has
hash hasn hat hate haul have haven haze head heading heal healed healing health hear heard heat
heater heating heavy heed heel height held hello help helped helps hem hen hence her herb herd here
hero hers hey hidden hide high higher hike hill hint hip hips hire history hit hitch hive hobble
hobby hoes hog hold holder hole holiday holly home honest honey hood hook hoop hope hops horn horse
hose hospital host hot hotel hotter hound hour house hover how howl hug huge hull hum human humble
humbler humid humor hunch hundred hung hungry hunt hurdle hurry hurts husband hymn ian iban ice icon
idea ideal idk idle idol ignore illegal image imagine imo impact imply import important improve inch
include income increase indeed index india indoor infant infer inform information inject injury ink
inn inner input inquire insane insect insert inside insist install instant instead insurance insure
intact intend interest intern internal internet into intro invent invest invite invoice iron island
issue issued issues item items ivy jack jacket jade jake jam james jane january jar jaw jazz jean
jeans jeff jelly jen jersey jest jet jewel jim jingle joan job jobs jockey joe jog john join joint
joints joke jokes jolly jon josh jot journey joy juan judge juice julia july jump jumper junction
june jungle junior junk jury just kale karen kate keen keep keg kelp ken kept kettle kevin key kick
kid kidney kill kim kin kind kinda king kiss kit kitchen kite kitten knead knee kneel knew knife
knit knock knot know known kyc kyle lab label lace lack lacked lad ladder lady lagging lags laid
lake lamb lamp land lane language lap laptop large larry lash last latch late lately later latin
latter laugh launch laundry laura lava law lawn layer lazy lead leader leading leaf leafed leaked
leaks lean leaning leap learn learning lease leash leashed leasing least leather leave leaving
lecture ledge lee left leg legal legend leggings legion legit lemme lemon lend length lens leo less
lesson let letter letters level lever liar library lick licked lid life lift light lightly lights
like liked likely lime limit line lines link linked lion lip lips liquid lisa list listed listen lit
little live liver lives living lizard lmao load loaded loader loading loaf loan loans lobby lobster
local locate lock locked lodge loft log logo logs lol lone lonely long longer look looked loop loose
lord lorry lose loser lost lot loud louder lounge love lovely low lower lowest loyal luck lucky lucy
luggage luke lumber lunch lung lurk lush mace machine mad madam madder made magic mail main mainly
make maker making male mall malt man manage manager mango manner many map march mare mark market
married mary mash mask mass mast master mat match matches material math matt matter mattress max may
maybe mayor maze meal mean meaning means meant measure meat med medal media medium meds meet meeting
meetings meets meg mega mellow melon melt member memory men mend mental mention menu mere merely
merge merry mess message messaged messy met metal meter method metro mia mice middle might mighty
mike mild mildly mile miles milk mill mime mind mine mingle minimum mink minor mint minus minute
mirror miss missing mission mist mistake mix mixer moan moans mob mobile mock mode model modern
modify mold mole mom moment monday money monk month mood moon more morning moss most mostly moth
mother motor mouse move movie movies msg much mud muddy mug mule multi mum mumbai mumble muscle
muscles museum music must mute mutton myself myth nagging nail naked name named names nap naproxen
nasty nation native nature naval navy near nearby nearest nearly neat neatly neck need needed
needing needle neither nephew nerve nerves nest net netflix never new newer newest news next nice
nicely niche nick nickel niece night nimble nine noah noble nobody nod node noise noisy none noodle
noon nor normal north nose not note noted notes nothing notice noun novel november now nowhere nub
number numbered numbers numeral numeric nun nurse nut nylon oak oat oath obey object obtain obvious
occur ocean october odd offer offered offering office officer often oil okay old older oldest olive
omg omit once one ones onion online only onto open oppose option orange orb orbit order ordered
ordering orders ore original other others ounce our ours out outdoor outer outfit outlaw outlet
output outside oven over overcome overdone owe owl own owner oxygen pace pack package pact pad
paddle pads page paid pain painful paint painting pair pal palace pale pam pan panel panic panicked
pans pant
paper parade parcel parent parents paris park parking parrot part partly parts party pass passed
passport password past pasta paste pat patch path patient pattern paul pause paw pawn pay paying
payment peace peach peak peaks pear pearl peas pebble peed peek peel peer pen pencil pending penny
people pepper per percent perfect perform perhaps period permit person personal pest pet pete peter
petrol phase phil phone photo phrase physical physio piano pick picker picture pie piece pier pets
pig pigeon pile pillar pillow pills pilot pin pinch pinched pine ping pink pint pipe piped pirate
pistol pit pitch pizza place plain plan plane planet planning plant plaster plastic plate platter
play played player playing plea please plenty plot plow pls plug plum plumb plumber plus plz pocket
pod poem poet poetry point points poke poker polar police policy polish polite politics poll pond
pony pool poor pop popular pore pork port porter portion pose posh positive possess possible post
postal posted poster postpone posture pot potato pouch poultry pound pour powder power ppl practice
pray prayer preach precinct precise prefer pregnancy prep preparation prepare present presents
president press pressure pretend pretty prevent prey price prices pricing pride priest primary
prince print printer prison privacy private prize probably problem process produce product profile
profit program progress promise promote prompt proof prop proper protect protein proud prove provide
pub public puck puff pug pull pulled pulp pump pun punch pupil puppy pure purely purple purpose
purse push put puzzle quad quality quantity quarter queen query quest question quick quicker quickly
quiet quieter quilt quit quite quiz quote rabbit race racing rack radar radio raft rage raid rail
rain raise ram ramp ran ranch random rang range rank rant rap rapid rare rarely rash rat rate rather
ratio rave raw ray razor reach read reader reading ready real reality realize really rear reason
rebel recall receipt receive recent recipe record recover red reduce reed reef refer refill reflect
refuel refund refuse regard region regret regular rehab rein reject relate relax relaxed relaxer
release relief rely remain remedy remember remind remote remove renew rent rental repair repay
repeat replace reply report request require rescue reset resist resort respond rest restart result
retail retain retire return reveal revert review reward rib rice rich rid ride rider rifle rig right
rim ring riot ripe ripple rips rise risk ritual rival river road roam roar roast rob robe robin
robot rock rocket rod role roll roller ron roof room root rope rose ross roster rot rotten rough
round route row roy royal rub rubber rubbing ruby rude rug ruin rule ruler rumble run runner rush
russian rust ruth ryan rye sad sadder sadly safe safer safety sage said sail saint sake salad salary
sale salmon salon salt sam same sample sand sap sara sat satin sauce save saved saves saving savings
saw say saying says scale scan scanner scar scarce scared scarf scatter scene scenic schedule scheme
scholar school science scold scooter scope score scout scratch scream screen screw script sea seal
seam sean search season seat second secret sect section sector secure see seed seeding seek seem
seems seen seize seized seldom select self sell seller send sender sending senior sense sensor sent
separate september serial series serve service session set seth setting settle setup seven several
severe shade shadow shake shaken shall shallow shame shape share shared sharp shave she shed sheep
sheet shelf shell shelter shift shin shine shingles shiny ship shipping shirt shiver shock shoe
shoes shoot shop shopping shore short shortly shorts shot should shouldn shout shove shovel
shoveling shovelling show shower shown shrimp shrink shut shy sibling sick side sigh sign signal
signed silent silk silly silo silver similar simple sin since sing singer single sink sips sir siren
sister sit site six sixth size sized skate sketch ski skill skin skip skirt skull sky slab slam
slang slap slate slave sled sleep sleeve slender slept slice slide slight slim sling slip slit slot
slow slower slowly slug slum slumber small smart smash smell smile smoke smooth sms snack snail
snake snap sneak sneeze snow soak soap sob sober social sock socket socks soda sodium sofa soft
soften soil solar sold soldier sole solid solo solve some someone something son song songs soon sore
sorely sorry sort sorta soul sound soup sour source south soy spa space spain span spare spark
sparta speak speaker speaking speaks special
speed spell spelled spelling spend spending spent spice spicy spider spike spill spin spinal spine
spirit spit split spoke spoken sponsor spoon sport spot spouse sprain sprained spray spread spring
spur squad square squat squeeze squirrel stab stable stack staff stage stain stair stake stalk stall
stamp stand standard star stare stark start started state states station statue status stay steady
steak steal steam steel steep steer stem step stereo stern stew stick sticky stiff stiffer still
sting stingy stir stock stocks stoke stole stolen stone stood stool stoop stop store stories stork
storm story stove straight strain strained strand strange strap straw stray stream street strength
stress stretch stretches stretching strict strike string strip stripe stroke stroll strong stronger
strum stub stuck stud student studio study stuff stuffy stumble stump stupid sturdy style subject
subway succeed success such sudden sue suffer sugar suggest suit sulk sum summer summit sun sunday
sunny sunset super supper supply support supposed sure surely surf surface surprise survey suspect
swab swallow swamp swan swap swarm sway swear sweat sweet swell swelling swept swift swim swimming
swing swipe swiped swirl switch sword symbol sync syrup system table tablet tack tackle tact tag
tail tailor taint take taken taker tale talent talk tall tan tangle tank tap tape tar target tart
task tasks taste tax taxes taxi tbh tea teach teal team tear tears tease tech ted teen tell teller
temper temple tempo ten tend tender tennis tens tense tension tent tenth term terms test tested text
texts than thank thanks that the theft their them theme then theory therapy there these they thick
thief thigh thin thing things think third thirst this thorn those though thought thousand thread
threat three threw thrill throat throb through throw thrown thumb thursday thus thx ticket tidy tie
tied ties tight tightly tile till tilt tim timber time timer times tina tingle tinkle tiny tip tips
tire tired tires tissue title tmr toad toast toby today toe toes together toilet told toll tom
tomato tomb tomo tomorrow ton tone tones tong tongue tonight tony too took tool tools tooth top
topic topping torch tort toss total totally tote touch tough tour tourist toward towel tower town
toy track tract trade trader traffic trail train training tram trance transfer transferred transit
translate transport trap trash travel traveling tray treasure treat treated treaty tree trek tremble
trend trial tribe trick tried trigger trim trio trip triple trophy trot trouble trowel truck true
trust truth try trying tub tube tuck tuesday tug tulip tumble tuna tune tunes tunnel turf turkey
turn tusk tutor tweak tweaked twelve twice twig twin twinge twinkle twist twisted two type types
typical ugly ulcer ultra umbrella uncle under undo unhappy union unique unit unless unlike unlock
unpaid unseen until update updated upgrade upload upon upper upset upward urban urge url usa usd use
used useful useless user users uses using usual usually utter vacant vacation vain valid valley
value valve van vanish vary vase vast vault vegan vehicle veil vein velvet vendor venue verb verify
verse version very vest vet via victim victory video view village vine violin virus visa vision
visit visited vivid voice void volume vomit vote vow vowel voyage wade waffle wag wage wagon waist
wait waiter waiting wake walk walker wall wallet wand wander wanna want war ward warm warmly warmth
warn warning wart wary was wash wasp waste watch water wave wax way weak weaken weaker wealth weapon
wear weather weave web wedding weed week weekend weekly weeks weigh weight weird welcome weld
welfare well went were west wet whale wharf what whatever wheat wheel wheeze when where whereas
whether which while whip whisper whistle white who whole whom whose why wick wide widely widow wife
wifi wig wild will win wind window wine wing wink winner winter wipe wiped wire wisdom wise wish
with within without witness wizard wobble woke woken wolf women won wonder wondering wood wool word
words wore work worked worker works world worm worn worry worse worst worth worthy would wouldn
wound wrap wreck wrist write writer wrong wrote wtf xbox yacht yak yard yarn yawn yeah year years
yell yellow yes yesterday yet yield yoga yolk young younger youth zeal zebra zero zinc zip zips zoe
zone zones zoo zoom zumba
"""
COMMON = frozenset(_WORDS.split())
