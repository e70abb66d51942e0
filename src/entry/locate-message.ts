import type { AskedSpeaker, StoryToCompare } from '#core/verdict/story-comparer.ts';

/** What the page sends to the worker. A text that was sent before is null; one without a hash is not kept. */
export type LocateAsked =
  | { readonly id: number; readonly compare: StoryAsked }
  | { readonly id: number; readonly outline: string }
  | { readonly id: number; readonly mend: string }
  | {
      readonly id: number;
      readonly voices: { readonly text: string; readonly speakers: readonly AskedSpeaker[] };
    };

interface StoryAsked extends Omit<StoryToCompare, 'records'> {
  readonly records: readonly {
    readonly sourceId: string;
    readonly sha256: string;
    readonly text: string | null;
    readonly language: string | null;
  }[];
}
