import type { Relation } from '#core/verdict/case.ts';

/** Whose story it is, as the header says it. */
export function relationWords(relation: Relation, agency: string | null): string {
  if (relation === 'ours') return 'our story';
  if (relation === 'agency')
    return agency === null || agency === '' ? 'agency copy' : `${agency} copy`;
  return 'another outlet’s';
}
