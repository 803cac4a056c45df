"""Everyday words that mean nearly the same, whatever a bot is about.

A word brings the name of its group along as a feature of its own, so that "purchase" is understood
a little where the phrases only say "buy". Exact synonyms are for the file to give. Words
that name subjects of one kind form a group, too.
"""

from __future__ import annotations

from bot.core.text import stem
from bot.core.understanding.subjects import SUBJECTS

_LINES = """
buy purchase bought
price cost charge rate amount expensive cheap fee
pay payment paid
refund reimburse reimbursement moneyback
cancel cancellation abort withdraw revoke undo
order booking
reserve reservation appointment schedule
deliver delivery ship shipment dispatch courier arrive
parcel package packet
track trace
discount coupon offer voucher promo promotion deal code
shop store outlet showroom branch
product item stuff
replace replacement exchange swap
return send
broken damaged defective faulty defect
complaint complain issue problem trouble wrong error
change modify edit update alter amend adjust switch
phone telephone mobile cellphone call
contact reach speak talk connect
customer client consumer
support help assist assistance
agent representative human person executive advisor
email mail
address location place where
open start begin create setup register signup activate activation
close delete remove deactivate terminate end stop
account profile
password passcode pin
forgot forget forgotten remember
card debit credit
cash money currency
transfer remit wire
top topup reload
deposit add
atm cashpoint
verify verification identity identify confirm check authenticate
lost stolen missing lose steal theft
fast quick soon rapid immediately urgent asap faster
slow late delay pending waiting queue
time hour date day
long duration
available availability stock
size dimension measurement length width height
big large huge
small little tiny
color colour
warranty guarantee
quality genuine original authentic fake
suggest recommend suggestion recommendation advise advice
choose select pick prefer
best better great nice
difference differ compare comparison versus different
information info detail explain describe
use using usage usable
work function
safe safety harmful dangerous danger
side effects reaction
weight kg fat slim
gain increase build grow raise
reduce decrease drop
food meal eat diet nutrition
drink beverage water
recipe cook
restaurant diner
medicine tablet pill drug medication capsule
doctor physician
sick ill unwell
pain ache hurt sore painful
sleep bed
tired exhausted
exercise workout gym training
man men male guy
woman women female lady
kid child children baby son daughter
car vehicle auto
fuel gas petrol
travel trip journey vacation holiday festival
flight plane fly airline
hotel accommodation
luggage baggage suitcase bag
airport terminal
country abroad international overseas foreign
city town
map directions route way
weather forecast rain temperature
music song playlist
movie film
game play
job career
salary wage income
bill invoice
loan borrow lend
insurance cover
limit maximum max
minimum min least
history record statement transactions
reset restore
login logon signin log
website site page app application web
computer laptop pc
repair fix mend
picture photo image
message text sms
reply answer respond response
language translate translation
meaning definition define
joke funny laugh
hello hi hey greetings
bye goodbye
thanks grateful appreciate
yes yeah sure ok okay yep
no nope nah
please kindly
tell say inform
know learn find
want need would wish like
get receive obtain got
show display see view
give provide
make do
keep hold
try attempt
visit come go
free complimentary
new latest recent
old previous
home house
office workplace
company business firm
team winner
contest competition tournament
win won prize reward bonus
friend mate buddy
refer invite referral
today tonight now
year annual
reason why cause
reject decline refuse fail unsuccessful
block freeze frozen
allow permit can
double twice duplicate
extra additional more
expire expiry expiration renew renewal valid validity
request apply submit
approve approval accept
document proof certificate
balance remaining leftover
fraud scam unauthorized unauthorised suspicious fraudulent hacked compromised
secure security protect protection privacy
internet connection network signal online
notify notification alert remind reminder alarm
calendar event meeting
list todo task
spend spent expense expenditure
mistake incorrect mistaken accidentally
correct true accurate
strange weird odd unusual
important serious severe critical
easy simple
difficult tough complicated
substitute alternative option
ingredient contain content composition
hungry starving
happy glad
sad unhappy upset disappointed
angry annoyed frustrated
love favourite favorite
clean wash laundry
dirty stain dust
hot warm heat warmth
cold cool chilly icy
stiff rigid
soft comfortable comfy comfort
thick thickness thin
strong strength powerful
weak weakness
torn ripped cracked tear
member membership subscription subscribe
gift present
trial sample demo
install installation assemble assembly
manual instruction guide tutorial
rule policy term regulation
age aged young
birthday birth born
family parent mother father mum mom dad
brother sister sibling cousin
wife husband spouse
boss manager supervisor
colleague coworker employee staff
hire recruit recruitment vacancy
number digit
count total sum
average typical normal
percent percentage ratio
first initial primary
last final
next following upcoming
early earlier prior
morning evening night afternoon
week weekend
minute second moment
often frequently frequency regular
continue resume proceed
avoid prevent prevention
happen occur
symptom sign indication
cure treat treatment remedy heal therapy
injury injured wound
swelling swollen inflammation
walk stroll hike jog run
seat chair
stand upright
rest relax relaxation
bend lift carry
drive ride
park garage
bus metro subway railway
road street highway traffic
near nearby nearest closest
far distance mile kilometre
inside indoor
outside outdoor
lock unlock
door gate
light lamp bulb
room bedroom
floor ground
power electricity electric
tool equipment device gadget machine
click tap
search look browse
score point rank leaderboard
match fixture innings
player captain squad
join enter participate participation enroll enrol
level stage round
bet gamble stake
pan aadhaar kyc
upi paytm gpay phonepe paypal
emi instalment installment
pincode zip zipcode postcode
pickup collect collection
seller vendor dealer distributor supplier retailer
bulk wholesale
brand manufacturer
model type variety variant
flavour flavor taste
suit suitable fit appropriate
result outcome
improve boost enhance
vegetarian veg nonveg
chat conversation
whisper quiet silent
loud noise noisy volume
rude impolite
smart clever intelligent
stupid dumb
buyer shopper
guest visitor
convert conversion
foreigner immigrant
merchant trader
settle clear
disappear vanish
split divide
own owner
"""


def _groups() -> dict[str, str]:
    found = {subject: f"={kind}s" for subject, kind in SUBJECTS.items()}
    for line in _LINES.strip().splitlines():
        first, *others = line.split()
        for word in (first, *others):
            found[stem(word)] = f"={first}"
    return found


GROUPS = _groups()
"""The name of the group of a word, by its stem."""
