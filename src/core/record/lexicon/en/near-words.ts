/**
 * Words of which one slip of the fingers makes another word that stands in the same sentences: one for
 * the other in print is another word, not another spelling. Words that sound alike are not among them:
 * there the slip may be the transcript's. One group a row. Our own list.
 */
export const NEAR_ROWS = `employer employee
trainer trainee
payer payee
interviewer interviewee
casual causal
united untied
unite untie
angel angle
trail trial
quiet quite
diary dairy
martial marital
desert dessert
later latter
super supper
coma comma
moral morale
human humane
urban urbane
local locale
eminent imminent immanent
prescribe proscribe
immorality immortality
ingenious ingenuous
interstate intestate
confident confidant
devise device
deprecate depreciate
exercise exorcise
farther further father
flounder founder
internment interment
legislator legislature
magnate magnet
mediation meditation medication
patient patent
perpetrate perpetuate
salon saloon
severe sever
soldier solder
statue statute stature
suit suite
track tract
veracity voracity
vocation vacation
wander wonder
adverse averse
adapt adopt
ascent assent
appraise apprise
ballot ballet
breath breathe
censor censure
censored censured
collision collusion
commend command
consent content
contact contract
convert covert
corporal corporate
corps corpse
crisis crises
decent descent
decree degree
defend depend
deploy deplore
divers diverse
expand expend
expansive expensive
explode explore
export expert
inflection infection
lightening lightning
material maternal
party parity
peasant pheasant pleasant
planed planned
hoping hopping
barring baring
staring starring
scared scarred
tapped taped
griped gripped
pined pinned
robed robbed
stared starred
plague plaque
policy police
prison poison
protection projection
rebel repel
refuge refuse
refugee refuge
rational rationale
relief relieve
reversed revered
route rout
satire satyr
through thorough
union unison
versus verses
violent violet
widow window`;
