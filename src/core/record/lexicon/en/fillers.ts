function phrases(list: string): readonly (readonly string[])[] {
  return list.split('|').map((phrase) => phrase.split(' '));
}

/** Sounds and phrases that are fillers wherever they stand. Longest first. */
export const FILLERS = phrases(
  'as it were|if you will|you know|i mean|you see|let us say|sort of|kind of|um|umm|uh|uhh|er|erm|ah|ahh|eh|hmm|hm|mm|mmm|mhm|uhm|huh|oh|ooh',
);

/** Words that are fillers only where they open a sentence of the record or stand between commas. */
export const SOFT_FILLERS = phrases(
  'you know what|well|like|look|listen|right|ok|now|so|anyway|see|oh',
);

/** Adverbs that are fillers wherever they stand. */
export const ADVERB_FILLERS: ReadonlySet<string> = new Set(
  'actually basically frankly literally honestly obviously'.split(' '),
);

/** Before "kind of" and "sort of" these make it a phrase with a meaning of its own. */
export const BEFORE_KIND: ReadonlySet<string> = new Set(
  'what this that some any a the of 1 same another these those all every which different our their its'.split(
    ' ',
  ),
);

/** Before "you know" these make it part of the sentence. */
export const BEFORE_KNOW: ReadonlySet<string> = new Set('as do if when that what think'.split(' '));
