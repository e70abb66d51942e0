import type { Person } from '#core/review/hats.ts';

/** "Ruth Redpencil and Dan Deadline"; '' for nobody. */
export function namesWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Who would see a confidential source, as a sentence under the box that makes it one. */
export function seenByWords(known: readonly Person[], myId: string | null): string {
  const others = known.filter(({ id }) => id !== myId).map(({ name }) => name);
  const mine = known.length > others.length;
  const who =
    known.length === 0
      ? 'Nobody at this desk sees what it is.'
      : `Only ${namesWords(mine ? ['you', ...others] : others)} ${known.length === 1 && !mine ? 'sees' : 'see'} what it is.`;
  const you = mine
    ? ''
    : ' You will not see it any more, nor its words, even if you added it: finish with it first.';
  return `${who}${you} Others see that there is one. It leaves in no file, nor do its words; the log of the desk keeps it.`;
}
