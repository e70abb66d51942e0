import type { EventType } from '#core/desk/event.ts';
import type { LostHistory } from '#sync/desk-state.ts';
import type { LostAct } from '#sync/lost-work.ts';

/** What a person does again by hand, by what it was; the rest is not among the acts of a LostWork. */
const ACTS: Readonly<Partial<Record<EventType, readonly [one: string, many: string]>>> = {
  'story-created@1': ['Import the story', 'Import the stories'],
  'approved@1': ['Sign off 1 quote', 'Sign off # quotes'],
  'withdrawn@1': ['Withdraw 1 sign-off', 'Withdraw # sign-offs'],
  'sent-back@1': ['Send 1 quote back', 'Send # quotes back'],
  'run-unsigned@1': ['Run 1 quote without sign-off', 'Run # quotes without sign-off'],
  'agreed@1': ['Approve 1 quote', 'Approve # quotes'],
  'version-added@1': ['Bring in 1 new version', 'Bring in # new versions'],
  'cleared@1': ['Clear for publication', 'Clear for publication'],
  'published@1': ['Mark as published', 'Mark as published'],
  'killed@1': ['Kill the story', 'Kill the story'],
  'complaint-stands@1': ['Decide 1 complaint', 'Decide # complaints'],
  'corrected@1': ['Correct 1 quote', 'Correct # quotes'],
  'unsigned-seen@1': [
    'Review 1 quote that ran without sign-off',
    'Review # quotes that ran without sign-off',
  ],
};

export function changesWords(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

export function lostTitle({ changes }: LostHistory): string {
  return `The server lost ${changesWords(changes)}`;
}

/** `when`: as the desk says it. */
export function lostSentence(lost: LostHistory, when: string, isOpen: boolean): string {
  if (lost.sent) {
    const others = lost.changes - lost.own;
    const kept = others === 0 ? '' : ` This device still has ${changesWords(others)} by others.`;
    return `Your changes are sent again. If someone changed the same thing since, you get conflicting edits to resolve.${kept}`;
  }
  const story = isOpen ? 'This story' : `“${lost.title}”`;
  const whose =
    lost.own === 0
      ? 'None of the lost changes are yours.'
      : lost.own === lost.changes
        ? 'All of the lost changes are yours.'
        : `${lost.own} of them ${lost.own === 1 ? 'is' : 'are'} yours.`;
  return `${story} is back at an earlier version (noticed ${when}). ${whose} This device still has them.`;
}

/** One line for each kind of act, in the order they were first done. */
export function byHandLines(acts: readonly LostAct[]): readonly string[] {
  const counts = new Map<EventType, number>();
  for (const { type } of acts) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].flatMap(([type, count]) => {
    const words = ACTS[type];
    return words === undefined
      ? []
      : [count === 1 ? words[0] : words[1].replace('#', String(count))];
  });
}
