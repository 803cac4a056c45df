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
slow late delay pending waiting
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
travel trip journey vacation holiday
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
loan borrow
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
