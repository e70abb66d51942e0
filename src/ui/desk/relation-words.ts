import type { Story } from '#core/desk/desk-story.ts';
import type { Version } from '#core/story/version.ts';
import type { Relation } from '#core/verdict/case.ts';

/** Whose story it is, as the header says it. */
export function relationWords(relation: Relation, agency: string | null): string {
  if (relation === 'ours') return 'our story';
  if (relation === 'agency')
    return agency === null || agency === '' ? 'agency copy' : `${agency} copy`;
  return 'another outlet’s';
}

/** Which version of whose story is open. */
export function whichStory(
  { relation, agency }: Pick<Story, 'relation' | 'agency'>,
  version: Version | null,
): string {
  const words = relationWords(relation, agency);
  return version === null ? words : `Version ${version.number} · ${words}`;
}
