/** Oaths by their plain form; a milder word or a mask in print for one of them is masking. Our own, short. */
export const OATHS: ReadonlySet<string> = new Set(
  'fuck fucks fucked fucking fucker shit shits shitty bullshit shithole damn damned goddamn hell ass asshole arse bastard bastards bitch bitches bloody bollocks crap piss pissed prick dick cunt wanker bugger'.split(
    ' ',
  ),
);
/** What print puts in the place of an oath. */
export const STAND_INS: ReadonlySet<string> = new Set(
  'expletive bleep bleeped bleeping deleted redacted censored unprintable profanity curse swearword damn darn heck hell freaking frigging fricking flipping effing crap shoot dang blooming blasted ruddy jerk rubbish nonsense bull garbage butt backside'.split(
    ' ',
  ),
);
