/** One state of the story's text, immutable. `sha256` is of the UTF-8 of `text`. */
export interface Version {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly sha256: string;
}

/**
 * What is known of a story beside its text. `agency` is the publisher printed in it (AFP) or null;
 * `deadline` is an ISO 8601 instant or null; `slug` goes into file names.
 */
export interface StoryFacts {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly agency: string | null;
  readonly deadline: string | null;
}
