import type { Command } from '#core/desk/command.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { refusal } from '#core/desk/refusal.ts';
import type { Acted } from './desk-client.ts';
import type { TabMemory } from './ports.ts';
import type { Session } from './session.ts';
import { deedsOf, planUndo } from './undo.ts';

const UNDONE = 'undone';
/** Mids remembered as taken back; older ones lie further back than anyone goes. */
const REMEMBERED = 500;

/**
 * Undo for one tab: it remembers, over a reload, what it has taken back, so that the next undo goes
 * further back instead of taking back the taking back.
 */
export function createUndo(tab: TabMemory): {
  undo(session: Session, say: (sentence: string) => void): Promise<Acted>;
} {
  async function undo(session: Session, say: (sentence: string) => void): Promise<Acted> {
    // Names are given by the store; an act still on its way there has none to be taken back by.
    await session.written();
    const confirmed = session.confirmed();
    const view = session.view();
    const undone = (tab.own(UNDONE) ?? '').split(' ').filter((mid) => mid !== '');
    const me = session.me().id;
    const taken = (command: Command): boolean => session.refusalsOf(command).length === 0;
    const plan =
      confirmed === null || view === null
        ? null
        : planUndo(view.desk, deedsOf(confirmed, view, me), me, new Set(undone), taken);
    if (plan === null)
      return { ok: false, refusals: [refusal('undo', 'Nothing of yours here can be taken back.')] };
    const acted = await session.dispatch(plan.commands);
    if (!acted.ok) return acted;
    tab.keep(UNDONE, [...undone, ...plan.mids, ...acted.mids].slice(-REMEMBERED).join(' '));
    say(
      `Taken back: ${plan.commands
        .flatMap(wordsOf)
        .filter((word, index, all) => all.indexOf(word) === index)
        .join(', ')}.`,
    );
    return acted;
  }
  return { undo };
}

/** What was taken back, by the command that takes it back. */
function wordsOf(command: Command): readonly string[] {
  switch (command.type) {
    case 'undo':
      return command.writes.map((write) => FIELD_WORDS[write.field]);
    case 'restore':
      return ['not a quotation'];
    case 'dismiss':
      return ['restoring the quotation'];
    case 'recall':
      return ['handing over'];
    case 'submit':
      return ['recalling'];
    case 'take-back':
      return ['the question'];
    case 'release':
      return ['taking in hand'];
    case 'claim':
      return ['letting go'];
    case 'remove-search':
    case 'add-search':
      return ['the search'];
    default:
      return ['the suggestion'];
  }
}
