import type { Command } from '#core/desk/command.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { type Refusal, refusal } from '#core/desk/refusal.ts';
import type { Acted } from './desk-client.ts';
import type { Confirmed } from './confirmed.ts';
import { batchOf, deedsOf, planUndo, type UndoPlan, type Way } from './undo.ts';
import type { View } from './view.ts';

/** What undo needs of the person at work. */
export interface Undoer {
  me(): { readonly id: string };
  written(): Promise<void>;
  /** Acts are on their way to the disk, without their names. */
  writing(): boolean;
  confirmed(): Confirmed | null;
  view(): View | null;
  refusalsOf(command: Command): readonly Refusal[];
  dispatch(commands: readonly Command[], batch: string): Promise<Acted>;
}

/**
 * Undo and redo of one person's acts in the open story. What was taken back stands in the log (the
 * batch names it), so a reload, another tab or another browser goes on from there.
 */
export function createUndo(freshName: () => string): {
  undo(session: Undoer, say: (sentence: string) => void): Promise<Acted>;
  redo(session: Undoer, say: (sentence: string) => void): Promise<Acted>;
} {
  async function reverse(
    way: Way,
    session: Undoer,
    say: (sentence: string) => void,
  ): Promise<Acted> {
    // Names are given by the store; an act still on its way there has none to be taken back by.
    do await session.written();
    while (session.writing());
    const confirmed = session.confirmed();
    const view = session.view();
    const me = session.me().id;
    const taken = (command: Command): boolean => session.refusalsOf(command).length === 0;
    const plan =
      confirmed === null || view === null
        ? null
        : planUndo(view.desk, deedsOf(confirmed, view, me), me, way, taken);
    if (plan === null) return { ok: false, refusals: [NOTHING[way]] };
    const acted = await session.dispatch(plan.commands, batchOf(way, plan.of, freshName()));
    if (acted.ok) say(sentenceOf(way, plan));
    return acted;
  }
  return {
    undo: (session, say) => reverse('undo', session, say),
    redo: (session, say) => reverse('redo', session, say),
  };
}

const NOTHING: Readonly<Record<Way, Refusal>> = {
  undo: refusal('undo', 'Nothing of yours here can be taken back.'),
  redo: refusal('redo', 'Nothing was taken back that can be done again.'),
};

function sentenceOf(way: Way, { commands, fields, left, leftConfirmed }: UndoPlan): string {
  const back = fields.map((field) => FIELD_WORDS[field]);
  const words = distinct([...back, ...commands.flatMap((command) => wordsOf(command, way))]);
  const kept = distinct(left.map((field) => FIELD_WORDS[field]));
  const rest = kept === '' ? '' : ` Left as it is, because it was written since: ${kept}.`;
  const worked = leftConfirmed === 0 ? '' : ` ${leftConfirmed} left confirmed: worked on since.`;
  return `${way === 'undo' ? 'Taken back' : 'Done again'}: ${words}.${rest}${worked}`;
}

const FIELD_ORDER: readonly string[] = Object.values(FIELD_WORDS);

/** Each word once, fields in the order of their table, so that going back and forth says the same. */
function distinct(words: readonly string[]): string {
  const place = (word: string): number => FIELD_ORDER.indexOf(word);
  return [...new Set(words)].toSorted((a, b) => place(a) - place(b)).join(', ');
}

/** What was taken back, by the command that takes it back; a redo does what its command does. */
function wordsOf(command: Command, way: Way): readonly string[] {
  const again = way === 'redo';
  switch (command.type) {
    case 'undo':
      // Its fields are named beside.
      return [];
    case 'restore':
      return [again ? 'restoring the quotation' : 'not a quotation'];
    case 'dismiss':
      return [again ? 'not a quotation' : 'restoring the quotation'];
    case 'unconfirm':
    case 'confirm':
      return [confirmed(command.quoteIds.length)];
    case 'recall':
      return [again ? 'recalling' : 'handing over'];
    case 'submit':
      return [again ? 'handing over' : 'recalling'];
    case 'take-back':
      return ['the question'];
    case 'release':
      return [again ? 'letting go' : 'taking in hand'];
    case 'claim':
      return [again ? 'taking in hand' : 'letting go'];
    case 'remove-search':
    case 'add-search':
      return ['the search'];
    default:
      return ['the suggestion'];
  }
}

function confirmed(count: number): string {
  return count === 1 ? 'one confirmation' : `${count} confirmations`;
}
