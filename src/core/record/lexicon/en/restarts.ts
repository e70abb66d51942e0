function phrases(list: string): readonly (readonly string[])[] {
  return list.split('|').map((phrase) => phrase.split(' '));
}

/** What takes back the words before it wherever it stands between marks. Longest first. */
export const TAKING_BACK = phrases(
  'i am sorry|or rather|excuse me|pardon me|sorry|pardon|correction|no',
);

/** What may take them back, and may only pause or explain. Longest first. */
export const REWORDING = phrases('that is to say|i mean|that is|rather');

/** Sounds of somebody who looks for a word. */
export const HESITATIONS = phrases('um|umm|uh|uhh|er|erm|ah|ahh|eh|hmm|hm|mm|mmm|uhm|well');

/** Words that no sentence ends with: what stops there was given up. */
export const UNFINISHED: ReadonlySet<string> = new Set(
  "a an the my your its our their am is are was were be been being have has had having do does did to of for from with at by into than as which who whose because and or but if when while where very i we he she they 's".split(
    ' ',
  ),
);
