/** Oaths by their plain form; a milder word or a mask in print for one of them is masking. Our own, short. */
export const OATHS: ReadonlySet<string> = new Set(
  'fuck fucks fucked fucking fucker shit shits shitty bullshit shithole damn damned goddamn hell ass asshole arse bastard bastards bitch bitches bloody bollocks crap piss pissed prick dick cunt wanker bugger'.split(
    ' ',
  ),
);
/** Oaths that print puts in the place of a stronger one. */
export const MILD_OATHS: ReadonlySet<string> = new Set(
  'damn damned hell bloody crap arse ass'.split(' '),
);
/** What print puts in the place of an oath. */
export const STAND_INS: ReadonlySet<string> = new Set(
  'expletive bleep bleeped bleeping deleted redacted censored unprintable profanity curse swearword damn darn heck hell freaking frigging fricking flipping effing crap shoot dang blooming blasted ruddy jerk rubbish nonsense bull garbage butt backside'.split(
    ' ',
  ),
);
