import type { SpeakerCommand } from './command.ts';
import { type Decision, happens, refused } from './decision.ts';
import { changes } from './decide-edit.ts';
import type { Desk } from './desk.ts';
import type { Decider } from './guards.ts';
import { mergeWrites, movedQuotes } from './speakers.ts';

/**
 * Puts right who said several quotes at once. Nobody takes the quotes in hand by it: it is an act on
 * the speakers, as a new name is. What it writes is the quotes' own words-and-speaker field, so
 * signatures fall, and its writer is barred, exactly as with one quote (MODEL H).
 */
export function decideSpeakers(desk: Desk, command: SpeakerCommand, by: Decider): Decision {
  if (!by.hats.includes('checks') && !by.hats.includes('signs'))
    return refused('hat', 'Still needed: someone who checks or signs, to change this.');
  const from = command.from === null ? null : desk.speakers[command.from];
  const into = desk.speakers[command.into];
  if (from === undefined || into === undefined)
    return refused('unknown', 'This speaker is not on the desk; add them first.');
  if (from?.id === into.id) return refused('same', 'Choose another speaker than this one.');
  if (command.type === 'move-quotes') {
    const writes = movedQuotes(desk, command.quoteIds, command.from, command.into);
    if (writes.length === 0)
      return refused('nothing', 'Choose at least one quote of this speaker.');
    return happens({ type: 'fields-written@1', data: { writes: changes(desk, writes) } });
  }
  // A list of other names beside an unnamed source's description would say who it is.
  if ((from?.unnamed ?? null) === null ? into.unnamed !== null : into.unnamed === null)
    return refused(
      'unnamed',
      'One of the two is an unnamed source: a merge would write down who it is. If the story names them, move the quotes instead.',
    );
  const written = changes(desk, mergeWrites(desk, command.quoteIds, command.from, command.into));
  if (written.length === 0) return happens();
  return happens({ type: 'fields-written@1', data: { writes: written } });
}
