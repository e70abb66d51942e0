/** What a transcript puts in brackets about the room: never words of a speaker. First words of such a note. */
export const NOISE_WORDS: ReadonlySet<string> = new Set(
  'laughter laughs laughing laugh chuckles chuckling applause applauds cheers cheering booing boos inaudible unintelligible indiscernible crosstalk cross-talk pause pauses silence music musical sighs sigh coughs coughing clears gasps ph phonetic sic off-mic off-camera audio break recess interruption interrupting overlapping foreign speaking via through translated begins begin ends end crying cries sobbing whispers noise beep background video technical gavel'.split(
    ' ',
  ),
);
