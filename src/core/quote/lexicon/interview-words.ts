/** How copy says before an interview who asks and who answers, in small letters. */
export interface InterviewWords {
  /** spoke, talked: with `towards` behind it and then whoever answers. */
  readonly talks: ReadonlySet<string>;
  /** to, with. */
  readonly towards: ReadonlySet<string>;
  /** interviewed: whoever answers right behind it. */
  readonly interviews: ReadonlySet<string>;
  /** reporter: who has this role asks. */
  readonly reporters: ReadonlySet<string>;
}

/** The lists as sets; words stand apart by one space. */
export function interviewWords(
  talks: string,
  towards: string,
  interviews: string,
  reporters: string,
): InterviewWords {
  const set = (all: string): ReadonlySet<string> => new Set(all.split(' '));
  return {
    talks: set(talks),
    towards: set(towards),
    interviews: set(interviews),
    reporters: set(reporters),
  };
}
