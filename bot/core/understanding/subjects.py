"""Words that name a subject of their own, whatever stands around them, and words that never do.

"Does massage help" is about massage; "does massage help acne" is about acne. A message that names
a subject which the phrases of its best intent never mention is likely about something else. The
kind of the subject is a feature (:mod:`bot.core.understanding.alike`): phrases that mention some
illnesses speak for others.
"""

from __future__ import annotations

from bot.core.text import stem

_KINDS = {
    "body": """
abdomen abdominal ankle anus appendix arm armpit arteries artery bladder blood bone bowel brain
breast calf cheek chest chin colon ear elbow eye eyebrow eyelid finger fingernail foot feet forehead
gallbladder gum hair hamstring heart heel hip jaw kidney knee kneecap leg lip liver lung nail neck
nipple nose ovary pancreas pelvis penis prostate rib scalp shin shoulder sinus skin skull
spleen stomach teeth testicle thigh throat thumb thyroid toe toenail tongue tonsil tooth tummy
uterus vagina vein wrist
""",
    "illness": """
acne adhd addiction alcoholism allergy allergic alzheimer amnesia anemia aneurysm angina
anorexia anxiety apnea appendicitis arthritis asthma astigmatism autism bipolar blister bloating
bloated botulism bronchitis bruise bulimia bunion bursitis cancer candida carpal cataract
cellulite cellulitis chickenpox chlamydia cholera cholesterol cirrhosis clot coeliac celiac colic
colitis concussion conjunctivitis constipation copd corona coronavirus cough covid crohn croup cyst
dandruff deafness dehydration dementia dengue depression dermatitis diabetes diabetic diarrhea
diarrhoea diphtheria dizzy dizziness dyslexia ebola eczema embolism emphysema endometriosis epilepsy
fever fibroid fibromyalgia flu fracture fungus fungal gallstone gangrene gastritis giardia glaucoma
goitre gonorrhea gout haemorrhoid hangover hayfever headache heartburn hemophilia hemorrhoid
hepatitis hernia herpes hiccup hiv hives hypertension hyperthyroidism hypothyroidism hypoglycemia
hypotension ibs impetigo incontinence indigestion infection infertility influenza insomnia itch
itchy jaundice keloid ketosis lactose leprosy leukemia lice lupus lyme lymphoma malaria malnutrition
measles melanoma meningitis menopause migraine mole mono mumps myopia narcolepsy nausea neuropathy
nosebleed obesity ocd osteoarthritis osteoporosis palpitation pancreatitis parkinson pcos phlegm
phobia pimple pinworm plague pneumonia poisoning polio polyp preeclampsia psoriasis ptsd rabies rash
reflux ringworm rosacea rubella scabies scarlet schizophrenia scoliosis scurvy seizure sepsis
shingles sickle sinusitis snoring sprain stds strep stroke stutter stye sunburn syphilis tetanus
tinnitus tonsillitis toothache tuberculosis tumor tumour typhoid ulcer uti varicose vertigo virus
vitiligo vomit vomiting wart worm wrinkle zika ovulation pregnant pregnancy miscarriage puberty
""",
    "drug": """
accutane adderall albuterol ambien amlodipine amoxicillin antacid antibiotic antidepressant
antihistamine aspirin atorvastatin azithromycin benadryl botox caffeine cannabis cbd chemo
chemotherapy cialis cipro citalopram clonazepam cocaine codeine cortisone doxycycline duloxetine
estrogen fentanyl fluoxetine gabapentin hydrocodone hydroxychloroquine inhaler insulin isotretinoin
ivermectin ketamine lasix levothyroxine lexapro lipitor lisinopril lithium lorazepam losartan lsd
marijuana melatonin metformin methadone methotrexate metoprolol minoxidil morphine nicotine nyquil
omeprazole oxycodone ozempic penicillin pepcid percocet plavix prednisone probiotic prozac ritalin
semaglutide sertraline statin steroid sudafed tamoxifen testosterone tramadol trazodone vaccine
vaccination valium viagra vicodin warfarin xanax zoloft zyrtec
""",
    "procedure": """
amputation angioplasty autopsy biopsy bypass catheter circumcision colonoscopy dialysis endoscopy
facelift hysterectomy lasik liposuction mammogram mastectomy pacemaker rhinoplasty stent tattoo
transfusion transplant tubal ultrasound vasectomy piercing dentures implant cpap defibrillator
glucometer thermometer nebulizer wheelchair
""",
    "animal": """
alligator ant bear bee bird bull butterfly camel cat chicken cow crocodile dinosaur dog dolphin duck
eagle elephant fish frog goat hamster horse insect kitten lion lizard monkey mosquito mouse owl
panda parrot penguin pig pigeon puppy rabbit rat shark sheep snake spider tiger turtle vet whale
wolf
""",
    "food": """
apple avocado bacon banana beef beer bread broccoli butter cake candy carrot cheese cherry chilli
chocolate coconut coffee cookie curry egg flour fridge garlic grape honey juice ketchup lasagna
lemon lemonade lettuce mango meat milk mushroom noodle oats oil olive onion orange oven pancake
pasta peanut pepper pie pizza popcorn pork potato pudding rice salad salmon salt sandwich sauce
sausage shrimp soup soy spinach steak strawberry sugar sushi tea toast tofu tomato tuna vegan
vegetable vinegar vodka whiskey wine yogurt
""",
    "leisure": """
actor actress album anime baseball basketball cartoon celebrity chess cinema comedian
comic concert cricket dance dancing drama drum fifa football formula gaming golf guitar
hockey horoscope league lyrics magician marathon minecraft movie museum music musical netflix nfl
nba novel olympics opera piano playlist podcast poem poet poker president quiz referee
rugby singer soccer song sports stadium star superhero television tennis theatre tournament trophy
tv violin volleyball wrestling youtube zodiac
""",
    "place": """
africa airport alaska amazon america american army asia astronomy atlantic australia beach berlin
brazil britain california canada castle chicago china chinese christmas climate cloud comet
continent country dallas delhi desert dubai earth earthquake easter eclipse egypt election england
english europe everest flood florida forest france french galaxy german germany god gravity
halloween hawaii hurricane india indian island israel italian italy japan japanese jesus jupiter
king korea lake language london mars mexico moon mountain mumbai nasa nepal ocean pakistan paris
philosophy physics planet politician politics population prime queen rain rainbow religion
river robot roman rome russia russian satellite scotland sea senator shakespeare snow soldier spain
spanish storm sweden temple texas thunder tokyo tornado toronto tsunami turkey universe vatican
volcano war washington weather
""",
    "money": """
bitcoin crypto currency divorce dollar economy euro inflation inheritance investment lawsuit lawyer
loan lottery mortgage pension rupee salary tax visa passport licence license landlord tenant rent
""",
    "machine": """
battery bluetooth browser computer excel facebook google hacker instagram ios iphone java javascript
keyboard laptop linux macbook microsoft monitor password pdf printer programming python router
screenshot server smartphone snapchat software tiktok twitter whatsapp wifi windows wordpress
""",
    "thing": """
airplane carburetor concrete diesel engine gasoline hotel locksmith motorcycle paint plumber
plumbing taxi uber jacket jeans dress sneaker haircut makeup perfume homework exam
college university teacher math algebra calculus chemistry biology history grammar essay
""",
}

SUBJECTS = {stem(word): kind for kind, words in _KINDS.items() for word in words.split()}
"""The kind of a subject, by its stem."""

_SMALL = """
a about above across actually after again ago ah aha all almost alone already alright also although
always am amongst an and another any anybody anymore anyone anything anyway anywhere are around as
aside at away be because been before behind being below beside besides between beyond both but by
can could dear did do does doing done down during each either else enough even ever every everybody
everyone everything everywhere exactly except far few finally for from further get gets getting got
gotten guys had half haha hardly has have having he hello hence her here hers herself hey hi him
himself his hmm how however i if in indeed inside instead into is it its itself just kind kindly
lately later least less let like likely little lol lot lots ma madam many may maybe me merely might
mine more most mostly much must my myself near nearly neither never next no nobody none nor not
nothing now nowhere of off often oh ok okay on once one only onto or other others otherwise ought
our ours ourselves out outside over own particular per perhaps please pls possible possibly probably
quite rather really right same say seem shall she should simply since sir so some somebody someone
something sometimes somewhere soon sorry sort still such sure than thank thanks that the their
theirs them themselves then there therefore these they thing things this those though through
throughout thus till to together too toward towards two under unless unlike until up upon upto us
usual usually various very via was we well were what whatever when whenever where whereas wherever
whether which whichever while who whoever whole whom whose why will with within without would wow
yeah yep yes yet you your yours yourself
"""

SMALL_WORDS = frozenset(map(stem, _SMALL.split()))
"""Stems of words that name nothing, and so tell nothing of what a message is about."""
