import type { Command } from '#core/desk/command.ts';
import { currentVersion, type Desk, quoteOf } from '#core/desk/desk.ts';
import { fixCommand } from '#core/desk/make-fix.ts';
import { DAN, edit, INES, RUTH, TOM } from '../../makers/fable-desk.ts';
import type { Source } from '#core/verdict/source.ts';
import type { Signed } from './changes.ts';
import { MUST_CHANGE } from './signed-desks.ts';
import type { Effect } from './table.ts';

/** A command that is no edit, what it does to the signature, and the commands after which all is as before. */
export interface OtherAct {
  readonly name: string;
  readonly who: string;
  readonly command: (desk: Desk) => Command;
  readonly effect: Effect;
  readonly back: readonly ((desk: Desk) => Command)[];
}

function search(id: string, occasionId: string | null): Command {
  const found = { where: 'attic', when: '2026-11-22', terms: 'y', result: 'none' };
  return { type: 'add-search', search: { id, occasionId, ...found } };
}

function logbook(id: string): Source {
  return {
    id,
    type: 'own-recording',
    title: 'Logbook',
    publisher: '',
    url: null,
    snapshotUrl: null,
    date: '',
    accessedAt: null,
    fidelity: null,
    completeness: 'whole',
    record: null,
    occasionId: 'o-hall',
    notesSeenBy: null,
  };
}

let count = 0;

/** Searches, sources, speakers, notes and the rest: everything that is done to a quote beside its fields. */
export function actsBeside({ desk, id, code, kind }: Signed): readonly OtherAct[] {
  // Both need the search log.
  const searches: Effect = code === 'UNVERIFIABLE' || code === 'FABRICATED' ? 'hard' : 'none';
  const records: Effect = code === 'NOT_IN_RECORD' ? 'hard' : 'none';
  const speaker = quoteOf(desk, id)?.anchor.speakerId ?? '';
  const old = desk.searches['l-1'];
  if (old === undefined) throw new Error('the desk is made so');
  count += 1;
  const [l, src, m] = [`l-new-${count}`, `src-new-${count}`, `m-new-${count}`];
  const move = (from: string, into: string): Command => ({
    type: 'move-quotes',
    from,
    into,
    quoteIds: [id],
  });
  const act = (
    name: string,
    who: string,
    command: Command,
    effect: Effect,
    ...back: readonly Command[]
  ): OtherAct => ({
    name,
    who,
    command: () => command,
    effect,
    back: back.map((one) => () => one),
  });
  return [
    act('a search for the whole story', TOM, search(l, null), searches, {
      type: 'remove-search',
      searchId: l,
    }),
    act('a search for its occasion', TOM, search(`${l}-o`, 'o-hall'), searches, {
      type: 'remove-search',
      searchId: `${l}-o`,
    }),
    act('a search for another occasion', TOM, search(`${l}-p`, 'o-other'), 'none'),
    act('a search removed', TOM, { type: 'remove-search', searchId: 'l-1' }, searches, {
      type: 'add-search',
      search: old,
    }),
    act(
      'a record placed on its occasion',
      TOM,
      { type: 'add-source', source: logbook(src) },
      records,
      edit({ field: 'source.occasion', id: src, value: null }),
    ),
    act('its speaker moved', TOM, move(speaker, 's-other'), 'hard', move('s-other', speaker)),
    act(
      'its speaker moved to a twin',
      TOM,
      move(speaker, 's-twin'),
      'none',
      move('s-twin', speaker),
    ),
    act(
      'its speaker merged into another',
      TOM,
      { type: 'merge-speakers', from: speaker, into: 's-other', quoteIds: [id] },
      'hard',
      move('s-other', speaker),
    ),
    act(
      'another speaker merged into its own',
      TOM,
      { type: 'merge-speakers', from: 's-twin', into: speaker, quoteIds: [] },
      'none',
    ),
    act(
      'a note that blocks',
      RUTH,
      { type: 'say', messageId: m, quoteId: id, text: 'Wait.', blocking: true, mentions: [] },
      'none',
    ),
    act(
      'a source made confidential',
      DAN,
      { type: 'guard-source', sourceId: kind.sourceId, confidential: true },
      'none',
    ),
    ...(MUST_CHANGE.includes(code)
      ? [
          act(
            'its fix declined',
            INES,
            { type: 'decline-fix', quoteId: id, reason: 'as it is' },
            'hard',
            edit({ field: 'quote.fixStatus', id, value: 'open' }),
          ),
        ]
      : []),
  ];
}

/** New texts, each taken back by a further one: what stands around the quote, who is printed beside it, its own words. */
export function versionsOf({ id, code }: Signed): readonly OtherAct[] {
  const agency: Effect = code === 'AGENCY_CREDITED' ? 'hard' : 'none';
  const rewordings: readonly (readonly [string, string, string, Effect])[] = [
    ['words elsewhere', 'Bridge to reopen', 'Old bridge to reopen', 'none'],
    ['the sentence before', 'Clouds hung low', 'The sun shone', 'soft'],
    ['the sentence after', 'Rain fell', 'Snow fell', 'soft'],
    ['the attribution', 'Mockup told', 'Mockup denied to', 'hard'],
    ['another mouth', 'Mayor Mara Mockup', 'Mayor Boris Crook', 'hard'],
    ['the naming of the speaker', 'Mayor Mara Mockup', 'Mara Mockup', 'soft'],
    ['its own words', 'is sound', 'was sound', 'hard'],
    ['space inside its words', 'is sound', 'is\u00a0sound', 'none'],
    ['the agency printed above', '(Fable Wire)', '(Other Wire)', agency],
  ];
  const made = (desk: Desk, from: string, to: string): Command => {
    const text = currentVersion(desk)?.text ?? '';
    const quote = quoteOf(desk, id);
    const start = text.indexOf(from);
    if (quote === undefined || start < 0) throw new Error(`the story does not say ${from}`);
    const edits = [{ start, end: start + from.length, text: to }];
    count += 1;
    return { ...fixCommand(desk, quote, { how: 'typed', edits }, `v-new-${count}`), fix: null };
  };
  const words = rewordings.map(([name, from, to, effect]): OtherAct => ({
    name: `a new text: ${name}`,
    who: INES,
    command: (desk) => made(desk, from, to),
    effect,
    back: [(desk) => made(desk, to, from)],
  }));
  return words;
}
