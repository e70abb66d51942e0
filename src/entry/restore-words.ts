import type { RestorePlan } from '#api/restore-plan.ts';
import type { RestoredEnd } from '#api/restore-story.ts';

const KINDS: Readonly<Record<RestoredEnd['missing'][number]['kind'], string>> = {
  signed: 'a sign-off',
  cleared: 'a clearance or publication',
  agreed: 'an approval',
  day: 'the last entry of its day',
};

/** Stories told one by one. */
const MOST = 200;
/** Missing heads told one by one, for each story. */
const MOST_HEADS = 5;

/** What restoring a backup does, what of it is proved, and what is lost: a line each. */
export function planWords({
  takenAt,
  scope,
  trust,
  stories,
  lost,
}: RestorePlan): readonly string[] {
  const what = scope === null ? `${many(stories.length, 'story', 'stories')}` : `story ${scope}`;
  const more = stories.length > MOST ? [`… and ${stories.length - MOST} more stories.`] : [];
  return [
    `The backup is intact: ${what}, taken ${takenAt}.`,
    {
      own: 'Its known heads are under this host’s key.',
      foreign: 'Its known heads are not under this host’s key, so they prove nothing here.',
      none: 'It carries no known heads under a key.',
    }[trust],
    ...stories.slice(0, MOST).flatMap(storyWords),
    ...more,
    ...lost.map(
      ({ storyId, title, rows, signatures }) =>
        `lost: “${title}” (${storyId}): ${many(rows, 'newer row', 'newer rows')}${signatures === 0 ? '' : `, ${many(signatures, 'sign-off', 'sign-offs')} among them`}.`,
    ),
  ];
}

function storyWords({ storyId, title, rows, provedTo, missing }: RestoredEnd): readonly string[] {
  const name = `“${title}” (${storyId})`;
  const proof =
    provedTo >= rows
      ? `proved: ${name}: all ${many(rows, 'row', 'rows')}.`
      : provedTo === 0
        ? `not proved: ${name}: none of ${many(rows, 'row', 'rows')}; sign-offs and clearances in it don’t count until they are given again.`
        : `not proved: ${name}: rows ${provedTo + 1} to ${rows}; sign-offs and clearances among them don’t count until they are given again.`;
  const heads = missing
    .slice(-MOST_HEADS)
    .map((head) => `missing: ${name}: ${headWords(head)}, which this host had.`);
  const earlier =
    missing.length > MOST_HEADS
      ? [`missing: ${name}: ${missing.length - MOST_HEADS} earlier ones.`]
      : [];
  return [proof, ...earlier, ...heads];
}

/** "row 41, a sign-off of 2026-12-02T14:05:00.000Z". */
export function headWords({
  seq,
  at,
  kind,
}: Omit<RestoredEnd['missing'][number], 'storyId'>): string {
  return `row ${seq}, ${KINDS[kind]} of ${at}`;
}

/** What was done. */
export function doneWords({ scope, stories }: RestorePlan, data: string): string {
  const what = scope === null ? many(stories.length, 'story', 'stories') : `story ${scope}`;
  return `Restored ${what} into ${data}. Start the host; open pages take it over and send what they have not sent.`;
}

function many(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}
