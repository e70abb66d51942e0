import type { Desk } from '#core/desk/desk.ts';
import type { Restoration } from '#core/desk/desk-story.ts';
import { whenWords } from '../review/when-words.ts';

type Restored = Pick<Restoration, 'seq' | 'source' | 'takenAt' | 'provedTo' | 'missing'>;

const KINDS: Readonly<Record<Restoration['missing'][number]['kind'], string>> = {
  signed: 'a sign-off',
  cleared: 'a clearance or publication',
  agreed: 'an approval',
  day: 'the last entry of its day',
};

/** The last restoration, where something in it is not proved or missing and nobody has cleared the story since; else null. */
export function restoredInDoubt({ restorations, clearance }: Desk): Restoration | null {
  const last = restorations.at(-1);
  if (last === undefined || restoredDoubts(last).length === 0) return null;
  return clearance !== null && clearance.seq > last.seq ? null : last;
}

/** How many missing entries are told one by one. */
const TOLD = 5;

/** Where the log was taken from: "restored this story from a backup taken 2 Dec 2026, 14:05". */
export function restoredFrom({ source, takenAt }: Restored): string {
  if (source === 'data-file') return 'found that the data file was replaced by an older one';
  const taken = takenAt === null ? '' : ` taken ${whenWords(takenAt)}`;
  return `restored this story from a backup${taken}`;
}

/** What the host can't prove of a restored log, and which entries it lacks; a sentence each, none where all is proved. */
export function restoredDoubts({ seq, provedTo, missing }: Restored): readonly string[] {
  return [...unproved(provedTo, seq - 1), ...missed(missing)];
}

function unproved(provedTo: number, last: number): readonly string[] {
  if (provedTo >= last) return [];
  const from = provedTo + 1;
  const which =
    from === last
      ? `Entry ${last} is restored, not proved by this host`
      : `Entries ${from} to ${last} are restored, not proved by this host`;
  return [
    `${which}: sign-offs, approvals and clearances among them don’t count until they are given again.`,
  ];
}

function missed(missing: Restored['missing']): readonly string[] {
  if (missing.length === 0) return [];
  const each = missing
    .slice(-TOLD)
    .map(({ seq, at, kind }) => `entry ${seq} (${KINDS[kind]}, ${whenWords(at)})`);
  const more = missing.length > TOLD ? `, and ${missing.length - TOLD} earlier ones` : '';
  return [`Entries that this host had are missing: ${each.join('; ')}${more}.`];
}
