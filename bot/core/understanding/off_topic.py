"""Messages that are seldom on a catalog's topics: what people say to any bot, whatever it is about.

The matcher learns from them what no intent means, and sets its confidence by them. Those that a
catalog does understand (a bot about the weather) are left out when it is trained.
"""

MESSAGES = """\
ok
okay cool
yes
yes please
no
no not really
nope never mind
maybe later
sure why not
i don't know
not sure what you mean
what
what do you mean
really
lol
haha that's funny
wow
oh my god
hmm
test
testing one two three
asdf
blah blah blah
are you a robot
are you a real person
what is your name
who made you
how old are you
where do you live
do you have feelings
are you married
do you love me
you are stupid
you are an idiot
shut up
this is useless
i hate you
you are so smart
good job
i love you
what can you do
talk to me
i am bored
i am so happy today
i am sad and lonely
i am hungry
i am tired of everything
leave me alone
tell me a joke
tell me a story
sing me a song
do you know any riddles
what's the weather like today
will it rain tomorrow
how cold is it outside
is it going to snow this weekend
what time is it
what day is it today
set an alarm for six in the morning
remind me to call my mother
what's the capital of france
who is the president
who won the election
what is the meaning of life
how far away is the moon
how many planets are there
how tall is mount everest
how deep is the ocean
what is the square root of 81
what is five times twelve
when was the second world war
who wrote this book
how do you spell necessary
what does this word mean
translate this into spanish
say something in japanese
what language do they speak in brazil
who won the football match last night
what's the score of the game
when is the next world cup
who is the best player in the world
how do i play chess
recommend a good movie
what's on television tonight
who sings this song
play some music
turn up the volume
what books should i read
is that actor still alive
any news today
what is happening in the world
how do i cook rice
give me a recipe for chocolate cake
how long do i boil an egg
what should i have for dinner
how many calories are in an apple
is this restaurant any good
where can i get pizza near me
what wine goes with fish
can i freeze cooked chicken
how do i grow tomatoes
when should i cut the grass
how do i paint a wall
how do i unblock a sink
my washing machine is leaking
how do i get a stain out of a shirt
how do i fix a flat tire
my car won't start
how often should i change the oil
how do i get a driving licence
where is the nearest petrol station
how do i get to the airport
what time does the train leave
book me a flight to london
find me a cheap hotel
do i need a visa for canada
is my flight on time
call me a taxi
how is the traffic this morning
where did i park my car
how do i reset my password
my phone won't turn on
my computer is very slow
how do i connect to the wifi
the screen is frozen
how do i delete an app
which laptop should i buy
how do i print this page
turn off the lights
what's the price of gold
how are the stocks doing
should i invest in property
how do i do my taxes
what is my bank balance
i lost my credit card
transfer money to my brother
how much is the rent
how do i write a resume
how do i ask for a raise
i want to quit my job
when is my meeting
send an email to my boss
what is the minimum wage
how do i apply to college
help me with my homework
what is the answer to question three
how do i learn to draw
my dog won't eat
how long do cats live
how much does it cost to keep a horse
can puppies drink milk
what do birds eat in winter
why is the sky blue
why do leaves change colour
how do bees make honey
are there sharks in this lake
what should i wear to a wedding
what is a good present for my wife
when is easter this year
how do i tie a tie
what shoe size am i
does this colour suit me
how do i get my hair to grow
how do i get rid of pimples
i have a headache
my tooth is hurting
my eyes are itchy
i have a sore throat and a cough
i think i have the flu
my ear is ringing
i burned my finger
my fingers are swollen
what is a normal blood pressure
is it bad to skip breakfast
how do i lose weight
how much sleep does a baby need
what are the symptoms of diabetes
can stress make you ill
is smoking bad for the heart
how do i stop biting my nails
i can't stop thinking about her
my girlfriend left me
how do i make friends
how do i say sorry
my neighbour is too loud
is it legal to record a call
how do i find a lawyer
who do i call about a broken street light
the police gave me a ticket
what are the rules here
how much does it cost to build a house
how do i sell my old bike
where can i buy a cheap sofa
is there a discount
i want to complain
where is my parcel
can i have my money back
do you have this in blue
what are your opening hours
is anybody there
can i speak to a human
stop sending me messages
send me a picture
look at this
click here to win a prize
buy followers now
make money fast from home
je ne comprends pas
bonjour comment allez vous
no entiendo
hola como estas
wie geht es dir
guten tag
come stai
bom dia tudo bem
kya haal hai
namaste
my knee hurts when i climb stairs
my neck is sore from the pillow
my shoulder clicks when i lift my arm
i twisted my ankle playing football
my hip aches at night
my wrist hurts from typing
i have pain in my elbow
my heel is sore in the morning
my jaw clicks when i chew
i have a toothache and my gums bleed
my chest feels heavy
i have stomach cramps after eating
my stomach is bloated
i feel sick and dizzy
i have an ear infection
my nose is blocked
i have a rash on my arm
is this mole dangerous
my skin is dry and itchy
i have a lump in my breast
how is cancer treated
is lung cancer hereditary
what are the stages of liver disease
do i have a kidney infection
how do you pass a kidney stone
what is the cure for arthritis
how is asthma diagnosed
what is a hernia
does a broken rib heal by itself
how do i know if my toe is fractured
i have asthma and allergies
my thyroid levels are high
how do i lower my cholesterol
what should a diabetic eat
when is the flu vaccine available
is this medicine safe for children
which tablets are good for a cold
can i drink alcohol with antibiotics
what are the side effects of this drug
my period is late
how do i get pregnant
when does a baby start teething
my son has a fever
my daughter has chickenpox
how do i treat lice
do i need glasses
i think i am depressed
how do i calm down before an exam
does coffee make you anxious
what is adhd
does collagen help with wrinkles
how do i get rid of stretch marks
what is the best diet to lose belly fat
how much protein do i need a day
how many push ups should i do
which vitamins are good for hair
how do i whiten my teeth
how much does surgery on the nose cost
where can i get a blood test
how do i change my doctor
does my insurance cover the dentist
is there a pharmacy open on sunday
my grandmother fell and broke her hip
how do i get a parking permit
how many people live in china
what is the tallest building in the world
who discovered penicillin
how does a battery work
what is the speed of light
explain quantum physics to me
what is bitcoin worth
how do i invest in shares
can i get a mortgage
i need to cancel my subscription
my internet is down
the app keeps crashing
how do i take a screenshot
which phone has the best camera
how do i change the language
why is my printer offline
how do i cancel my order
the package arrived broken
where is my refund
what is the delivery charge
do you ship abroad
i forgot my username
please unlock my account
why was my card declined
what is the exchange rate for dollars
what is my credit score
how do i open a savings account
how much are tickets to the concert
what is a good name for a dog
how do i train a parrot
what do hamsters eat
do penguins have knees
why do cats purr
who invented the telephone
which team does he play for
how long is the film
how do i get tickets
who is your favourite singer
what is your favourite colour
can you dance
can you keep a secret
flip a coin
roll a dice
pick a number between one and ten
what is my horoscope
do you believe in god
will you marry me
send me your photo
you are beautiful
what are you wearing
go to hell
you suck
damn it
whatever
never mind forget it
that is wrong
that is not what i asked
i already told you
sounds good
see you tomorrow
same to you
congratulations
happy birthday
merry christmas
good luck
i have to go now
wait a minute
i will think about it
my name is john
i live in a small town
i am from india
i am a student
i work as a nurse
it is very hot here
we are moving house next month
my boss is driving me crazy
i had a bad day at work
my flight was delayed by five hours
the kids are at school
we won the game
i passed my exam
i bought a new car yesterday
what causes acne
what causes kidney failure
what causes volcanoes to erupt
why do i get nosebleeds
can stress give you eczema
can smoking cause cataracts
what are the symptoms of malaria
symptoms of an overactive thyroid
is bronchitis contagious
how long does a cold sore last
how long does a black eye take to go away
how long does botox last
how long does it take to recover from a hysterectomy
recovery after hip replacement
when can i drive after eye surgery
does a bunion go away on its own
is there a cure for tinnitus
is there a treatment for hepatitis
long term effects of diabetes
how do i get rid of dandruff for good
best cream for eczema
what helps against acid reflux
fast relief for a toothache
quick remedy for a cough
first aid for a snake bite
should i put ice on a black eye
can i use a heating pad for an earache
warm cloth on a stye
is yoga good for asthma
does yoga help with migraine
is swimming good for arthritis
is jogging bad for the knees
does walking burn belly fat
how many steps a day to lose weight
does massage help with migraine
scalp massage for hair growth
how do i massage my feet
should i stretch my calf before a race
stretching for the splits
exercises for a double chin
exercises for a frozen shoulder
how do i strengthen my ankle
should i take my cat to the vet
should i see a doctor for a rash
do i need an x-ray for my wrist
when should i go to hospital with a fever
is a high fever dangerous
is chest pain serious
does the dentist give injections
does acupuncture help you stop smoking
can a chiropractor help with migraine
which doctor treats gout
how much aspirin for the heart
can i take paracetamol for a hangover
how much insulin do i need
can antibiotics treat a virus
how do i sleep with a cold
which pillow is good for the neck
which mattress should i buy for my baby
how do i prevent cavities
how do i stop my nose from bleeding
how do you avoid food poisoning
why does my cat purr
why does my ear feel blocked
my ear hurts
my foot is numb from sitting
my leg is broken
my wrist is swollen
pain under my ribs
pain in my big toe
sharp pain in my tooth
sore thumb from texting
can pregnant women eat sushi
how do i know if i am allergic
how do i know if it is a virus
is the new games console worth it
what are the lottery numbers tonight
how do i undo a commit in git
what do you think of the government
which fund should i put my savings in
""".splitlines()
