import { type RiskWords, wordSet } from '../risk-words.ts';

/** Words that turn a sentence round, in small letters with a straight apostrophe. Our own list. */
const NEGATIONS = wordSet(
  "not no never none nobody nothing neither nor nowhere without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't wouldn't couldn't shouldn't haven't hasn't hadn't mustn't needn't ain't hardly barely scarcely deny denies denied denying",
);

/** Numbers written out, and what stands for one. "One" is left out: it mostly counts nothing. */
const NUMBER_WORDS = wordSet(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third quarter percent per-cent twice double triple',
);

/** Words that say somebody did wrong, in the forms a reporter prints. Our own list. */
const ACCUSATIONS = wordSet(
  'kill kills killed killing killer killers murder murders murdered murdering murderer murderers execute executed executions behead beheaded beheading beheadings massacre massacred massacres genocide torture tortured torturing abuse abused abuses abusing abuser rape raped rapes rapist assault assaulted assaults attack attacked attacking attackers terrorism terrorist terrorists kidnap kidnapped kidnapping hostage hostages crime crimes criminal criminals corrupt corruption bribe bribed bribes bribery fraud frauds fraudulent steal steals stole stolen stealing theft thief thieves launder laundered laundering embezzle embezzled lie lies lied lying liar liars cheat cheated cheating cheats deceive deceived mislead misled misleading conspiracy conspired illegal illegally unlawful unlawfully guilty violate violated violates violation violations racist racism antisemitic harass harassed harassment negligent negligence betray betrayed betrayal traitor treason coup oppress oppressive oppressed oppression barbaric evil spy spied spying smuggle smuggled smuggling trafficking extort extorted extortion blackmail blackmailed',
);

/** What is costly to get wrong in English. */
export const ENGLISH_RISKS: RiskWords = {
  code: 'en',
  split: (word) => [word],
  negates: (words, at) => NEGATIONS.has(words[at]?.low ?? ''),
  counts: (words, at) => NUMBER_WORDS.has(words[at]?.low ?? ''),
  accuses: (words, at) => ACCUSATIONS.has(words[at]?.low ?? ''),
};
