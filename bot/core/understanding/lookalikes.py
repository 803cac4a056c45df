"""Words that look like words of pain and cure, and are words of their own: "massive" is no massage.

They are never taken for a misspelt word of a catalog (:mod:`bot.core.understanding.spelling`).
Unlike those of :mod:`bot.core.understanding.commonplace` they tell nothing of what a message is
about. What is often typed where another word is meant stays out: "back spams", a "pitched" nerve.
"""

from __future__ import annotations

_WORDS = """
abandon abnormal aboard accidental achieve acre acres acting activate actress advance adverse
adviser advisers advisor affects aired airing airways alcoholic alignment almighty alongside alter
altogether amused amusing ancient angle anthem ants anymore anywhere apartment appoint arena
armstrong array arresting arriving ashes aside aspiring assess assets assign assurance assure
asteroid atop attained attraction avid await backpack bail bait baking bald bale ballroom bang
banging banning bans bargain barking barn baron barrels barrier baseball bash bass batch bathroom
bats battles beaches beard bearing bearings bears beast beaten beating beats bedtime beforehand
begging begun behalf behaving behold beings belief believed believer believers believes bets betting
bias bidding bids billing bills binding birch blacks blames blaming bland blast blasting blend bliss
blocking blocks blogging bloke blond blow blowing bonding booklet boom boosting borne both bout
bowel boxer bracket brakes branding breach breaker breakup breasts brewing bride bridges brighter
brink brits broadly brokers brook buck bucks bull bullied bullying burner burnt bury bust butt
butterfly buyer buzzing cakes camel campuses canon caps career careers carefully careless carrier
carving cases caste casting casually casualties casualty catcher cater cease ceased cent century
chains chairman champ champs chances chanting chaotic charged charges charging charming chassis
cheated cheating cheeky chemistry cherish chilling choking choosing chronicle clashes classics
clause cleaner cleaning clearer clicked clicking clocks closing clothing cluster coating codes
coding coke colder colonies coloring colt comeback comet comfortably committees committing compares
compass compete competed complex complexes compression comprise comprises conceal conduct consent
consist consul consulate consultant consultation consume cooks cooperation copying correction
corrupt counsel counted countess counties counting coupled courses cove crafting crank crashes
craving crawling created creating creeping cried crops crosses crossing crunch crushed crushing cube
cubs cues curb curse cursed curved curves cutter cyclone dagger damp dams dancers daring darling
dating daytime dead dealing dealings debating declines decrease dedicated dedication deeds delivers
deposition depressing derive derived description detention devised diameter differing digit ding
dinners disclose discover discussed discussing dispose distress diverse diversion diving docks
doctoral doll doom downloads downside downstairs drained draining drank drawing dreamed dried
drifting drilling driven driver drivers drown drunk dual duel dummy dumping dwell dying earning
earnings ears easiest economic editing education efforts elder electrical electro electronic
elsewhere emergence encounter endurance enduring erase eternity everybody everyday everywhere
evolution exchanged executing existing expertise exposition expressed expressing extraction faction
falling farmers farming fart fascist fate fats fauna fears feast feat feedback feeds fighter
fighters files filling fills finch fines fired fires fixture flagship flashing flaws fleeing flesh
flipped flipping flirting floating flowers flown flyer footballer footsteps forgetting forgive
forgotten formal format formation former fourteen framing fraternity freezing freshwater friction
fuels fuller gaps gathering gays gaze gears geek gems gene gentleman gently getaway gifted giveaway
given glowing goddess goodman goodwill grace grad graduating grams granted granting grave greater
growing grown guarded guessing guiding guts habitat hacking haircut hairy hale halftime halfway
handbook handful handled handles handling handmade handsome happier hardcore hardened hardy harness
hart hatch hated hateful hating haunting header headset heap hearings hears heartbeat heather
heavyweight heck heels heights heir helm herself hesitation hiding highlight hills himself hind
hired hiring hits hitting holy homecoming homemade horrible hosting household however hype imagined
imagining imposing impossible impress impressed improper inability inactive inbox inception incident
incomes incoming incomplete incorrect incurred indication induction informal informative injustice
inmate inputs inquiries inquiry inspection inspections instance intake intention intentions invading
invention inventions isolate isolation jets joining journal keeper kicking kidding kindle kissing
kits knocking lacking lacks lads lakes lame landing lands laps lateral launched lawful lays leaders
leads leagues leak leased legitimate lending lessons lest liability licking lifetime lighter
lighthouse lightweight limb limited limiting limitless lining linking listing listings located
lockdown locker logging longest longtime lookout loops lore loss loving lumber lure lurking lust
machinery magical maid makers makeup males malone managed managing mankind maps marching marines
markers markets marking markings marrying massive massively masters mastery matching maturity
meantime meanwhile mediation medicinal medieval melting messaging messing migrant mills minds mine
mines mini mining ministry mins minute miracles missions mistress mocking moist moisture moments
monkey monkeys monuments moreover morse mounting mourning mouth mouths musical mutually needless
needy nerd nets nicer noodles notable notebook noticing notion nowadays null nuts objection
objections obsession occurred occurring offended officers offset onboard ongoing onset operating
operational operative operator opinions opposed opposition optional organic outcome outcomes
outgoing outlets outline outlook outreach outright outsider outsiders outstanding outta overall
overcoming overdose overhead overlook overlooked oversee oversight overthrow overtime overweight
pains paintings paints pairing panther pants paradox parental parties passage passages passing
passions payday pens pension pensions perfection periodic permanent permanently permission persona
pickup pies pigs piles pillars pitcher pitches pitching pits placing planes planetary planner plans
planted planting plants plates pleaded pleading pleas pleasure plotting pointer pole poles polling
pollution portions ports possessed possesses possessing possession possibly postage posters posting
posts pots praised praising praying pres presume presumed prevalent prick priests prime princes
printing prints processed processing project projects props protection protector protests proving
pubs pudding pumping punched punches punching punished pursued quietly quitting radiation railways
raising ranged ranger ranging ranking rating react reacting reaction reactive readers readily
readings realm reap recalled recalls receiver receivers receives recommendation recorder recording
recurring recycling reel referring reflects reformation rejection related relates relating
relaxation relay relevant relied relies relying removed removes removing renting replied replies
requiring reside resides residing resisting resolution respecting restoring resulting retention
retrieve return returned returning returns reversal reverse ridge rift risking rite roads roaring
robotic rocky rode roommate rooting roses routing rover rubbish ruining ruins runaway runoff rushed
rushing sack sacks sacred sailing salaries salty sane sausage scaled scaling scam schooling schools
scored scrapped scratching scroll seals seas seasons second secondly sections secured securing seeds
seize seized seizures selling seniors sensing serving settlers shaking shale shaping sharing shark
shaving sheer shifting shipped shit shook shooter shooters shootout shops shores shorter shotgun
shouted shouting shouts shutting shuttle sight signals silence sincere singing singles sinking sins
sixteen sizes skating sketches skipped skipper slapped sleeves slick slid sliding slippery slots
smaller smarter smashing smiles smiling snapped socialist softball softer somebody someday somehow
sometime sometimes somewhat somewhere sooner sounding spanning spared sparked specials specs speedy
spilled spiral spirits spite splitting spotlight springs squads squares stacked staffing staging
stakes stalking stamped standpoint starter starters starving statues stealing steering stems
sterling stirring stitch stitches stores storing straightforward strait stranded stranger strangers
streams streets strings striped stripped strokes struck studying stuffed stunning subs sucks sued
suggestion summary summed sung suns supplied supporter supposedly suppressed surge sweating sweep
sweeping swinging swore tackles takeover talents tales tame tanks tapes tapped tapping taps targets
tasting teaching teasing teens tenants tends tensions tents terribly texture thankfully thanksgiving
thereafter thereby thereof thorough threads threats thriving throughout thrust tick tier tiles tons
tops tore tornado tory touring tours toys trace tracing tracked tracker tracking traders trading
trailers trailing trait traitor traveler travelers tread treaties trenches trending trips troll
trolls tropical truce trunk trustee tuning turner turnout twentieth unchanged uncomfortable undergo
undergoing undergone understand understanding undertake undertaking underwater underway underwent
unfit unhealthy unity unlucky unto unusual unusually upcoming uphold upright upsetting upstairs
urgency vaccines varies varying versions veteran vibration vice violating visibility visually
voltage wages waist warden ware warmer warp wars watches watching watt waves waving weakened weakest
wealthy weary weaving wedge weeds weighed weighs weir welding whatsoever whenever whereby wherein
whichever whining whoa whoever width windy winners winning wins wired wishing withstand wives
wording workers worms worthwhile woven wrestling yourself yummy
"""

LOOKALIKES = frozenset(_WORDS.split())
